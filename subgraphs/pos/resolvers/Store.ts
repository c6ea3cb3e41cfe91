import type { StoreResolvers } from '../__generated__/resolvers.ts';
import { parseStoreReference } from '../entities.ts';

export const Store: StoreResolvers = {
  __resolveReference: parseStoreReference,
  tills: async ({ id }, _arguments, { loaders }) =>
    (await loaders.tills.load(id))?.value.map((till) => ({ id: till.id })) ?? null,
};
