import type { Caches } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceCapability, CommercePort } from '../../port.ts';
import { priceTag } from '../priceTags.ts';
import { createAccountReader } from './accounts.ts';
import { createBasketQuoter } from './basketQuotes.ts';
import { createCartReader } from './carts.ts';
import { createMedusaClient } from './client.ts';
import { createFeedReader } from './feeds.ts';
import { runningPromotions, toOffers } from './offers.ts';
import { createPriceReader } from './prices.ts';
import { createProbe } from './probe.ts';
import { createProductReader } from './products.ts';
import { createReference } from './reference.ts';
import { createSaleReader } from './sales.ts';
import { createSearchReader } from './search.ts';
import { createSweptPrices } from './sweptPrices.ts';

const MEDUSA = 'medusa';

/**
 * Medusa's list of products knows neither counts, prices nor stock to search by, nor related articles. It keeps no sign-ins and no wish lists, leads from
 * no customer to her cart, and prices a basket for guests alone.
 */
const capabilities: readonly CommerceCapability[] = [
  'SEARCH',
  'PRICES',
  'PRICE_CHANGES',
  'OFFERS',
  'ACCOUNTS',
  'GUEST_CARTS',
  'BASKET_QUOTES',
  'SALES',
  'SALE_CHANGES',
  'IDENTITY_CHANGES',
];

/** Medusa 2 by its REST API. */
export function createMedusa(parts: {
  readonly config: MedusaConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Where what many may share is kept. */
  readonly caches: Caches;
}): CommercePort {
  const { config, markets, clock, logger, caches } = parts;
  const system = MEDUSA;
  const client = createMedusaClient(config);
  const reference = createReference({ client, config, markets, clock, logger });
  const products = createProductReader({ client, config, reference, clock });
  const hits = createSearchReader({ client, config, reference, clock });
  const prices = createPriceReader({ client, config, reference, system, clock, caches });
  const accounts = createAccountReader({ client });
  const carts = createCartReader({ client, accounts });
  const baskets = createBasketQuoter({ client, config, reference, products, carts });
  const sales = createSaleReader({ client, config, system });
  const feeds = createFeedReader({ client, config, markets });
  const unable = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));
  return {
    system,
    capabilities: new Set(capabilities),
    probe: createProbe(client, config),
    products: (keys, scope) => products.read(keys, scope),
    search: (query, scope) => hits.search(query, scope),
    categories: (scope) => reference.categories.read(scope.deadline),
    prices: (skus, scope, groups) => prices.read(skus, scope, groups),
    priceMarks: (skus, scope) => prices.marks(skus, scope),
    pricedArticles: unable,
    forget: (skus) => caches.invalidate(skus.map(priceTag)),
    swept: createSweptPrices({ client, clock }),
    offers: async (scope) => {
      const [{ value: all, ...freshness }, groups, region] = await Promise.all([
        reference.promotions.read(scope.deadline),
        reference.groups.read(scope.deadline),
        reference.regionOf(scope),
      ]);
      const value = toOffers(runningPromotions(all, region, scope), {
        groups: groups.value,
        memberGroups: config.COMMERCE_MEMBER_GROUPS,
        system,
      });
      return { value, ...freshness };
    },
    ...accounts,
    logins: unable,
    carts: (ids, scope) => carts.carts(ids, scope),
    cartsOf: unable,
    ...baskets,
    wishlists: unable,
    wishlistsOf: unable,
    ...sales,
    ...feeds,
    start: () => reference.start(),
    stop: () => {
      reference.stop();
      client.close();
    },
  };
}
