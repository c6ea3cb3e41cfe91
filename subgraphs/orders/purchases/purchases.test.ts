import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BusinessClock } from '../../../platform/clock/index.ts';
import { loadMarkets, type Market, type Markets, type RequestContext } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import { createInternalGraph } from '../../../platform/internalGraph/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { openStore, type Store } from '../../../platform/store/index.ts';
import {
  createInProcessTransport,
  type SubgraphRequest,
  type SubgraphResponse,
} from '../../../platform/transport/index.ts';
import { serviceContext, type Subgraph } from '../../kit/index.ts';
import type { SaleEntry } from '../history/saleEntry.ts';
import type { SaleSystem } from '../history/saleSystems.ts';
import { createOrdersSubgraph } from '../index.ts';
import type { SoldSale } from './soldSale.ts';

const now = '2026-11-20T12:00:00.000Z';
/** Stands still, so that windows can be told to the millisecond. */
let at = now;
const clock: BusinessClock = { now: () => new Date(at) };
const logger = createLogger({ name: 'test', level: 'silent' });
let markets: Markets;
let store: Store;
let orders: Subgraph;

/** What a system would tell of its sales, for a test to change. */
interface World {
  entries: SaleEntry[];
  content: Record<string, Partial<SoldSale> | 'unavailable'>;
  down: boolean;
  asked: string[][];
}
let world: Record<SaleSystem, World>;

function system(name: SaleSystem) {
  return {
    name,
    execute: async ({ query, variables }: SubgraphRequest): Promise<SubgraphResponse> => {
      const { entries, content, down, asked } = world[name];
      if (down) return { errors: [{ message: 'down', extensions: { code: 'CIRCUIT_OPEN' } }] };
      if (query.includes('Changes')) return { data: { feed: { entries, cursor: 'c', hasMore: false, reset: false } } };
      const references = (variables['representations'] as Record<string, string>[]).map(
        ({ erpReference, shopReference }) => erpReference ?? shopReference ?? '',
      );
      asked.push(references);
      return {
        data: {
          orders: references.map((reference) => {
            const sale = content[reference];
            if (sale === 'unavailable') return { facts: { unavailable: 'UPSTREAM_TIMEOUT', sale: null } };
            const whole = { status: 'FULFILLED', lines: [], returns: [], ...sale };
            return { facts: { unavailable: null, sale: sale === undefined ? null : whole } };
          }),
        },
      };
    },
  };
}

beforeAll(async () => {
  markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
  store = await openStore({ logger });
  const subgraphs = new Map([system('erp'), system('commerce')].map((subgraph) => [subgraph.name, subgraph]));
  orders = await createOrdersSubgraph({
    env: {},
    logger,
    markets,
    clock,
    store: async () => store,
    internalGraph: createInternalGraph({ transport: createInProcessTransport(subgraphs), name: 'orders' }),
  });
});
afterAll(async () => {
  await orders.stop();
  await store.close();
});
beforeEach(async () => {
  at = now;
  await store.execute('truncate orders.entry, orders.feed, orders.purchase');
  const empty = (): World => ({ entries: [], content: {}, down: false, asked: [] });
  world = { erp: empty(), commerce: empty() };
});

function entry(reference: string, placedAt: string, more: Partial<SaleEntry> = {}): SaleEntry {
  return {
    reference,
    number: reference,
    originNumber: null,
    channel: 'STORE',
    storeId: null,
    placedAt,
    modifiedAt: placedAt,
    customerId: 'C1',
    clubCard: null,
    paymentToken: null,
    deleted: false,
    ...more,
  };
}
const one = (sku: string, quantity = '1') => ({ sku, quantity });
const yesterday = '2026-11-19T12:00:00.000Z';
const customer = {
  __typename: 'Customer',
  id: 'cus_lisa',
  erpNumbers: ['C1'],
  shopIds: ['7'],
  clubCards: ['NHC1'],
  paymentTokens: ['tok'],
};
const agent = { kind: 'staff', role: 'agent', subject: 'a', scopes: [] } as const;

