import type { z } from 'zod';
import type { SystemProbe } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceCapability } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import { ADMIN_VIEW } from './views.ts';
import * as wire from './wire.ts';

/**
 * The shop's stores, and the first row of what each capability reads, the site's module included. Adobe tells neither whom it takes us for nor
 * any limit.
 */
export function createProbe(client: AdobeClient, config: AdobeCommerceConfig): SystemProbe<CommerceCapability> {
  const rows = <T>(path: string, row: z.ZodType<T>, ...capabilities: readonly CommerceCapability[]) => ({
    name: path.slice(1),
    capabilities,
    read: async (deadline: Parameters<typeof client.stores>[0]) => {
      await client.search(ADMIN_VIEW, path, { groups: [], pageSize: 1 }, row, { deadline });
      return {};
    },
  });
  const module = config.COMMERCE_EXTENSION;
  return {
    signIn: (deadline) => client.signIn(deadline),
    reads: [
      {
        name: 'store/storeConfigs',
        capabilities: [],
        read: async (deadline) => {
          const { headers } = await client.stores(deadline);
          const isIntegration = config.COMMERCE_CONSUMER_KEY !== undefined;
          const signedInAs = isIntegration ? 'an integration' : `administrator ${config.COMMERCE_ADMIN_USER ?? ''}`;
          return { signedInAs, headers };
        },
      },
      rows('/products', wire.sweptProduct, 'SEARCH', 'PRICES', 'PRICE_CHANGES'),
      rows('/salesRules/search', wire.cartRule, 'OFFERS'),
      rows('/customers/search', wire.account, 'ACCOUNTS', 'IDENTITY_CHANGES'),
      rows('/orders', wire.orderEntry, 'SALES', 'SALE_CHANGES'),
      ...(module === 'none'
        ? []
        : [rows(`/${module}/carts`, wire.extensionCart, 'CUSTOMER_CARTS', 'CUSTOMER_BASKET_QUOTES')]),
    ],
    limits: () => [{ of: 'requests at once, by COMMERCE_CONCURRENCY', most: config.COMMERCE_CONCURRENCY, left: null }],
  };
}
