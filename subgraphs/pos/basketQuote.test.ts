import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeBasketRequest, type BasketRequest } from '../../platform/basketRequest/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { ask } from '../kit/testkit/askSubgraph.ts';
import { createPosSubgraph } from './index.ts';
import { startPosStand, type PosStand } from './testPos.ts';

let stand: PosStand;
let pos: Subgraph;
beforeAll(async () => {
  stand = await startPosStand({ POS_DISPLAY_TTL_MS: '0', POS_STALE_IF_ERROR_MS: '0' });
  pos = await createPosSubgraph(stand.dependencies);
}, 60_000);
afterAll(async () => {
  await pos.stop();
  await stand.stop();
});
afterEach(() => stand.tills.knobs.reset());

const basket: BasketRequest = {
  owner: 'pos',
  buyerId: null,
  cartId: null,
  lines: [{ id: 'a', sku: 'N00001', unit: null, quantity: '1' }],
  storeId: 'S-DK01',
  tillId: null,
  tender: 'CARD',
  codes: [],
};
const fields = `unavailable system till { id priceFileVersion lagging }
  lines { id sku subtotal { amount } shares { discountId amount { amount } } total { amount } allocatedBy }
  discounts { id kind offerIds amount { amount } } unapplied { offerId code reason missingAmount { amount } }
  totals { rounding { amount } total { amount } }`;
const shopper: RequestContext['caller'] = { kind: 'customer', customerId: 'c1', subject: 's', scopes: [] };

async function quote(
  more: Partial<BasketRequest> = {},
  buyer: object | null = null,
  context?: Partial<RequestContext>,
) {
  const answer = await ask(
    pos,
    stand.request(context),
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BasketQuote { tillQuoteFacts { ${fields} } } } }`,
    { r: [{ __typename: 'BasketQuote', request: encodeBasketRequest({ ...basket, ...more }), buyer }] },
  );
  expect(answer.errors).toBeUndefined();
  const [entity] = answer.data?.['_entities'] as { tillQuoteFacts: Record<string, unknown> | null }[];
  return entity?.tillQuoteFacts;
}

describe('a store’s basket', () => {
  it('is asked of a till that is online and has its newest file, for two requests', async () => {
    const before = stand.tills.journal.count({ excludeTokens: true });
    expect(await quote()).toEqual({
      unavailable: null,
      system: 'tillserver',
      till: { id: 'S-DK01-T1', priceFileVersion: '20261120', lagging: false },
      lines: [
        {
          id: 'a',
          sku: 'N00001',
          subtotal: { amount: '1499.00' },
          shares: [{ discountId: 'TP3', amount: { amount: '100.00' } }],
          total: { amount: '1399.00' },
          allocatedBy: 'OWNER',
        },
      ],
      discounts: [{ id: 'TP3', kind: 'THRESHOLD', offerIds: ['TP3'], amount: { amount: '100.00' } }],
      unapplied: [],
      totals: { rounding: { amount: '0.00' }, total: { amount: '1399.00' } },
    });
    expect(stand.tills.journal.count({ excludeTokens: true }) - before).toBe(2);
  });

  it('skips tills that are out of reach, and says so when none is left', async () => {
    const act = (name: string, till: string) => stand.tills.actions?.get(name)?.([till]);
    act('offline', 'S-DK01-T1');
    expect(await quote()).toMatchObject({ till: { id: 'S-DK01-M1', lagging: false } });
    act('offline', 'S-DK01-M1');
    expect(await quote()).toMatchObject({ unavailable: 'UPSTREAM_UNAVAILABLE', totals: null });
    act('online', 'S-DK01-T1');
    act('online', 'S-DK01-M1');
  });

  it('at a named till has that till’s price, and says that its file lags', async () => {
    expect(await quote({ storeId: null, tillId: 'S-DK01-T2' })).toMatchObject({
      till: { id: 'S-DK01-T2', priceFileVersion: '20261112', lagging: true },
      lines: [{ subtotal: { amount: '1999.00' } }],
    });
  });

  it('is a member’s when the buyer holds a card, and nobody’s guess while that is not known', async () => {
    const at = { tillId: 'S-DK01-T2', buyerId: 'c1' };
    const member = await quote(at, { canonicalId: 'c1', clubCards: ['NHC1'] }, { caller: shopper, buyerId: 'c1' });
    expect(member).toMatchObject({ lines: [{ subtotal: { amount: '1799.00' } }] });
    const none = await quote(at, { canonicalId: 'c1', clubCards: [] }, { caller: shopper, buyerId: 'c1' });
    expect(none).toMatchObject({ lines: [{ subtotal: { amount: '1999.00' } }] });
    for (const buyer of [null, { canonicalId: 'c1', clubCards: null }]) {
      const unknown = await quote(at, buyer, { caller: shopper, buyerId: 'c1' });
      expect(unknown).toMatchObject({ unavailable: 'SUBGRAPH_UNAVAILABLE' });
    }
  });

  it('of another customer is refused', async () => {
    const buyer = { canonicalId: 'c2', clubCards: ['NHC2'] };
    expect(await quote({ buyerId: 'c2' }, buyer, { caller: shopper })).toMatchObject({ unavailable: 'FORBIDDEN' });
    expect(await quote({ buyerId: 'c2' }, buyer, { caller: { kind: 'anonymous' } })).toMatchObject({
      unavailable: 'FORBIDDEN',
    });
  });

  it.each([
    ['another market’s store', { storeId: 'S-SE01' }],
    ['a store that there is not', { storeId: 'S-XX01' }],
    ['a till of another store', { tillId: 'S-DK06-T1' }],
    ['an article that the till does not know', { lines: [{ id: 'a', sku: 'NOPE', unit: null, quantity: '1' }] }],
  ])('is not found at %s', async (_what, more) => {
    expect(await quote(more)).toMatchObject({ unavailable: 'NOT_FOUND', lines: [] });
  });

  it('tells the codes that the till does not know', async () => {
    expect(await quote({ codes: ['X1'] })).toMatchObject({
      unapplied: [{ offerId: null, code: 'X1', reason: 'CODE_NOT_KNOWN' }],
    });
  });

  it('is a value with a code while the store’s server fails', async () => {
    stand.tills.knobs.set({ errors: { count: 20, status: 500 } });
    expect(await quote()).toMatchObject({ unavailable: expect.stringMatching(/UPSTREAM_UNAVAILABLE|CIRCUIT_OPEN/) });
  });

  it('that is the shop’s is null, and nobody is asked', async () => {
    const before = stand.tills.journal.count({ excludeTokens: true });
    expect(await quote({ owner: 'commerce' })).toBeNull();
    expect(stand.tills.journal.count({ excludeTokens: true })).toBe(before);
  });

  it('is not answered by a chain without tills', async () => {
    const none = await createPosSubgraph({ ...stand.dependencies, env: { POS_ADAPTER: 'none' } });
    const answer = await ask(
      none,
      stand.request(),
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on BasketQuote { tillQuoteFacts { unavailable } } } }',
      { r: [{ __typename: 'BasketQuote', request: encodeBasketRequest(basket), buyer: null }] },
    );
    expect(answer.data).toEqual({ _entities: [{ tillQuoteFacts: { unavailable: 'NOT_SUPPORTED' } }] });
    await none.stop();
  });
});
