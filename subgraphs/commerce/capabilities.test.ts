import { describe, expect, it } from '@jest/globals';
import { encodeBasketRequest } from '../../platform/basketRequest/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createSubgraph, feedOrigin } from '../kit/index.ts';
import { askAsService, codesByPath } from '../kit/testkit/askAsService.ts';
import type { CommerceContext } from './context.ts';
import { createCommerceLoaders } from './loaders.ts';
import { productKeyText } from './port.ts';
import type { CommerceCapability, CommercePort, ShopProduct } from './port.ts';
import { resolvers } from './resolvers/index.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
const asOf = '2026-11-20T09:00:00.000Z';

/** A shop that can do nothing but what is named; whatever else it is asked is remembered. */
function bareShop(capabilities: readonly CommerceCapability[], more: Partial<CommercePort> = {}) {
  const asked: string[] = [];
  const unable = (what: string) => async (): Promise<never> => {
    asked.push(what);
    throw new Error(`asked for ${what}`);
  };
  const port: CommercePort = {
    system: 'bare',
    capabilities: new Set(capabilities),
    probe: { reads: [] },
    products: unable('products'),
    search: unable('search'),
    categories: unable('categories'),
    prices: unable('prices'),
    priceMarks: unable('priceMarks'),
    pricedArticles: unable('pricedArticles'),
    forget: unable('forget'),
    swept: [],
    offers: unable('offers'),
    accounts: unable('accounts'),
    logins: unable('logins'),
    carts: unable('carts'),
    cartsOf: unable('cartsOf'),
    quoteLines: unable('quoteLines'),
    quoteCart: unable('quoteCart'),
    wishlists: unable('wishlists'),
    wishlistsOf: unable('wishlistsOf'),
    sales: unable('sales'),
    saleChanges: unable('saleChanges'),
    salesOf: unable('salesOf'),
    identityChanges: unable('identityChanges'),
    start: async () => undefined,
    stop: () => undefined,
    ...more,
  };
  const priceWatch = { watch: unable('changes'), stop: () => undefined };
  const subgraph = createSubgraph<CommerceContext>({
    name: 'commerce',
    resolvers,
    logger,
    createContext: (base) => {
      const { market, locale, now } = base.request;
      const scope = { market, locale, now, deadline: base.deadline };
      const loaders = createCommerceLoaders(port, scope, {
        ownersOf: async () => new Map(),
        accountsOf: async () => new Map(),
      });
      return { ...base, port, scope, origin: feedOrigin('test'), loaders, priceWatch };
    },
  });
  const entity = async (type: string, fields: string, representation: object) =>
    askAsService(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
      {
        of: [{ __typename: type, ...representation }],
      },
    );
  return { subgraph, entity, asked };
}

const account = { id: 'c', shopIds: ['7'] };
const basket = (buyerId: string | null): string =>
  encodeBasketRequest({
    owner: 'commerce',
    buyerId,
    cartId: null,
    lines: [{ id: 'a', sku: 'A', unit: null, quantity: '1' }],
    storeId: null,
    tillId: null,
    tender: 'CARD',
    codes: [],
  });

