import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import type { Markets, RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import type { Store } from '../../platform/store/index.ts';
import { createInProcessTransport } from '../../platform/transport/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../platform/transport/index.ts';
import { serviceContext } from '../kit/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { applyEntries } from './history/applyEntries.ts';
import { doubtEntries, dropDoubtfulEntries } from './history/doubtEntries.ts';
import type { SaleEntry } from './history/saleEntry.ts';
import { createOrdersSubgraph } from './index.ts';

const now = '2026-11-20T09:00:00.000Z';
const clock = createSettableClock(now);
const logger = createLogger({ name: 'test', level: 'silent' });
let markets: Markets;
let store: Store;
let orders: Subgraph;

/** What the two systems announce of a customer, and whether they answer. */
let announced: Record<'erp' | 'commerce', { entries: SaleEntry[]; down: boolean; asked: number; since?: unknown }>;

function entry(reference: string, placedAt: string, more: Partial<SaleEntry> = {}): SaleEntry {
  return {
    reference,
    number: reference.split(':')[1] ?? reference,
    originNumber: null,
    channel: reference.startsWith('receipt') ? 'STORE' : 'WEB',
    storeId: null,
    placedAt,
    modifiedAt: placedAt,
    customerId: null,
    clubCard: null,
    paymentToken: null,
    deleted: false,
    ...more,
  };
}

function system(name: 'erp' | 'commerce') {
  return {
    name,
    execute: async ({ variables }: SubgraphRequest): Promise<SubgraphResponse> => {
      announced[name].since = variables['since'];
      const { entries, down } = announced[name];
      announced[name].asked += 1;
      if (down) return { errors: [{ message: 'down', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] };
      return { data: { sales: entries } };
    },
  };
}

/** identity, as far as orders asks it: erp customer C1, shop account 7 and card NHC1 are one customer. */
const identity = {
  name: 'identity',
  execute: async ({ variables }: SubgraphRequest): Promise<SubgraphResponse> => {
    const records = variables['records'] as { system: string; id: string }[];
    const cards = variables['cards'] as string[];
    const known = new Set(['erp:C1', 'commerce:7']);
    return {
      data: {
        byRecord: records
          .filter(({ system: of, id }) => known.has(`${of}:${id}`))
          .map((record) => ({ ...record, customerId: 'cus_lisa' })),
        byCard: cards
          .filter((card) => card === 'NHC1')
          .map((id) => ({ system: 'loyalty', id, customerId: 'cus_lisa' })),
      },
    };
  },
};

beforeAll(async () => {
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  store = await openStore({ logger });
  const subgraphs = new Map([system('erp'), system('commerce'), identity].map((subgraph) => [subgraph.name, subgraph]));
  orders = await createOrdersSubgraph({
    env: { ORDERS_FRESH_MS: '0' },
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
  await store.execute('truncate orders.entry, orders.feed, orders.purchase');
  announced = { erp: { entries: [], down: false, asked: 0 }, commerce: { entries: [], down: false, asked: 0 } };
});

/** Both systems' feeds have been read to their ends. */
async function readWhole(): Promise<void> {
  await store.execute(
    `insert into orders.feed (source, cursor, as_of) values ('erp', 'c', '2026-11-20T08:00:00Z'), ('commerce', 'c', '2026-11-20T08:00:00Z')`,
  );
}

const lisa: RequestContext['caller'] = {
  kind: 'customer',
  customerId: 'cus_lisa',
  subject: 's',
  scopes: ['customer:self'],
};
const agent: RequestContext['caller'] = { kind: 'staff', role: 'agent', subject: 'a', scopes: ['orders:read'] };

async function query(
  text: string,
  variables: Record<string, unknown>,
  caller: RequestContext['caller'] = agent,
): Promise<SubgraphResponse> {
  return withDeadline(5_000, (deadline) =>
    orders.execute({
      subgraph: 'orders',
      query: text,
      variables,
      context: { ...serviceContext({ clock, markets }, 'test'), caller, now },
      deadline,
    }),
  );
}

const customer = {
  __typename: 'Customer',
  id: 'cus_lisa',
  erpNumbers: ['C1'],
  shopIds: ['7'],
  clubCards: ['NHC1'],
  paymentTokens: [],
};

interface History {
  totalCount: number;
  complete: boolean;
  sources: { system: string; state: string; code: string | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { number: string; references: { system: string; number: string }[] }[];
}

async function history(first = 20, after: string | null = null, more: object = {}): Promise<History> {
  const response = await query(
    `query ($r: [_Any!]!, $first: Int, $after: String) { _entities(representations: $r) { ... on Customer {
      orders(first: $first, after: $after) { totalCount complete sources { system state code } pageInfo { hasNextPage endCursor }
        nodes { number references { system number } } } } } }`,
    { r: [{ ...customer, ...more }], first, after },
  );
  expect(response.errors).toBeUndefined();
  const [entity] = response.data?.['_entities'] as [{ orders: History }];
  return entity.orders;
}

describe('the history', () => {
  it('is one list over all systems, newest first, and a web order that the ERP copied stands in it once', async () => {
    announced.commerce.entries = [entry('order:1001', '2026-11-01T10:00:00Z', { customerId: '7' })];
    announced.erp.entries = [
      entry('order:SO1', '2026-11-01T10:05:00Z', { customerId: 'C1', originNumber: '1001' }),
      entry('receipt:R1', '2026-11-02T10:00:00Z', { customerId: 'C1' }),
      entry('receipt:R2', '2026-10-01T10:00:00Z', { clubCard: 'NHC1' }),
    ];
    const { nodes, totalCount, complete } = await history();
    expect(nodes.map(({ number }) => number)).toEqual(['R1', '1001', 'R2']);
    expect(nodes[1]?.references).toEqual([
      { system: 'commerce', number: '1001' },
      { system: 'erp', number: 'SO1' },
    ]);
    expect([totalCount, complete]).toEqual([3, true]);
  });

  it('gives every sale exactly once over its pages, also when sales share an instant', async () => {
    announced.erp.entries = Array.from({ length: 23 }, (_, index) =>
      entry(`receipt:R${index}`, `2026-11-0${1 + Math.floor(index / 6)}T10:00:00Z`, { customerId: 'C1' }),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: History = await history(5, after);
      expect(page.totalCount).toBe(23);
      seen.push(...page.nodes.map(({ number }) => number));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([...seen].sort()).toEqual(announced.erp.entries.map(({ number }) => number).sort());
    expect(seen.length).toBe(23);
  });

  it('never shows an older announcement over a newer one', async () => {
    const newer = entry('receipt:R1', '2026-11-02T10:00:00Z', { customerId: 'C1', modifiedAt: '2026-11-03T00:00:00Z' });
    await applyEntries(store, 'erp', [newer]);
    await applyEntries(store, 'erp', [{ ...newer, customerId: 'SOMEBODY', modifiedAt: '2026-11-02T00:00:00Z' }]);
    expect((await history()).nodes.map(({ number }) => number)).toEqual(['R1']);
  });

  it('says which source is missing, and is not complete', async () => {
    announced.commerce.entries = [entry('order:1001', '2026-11-01T10:00:00Z', { customerId: '7' })];
    announced.erp.down = true;
    const { complete, sources, nodes } = await history();
    expect(complete).toBe(false);
    expect(sources).toContainEqual({ system: 'erp', state: 'UNAVAILABLE', code: 'UPSTREAM_UNAVAILABLE' });
    expect(nodes).toHaveLength(1);
  });

  it('shows what it knew of a system that is down since, and calls it stale', async () => {
    await applyEntries(store, 'erp', [entry('receipt:R1', '2026-11-02T10:00:00Z', { customerId: 'C1' })]);
    await store.execute(`insert into orders.feed (source, cursor, as_of) values ('erp', 'c', '2026-11-20T08:00:00Z')`);
    announced.erp.down = true;
    const { sources, nodes, complete } = await history();
    expect(sources).toContainEqual({ system: 'erp', state: 'STALE', code: 'UPSTREAM_UNAVAILABLE' });
    expect([nodes.length, complete]).toEqual([1, false]);
  });

  it('keeps what it has of a system that begins anew, reads the customer whole, and drops at the end what is gone', async () => {
    const kept = entry('receipt:R1', '2026-11-02T10:00:00Z', { customerId: 'C1', modifiedAt: '2026-11-19T10:00:00Z' });
    await applyEntries(store, 'erp', [kept, entry('receipt:R2', '2026-11-01T10:00:00Z', { customerId: 'C1' })]);
    await readWhole();
    await doubtEntries(store, 'erp');
    // The system was restored to an older state: its entry is older than what the index has, and true.
    const restored = { ...kept, placedAt: '2026-10-02T10:00:00Z', modifiedAt: '2026-10-02T10:00:00Z' };
    announced.erp.entries = [restored];
    expect((await history()).nodes.map(({ number }) => number)).toEqual(['R2', 'R1']);
    expect(announced.erp.since).toBe('1970-01-01T00:00:00Z');
    await dropDoubtfulEntries(store, 'erp');
    expect((await history()).nodes.map(({ number }) => number)).toEqual(['R1']);
  });

  it('is complete for a customer who is linked to nothing in a system, and does not ask it', async () => {
    const { complete, sources } = await history(20, null, { shopIds: [] });
    expect(complete).toBe(true);
    expect(sources).toContainEqual({ system: 'commerce', state: 'NOT_LINKED', code: null });
    expect(announced.commerce.asked).toBe(0);
  });

  it('is not complete when identity does not know the customer’s records', async () => {
    const { complete, sources } = await history(20, null, { shopIds: null });
    expect(complete).toBe(false);
    expect(sources).toContainEqual({ system: 'commerce', state: 'UNAVAILABLE', code: 'IDENTITY_UNAVAILABLE' });
  });

  it('is an error when no source can be read', async () => {
    announced.erp.down = true;
    announced.commerce.down = true;
    const response = await query(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { orders { totalCount } } } }`,
      { r: [customer] },
    );
    expect(response.errors?.[0]?.extensions?.['code']).toBe('ORDERS_UNAVAILABLE');
  });

  it('is refused for somebody else’s customer id', async () => {
    const response = await query(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { orders { totalCount } } } }`,
      { r: [{ ...customer, id: 'cus_other' }] },
      lisa,
    );
    expect(response.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(announced.erp.asked).toBe(0);
  });
});

describe('an order by its number', () => {
  const find = (variables: object, caller: RequestContext['caller']) =>
    query(
      `query ($reference: OrderReferenceInput, $id: ID) { order(reference: $reference, id: $id) { number customer { id } } }`,
      { ...variables },
      caller,
    );

  beforeEach(async () => {
    await applyEntries(store, 'erp', [
      entry('receipt:R1', '2026-11-02T10:00:00Z', { clubCard: 'NHC1' }),
      entry('receipt:R9', '2026-11-02T10:00:00Z', { customerId: 'C9' }),
    ]);
  });

  it('is found by its own customer and by staff', async () => {
    const expected = { order: { number: 'R1', customer: { id: 'cus_lisa' } } };
    expect((await find({ reference: { number: 'R1' } }, lisa)).data).toEqual(expected);
    expect((await find({ reference: { number: 'R1', system: 'erp' } }, agent)).data).toEqual(expected);
  });

  it('answers alike for somebody else’s and for one that never was', async () => {
    await readWhole();
    const [theirs, none] = await Promise.all([
      find({ reference: { number: 'R9' } }, lisa),
      find({ reference: { number: 'R0' } }, lisa),
    ]);
    expect(theirs).toEqual(none);
    expect(none.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('is not called unknown while sales are still missing from the index, whosever it is', async () => {
    const [theirs, none] = await Promise.all([
      find({ reference: { number: 'R9' } }, lisa),
      find({ id: 'ord_unknown' }, lisa),
    ]);
    expect(theirs).toEqual(none);
    expect(none.errors?.[0]?.extensions?.['code']).toBe('ORDERS_UNAVAILABLE');
  });

  it('asks for exactly one of id and reference', async () => {
    expect((await find({}, agent)).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the content of an order', () => {
  const sale = { currency: 'DKK', lines: [], status: 'PLACED' };
  const facts = (more: object) => ({ unavailable: null, asOf: now, stale: false, sale: null, ...more });
  const content = async (id: string, given: object) =>
    query(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { status provenance { system } } } }`, {
      r: [{ __typename: 'Order', id, ...given }],
    });

  async function webOrderId(): Promise<string> {
    await applyEntries(store, 'commerce', [entry('order:1001', '2026-11-01T10:00:00Z', { customerId: '7' })]);
    await applyEntries(store, 'erp', [
      entry('order:SO1', '2026-11-01T10:05:00Z', { customerId: 'C1', originNumber: '1001' }),
    ]);
    const [row] = await store.query('select distinct order_id from orders.entry');
    return String(row?.['order_id']);
  }

  it('is the origin’s, and the copy’s where the origin cannot be asked', async () => {
    const id = await webOrderId();
    const erp = facts({ sale: { ...sale, number: 'SO1', status: 'FULFILLED' } });
    const whole = await content(id, { shopSale: facts({ sale: { ...sale, number: '1001' } }), erpSale: erp });
    expect(whole.data?.['_entities']).toEqual([{ status: 'PLACED', provenance: { system: 'commerce' } }]);
    const degraded = await content(id, { shopSale: facts({ unavailable: 'UPSTREAM_TIMEOUT' }), erpSale: erp });
    expect(degraded.data?.['_entities']).toEqual([{ status: 'FULFILLED', provenance: { system: 'erp' } }]);
  });

  it('is null with the system’s own code when no system that holds it answers', async () => {
    const response = await content(await webOrderId(), {
      shopSale: facts({ unavailable: 'UPSTREAM_TIMEOUT' }),
      erpSale: null,
    });
    expect(response.data?.['_entities']).toEqual([{ status: null, provenance: null }]);
    expect(response.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'UPSTREAM_TIMEOUT',
      'UPSTREAM_TIMEOUT',
    ]);
  });
});
