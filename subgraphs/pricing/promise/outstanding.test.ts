import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadMarkets, type Market, type RequestContext } from '../../../platform/context/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { openStore, type Store } from '../../../platform/store/index.ts';
import { facts, line, noon } from '../testRecords.ts';
import type { PriceFacts } from '../priceFacts.ts';
import { createOutstandingPromises } from './outstandingPromises.ts';
import type { OutstandingPromise } from './outstandingPromise.ts';
import { startTestPromises, type TestPromises } from './testPromises.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
let embedded: Store;
let market: Market;
let pricing: TestPromises;
let writes = 0;
let isDown = false;
beforeAll(async () => {
  embedded = await openStore({ logger });
  market = (await loadMarkets(new URL('../../../config/markets.json', import.meta.url))).default;
  pricing = await startTestPromises({}, counted());
});
afterAll(async () => {
  await pricing.stop();
  await embedded.close();
});
beforeEach(async () => {
  isDown = false;
  await embedded.execute('truncate price_promise.outstanding, price_promise.revocation');
  writes = 0;
});

/** The store, with its transactions counted and able to fail. */
function counted(): Store {
  const guard = <T>(work: () => Promise<T>): Promise<T> => (isDown ? Promise.reject(new Error('no store')) : work());
  return {
    ...embedded,
    query: (...given: Parameters<Store['query']>) => guard(() => embedded.query(...given)),
    execute: (text, values) => guard(() => embedded.execute(text, values)),
    transaction: (work) => {
      writes += 1;
      return guard(() => embedded.transaction(work));
    },
    migrate: (schema, migrations) => embedded.migrate(schema, migrations),
  };
}

const lisa = { kind: 'customer', customerId: 'c1', subject: 'lisa', scopes: ['customer:self'] } as const;
const integrator = {
  kind: 'staff',
  subject: 'i',
  role: 'integrator',
  scopes: ['prices:explain', 'prices:revoke'],
} as const;

async function promised(given: PriceFacts, more: object = {}, request: Partial<RequestContext> = {}, quantity = '1') {
  const { data } = await pricing.ask(
    `query ($r: [_Any!]!, $q: Quantity) { _entities(representations: $r) { ... on Product { price(quantity: $q) { promise { expiresAt } } } } }`,
    { r: [{ __typename: 'Product', sku: 'N1', buyer: null, priceFacts: given, ...more }], q: quantity },
    request,
  );
  const [{ price }] = data['_entities'] as [{ price: { promise: { expiresAt: string } | null } }];
  return price.promise;
}

