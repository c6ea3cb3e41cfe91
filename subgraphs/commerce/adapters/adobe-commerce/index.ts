import type { Caches } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceCapability, CommercePort } from '../../port.ts';
import { createAccountReader } from './accounts.ts';
import { createBasketQuoter } from './basketQuotes.ts';
import { createCartReader } from './carts.ts';
import { createAdobeClient } from './client.ts';
import { createFeedReader } from './feeds.ts';
import { createPricedArticles } from './pricedArticles.ts';
import { createPriceReader } from './prices.ts';
import { priceTag } from '../priceTags.ts';
import { createProbe } from './probe.ts';
import { createProductReader } from './products.ts';
import { createReference } from './reference.ts';
import { viewOf } from './views.ts';
import { runningOffers } from './rules.ts';
import { createSaleReader } from './sales.ts';
import { createSearchReader } from './search.ts';
import { createSweptPrices } from './sweptPrices.ts';

export const ADOBE_COMMERCE = 'adobe-commerce';

const standard: readonly CommerceCapability[] = [
  'SEARCH',
  'SEARCH_FACETS',
  'SEARCH_BY_PRICE',
  'SEARCH_IN_STOCK',
  'ALTERNATIVES',
  'PRICES',
  'PRICE_CHANGES',
  'PRICE_HISTORY',
  'OFFERS',
  'ACCOUNTS',
  'GUEST_CARTS',
  'BASKET_QUOTES',
  'SALES',
  'SALE_CHANGES',
  'IDENTITY_CHANGES',
];
/** What Adobe's REST does not give, and a module of the site does. */
const byExtension: readonly CommerceCapability[] = ['LOGINS', 'CUSTOMER_CARTS', 'CUSTOMER_BASKET_QUOTES', 'WISHLISTS'];

/** Adobe Commerce 2.4 by its REST API. */
export function createAdobeCommerce(parts: {
  readonly config: AdobeCommerceConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Where what many may share is kept. */
  readonly caches: Caches;
}): CommercePort {
  const { config, markets, clock, logger, caches } = parts;
  const system = ADOBE_COMMERCE;
  const client = createAdobeClient(config);
  const reference = createReference({ client, config, markets, clock, logger });
  const products = createProductReader({ client, config, reference, clock });
  const hits = createSearchReader({ client, config, reference, clock });
  const prices = createPriceReader({ client, config, reference, system, clock, caches });
  const accounts = createAccountReader({ client, config, reference, system });
  const carts = createCartReader({ client, config });
  const baskets = createBasketQuoter({ client, config, reference, products });
  const sales = createSaleReader({ client, config, system });
  const feeds = createFeedReader({ client, config, markets, reference });
  return {
    system,
    capabilities: new Set(config.COMMERCE_EXTENSION === 'none' ? standard : [...standard, ...byExtension]),
    probe: createProbe(client, config),
    products: (keys, scope) => products.read(keys, scope),
    search: (query, scope) => hits.search(query, scope),
    categories: (scope) => reference.categories(viewOf(scope)).read(scope.deadline),
    prices: (skus, scope, groups) => prices.read(skus, scope, groups),
    priceMarks: (skus, scope) => prices.marks(skus, scope),
    pricedArticles: createPricedArticles({ client, config, prices }),
    forget: (skus) => caches.invalidate(skus.map(priceTag)),
    swept: createSweptPrices({ client, config, clock }),
    offers: async (scope) => {
      const [rules, groups, store] = await Promise.all([
        reference.rules.read(scope.deadline),
        reference.groups.read(scope.deadline),
        reference.storeOf(scope),
      ]);
      const offers = runningOffers(
        rules.value,
        { store, groups: groups.value, memberGroups: config.COMMERCE_MEMBER_GROUPS, system },
        scope,
      );
      return { value: offers, asOf: rules.asOf, stale: rules.stale };
    },
    ...accounts,
    ...carts,
    ...baskets,
    ...sales,
    ...feeds,
    start: () => reference.start(),
    stop: () => {
      reference.stop();
      client.close();
    },
  };
}
