import type { ProductResolvers } from '../__generated__/resolvers.ts';
import { parseProductReference } from '../entities.ts';
import { isWellFormed } from '../isWellFormed.ts';

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,
  __camel__: ({ gtin }) => (gtin == null ? null : { wellFormed: isWellFormed(gtin) }),
};
