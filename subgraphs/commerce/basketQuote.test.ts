import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startAdobeCommerce, type AdobeCommerceServer } from '../../legacy/adobe-commerce/index.ts';
import { anchor, buildRetailer, type Retailer } from '../../legacy/retailer/index.ts';
import { encodeBasketRequest, type BasketRequest } from '../../platform/basketRequest/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { createCommerceSubgraph } from './index.ts';

const clock = createSettableClock(anchor);
const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
let retailer: Retailer;
let server: AdobeCommerceServer;
let withModule: Subgraph;
let plain: Subgraph;

/** Identity's answer: account N belongs to customer `cN`. */
const identity: InternalGraph = {
  subscribe: () => Promise.reject(new Error('The shop subscribes to nothing.')),
  query: async ({ variables, schema }) => {
    const { records } = variables as { readonly records: readonly { readonly id: string }[] };
    return schema.parse({ customersByRecord: records.map(({ id }) => ({ id, customerId: `c${id}` })) });
  },
};

beforeAll(async () => {
  retailer = buildRetailer();
  server = await startAdobeCommerce({ retailer, clock });
  const start = async (settings: Readonly<Record<string, string>>): Promise<Subgraph> => {
    const subgraph = await createCommerceSubgraph({
      env: { ...server.settings, COMMERCE_TIMEOUT_MS: '30000', COMMERCE_REFERENCE_REFRESH_MS: '3600000', ...settings },
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets,
      clock,
      internalGraph: identity,
      store: () => Promise.reject(new Error('The commerce subgraph keeps nothing.')),
    });
    await subgraph.ready();
    return subgraph;
  };
  withModule = await start({});
  plain = await start({ COMMERCE_EXTENSION: 'none', COMMERCE_BASKET_ARTICLES: '3' });
}, 120_000);
afterAll(async () => {
  await withModule.stop();
  await plain.stop();
  await server.stop();
});
afterEach(() => server.knobs.reset());

const lines = (...articles: readonly (readonly [sku: string, quantity: string])[]): BasketRequest['lines'] =>
  articles.map(([sku, quantity], index) => ({ id: `l${index}`, sku, unit: null, quantity }));
const basket: BasketRequest = {
  owner: 'commerce',
  buyerId: null,
  cartId: null,
  lines: lines(['N00001', '1'], ['N00019', '3']),
  storeId: null,
  tillId: null,
  tender: 'CARD',
  codes: [],
};
const shopper = (customerId: string): RequestContext['caller'] => ({
  kind: 'customer',
  customerId,
  subject: customerId,
  scopes: ['customer:self'],
});
const agent: RequestContext['caller'] = { kind: 'staff', subject: 'E1', role: 'agent', scopes: ['carts:read'] };
const marketer: RequestContext['caller'] = { kind: 'staff', subject: 'E2', role: 'marketer', scopes: [] };

