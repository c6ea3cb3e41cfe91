import type { ShopAccountResolvers } from '../__generated__/resolvers.ts';

export const ShopAccount: ShopAccountResolvers = {
  lastLoginAt: async ({ accountIds }, _arguments, { loaders }) => {
    const logins = await loaders.logins.loadMany(accountIds);
    const instants = logins.flatMap((reading) => reading?.value.lastAt ?? []);
    return instants.toSorted().at(-1) ?? null;
  },
};