interface Parity {
  readonly consistent: boolean;
  readonly complete: boolean;
  readonly compared: readonly {
    kind: string;
    state: string;
    code: string | null;
    amount: { amount: string } | null;
    promised: unknown;
  }[];
  readonly divergences: readonly { party: { kind: string }; declared: boolean; rule: string | null }[];
}
async function parity(given: PriceFacts, now = noon): Promise<Parity> {
  const { data } = await pricing.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { priceParity { consistent complete
      compared { kind state code amount { amount } promised { audience quantity unit until } }
      divergences { party { kind } expected { amount } difference { amount } declared rule } } } } }`,
    {
      r: [
        {
          ...{
            __typename: 'Product',
            sku: 'N1',
            buyer: null,
            priceFacts: given,
            erpPriceFacts: given,
            shopPriceFacts: given,
          },
          tillPriceFacts: { unavailable: 'NOT_SUPPORTED', asOf: null, unanswered: [], records: [] },
        },
      ],
    },
    { caller: integrator, now },
  );
  return (data['_entities'] as [{ priceParity: Parity }])[0].priceParity;
}
const promises = ({ compared }: Parity) =>
  compared.filter(({ kind }) => kind === 'PROMISE').map(({ amount, promised: what }) => [amount?.amount, what]);
const rows = () => embedded.query('select * from price_promise.outstanding');
const campaign = line({
  id: 'C/1',
  kind: 'CAMPAIGN',
  campaign: 'CP1',
  amount: '400.00',
  validUntil: '2026-11-20T14:30:00Z',
});

describe('the prices that are promised', () => {
  it('are told beside the owner’s: one that is below is declared, one that is above is no divergence', async () => {
    await promised(facts([line(), campaign]));
    await promised(facts([line(), campaign]), {}, {}, '3');
    const told = await parity(facts([line()]));
    expect(promises(told)).toEqual([
      ['400.00', { audience: 'PUBLIC', quantity: '1', unit: 'PCS', until: '2026-11-20T14:30:00.000Z' }],
      ['1200.00', { audience: 'PUBLIC', quantity: '3', unit: 'PCS', until: '2026-11-20T14:30:00.000Z' }],
    ]);
    const below = { party: { kind: 'PROMISE' }, declared: true, rule: 'price promise' };
    expect(told.divergences).toEqual([
      { ...below, expected: { amount: '500.00' }, difference: { amount: '-100.00' } },
      { ...below, expected: { amount: '1500.00' }, difference: { amount: '-300.00' } },
    ]);
    expect([told.consistent, told.complete]).toEqual([true, true]);
    expect((await parity(facts([line({ amount: '350' })]))).divergences).toEqual([]);
    // Nothing is out any more.
    expect(promises(await parity(facts([line()]), '2026-11-20T14:30:00Z'))).toEqual([]);
  });

  it('are of everybody or of members, and never of one customer, a group or an organisation', async () => {
    const record = (audience: 'MEMBERS' | 'CUSTOMER' | 'SEGMENT' | 'EMPLOYEE' | 'CONTRACT', amount: string) =>
      line({ id: `X/${amount}`, priceList: 'X', kind: 'CUSTOMER_GROUP', audience, amount });
    const buyer = { buyer: { id: 'c1' } };
    const ofLisa = { caller: lisa, buyerId: 'c1' };
    for (const audience of ['CUSTOMER', 'SEGMENT', 'EMPLOYEE', 'CONTRACT'] as const) {
      expect(await promised(facts([line(), record(audience, '401')]), buyer, ofLisa)).not.toBeNull();
    }
    // An organisation's account may have terms of its own even where a public price wins.
    expect(await promised(facts([line(), record('CONTRACT', '999')]), buyer, ofLisa)).not.toBeNull();
    expect(promises(await parity(facts([line()])))).toEqual([]);
    expect(await rows()).toEqual([]);
    await promised(facts([line(), record('MEMBERS', '450')]), buyer, ofLisa);
    expect(promises(await parity(facts([line()])))).toMatchObject([['450.00', { audience: 'MEMBERS' }]]);
    expect(JSON.stringify(await rows())).not.toMatch(/c1|lisa/);
  });

  it('are one row and one write an hour, however often they are promised', async () => {
    const at = async (now: string): Promise<string | undefined> =>
      (await promised(facts([line()]), {}, { now }))?.expiresAt;
    for (let minute = 10; minute < 60; minute += 1) await at(`2026-11-20T12:${minute}:00Z`);
    await parity(facts([line()]));
    expect([writes, (await rows()).length]).toEqual([1, 1]);
    // Until the end of the hour in which the last of them ends: never too soon.
    expect(promises(await parity(facts([line()])))).toMatchObject([['500.00', { until: '2026-11-21T13:00:00.000Z' }]]);
    expect(await at('2026-11-20T13:00:01Z')).toBe('2026-11-21T13:00:01.000Z');
    expect(promises(await parity(facts([line()])))).toMatchObject([['500.00', { until: '2026-11-21T14:00:00.000Z' }]]);
    expect([writes, (await rows()).length]).toEqual([2, 1]);
  });

  it('are none where they were revoked, and again what is promised after', async () => {
    const { data } = await pricing.ask(
      `mutation ($i: RevokePricePromisesInput!) { revokePricePromises(input: $i) { result { __typename } } }`,
      { i: { idempotencyKey: 'k', skus: ['N1'], until: '2026-11-20T12:30:00Z' } },
      { caller: integrator },
    );
    expect(data).toMatchObject({ revokePricePromises: { result: { __typename: 'RevokedPricePromises' } } });
    await embedded.execute('truncate price_promise.revocation');
    const now = { now: '2026-11-20T12:29:00Z' };
    const given = facts([line({ amount: '321' })]);
    await promised(given, {}, now);
    expect(promises(await parity(given))).toHaveLength(1);
    await pricing.ask(
      `mutation ($i: RevokePricePromisesInput!) { revokePricePromises(input: $i) { result { __typename } } }`,
      { i: { idempotencyKey: 'l', skus: ['N1'], until: '2026-11-20T12:30:00Z' } },
      { caller: integrator },
    );
    expect(promises(await parity(given))).toEqual([]);
    expect(await promised(given, {}, now)).toBeNull();
    await promised(given, {}, { now: '2026-11-20T12:30:00Z' });
    expect(promises(await parity(given))).toHaveLength(1);
  });

  it('cannot be told while the store fails; the price is promised all the same, and noted again later', async () => {
    const given = facts([line({ amount: '123' })]);
    const stalled = createOutstandingPromises({ store: () => Promise.reject(new Error('no store')), logger });
    stalled.note(row('1'), { endsAt: null, revokedUntil: null });
    await stalled.stop();
    await expect(stalled.of('DK', ['N1'], noon)).rejects.toThrow('no store');
    await promised(given);
    isDown = true;
    const told = await parity(given);
    expect(told.complete).toBe(false);
    expect(told.compared).toContainEqual({
      kind: 'PROMISE',
      state: 'UNAVAILABLE',
      code: 'UPSTREAM_UNAVAILABLE',
      amount: null,
      promised: null,
    });
    isDown = false;
    expect(promises(await parity(given))).toEqual([]);
    await promised(given);
    expect(promises(await parity(given))).toMatchObject([['123.00', {}]]);
  });
});

function row(sku: string, more: Partial<OutstandingPromise> = {}): OutstandingPromise {
  return {
    ...{
      market: 'DK',
      sku,
      unit: 'PCS',
      quantity: '1',
      audience: 'PUBLIC',
      amount: '1.00',
      currency: 'DKK',
      version: 'v',
    },
    ...{ issuedAt: noon, expiresAt: '2026-11-20T13:00:00.000Z' },
    ...more,
  };
}

describe('the ledger of promised prices', () => {
  const open = { endsAt: null, revokedUntil: null };

  it('drops what has ended, and keeps no more waiting than it can hold', async () => {
    const ledger = createOutstandingPromises({ store: async () => counted(), logger });
    ledger.note(row('OLD'), open);
    await ledger.stop();
    const later = createOutstandingPromises({ store: async () => counted(), logger });
    later.note(row('NEW', { issuedAt: '2026-11-20T13:00:00.000Z', expiresAt: '2026-11-21T13:00:00.000Z' }), open);
    await later.stop();
    expect((await rows()).map(({ sku }) => sku)).toEqual(['NEW']);

    for (let n = 0; n < 10_050; n += 1) later.note(row(`S${n}`, { expiresAt: '2026-11-22T13:00:00.000Z' }), open);
    await later.stop();
    expect((await rows()).length).toBe(10_001);
    // What was left out is noted the next time.
    later.note(row('S10049', { expiresAt: '2026-11-22T13:00:00.000Z' }), open);
    expect((await later.of('DK', ['S10049'], noon)).get('S10049')).toHaveLength(1);
  });

  it('is shared by replicas: the later end counts, whoever writes last', async () => {
    const [one, other] = [1, 2].map(() => createOutstandingPromises({ store: async () => counted(), logger }));
    one?.note(row('N1', { expiresAt: '2026-11-21T12:00:00.000Z' }), open);
    other?.note(row('N1', { expiresAt: '2026-11-20T15:00:00.000Z' }), open);
    await one?.stop();
    await other?.stop();
    const found = await one?.of(market.code, ['N1'], noon);
    expect(found?.get('N1')).toMatchObject([{ expiresAt: '2026-11-21T12:00:00.000Z' }]);
  });
});