interface Facts {
  readonly unavailable: string | null;
  readonly lines: readonly { readonly shares: readonly { readonly discountId: string }[] }[];
  readonly discounts: readonly { readonly offerIds: readonly string[] }[];
  readonly totals: { readonly total: { readonly amount: string } } | null;
}
let requests = 0;
async function quote(
  subgraph: Subgraph,
  more: Partial<BasketRequest> = {},
  { buyer = null, caller = { kind: 'anonymous' } }: { buyer?: object | null; caller?: RequestContext['caller'] } = {},
): Promise<Facts | null> {
  requests += 1;
  const { data, errors } = await withDeadline(60_000, async (deadline) =>
    subgraph.execute({
      subgraph: 'commerce',
      query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BasketQuote { shopQuoteFacts {
        unavailable system lines { id shares { discountId amount { amount } } total { amount } }
        discounts { id kind title offerIds amount { amount } } unapplied { offerId code reason missingAmount { amount } missingQuantity }
        totals { total { amount } } } } } }`,
      variables: { r: [{ __typename: 'BasketQuote', request: encodeBasketRequest({ ...basket, ...more }), buyer }] },
      deadline,
      context: {
        requestId: `r${requests}`,
        market: markets.default,
        locale: 'da-DK',
        channel: 'WEB',
        storeId: null,
        tillId: null,
        caller,
        buyerId: caller.kind === 'customer' ? caller.customerId : null,
        now: clock.now().toISOString(),
      },
    }),
  );
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as { shopQuoteFacts: Facts | null }[])[0]?.shopQuoteFacts ?? null;
}
async function costOf(work: () => Promise<unknown>): Promise<string[]> {
  const mark = server.journal.mark();
  await work();
  return server.journal
    .since(mark)
    .filter(({ kind }) => kind !== 'token')
    .map(({ method, path }) => `${method} ${path.replace(/^.*V1/, '').replace(/[A-Za-z0-9]{32}/, '*')}`);
}

describe('a basket of lines', () => {
  it('costs one request with the site’s module, whatever the number of its lines', async () => {
    await quote(withModule);
    expect(await costOf(() => quote(withModule))).toEqual(['POST /samklang/cart-quotes']);
  });

  it('costs without it one request for each article and code that is tried, and two', async () => {
    const codes = ['NOPE', 'VELKOMMEN10', 'THIRD'];
    await quote(plain, { codes });
    expect(await costOf(() => quote(plain, { codes }))).toEqual([
      'POST /guest-carts',
      'POST /guest-carts/*/items',
      'POST /guest-carts/*/items',
      'PUT /guest-carts/*/coupons/NOPE',
      'PUT /guest-carts/*/coupons/VELKOMMEN10',
      'GET /guest-carts/*/totals',
    ]);
  });

  it('has its discounts rule by rule with the module, and without it in one sum of the rules that are named', async () => {
    expect(await quote(withModule)).toMatchObject({
      discounts: [
        { id: 'rule:2', title: 'Tre te for to', offerIds: ['rule:2'], amount: { amount: '59.00' } },
        { id: 'rule:3', title: '100 af ved 1.000', offerIds: ['rule:3'], amount: { amount: '100.00' } },
      ],
      totals: { total: { amount: '1517.00' } },
    });
    expect(await quote(plain)).toMatchObject({
      discounts: [{ id: 'rules', offerIds: ['rule:2', 'rule:3'], amount: { amount: '159.00' } }],
      totals: { total: { amount: '1517.00' } },
    });
  });

  it('of more articles than are asked for one by one is not supported there, and nothing is begun', async () => {
    const many = lines(['N00001', '1'], ['N00019', '1'], ['N00011', '1'], ['N00016', '1']);
    const asked = await costOf(async () =>
      expect(await quote(plain, { lines: many })).toMatchObject({ unavailable: 'NOT_SUPPORTED' }),
    );
    expect(asked).toEqual([]);
    expect(await quote(withModule, { lines: many })).toMatchObject({ unavailable: null });
  });

  it('is an account’s of its buyer, and nobody’s guess while identity does not know', async () => {
    const own = { buyerId: 'c1', lines: lines(['N00016', '1']) };
    const as = (shopIds: readonly string[] | null) => ({
      buyer: { canonicalId: 'c1', shopIds },
      caller: shopper('c1'),
    });
    expect(await quote(withModule, own, as(['1']))).toMatchObject({ totals: { total: { amount: '179.00' } } });
    expect(await quote(withModule, own, as([]))).toMatchObject({ totals: { total: { amount: '199.00' } } });
    expect(await quote(withModule, own, as(null))).toMatchObject({ unavailable: 'SUBGRAPH_UNAVAILABLE' });
    expect(await quote(withModule, own, { buyer: null, caller: shopper('c1') })).toMatchObject({
      unavailable: 'SUBGRAPH_UNAVAILABLE',
    });
  });

  it('for another customer is refused before anybody is asked', async () => {
    const asked = await costOf(async () => {
      const buyer = { canonicalId: 'c1', shopIds: ['1'] };
      for (const caller of [shopper('c2'), { kind: 'anonymous' } as const])
        expect(await quote(withModule, { buyerId: 'c1' }, { buyer, caller })).toMatchObject({
          unavailable: 'FORBIDDEN',
        });
    });
    expect(asked).toEqual([]);
  });

  it('that is a till’s is null, and nobody is asked', async () => {
    expect(await costOf(async () => expect(await quote(withModule, { owner: 'pos' })).toBeNull())).toEqual([]);
  });

  it('is a value with a code while the shop is off', async () => {
    server.knobs.set({ off: true });
    for (const shop of [withModule, plain])
      expect(await quote(shop)).toMatchObject({
        unavailable: expect.stringMatching(/UPSTREAM_UNAVAILABLE|CIRCUIT_OPEN/) as unknown,
        totals: null,
      });
  });
});

describe('a cart', () => {
  const of = (accountId: number | null): string =>
    retailer.carts.find((cart) => cart.accountId === accountId && cart.market === 'DK')?.maskedId ?? '';

  it('of an account is its owner’s and staff’s who may read carts; for all others there is none', async () => {
    const cart = { cartId: of(1), lines: [] };
    for (const caller of [shopper('c1'), agent])
      expect(await quote(withModule, cart, { caller })).toMatchObject({ totals: { total: { amount: '1667.00' } } });
    const missing = await quote(withModule, { cartId: 'f'.repeat(32), lines: [] });
    expect(missing).toMatchObject({ unavailable: 'FORBIDDEN', lines: [], totals: null });
    for (const caller of [shopper('c2'), marketer, { kind: 'anonymous' } as const])
      expect(await quote(withModule, cart, { caller })).toEqual(missing);
    expect(await quote(withModule, { cartId: '../carts/1', lines: [] })).toEqual(missing);
  });

  it('of a guest is whoever’s knows its id, for one request, or two without the module', async () => {
    const cart = { cartId: of(null), lines: [] };
    const [one, two] = [await quote(withModule, cart), await quote(plain, cart)];
    expect(one?.totals).toEqual(two?.totals);
    expect(await costOf(() => quote(withModule, cart))).toHaveLength(1);
    expect(await costOf(() => quote(plain, cart))).toHaveLength(2);
  });
});
