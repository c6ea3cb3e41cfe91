import { ClientError } from '../../../platform/errors/index.ts';
import {
  assertServiceCaller,
  factsOrUnavailable,
  notFoundOrNotYours,
  readOwnFeed,
  type Reading,
} from '../../kit/index.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import type { CommerceContext } from '../context.ts';
import type { ProductReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import { assertListId, buyerOfList, exactlyOne } from '../ownLists.ts';
import type { ProductKey, ShopProduct } from '../port.ts';
import { noPrices, readFacts } from '../priceFacts.ts';
import { presentCart, presentWishlists } from '../present.ts';
import { searchProducts } from './searchProducts.ts';

const MAX_SKUS = 100;
/** The most rows that one part of a change feed holds. */
const MAX_FEED_ROWS = 5_000;
/** Each brings all its records along. */
const MAX_PRICED_ARTICLES = 500;

/** What the shop offers now, priced for the request's buyer. */
function offered(reading: Reading<ShopProduct> | null, { request }: CommerceContext): ProductReference | null {
  if (reading?.value.offered !== true) return null;
  return { sku: reading.value.sku, buyer: request.buyerId === null ? null : { id: request.buyerId } };
}

function feedSize(first: number, most = MAX_FEED_ROWS): number {
  if (first >= 1 && first <= most) return first;
  throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 1 and ${most}.`);
}

export const Query: QueryResolvers = {
  product: async (_root, { sku, gtin, slug }, context) => {
    const key = exactlyOne<ProductKey>(
      [
        sku == null ? null : { by: 'sku', value: sku },
        gtin == null ? null : { by: 'gtin', value: gtin },
        slug == null ? null : { by: 'slug', value: slug },
      ],
      '`sku`, `gtin` and `slug`',
    );
    return offered(await context.loaders.products.load(key), context);
  },

  products: async (_root, { skus }, context) => {
    if (skus.length > MAX_SKUS)
      throw new ClientError('BAD_USER_INPUT', `At most ${MAX_SKUS} articles can be asked for at once.`);
    const readings = await context.loaders.products.loadMany(skus.map((value) => ({ by: 'sku', value })));
    return readings.map((reading) => offered(reading, context));
  },

  searchProducts: (_root, given, context) => searchProducts(given, context),

  category: async (_root, { slug }, { port, scope }) => {
    const { value } = await port.categories(scope);
    const category = [...value.values()].find((each) => each.slug === slug);
    return category === undefined ? null : { id: category.id };
  },

  cart: async (_root, { id }, context) => {
    assertListId(id, 'cart');
    const reading = await context.loaders.carts.load(id);
    if (reading === null) throw notFoundOrNotYours('cart');
    return presentCart(reading, await buyerOfList(reading.value.accountId, 'cart', context), context.port.system);
  },

  wishlist: async (_root, { id }, context) => {
    assertListId(id, 'wish list');
    const reading = await context.loaders.wishlists.load(id);
    if (reading === null) throw notFoundOrNotYours('wish list');
    const buyer = await buyerOfList(reading.value.accountId, 'wish list', context);
    return presentWishlists([reading], buyer, context.port.system);
  },

  shopPriceFactsNow: async (_root, { sku, accountId }, { loaders, port, scope, request, logger }) => {
    assertServiceCaller(request);
    return factsOrUnavailable(
      async () => {
        requireCapability(port, 'PRICES');
        // Elsewhere the shop does not say what tax is in its prices: they are no price to pay.
        if (request.market.priceOwner !== 'commerce') throw new ClientError('NOT_SUPPORTED');
        const groups = accountId == null ? [] : ((await loaders.accounts.load(accountId))?.value.groups ?? []);
        const reading = (await port.prices([sku], { ...scope, anew: true }, groups)).get(sku) ?? null;
        if (reading instanceof Error) throw reading;
        return readFacts(reading, request.now);
      },
      noPrices,
      logger,
    );
  },

  shopPricedArticles: async (_root, { cursor, first }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'PRICE_HISTORY');
    // Elsewhere the shop does not say what tax is in its prices.
    if (request.market.priceOwner !== 'commerce') throw new ClientError('NOT_SUPPORTED');
    const size = feedSize(first, MAX_PRICED_ARTICLES);
    return port.pricedArticles({ cursor: cursor ?? null, first: size }, { ...scope, priority: 'background' });
  },

  shopIdentityChanges: (_root, { cursor, first }, { port, origin, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'IDENTITY_CHANGES');
    const size = feedSize(first);
    return readOwnFeed(origin, cursor, (own) => port.identityChanges({ cursor: own, first: size }, scope));
  },

  shopSaleChanges: (_root, { cursor, first }, { port, origin, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'SALE_CHANGES');
    const size = feedSize(first);
    return readOwnFeed(origin, cursor, (own) => port.saleChanges({ cursor: own, first: size }, scope));
  },

  shopSales: (_root, { customerIds, since }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'SALES');
    return customerIds.length === 0 ? [] : port.salesOf(customerIds, since, scope);
  },
};
