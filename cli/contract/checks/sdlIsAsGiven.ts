import { failed, passed, skipped, type ContractCheck } from '../contractCheck.ts';
import { readSubgraphSdl } from '../readSubgraphSdl.ts';
import { statementsOf } from '../statementsOf.ts';

export const sdlIsAsGiven: ContractCheck = {
  name: 'sdl-is-as-given',
  holds: 'what it says of itself is the SDL that was given for it',
  tryThis: 'serve the file that is composed, or give the one that is served',
  run: async ({ name, sdl, expectedSdl }) => {
    if (expectedSdl === null) return skipped('No SDL was given.', '--sdl <file>');
    if (sdl === null) return skipped('Its own SDL cannot be read.', 'mend sdl-is-federation-2 first');
    const given = statementsOf(readSubgraphSdl(name, expectedSdl).text);
    const served = statementsOf(sdl.text);
    const [missing] = given.filter((statement) => !served.includes(statement));
    const [more] = served.filter((statement) => !given.includes(statement));
    if (missing === undefined && more === undefined) return passed;
    const told = [missing && `"${missing}" is given and not served`, more && `"${more}" is served and not given`];
    return failed(`${told.filter((one) => one !== undefined).join('; ')}.`);
  },
};