interface Facts {
  readonly unavailable: string | null;
  readonly asOf: string | null;
  readonly stale: boolean;
  readonly purchases: readonly { sku: string; boughtAt: string }[];
}
async function facts(
  more: object = {},
  caller: RequestContext['caller'] = agent,
  market: Market = markets.default,
): Promise<Facts> {
  const { data } = await withDeadline(5_000, (deadline) =>
    orders.execute({
      subgraph: 'orders',
      query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer {
        recentPurchases { unavailable asOf stale purchases { sku boughtAt } } } } }`,
      variables: { r: [{ ...customer, ...more }] },
      context: { ...serviceContext({ clock, markets }, 'test'), caller, market, now: clock.now().toISOString() },
      deadline,
    }),
  );
  const [{ recentPurchases }] = data?.['_entities'] as [{ recentPurchases: Facts }];
  return recentPurchases;
}
const skus = async (more?: object) => (await facts(more)).purchases.map(({ sku }) => sku);

describe('what was just bought', () => {
  it('is read from the index alone, over all systems and records, each article once with its last time', async () => {
    world.erp.entries = [
      entry('receipt:1', yesterday),
      entry('receipt:2', '2026-11-15T12:00:00.000Z', { customerId: null, clubCard: 'NHC1' }),
      entry('receipt:3', '2026-11-14T12:00:00.000Z', { customerId: null, paymentToken: 'tok' }),
      entry('receipt:9', yesterday, { customerId: 'C9' }),
    ];
    world.erp.content = {
      'receipt:1': { lines: [one('A')] },
      'receipt:2': { lines: [one('B'), one('A')] },
      'receipt:3': { lines: [one('C')] },
      'receipt:9': { lines: [one('THEIRS')] },
    };
    world.commerce.entries = [entry('order:1', '2026-11-16T12:00:00.000Z', { customerId: '7' })];
    world.commerce.content = { 'order:1': { lines: [one('D')] } };
    await orders.caughtUp();
    const asked = [world.erp.asked.length, world.commerce.asked.length];
    expect(await facts()).toEqual({
      unavailable: null,
      asOf: now,
      stale: false,
      purchases: [
        { sku: 'A', boughtAt: yesterday },
        { sku: 'D', boughtAt: '2026-11-16T12:00:00.000Z' },
        { sku: 'B', boughtAt: '2026-11-15T12:00:00.000Z' },
        { sku: 'C', boughtAt: '2026-11-14T12:00:00.000Z' },
      ],
    });
    expect([world.erp.asked.length, world.commerce.asked.length]).toEqual(asked);
  });

  it('is kept for the market’s days alone, of known customers alone, and forgotten after', async () => {
    world.erp.entries = [
      entry('receipt:1', '2026-11-06T12:00:00.001Z'),
      entry('receipt:2', '2026-11-06T12:00:00.000Z'),
      entry('receipt:3', yesterday, { customerId: null }),
    ];
    world.erp.content = {
      'receipt:1': { lines: [one('A')] },
      'receipt:2': { lines: [one('B')] },
      'receipt:3': { lines: [one('C')] },
    };
    await orders.caughtUp();
    expect(world.erp.asked).toEqual([['receipt:1']]);
    expect(await skus()).toEqual(['A']);
    const none = await facts({}, agent, { ...markets.default, justBoughtDays: 0 });
    expect(none).toEqual({ unavailable: null, asOf: null, stale: false, purchases: [] });
    at = '2026-11-20T12:00:00.001Z';
    expect(await skus()).toEqual([]);
    await orders.caughtUp();
    expect(await store.query('select * from orders.purchase')).toEqual([]);
    at = now;
    await orders.caughtUp();
    expect(await skus()).toEqual(['A']);
  });

  it('is undone by a return, wherever it is booked, and by a cancellation; not by one that was refused, or of a part', async () => {
    world.commerce.entries = [1, 2, 3, 4].map((n) =>
      entry(`order:${n}`, yesterday, { customerId: '7', number: `${n}` }),
    );
    world.commerce.content = {
      'order:1': { lines: [one('RETURNED-IN-STORE')] },
      'order:2': { lines: [one('CANCELLED')], status: 'CANCELLED' },
      'order:3': { lines: [one('REFUSED')], returns: [{ status: 'REJECTED', lines: [one('REFUSED')] }] },
      'order:4': { lines: [one('PART', '2')], returns: [{ status: 'REQUESTED', lines: [one('PART')] }] },
    };
    world.erp.entries = [entry('order:SO1', yesterday, { originNumber: '1', channel: 'WEB' })];
    world.erp.content = {
      'order:SO1': {
        lines: [one('RETURNED-IN-STORE')],
        returns: [{ status: 'REFUNDED', lines: [one('RETURNED-IN-STORE')] }],
      },
    };
    await orders.caughtUp();
    expect((await skus()).sort()).toEqual(['PART', 'REFUSED']);
  });

  it('is looked up again when the system tells of the sale anew, and after hours for what it does not tell', async () => {
    world.erp.entries = [entry('receipt:1', yesterday)];
    world.erp.content = { 'receipt:1': { lines: [one('A')] } };
    await orders.caughtUp();
    await orders.caughtUp();
    expect(world.erp.asked.length).toBe(1);
    world.erp.entries = [entry('receipt:1', yesterday, { modifiedAt: now })];
    world.erp.content = { 'receipt:1': { lines: [one('B')] } };
    await orders.caughtUp();
    expect([world.erp.asked.length, await skus()]).toEqual([2, ['B']]);
    world.erp.content = { 'receipt:1': { lines: [one('B')], returns: [{ status: 'RECEIVED', lines: [one('B')] }] } };
    at = '2026-11-20T17:59:00.000Z';
    await orders.caughtUp();
    expect(await skus()).toEqual(['B']);
    at = '2026-11-20T18:00:00.000Z';
    await orders.caughtUp();
    expect(await skus()).toEqual([]);
  });

  it('goes with a sale that the system does not have any more', async () => {
    world.erp.entries = [entry('receipt:1', yesterday)];
    world.erp.content = { 'receipt:1': { lines: [one('A')] } };
    await orders.caughtUp();
    world.erp.entries = [entry('receipt:1', yesterday, { deleted: true })];
    await orders.caughtUp();
    expect(await store.query('select * from orders.purchase')).toEqual([]);
  });

  it('says what it does not know', async () => {
    expect(await facts()).toMatchObject({ unavailable: 'ORDERS_UNAVAILABLE', asOf: null });
    world.erp.entries = [entry('receipt:1', yesterday), entry('receipt:2', yesterday)];
    world.erp.content = { 'receipt:1': { lines: [one('A')] }, 'receipt:2': 'unavailable' };
    await orders.caughtUp();
    // One sale that cannot be read does not keep the others from being known.
    expect(await facts()).toMatchObject({ unavailable: null, stale: true, purchases: [{ sku: 'A' }] });
    const unknown = await facts({ shopIds: null });
    expect(unknown).toMatchObject({ unavailable: 'IDENTITY_UNAVAILABLE', purchases: [{ sku: 'A' }] });
    const nobody = { erpNumbers: [], shopIds: [], clubCards: [], paymentTokens: [] };
    expect(await facts(nobody)).toEqual({ unavailable: null, asOf: null, stale: false, purchases: [] });
    at = '2026-11-20T12:01:00.001Z';
    expect(await facts({ erpNumbers: ['C2'] })).toMatchObject({ stale: true, asOf: now });
  });

  it('is not known while a system has not been read, or tells no articles', async () => {
    world.erp.entries = [entry('receipt:1', yesterday)];
    world.erp.content = { 'receipt:1': 'unavailable' };
    await expect(orders.caughtUp()).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect(await facts()).toMatchObject({ unavailable: 'ORDERS_UNAVAILABLE', stale: true, purchases: [] });
  });

  it('is nobody else’s to see', async () => {
    const other = { kind: 'customer', customerId: 'cus_other', subject: 's', scopes: ['customer:self'] } as const;
    expect(await facts({}, other)).toMatchObject({ unavailable: 'FORBIDDEN', purchases: [] });
  });
});
