import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startAdobeCommerce, type AdobeCommerceServer } from '../../legacy/adobe-commerce/index.ts';
import { buildRetailer, type Retailer } from '../../legacy/retailer/index.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { createCommerceSubgraph } from './index.ts';

const anonymous: RequestContext['caller'] = { kind: 'anonymous' };
const service: RequestContext['caller'] = { kind: 'service', name: 'orders', scopes: ['internal'] };
const agent: RequestContext['caller'] = {
  kind: 'staff',
  subject: 'E0001',
  role: 'CALL_CENTER_AGENT',
  scopes: ['carts:read', 'customers:read'],
};
const marketer: RequestContext['caller'] = {
  kind: 'staff',
  subject: 'E0002',
  role: 'MARKETER',
  scopes: ['customers:read'],
};
const shopper = (customerId: string): RequestContext['caller'] => ({
  kind: 'customer',
  customerId,
  subject: customerId,
  scopes: ['customer:self'],
});

interface Asked {
  readonly caller?: RequestContext['caller'];
  readonly buyerId?: string | null;
  readonly market?: string;
  readonly locale?: string;
  /** Two calls with the same id are of one request, at one instant. */
  readonly requestId?: string;
}

describe('the commerce subgraph over Adobe Commerce', () => {
  let retailer: Retailer;
  let clock: SettableClock;
  let server: AdobeCommerceServer;
  let markets: Markets;
  let requests = 0;
  const running: Subgraph[] = [];

  /** Identity's answer: account N belongs to customer `cN`. */
  const identity: InternalGraph = {
    subscribe: () => Promise.reject(new Error('The shop subscribes to nothing.')),
    query: async ({ variables, schema }) => {
      const { records } = variables as { readonly records: readonly { readonly id: string }[] };
      return schema.parse({ customersByRecord: records.map(({ id }) => ({ id, customerId: `c${id}` })) });
    },
  };
  const start = async (settings: Readonly<Record<string, string>> = {}): Promise<Subgraph> => {
    const subgraph = await createCommerceSubgraph({
      env: {
        ...server.settings,
        COMMERCE_TIMEOUT_MS: '30000',
        COMMERCE_REFERENCE_REFRESH_MS: '3600000',
        COMMERCE_CHANGES_MS: '0',
        ...settings,
      },
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets,
      clock,
      internalGraph: identity,
      store: () => Promise.reject(new Error('The commerce subgraph keeps nothing.')),
    });
    running.push(subgraph);
    await subgraph.ready();
    return subgraph;
  };
  const ask = async (
    subgraph: Subgraph,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    asked: Asked = {},
  ): Promise<SubgraphResponse> => {
    const market = markets.get(asked.market ?? 'DK') ?? markets.default;
    requests += 1;
    return withDeadline(60_000, async (deadline) =>
      subgraph.execute({
        subgraph: 'commerce',
        query,
        variables,
        deadline,
        context: {
          requestId: asked.requestId ?? `r${requests}`,
          market,
          locale: asked.locale ?? market.locales[0] ?? 'en-GB',
          channel: 'WEB',
          storeId: null,
          tillId: null,
          caller: asked.caller ?? anonymous,
          buyerId: asked.buyerId ?? null,
          now: asked.requestId === undefined ? clock.now().toISOString() : retailer.anchor.replace('Z', '.000Z'),
        },
      }),
    );
  };
  const customer = (subgraph: Subgraph, fields: string, shopIds: readonly string[] | null, asked: Asked, id = 'c1') =>
    ask(
      subgraph,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { ${fields} } } }`,
      { r: [{ __typename: 'Customer', id, shopIds }] },
      asked,
    );
  const costOf = async (
    work: () => Promise<SubgraphResponse>,
  ): Promise<{ readonly cost: number; readonly data: Record<string, unknown> }> => {
    const mark = server.journal.mark();
    const { data, errors } = await work();
    expect(errors).toBeUndefined();
    return { cost: server.journal.count({ since: mark, excludeTokens: true }), data: data as Record<string, unknown> };
  };

  beforeAll(async () => {
    retailer = buildRetailer();
    clock = createSettableClock(retailer.anchor);
    server = await startAdobeCommerce({ retailer, clock });
    markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
    // Made when first asked for, which is not the shop's time to lose.
    expect(retailer.webOrders.length + retailer.returns.length).toBeGreaterThan(0);
  }, 120_000);
  afterEach(() => server.knobs.reset());
  afterAll(async () => {
    for (const subgraph of running) await subgraph.stop();
    await server.stop();
  });

  describe('what pages cost', () => {
    const card =
      'sku name slug brand kind sensitivity media { url type alt } shopOfferFacts { unavailable records { id } }';

    it('asks twice for a cold page of a category, as often for a page twice as long, and not at all for a warm one', async () => {
      const slug = retailer.categories.find(({ categoryId }) => categoryId === 'C-WATCHES')?.slug['da-DK'];
      const page = `query ($slug: String!, $first: Int!) { searchProducts(categorySlug: $slug, first: $first) {
        totalCount nodes { ${card} } facets { code label values { value label count } } pageInfo { hasNextPage endCursor } } }`;
      for (const first of [24, 48]) {
        const subgraph = await start();
        const cold = await costOf(() => ask(subgraph, page, { slug, first }));
        expect(cold.cost).toBe(2);
        expect((cold.data['searchProducts'] as { nodes: unknown[] }).nodes).toHaveLength(first);
        expect((await costOf(() => ask(subgraph, page, { slug, first }))).cost).toBe(0);
      }
    });

    it('asks at most three times for a product page with variants, alternatives and offers', async () => {
      const parent = retailer.articles.find(
        ({ kind, relatedSkus, shop }) =>
          kind === 'VARIANT_PARENT' && relatedSkus.length > 0 && shop?.markets.includes('DK'),
      );
      const subgraph = await start();
      const { cost, data } = await costOf(() =>
        ask(
          subgraph,
          `query ($slug: String) { product(slug: $slug) { ${card} description options { code label values }
            attributes { code label value } categories { slug path { name } }
            variants { sku name options { code label values } parent { sku } } alternatives { ${card} } } }`,
          { slug: parent?.slug['da-DK'] },
        ),
      );
      expect(cost).toBeLessThanOrEqual(3);
      expect(data['product']).toMatchObject({ sku: parent?.sku, kind: 'VARIANT_PARENT' });
      const { variants } = data['product'] as { variants: { sku: string; parent: { sku: string } }[] };
      expect(variants.map(({ sku }) => sku)).toEqual(parent?.variantSkus);
      expect(variants[0]?.parent.sku).toBe(parent?.sku);
    });

    it('asks once for fifty orders, and no more for the fields of two calls of one request', async () => {
      const subgraph = await start();
      const orders = (count: number) =>
        retailer.webOrders
          .slice(0, count)
          .map(({ entityId }) => ({ __typename: 'Order', id: `o${entityId}`, shopReference: `order:${entityId}` }));
      const query =
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { shopSale { unavailable sale { number total lines { sku } } } } } }';
      const fifty = await costOf(() => ask(subgraph, query, { r: orders(50) }, { caller: service, requestId: 'one' }));
      expect(fifty.cost).toBe(1);
      expect(
        (await costOf(() => ask(subgraph, query, { r: orders(50) }, { caller: service, requestId: 'one' }))).cost,
      ).toBe(0);
      expect((await costOf(() => ask(subgraph, query, { r: orders(100) }, { caller: service }))).cost).toBe(1);
    });

    it('asks each of a caller’s lists once', async () => {
      const subgraph = await start();
      const { cost } = await costOf(() =>
        customer(
          subgraph,
          `account { id lastLoginAt } cart { lines { product { sku } } } wishlist { items { product { sku } } }
           shopActivities { unavailable records { id } } shopOfferFacts { unavailable records { id } }`,
          ['1'],
          { caller: agent },
        ),
      );
      expect(cost).toBe(4);
    });
  });

  describe('articles', () => {
    it('are found by exactly one of sku, slug and GTIN, in the market’s language', async () => {
      const subgraph = await start();
      const watch = retailer.articles.find(({ sku }) => sku === retailer.namedArticles.lisaWatch);
      const named = async (given: Readonly<Record<string, string>>, asked?: Asked) =>
        ask(
          subgraph,
          'query ($sku: ID, $gtin: String, $slug: String) { product(sku: $sku, gtin: $gtin, slug: $slug) { sku name } }',
          given,
          asked,
        );
      for (const given of [
        { sku: watch?.sku ?? '' },
        { gtin: watch?.gtins[0]?.gtin ?? '' },
        { slug: watch?.slug['da-DK'] ?? '' },
      ])
        expect((await named(given)).data).toEqual({ product: { sku: watch?.sku, name: watch?.name['da-DK'] } });
      const swedish = await named({ slug: watch?.slug['sv-SE'] ?? '' }, { market: 'SE' });
      expect(swedish.data).toEqual({ product: { sku: watch?.sku, name: watch?.name['sv-SE'] } });
      expect((await named({})).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect((await named({ sku: 'a', gtin: 'b' })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect((await named({ sku: "x' or 1 eq 1" })).data).toEqual({ product: null });
    });

    it('come in the order they were asked for, null where there is none', async () => {
      const subgraph = await start();
      const { lisaWatch, sensitive } = retailer.namedArticles;
      const { data } = await ask(subgraph, 'query ($skus: [ID!]!) { products(skus: $skus) { sku sensitivity } }', {
        skus: [sensitive, 'NO-SUCH', lisaWatch],
      });
      expect(data).toEqual({
        products: [{ sku: sensitive, sensitivity: 'HEALTH' }, null, { sku: lisaWatch, sensitivity: 'NONE' }],
      });
    });

    it('carry their buyer: the request’s at the roots, the customer’s under a customer, also to variants', async () => {
      const subgraph = await start();
      const parent = retailer.articles.find(
        ({ kind, shop }) => kind === 'VARIANT_PARENT' && shop?.markets.includes('DK'),
      );
      const root = await ask(
        subgraph,
        'query ($sku: ID) { product(sku: $sku) { buyer { id } variants { buyer { id } } } }',
        { sku: parent?.sku },
        { buyerId: 'c7' },
      );
      expect(root.data).toMatchObject({ product: { buyer: { id: 'c7' } } });
      expect((root.data as { product: { variants: unknown[] } }).product.variants[0]).toEqual({ buyer: { id: 'c7' } });
      const own = await customer(
        subgraph,
        `product(sku: "${parent?.sku ?? ''}") { buyer { id } } wishlist { items { product { buyer { id } } } }`,
        ['1'],
        { caller: agent, buyerId: 'c7' },
      );
      expect(own.data).toMatchObject({ _entities: [{ product: { buyer: { id: 'c1' } } }] });
      expect(JSON.stringify(own.data)).not.toContain('c7');
      expect((await ask(subgraph, '{ products(skus: ["N00001"]) { buyer { id } } }')).data).toEqual({
        products: [{ buyer: null }],
      });
    });

    it('are read page by page with a cursor that outlives a change of page size', async () => {
      const subgraph = await start();
      interface Part {
        readonly searchProducts: {
          readonly nodes: readonly { readonly sku: string }[];
          readonly pageInfo: {
            readonly hasNextPage: boolean;
            readonly hasPreviousPage: boolean;
            readonly endCursor: string | null;
          };
        };
      }
      const read = async (first: number, after: string | null): Promise<Part> => {
        const { data } = await ask(
          subgraph,
          'query ($first: Int, $after: String) { searchProducts(categorySlug: "urremme", sort: NAME, first: $first, after: $after) { nodes { sku } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
          { first, after },
        );
        return { searchProducts: data?.['searchProducts'] as Part['searchProducts'] };
      };
      const whole = (await read(100, null)).searchProducts.nodes.map(({ sku }) => sku);
      const parts: string[] = [];
      let after: string | null = null;
      for (const first of [3, 5, 1, 4, 100]) {
        const page: Part = await read(first, after);
        const { nodes, pageInfo } = page.searchProducts;
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        parts.push(...nodes.map(({ sku }) => sku));
        after = pageInfo.endCursor;
      }
      expect(parts).toEqual(whole);
    });

    it('tell the shop’s own offers: those of everybody and of members, gone when their time is over', async () => {
      const subgraph = await start();
      const facts = async () =>
        (
          await ask(
            subgraph,
            'query ($sku: ID) { product(sku: $sku) { shopOfferFacts { unavailable records { id requiresMembership validUntil } } } }',
            { sku: retailer.namedArticles.lisaWatch },
          )
        ).data as {
          product: {
            shopOfferFacts: { unavailable: string | null; records: { id: string; validUntil: string | null }[] };
          };
        };
      const { shopOfferFacts } = (await facts()).product;
      expect(shopOfferFacts.unavailable).toBeNull();
      expect(shopOfferFacts.records.length).toBeGreaterThan(0);
      const ended = shopOfferFacts.records.filter(({ validUntil }) => validUntil !== null);
      clock.set('2030-01-01T00:00:00Z');
      const later = (await facts()).product.shopOfferFacts.records.map(({ id }) => id);
      clock.set(retailer.anchor);
      expect(later.filter((id) => ended.some((offer) => offer.id === id))).toEqual([]);
    });
  });

  describe('carts and wish lists', () => {
    const query =
      'query ($cart: ID!, $list: ID!) { cart(id: $cart) { id lines { product { sku } } totals { total { amount } } } wishlist(id: $list) { id items { product { sku } } } }';

    it('of guests are read by their unguessable ids, by anyone who has them', async () => {
      const subgraph = await start();
      const { guestCartId, guestWishlistId } = retailer.personas['guest-dk'];
      const { data, errors } = await ask(subgraph, query, { cart: guestCartId, list: guestWishlistId });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ cart: { id: guestCartId }, wishlist: { id: guestWishlistId } });
    });

    it('of accounts are read by their owner and by staff who may read carts; for all others they do not exist', async () => {
      const subgraph = await start();
      const owned = retailer.carts.find(({ accountId }) => accountId === 1);
      const list = retailer.wishlists.find(({ accountId }) => accountId === 1);
      const variables = { cart: owned?.maskedId, list: list?.wishlistId };
      for (const caller of [shopper('c1'), agent, service])
        expect((await ask(subgraph, query, variables, { caller })).errors).toBeUndefined();
      const missing = (await ask(subgraph, query, { cart: 'f'.repeat(32), list: 'f'.repeat(32) })).errors;
      expect(missing?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      for (const caller of [anonymous, shopper('c2'), marketer]) {
        const { data, errors } = await ask(subgraph, query, variables, { caller });
        expect(data).toEqual({ cart: null, wishlist: null });
        expect(errors).toEqual(missing);
      }
    });

    it('of a customer are closed to other customers and to staff without the scope', async () => {
      const subgraph = await start();
      const fields = 'cart { id } wishlist { id } account { id } shopActivities { unavailable records { id } }';
      const foreign = await customer(subgraph, fields, ['1'], { caller: shopper('c2') });
      expect(foreign.data).toEqual({
        _entities: [
          { cart: null, wishlist: null, account: null, shopActivities: { unavailable: 'FORBIDDEN', records: [] } },
        ],
      });
      expect(new Set(foreign.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['FORBIDDEN']));
      const staff = await customer(subgraph, 'cart { id } wishlist { id } account { id }', ['1'], { caller: marketer });
      expect(staff.data).toMatchObject({ _entities: [{ cart: null, wishlist: null, account: { id: '1' } }] });
    });
  });

  describe('what is not known', () => {
    const fields =
      'account { id } cart { id } wishlist { id } shopActivities { unavailable records { id } } shopOfferFacts { unavailable }';

    it('is told apart from what is not there', async () => {
      const subgraph = await start();
      const linkedToNothing = await customer(subgraph, fields, [], { caller: agent });
      expect(linkedToNothing).toEqual({
        data: {
          _entities: [
            {
              account: null,
              cart: null,
              wishlist: null,
              shopActivities: { unavailable: null, records: [] },
              shopOfferFacts: { unavailable: null },
            },
          ],
        },
      });
      const unknown = await customer(subgraph, fields, null, { caller: agent });
      expect(unknown.data).toEqual({
        _entities: [
          {
            account: null,
            cart: null,
            wishlist: null,
            shopActivities: { unavailable: 'SUBGRAPH_UNAVAILABLE', records: [] },
            shopOfferFacts: { unavailable: 'SUBGRAPH_UNAVAILABLE' },
          },
        ],
      });
      expect(unknown.errors).toHaveLength(3);
    });

    it('is a value in facts and an error at its own path in fields while the shop is off', async () => {
      const subgraph = await start();
      server.knobs.set({ off: true });
      const { data, errors } = await customer(subgraph, `id ${fields}`, ['1'], { caller: agent });
      expect(data).toMatchObject({ _entities: [{ id: 'c1', shopActivities: { records: [] } }] });
      const codes = new Set(errors?.map(({ extensions }) => extensions?.['code']));
      for (const code of codes) expect(['UPSTREAM_UNAVAILABLE', 'CIRCUIT_OPEN']).toContain(code);
      expect(errors?.map(({ path }) => path?.at(-1)).toSorted()).toEqual(['account', 'cart', 'wishlist']);
      expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
    });

    it('is NOT_SUPPORTED where the site lacks the module, and the standard serves guests and orders', async () => {
      const plain = await startAdobeCommerce({ retailer, clock, siteModule: false });
      try {
        const subgraph = await start({ ...plain.settings, COMMERCE_EXTENSION: 'none' });
        const { errors } = await customer(subgraph, 'cart { id } wishlist { id } account { id lastLoginAt }', ['1'], {
          caller: agent,
        });
        expect(new Set(errors?.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['NOT_SUPPORTED']));
        const { guestCartId } = retailer.personas['guest-dk'];
        const cart =
          'query ($id: ID!) { cart(id: $id) { lines { product { sku } unitPrice { amount } } totals { total { amount } } } }';
        const withModule = await start();
        const reads = async (query: string, variables: Readonly<Record<string, unknown>>) =>
          Promise.all([subgraph, withModule].map((each) => ask(each, query, variables, { caller: service })));
        const [guest, same] = await reads(cart, { id: guestCartId });
        expect(guest?.errors).toBeUndefined();
        expect(guest).toEqual(same);
        const returned = new Set(retailer.returns.filter(({ rmaNo }) => rmaNo !== null).map(({ saleId }) => saleId));
        const orders = retailer.webOrders.filter(({ saleId }) => returned.has(saleId)).slice(0, 20);
        const sale = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { shopSale { unavailable
          sale { total lines { id returnableQuantity } fulfilments { id kind trackingNumber lineIds } returns { id kind status lines { sku quantity } } } } } } }`;
        const [standard, extended] = await reads(sale, {
          r: orders.map(({ entityId }) => ({ __typename: 'Order', id: 'o', shopReference: `order:${entityId}` })),
        });
        expect(JSON.stringify(standard)).toContain('WITHDRAWAL');
        expect(standard).toEqual(extended);
      } finally {
        await plain.stop();
      }
    });
  });

  it('keeps its internal feeds to the service principal', async () => {
    const subgraph = await start();
    const query =
      '{ shopSaleChanges(first: 5) { entries { reference } hasMore } shopIdentityChanges(first: 5) { records { id } } }';
    for (const caller of [anonymous, agent, shopper('c1')])
      expect((await ask(subgraph, query, {}, { caller })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await ask(subgraph, query, {}, { caller: service })).data).toMatchObject({
      shopSaleChanges: { hasMore: true },
    });
  });

  it('signs in as an integration as well', async () => {
    const subgraph = await start({
      ...server.integrationSettings,
      COMMERCE_ADMIN_USER: '',
      COMMERCE_ADMIN_PASSWORD: '',
    });
    server.knobs.set({ errors: { count: 1, status: 503 } });
    const { data } = await ask(subgraph, '{ products(skus: ["N00001"]) { name } }');
    expect(data).toEqual({ products: [{ name: retailer.articles[0]?.name['da-DK'] }] });
  });
});
