import type { ProductResolvers } from '../__generated__/resolvers.ts';
import { parseProductReference } from '../entities.ts';

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,
  __camel__: async ({ sku }, _arguments, { loaders }) => loaders.articles.load(sku),
};
