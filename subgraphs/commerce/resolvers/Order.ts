import { factsOrUnavailable } from '../../kit/index.ts';
import type { OrderResolvers, SaleFacts } from '../__generated__/resolvers.ts';
import { parseOrderReference } from '../entities.ts';

export const Order: OrderResolvers = {
  __resolveReference: parseOrderReference,

  shopSale: ({ shopReference }, _arguments, { loaders, logger }) =>
    factsOrUnavailable<SaleFacts>(
      async () => {
        const reading = shopReference == null ? null : await loaders.sales.load(shopReference);
        return {
          unavailable: null,
          asOf: reading?.asOf ?? null,
          stale: reading?.stale ?? false,
          sale: reading?.value ?? null,
        };
      },
      { stale: false, sale: null },
      logger,
    ),
};
