import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { CommercePort } from '../../port.ts';
import { create__Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { SYSTEM } from './map.ts';
import { createProductReader } from './products.ts';
import { productsSchema } from './wire.ts';

/** A doctor asks for it: what counts is that one may ask. */
const NO_KEY = 'samklang-doctor';

/** The commerce port over __vendor__: articles alone. What is not in `capabilities` is never asked of it. */
export function create__Vendor__(parts: {
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): CommercePort {
  const client = create__Vendor__Client(parts.config);
  const notSupported = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));

  return {
    system: SYSTEM,
    capabilities: new Set(),
    probe: {
      reads: [
        {
          name: '/products',
          capabilities: [],
          read: async (deadline) => {
            await client.get('/products', { sku: [NO_KEY] }, productsSchema, deadline);
            return { signedInAs: 'the holder of COMMERCE_TOKEN' };
          },
        },
      ],
    },
    products: createProductReader({ ...parts, client }),
    // No category is read yet, and none is named by an article.
    categories: async ({ now }) => ({ value: new Map(), asOf: now, stale: false }),
    search: notSupported,
    prices: notSupported,
    priceMarks: notSupported,
    pricedArticles: notSupported,
    // Without a feed of what was written nobody can say that something kept is out of date; it ages.
    forget: async () => undefined,
    swept: [],
    offers: notSupported,
    accounts: notSupported,
    logins: notSupported,
    carts: notSupported,
    cartsOf: notSupported,
    quoteLines: notSupported,
    quoteCart: notSupported,
    wishlists: notSupported,
    wishlistsOf: notSupported,
    sales: notSupported,
    saleChanges: notSupported,
    salesOf: notSupported,
    identityChanges: notSupported,
    start: async () => undefined,
    stop: () => client.close(),
  };
}
