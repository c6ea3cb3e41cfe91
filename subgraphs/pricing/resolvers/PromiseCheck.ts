import type { PromiseCheckResolvers } from '../__generated__/resolvers.ts';

export const PromiseCheck: PromiseCheckResolvers = {
  __resolveType: (check) => ('reason' in check ? 'RefusedPromise' : 'HonouredPromise'),
};
