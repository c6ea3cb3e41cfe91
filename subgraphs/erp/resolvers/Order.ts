import { factsOrUnavailable } from '../../kit/index.ts';
import type { OrderResolvers } from '../__generated__/resolvers.ts';
import { parseOrderReference } from '../entities.ts';

export const Order: OrderResolvers = {
  __resolveReference: parseOrderReference,
  erpSale: async ({ erpReference }, _arguments, { loaders, logger }) =>
    factsOrUnavailable(
      async () => {
        const sale = erpReference == null ? null : await loaders.sales.load(erpReference);
        return {
          unavailable: null,
          // Nothing was read of a sale that the ERP is not known to hold.
          asOf: sale?.asOf ?? null,
          stale: sale?.stale ?? false,
          sale: sale?.value ?? null,
        };
      },
      { stale: false, sale: null },
      logger,
    ),
};
