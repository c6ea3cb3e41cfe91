import { failed, passed, skipped, type ContractCheck } from '../contractCheck.ts';
import { readSubgraphSdl } from '../readSubgraphSdl.ts';

export const sdlIsAsGiven: ContractCheck = {
  name: 'sdl-is-as-given',
  holds: 'what it says of itself is the SDL that was given for it',
  tryThis: 'serve the file that is composed, or give the one that is served',
  run: async ({ name, sdl, expectedSdl }) => {
    if (expectedSdl === null) return skipped('No SDL was given.', '--sdl <file>');
    if (sdl === null) return skipped('Its own SDL cannot be read.', 'mend sdl-is-federation-2 first');
    const expected = readSubgraphSdl(name, expectedSdl).normalText.split('\n');
    const served = sdl.normalText.split('\n');
    const at = expected.findIndex((line, index) => line !== served[index]);
    const from = at === -1 && served.length > expected.length ? expected.length : at;
    if (from === -1) return passed;
    const quoted = (lines: readonly string[]): string =>
      lines[from] === undefined ? 'nothing' : `"${lines[from].trim()}"`;
    return failed(`They differ first where ${quoted(expected)} was given and ${quoted(served)} is served.`);
  },
};
