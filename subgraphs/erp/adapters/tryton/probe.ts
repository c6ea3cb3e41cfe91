import type { z } from 'zod';
import type { SystemProbe } from '../../../kit/index.ts';
import type { TrytonConfig } from '../../config.ts';
import type { ErpCapability } from '../../port.ts';
import type { TrytonClient } from './client.ts';
import * as wire from './wire.ts';

/** The server's version, the user's company, and the first record of each model that a capability reads. Tryton knows no limits of its own. */
export function createProbe(client: TrytonClient, config: TrytonConfig): SystemProbe<ErpCapability> {
  const record = <T>(
    model: string,
    fields: readonly string[],
    row: z.ZodType<T>,
    capabilities: readonly ErpCapability[],
  ) => ({
    name: model,
    capabilities,
    read: async (deadline: Parameters<typeof client.company>[0]) => {
      await client.search({ model, domain: [], fields, row, limit: 1 }, { deadline });
      return {};
    },
  });
  const id = wire.currency.pick({ id: true });
  return {
    signIn: (deadline) => client.signIn(deadline),
    reads: [
      { name: 'common.server.version', capabilities: [], read: (deadline) => client.version(deadline) },
      {
        name: 'user preferences',
        capabilities: [],
        read: async (deadline) => ({
          signedInAs: `user ${config.ERP_USER} of ${config.ERP_DATABASE}, company ${await client.company(deadline)}`,
        }),
      },
      record('product.product', ['code'], id, ['ARTICLES', 'PRICES', 'STOCK']),
      record('product.price_list', ['name'], id, ['PRICES']),
      record('stock.location', ['name'], id, ['STOCK', 'STORES']),
      record('party.party', ['code'], id, ['CUSTOMER_CHANGES', 'PRICES']),
      record('sale.sale', ['number'], id, ['SALES', 'SALE_CHANGES']),
    ],
    limits: () => [{ of: 'requests at once, by ERP_CONCURRENCY', most: config.ERP_CONCURRENCY, left: null }],
  };
}
