import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller, factsOrUnavailable, pageOf, readOwnFeed } from '../../kit/index.ts';
import type { GeoPoint, QueryResolvers } from '../__generated__/resolvers.ts';
import { distanceKm } from '../distance.ts';
import { requireCapability } from '../loaders.ts';
import { priceKeyText, type Place } from '../port.ts';
import { noFacts, readFacts } from '../priceFacts.ts';
import { quotedFacts } from '../quotedFacts.ts';

/** The most rows that one part of a change feed holds. */
const MAX_FEED_ROWS = 5_000;

export const Query: QueryResolvers = {
  store: async (_root, { id }, { port, scope }) => {
    requireCapability(port, 'STORES');
    const { value } = await port.places(scope);
    return value.some((place) => place.store && place.id === id) ? { id } : null;
  },

  stores: async (_root, { near, first, after }, { port, scope }) => {
    requireCapability(port, 'STORES');
    const { value } = await port.places(scope);
    const stores = inOrder(
      value.filter((place) => place.store),
      near ?? null,
    );
    return pageOf(
      stores.map(({ id }) => ({ id })),
      { first, after },
      ({ id }) => id,
    );
  },

  erpIdentityChanges: async (_root, { cursor, first }, { port, origin, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'CUSTOMER_CHANGES');
    const query = { first: feedSize(first) };
    return readOwnFeed(origin, cursor, (own) =>
      port.customerChanges({ ...query, cursor: own }, { ...scope, priority: 'background' }),
    );
  },

  erpSaleChanges: async (_root, { cursor, first }, { port, origin, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'SALE_CHANGES');
    const query = { first: feedSize(first) };
    return readOwnFeed(origin, cursor, (own) =>
      port.saleChanges({ ...query, cursor: own }, { ...scope, priority: 'background' }),
    );
  },

  erpSales: async (_root, { customerNumbers, clubCards, paymentTokens, since }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'SALES');
    return port.salesOf({ customerNumbers, clubCards, paymentTokens, since }, scope);
  },

  erpPriceFactsNow: async (_root, { sku, customerNumber, quantity }, { port, scope, request, logger }) => {
    assertServiceCaller(request);
    const isQuoted = port.capabilities.has('PRICE_QUOTES');
    const key = { sku, customer: customerNumber ?? null, ...(isQuoted ? { quantity } : {}) };
    return factsOrUnavailable(
      async () => {
        requireCapability(port, 'PRICES');
        return readFacts((await port.prices([key], { ...scope, anew: true })).get(priceKeyText(key)));
      },
      noFacts,
      logger,
    );
  },

  erpQuotedPriceFacts: async (_root, { asked }, { port, scope, request, logger }) => {
    assertServiceCaller(request);
    requireCapability(port, 'PRICE_QUOTES');
    if (asked.length > MAX_QUOTES)
      throw new ClientError('BAD_USER_INPUT', `At most ${MAX_QUOTES} prices are asked at once.`);
    return quotedFacts(asked, { port, scope, logger });
  },

  erpPricedArticles: async (_root, { cursor, first }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'PRICE_HISTORY');
    return port.pricedArticles(
      { cursor: cursor ?? null, first: feedSize(first, MAX_PRICED_ARTICLES) },
      { ...scope, priority: 'background' },
    );
  },
};

const MAX_QUOTES = 200;

/** Each brings all its records along. */
const MAX_PRICED_ARTICLES = 500;

function feedSize(first: number, most = MAX_FEED_ROWS): number {
  if (first >= 1 && first <= most) return first;
  throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 1 and ${most}.`);
}

/** Nearest first, else by name; a store whose place is not known stands last. Ties by id, so that pages hold. */
function inOrder(stores: readonly Place[], near: GeoPoint | null): readonly Place[] {
  const distance = ({ geo }: Place): number =>
    near === null || geo === null ? Number.POSITIVE_INFINITY : distanceKm(near, geo);
  const byId = (a: Place, b: Place): number => (a.id < b.id ? -1 : 1);
  if (near === null) return stores.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en') || byId(a, b));
  const ranked = stores.map((place) => ({ place, distance: distance(place) }));
  return ranked
    .sort((a, b) => (a.distance === b.distance ? byId(a.place, b.place) : a.distance - b.distance))
    .map(({ place }) => place);
}
