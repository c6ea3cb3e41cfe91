import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../platform/clock/index.ts';
import { loadMarkets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore, type Store } from '../../platform/store/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { createPricingSubgraph } from './index.ts';

const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
const logger = createLogger({ name: 'test', level: 'silent' });
const now = '2026-11-20T09:00:00.000Z';
let store: Store;
let subgraph: Subgraph;
beforeAll(async () => {
  store = await openStore({ logger });
  const asksNobody = (): Promise<never> => Promise.reject(new Error('Pricing asks nobody.'));
  subgraph = await createPricingSubgraph({
    env: {},
    logger,
    markets,
    clock: systemClock,
    internalGraph: { query: asksNobody, subscribe: asksNobody },
    store: async () => store,
  });
}, 60_000);
afterAll(async () => {
  await subgraph.stop();
  await store.close();
});

const ask = (query: string, variables: Readonly<Record<string, unknown>>, more: Partial<RequestContext> = {}) =>
  withDeadline(10_000, async (deadline) =>
    subgraph.execute({
      subgraph: 'pricing',
      query,
      variables,
      deadline,
      context: {
        requestId: 'test',
        market: markets.default,
        locale: 'da-DK',
        channel: 'WEB',
        storeId: null,
        tillId: null,
        caller: { kind: 'anonymous' },
        buyerId: null,
        now,
        ...more,
      },
    }),
  );
const lines = [
  { id: 'a', sku: 'N1', quantity: '1' },
  { id: 'b', sku: 'N2', quantity: '2' },
];
/** The key that the root makes of a basket. */
async function keyOf(more: Readonly<Record<string, unknown>> = {}, context: Partial<RequestContext> = {}) {
  const { data, errors } = await ask(
    'query ($input: BasketInput!) { basketQuote(input: $input) { request owner store { id } buyer { id } } }',
    { input: { lines, ...more } },
    context,
  );
  expect(errors).toBeUndefined();
  return data?.['basketQuote'] as { request: string; owner: string; store: unknown; buyer: unknown };
}

