import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { inventory } from '../inventory.ts';

export const Query: QueryResolvers = {
  fieldInventory: async (_root, _arguments, { owners, askDeclarations }) => inventory(owners, await askDeclarations()),
};
