import type { RevokePricePromisesResultResolvers } from '../__generated__/resolvers.ts';

export const RevokePricePromisesResult: RevokePricePromisesResultResolvers = {
  __resolveType: (result) => ('skus' in result ? 'RevokedPricePromises' : 'NothingPromisedHere'),
};