const dkk = (amount: string) => ({ amount, currency: 'DKK' });
const line = (
  id: string,
  sku: string,
  quantity: string,
  subtotal: string,
  share: string,
  total: string,
  tax: string,
  net: string,
) => ({
  id,
  sku,
  unit: null,
  quantity,
  unitPrice: '50.00',
  subtotal: dkk(subtotal),
  lineDiscount: dkk('0.00'),
  shares: [{ discountId: 'd', amount: dkk(share) }],
  total: dkk(total),
  taxRate: '25',
  net: dkk(net),
  tax: dkk(tax),
  allocatedBy: 'OWNER',
});
const facts = {
  unavailable: null,
  asOf: now,
  system: 'adobe-commerce',
  till: null,
  lines: [
    line('a', 'N1', '1', '50.00', '3.33', '46.67', '9.33', '37.34'),
    line('b', 'N2', '2', '100.00', '6.67', '93.33', '18.67', '74.66'),
  ],
  discounts: [{ id: 'd', kind: 'CART_RULE', title: 'Ten off', code: null, offerIds: ['rule:1'], amount: dkk('10.00') }],
  unapplied: [
    {
      offerId: 'rule:2',
      title: 'More',
      code: null,
      reason: 'BELOW_THRESHOLD',
      missingAmount: dkk('1.00'),
      missingQuantity: null,
    },
  ],
  totals: {
    subtotal: dkk('150.00'),
    discount: dkk('10.00'),
    shipping: null,
    taxes: [{ rate: '25', net: dkk('112.00'), tax: dkk('28.00') }],
    rounding: dkk('0.00'),
    total: dkk('140.00'),
  },
};
const basketOf = async (representation: object, context: Partial<RequestContext> = {}): Promise<SubgraphResponse> =>
  ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BasketQuote { basket { lines { id product { sku buyer { id } } total { amount } }
      discounts { offerIds } unapplied { offerId reason } totals { total { amount } } provenance { system stale } } } } }`,
    { r: [{ __typename: 'BasketQuote', ...representation }] },
    context,
  );
const codeOf = ({ data, errors }: SubgraphResponse) => {
  expect(data).toEqual({ _entities: [{ basket: null }] });
  const { code, reason } = errors?.[0]?.extensions ?? {};
  return { code, reason };
};

describe('the root of a basket', () => {
  it('answers the question as a key, with its owner, its place and its buyer', async () => {
    const caller = { kind: 'customer', customerId: 'c1', subject: 's', scopes: ['customer:self'] } as const;
    expect(await keyOf({}, { caller, buyerId: 'c1' })).toMatchObject({
      owner: 'commerce',
      store: null,
      buyer: { id: 'c1' },
    });
    expect(await keyOf({ storeId: 'S1' })).toMatchObject({ owner: 'pos', store: { id: 'S1' }, buyer: null });
    expect((await keyOf()).request).toBe((await keyOf()).request);
    expect((await keyOf()).request).not.toBe((await keyOf({ tender: 'CASH' })).request);
  });

  it('refuses a wrong question at its own path', async () => {
    const { data, errors } = await ask('{ basketQuote(input: {}) { owner } }', {});
    expect(data).toEqual({ basketQuote: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a basket', () => {
  it('is shown as its owner told it, its articles for the buyer', async () => {
    const caller = { kind: 'customer', customerId: 'c1', subject: 's', scopes: ['customer:self'] } as const;
    const { request } = await keyOf({}, { caller, buyerId: 'c1' });
    const answer = await basketOf({ request, shopQuoteFacts: facts, tillQuoteFacts: null });
    expect(answer).toEqual({
      data: {
        _entities: [
          {
            basket: {
              lines: [
                { id: 'a', product: { sku: 'N1', buyer: { id: 'c1' } }, total: { amount: '46.67' } },
                { id: 'b', product: { sku: 'N2', buyer: { id: 'c1' } }, total: { amount: '93.33' } },
              ],
              discounts: [{ offerIds: ['adobe-commerce:rule:1'] }],
              unapplied: [{ offerId: 'adobe-commerce:rule:2', reason: 'BELOW_THRESHOLD' }],
              totals: { total: { amount: '140.00' } },
              provenance: { system: 'adobe-commerce', stale: false },
            },
          },
        ],
      },
    });
  });

  it('is its owner’s alone: what another says of it does not count', async () => {
    const { request } = await keyOf({ storeId: 'S1' });
    expect(codeOf(await basketOf({ request, shopQuoteFacts: facts, tillQuoteFacts: null }))).toEqual({
      code: 'BASKET_OWNER_UNAVAILABLE',
      reason: 'SUBGRAPH_UNAVAILABLE',
    });
  });

  it.each(['CIRCUIT_OPEN', 'UPSTREAM_TIMEOUT', 'UPSTREAM_THROTTLED', 'SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED'])(
    'whose owner answers %s is not told, and says why',
    async (reason) => {
      const { request } = await keyOf();
      const shopQuoteFacts = { ...facts, unavailable: reason, asOf: null, totals: null, lines: [], discounts: [] };
      expect(codeOf(await basketOf({ request, shopQuoteFacts }))).toEqual({ code: 'BASKET_OWNER_UNAVAILABLE', reason });
    },
  );

  it.each([
    'FORBIDDEN',
    'NOT_FOUND',
    'NOT_SUPPORTED',
    'BAD_USER_INPUT',
    'UPSTREAM_REFUSED',
    'RESPONSE_VALIDATION_FAILED',
  ])('whose owner answers %s is refused as that', async (code) => {
    const { request } = await keyOf();
    const shopQuoteFacts = { ...facts, unavailable: code, asOf: null, totals: null, lines: [], discounts: [] };
    expect(codeOf(await basketOf({ request, shopQuoteFacts }))).toEqual({ code, reason: undefined });
  });

  it('that does not add up, or is no answer to the question, is refused', async () => {
    const { request } = await keyOf();
    const other = await keyOf({ lines: lines.slice(0, 1) });
    const swedish = markets.get('SE') ?? markets.default;
    const wrong = { code: 'RESPONSE_VALIDATION_FAILED', reason: undefined };
    const off = { ...facts, totals: { ...facts.totals, total: dkk('139.99') } };
    expect(codeOf(await basketOf({ request, shopQuoteFacts: off }))).toEqual(wrong);
    expect(codeOf(await basketOf({ request: other.request, shopQuoteFacts: facts }))).toEqual(wrong);
    expect(codeOf(await basketOf({ request, shopQuoteFacts: facts }, { market: swedish }))).toEqual(wrong);
    expect(codeOf(await basketOf({ request, shopQuoteFacts: { ...facts, lines: 'garbage' } }))).toEqual(wrong);
    expect(codeOf(await basketOf({ request, shopQuoteFacts: { ...facts, totals: null } }))).toEqual(wrong);
  });
});
