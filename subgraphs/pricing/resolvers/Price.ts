import type { PriceResolvers } from '../__generated__/resolvers.ts';

export const Price: PriceResolvers = {
  promise: async (price, _arguments, { promises }) => (await promises?.offer(price)) ?? null,
};
