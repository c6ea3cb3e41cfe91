import { z } from 'zod';
import type { SystemProbe } from '../../../kit/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceCapability } from '../../port.ts';
import type { MedusaClient } from './client.ts';

const row = z.object({ id: z.string().min(1) });

/**
 * The first row of what each capability reads: by the back office's API, and as a storefront by the publishable key. Medusa tells neither whom it takes us
 * for nor any limit.
 */
export function createProbe(client: MedusaClient, config: MedusaConfig): SystemProbe<CommerceCapability> {
  const inAdmin = (name: string, ...capabilities: readonly CommerceCapability[]) => ({
    name: `admin ${name}`,
    capabilities,
    read: async (deadline: Parameters<MedusaClient['list']>[4]['deadline']) => {
      await client.list(name, name, row, { limit: 1, fields: 'id' }, { deadline });
      return {};
    },
  });
  return {
    reads: [
      {
        ...inAdmin('stores'),
        read: async (deadline) => {
          await client.list('stores', 'stores', row, { limit: 1, fields: 'id' }, { deadline });
          return {
            signedInAs:
              config.COMMERCE_SECRET_KEY === undefined
                ? `user ${config.COMMERCE_ADMIN_USER ?? ''}`
                : 'a secret API key',
          };
        },
      },
      inAdmin('products', 'PRICES', 'PRICE_CHANGES'),
      inAdmin('promotions', 'OFFERS'),
      inAdmin('customers', 'ACCOUNTS', 'IDENTITY_CHANGES'),
      inAdmin('orders', 'SALES', 'SALE_CHANGES'),
      {
        name: 'store products',
        capabilities: ['SEARCH', 'GUEST_CARTS', 'BASKET_QUOTES'],
        read: async (deadline) => {
          await client.listInStore('products', 'products', row, { limit: 1, fields: 'id' }, { deadline });
          return {};
        },
      },
    ],
    limits: () => [{ of: 'requests at once, by COMMERCE_CONCURRENCY', most: config.COMMERCE_CONCURRENCY, left: null }],
  };
}