describe('a shop that cannot do something', () => {
  it('is not asked for it, and each field says NOT_SUPPORTED at its own path', async () => {
    const { subgraph, entity, asked } = bareShop([]);
    for (const root of [
      'searchProducts { totalCount }',
      'cart(id: "x") { id }',
      'wishlist(id: "x") { id }',
      'shopIdentityChanges { cursor }',
      'shopSaleChanges { cursor }',
      'shopSales(customerIds: ["7"], since: "2026-01-01T00:00:00Z") { number }',
    ]) {
      expect(Object.values(codesByPath(await askAsService(subgraph, `{ ${root} }`)))).toEqual(['NOT_SUPPORTED']);
    }
    const answer = await entity('Customer', 'account { id } cart { id } wishlist { id }', account);
    expect(answer.data).toEqual({ _entities: [{ account: null, cart: null, wishlist: null }] });
    expect(codesByPath(answer)).toEqual({
      '_entities.0.account': 'NOT_SUPPORTED',
      '_entities.0.cart': 'NOT_SUPPORTED',
      '_entities.0.wishlist': 'NOT_SUPPORTED',
    });
    expect(asked).toEqual([]);
  });

  it('that searches by words alone finds, has no facets, and is asked for nothing that it cannot narrow or sort by', async () => {
    const product = (sku: string): ShopProduct => ({
      ...{
        sku,
        offered: true,
        kind: 'SIMPLE',
        name: sku,
        slug: sku,
        description: null,
        brand: null,
        sensitivity: null,
      },
      ...{ categoryIds: [], media: [], attributes: [], options: [], selections: new Map(), parentSku: null },
      ...{ variants: [], alternativeSkus: ['B'] },
    });
    const { subgraph, asked } = bareShop(['SEARCH'], {
      search: async () => ({ value: { total: 1, keys: [{ by: 'sku', value: 'A' }], facets: [] }, asOf, stale: false }),
      products: async (keys) =>
        new Map(keys.map((key) => [productKeyText(key), { value: product(key.value), asOf, stale: false }])),
    });
    const found = await askAsService(
      subgraph,
      '{ searchProducts(query: "a") { totalCount facets { code } nodes { sku alternatives { sku } } } }',
    );
    expect(found.data).toEqual({
      searchProducts: { totalCount: 1, facets: null, nodes: [{ sku: 'A', alternatives: null }] },
    });
    expect(codesByPath(found)).toEqual({
      'searchProducts.facets': 'NOT_SUPPORTED',
      'searchProducts.nodes.0.alternatives': 'NOT_SUPPORTED',
    });
    for (const given of [
      'filter: { brands: ["x"] }',
      'filter: { attributes: [{ code: "a", values: ["b"] }] }',
      'filter: { minimumPrice: "1.00" }',
      'filter: { maximumPrice: "1.00" }',
      'filter: { inStockOnly: true }',
      'sort: PRICE_ASCENDING',
      'sort: PRICE_DESCENDING',
    ]) {
      const refused = await askAsService(subgraph, `{ searchProducts(${given}) { totalCount } }`);
      expect(Object.values(codesByPath(refused))).toEqual(['NOT_SUPPORTED']);
    }
    expect(asked).toEqual([]);
  });

  it('has facts that say so as a value', async () => {
    const { entity, asked } = bareShop([]);
    for (const [type, fields, representation] of [
      ['Product', 'facts: shopPriceFacts { unavailable }', { sku: 'A', buyer: null }],
      ['Product', 'facts: shopOfferFacts { unavailable }', { sku: 'A', buyer: null }],
      ['Customer', 'facts: shopOfferFacts { unavailable }', account],
      ['Customer', 'facts: shopActivities { unavailable }', account],
      ['Order', 'facts: shopSale { unavailable }', { id: 'o', shopReference: 'order:1' }],
      ['BasketQuote', 'facts: shopQuoteFacts { unavailable }', { request: basket(null), buyer: null }],
    ] as const) {
      const { data, errors } = await entity(type, fields, representation);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [{ facts: { unavailable: 'NOT_SUPPORTED' } }] });
    }
    expect(asked).toEqual([]);
  });

  it('prices baskets for guests where it cannot do so for customers', async () => {
    const zero = { amount: '0.00', currency: 'DKK' };
    const totals = { subtotal: zero, discount: zero, shipping: null, taxes: [], rounding: zero, total: zero };
    const { entity, asked } = bareShop(['BASKET_QUOTES'], {
      quoteLines: async ({ accountId }) => ({ accountId, lines: [], discounts: [], unapplied: [], totals }),
    });
    const facts = async (buyerId: string | null, buyer: object | null) => {
      const answer = await entity('BasketQuote', 'facts: shopQuoteFacts { unavailable }', {
        request: basket(buyerId),
        buyer,
      });
      return answer.data;
    };
    const told = (unavailable: string | null) => ({ _entities: [{ facts: { unavailable } }] });
    expect(await facts(null, null)).toEqual(told(null));
    expect(await facts('c', { canonicalId: 'c', shopIds: [] })).toEqual(told(null));
    expect(await facts('c', { canonicalId: 'c', shopIds: ['7'] })).toEqual(told('NOT_SUPPORTED'));
    expect(asked).toEqual([]);
  });

  it('shows the account without sign-ins, and gives the activities that it can tell beside the reason', async () => {
    const { entity, asked } = bareShop(['ACCOUNTS', 'WISHLISTS'], {
      accounts: async (ids) =>
        new Map(ids.map((id) => [id, { value: { id, createdAt: asOf, groups: ['General'] }, asOf, stale: false }])),
      wishlistsOf: async (ids) =>
        new Map(
          ids.map((id) => [
            id,
            {
              value: {
                id: 'w',
                accountId: id,
                items: [{ id: 'i', sku: 'A', quantity: '1', addedAt: asOf, channel: null, priceWhenAdded: null }],
              },
              asOf,
              stale: false,
            },
          ]),
        ),
    });
    const fields = 'account { id lastLoginAt } shopActivities { unavailable records { type } }';
    const answer = await entity('Customer', fields, account);
    expect(answer.data).toEqual({
      _entities: [
        {
          account: { id: '7', lastLoginAt: null },
          shopActivities: { unavailable: 'NOT_SUPPORTED', records: [{ type: 'WISHLIST' }] },
        },
      ],
    });
    expect(codesByPath(answer)).toEqual({ '_entities.0.account.lastLoginAt': 'NOT_SUPPORTED' });
    const stranger = await entity('Customer', 'shopActivities { unavailable }', { id: 'c', shopIds: [] });
    expect(stranger.data).toEqual({ _entities: [{ shopActivities: { unavailable: null } }] });
    expect(asked).toEqual([]);
  });
});
