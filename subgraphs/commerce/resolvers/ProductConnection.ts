import type { ProductConnectionResolvers } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';

export const ProductConnection: ProductConnectionResolvers = {
  facets: ({ facets }, _arguments, { port }) => {
    requireCapability(port, 'SEARCH_FACETS');
    return facets;
  },
};
