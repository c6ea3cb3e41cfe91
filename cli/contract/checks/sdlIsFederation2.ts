import { failed, passed, skipped, type ContractCheck } from '../contractCheck.ts';

export const sdlIsFederation2: ContractCheck = {
  name: 'sdl-is-federation-2',
  holds: 'the SDL is valid and links Federation 2',
  tryThis: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", …])',
  run: async ({ sdl, sdlText, sdlProblem }) => {
    if (sdlText === null) return skipped('It gives no SDL.', 'mend service-answers first');
    if (sdl === null) return failed(sdlProblem ?? 'It cannot be read.');
    return sdl.isFederation2 ? passed : failed('It links no Federation 2, and would be read as Federation 1.');
  },
};
