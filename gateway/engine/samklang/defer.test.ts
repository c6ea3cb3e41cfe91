import { afterEach, describe, expect, it } from '@jest/globals';
import { startDeadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../../platform/transport/index.ts';
import { anonymousContext } from '../../../test/kit/anonymousContext.ts';
import { startTestEngine, type TestEngine } from '../../testkit/startTestEngine.ts';
import type { EngineDelivery, EngineResult } from '../engine.ts';

const context = await anonymousContext();

const sdl = {
  identity: `type Query { customer: Customer customers: [Customer!] who: Who } union Who = Customer | Guest
    type Guest { nick: String }
    type Customer @key(fields: "id") { id: ID! name: String address: Address } type Address { street: String city: String! }`,
  orders: `type Customer @key(fields: "id") { id: ID! orders: [Order!] } type Order @key(fields: "no") { no: ID! at: String }`,
  erp: `type Order @key(fields: "no") { no: ID! total: String! }`,
  club: `type Customer @key(fields: "id") { id: ID! tier: String! }`,
};

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function gate(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

type Answering = Readonly<Record<string, (request: SubgraphRequest) => Promise<SubgraphResponse>>>;

const keys = ({ variables }: SubgraphRequest): readonly Readonly<Record<string, string>>[] =>
  variables['representations'] as readonly Readonly<Record<string, string>>[];

/** Only what was asked for is taken, so that each may tell all it knows, under every name that it is asked by. */
function asked(request: SubgraphRequest, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...known };
  for (const [, alias, name] of request.query.matchAll(/(\w+): ?(\w+)/g)) {
    if (alias !== undefined && name !== undefined && name in known) answer[alias] = known[name];
  }
  return answer;
}

const lisa = { __typename: 'Customer', id: 'c1', name: 'Lisa', address: { street: 'Gade', city: 'Aarhus' } };
const otto = { __typename: 'Customer', id: 'c2', name: 'Otto', address: null };

const healthy = {
  identity: async (request) =>
    request.variables['representations'] === undefined
      ? { data: asked(request, { customer: asked(request, lisa), customers: [lisa, otto], who: lisa }) }
      : { data: { _entities: keys(request).map(({ id }) => asked(request, id === 'c1' ? lisa : otto)) } },
  orders: async (request) => ({
    data: {
      _entities: keys(request).map(({ id }) =>
        asked(request, { orders: [{ __typename: 'Order', no: `${id}-1`, at: 'noon' }] }),
      ),
    },
  }),
  erp: async (request) => ({ data: { _entities: keys(request).map(({ no }) => ({ total: `9 for ${no}` })) } }),
  club: async (request) => ({ data: { _entities: keys(request).map(({ id }) => ({ tier: `gold ${id}` })) } }),
} satisfies Answering;

const down = async (): Promise<SubgraphResponse> => {
  throw new ClientError('SUBGRAPH_UNAVAILABLE');
};

let engine: TestEngine | undefined;
afterEach(() => engine?.stop());

function start(more: Answering = {}): TestEngine {
  engine = startTestEngine(sdl, { ...healthy, ...more }, context);
  return engine;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

async function all({ later }: EngineResult): Promise<readonly EngineDelivery[]> {
  const deliveries: EngineDelivery[] = [];
  for await (const delivery of later ?? []) deliveries.push(plain(delivery));
  return deliveries;
}

function next({ later }: EngineResult): Promise<EngineDelivery> {
  const iterator = later?.[Symbol.asyncIterator]();
  return Promise.resolve(iterator?.next()).then((step) => {
    if (step === undefined || step.done === true) throw new Error('Nothing comes any more.');
    return plain(step.value);
  });
}

describe('deferred parts', () => {
  it('come after an answer that does not wait for them, in the order in which they are ready', async () => {
    const [orders, club] = [gate(), gate()];
    const { ask, requests } = start({
      orders: (request) => orders.opened.then(() => healthy.orders(request)),
      club: (request) => club.opened.then(() => healthy.club(request)),
    });
    const result = await ask(`{ customer { name
      ... @defer(label: "o") { orders { at } }
      ... @defer(label: "c") { tier } } }`);
    expect(plain(result.data)).toEqual({ customer: { name: 'Lisa' } });
    // Both have been asked already.
    expect(requests.map(({ subgraph }) => subgraph).sort()).toEqual(['club', 'identity', 'orders']);
    club.open();
    expect(await next(result)).toEqual({
      increments: [{ label: 'c', path: ['customer'], data: { tier: 'gold c1' }, errors: [] }],
      hasNext: true,
    });
    orders.open();
    expect(await next(result)).toEqual({
      increments: [{ label: 'o', path: ['customer'], data: { orders: [{ at: 'noon' }] }, errors: [] }],
      hasNext: false,
    });
  });

  it('begin before the first answer, when what they need is there', async () => {
    const [club, begun] = [gate(), gate()];
    const { ask } = start({
      club: (request) => club.opened.then(() => healthy.club(request)),
      orders: (request) => {
        begun.open();
        return healthy.orders(request);
      },
    });
    const result = ask('{ customer { tier ... @defer { orders { at } } } }');
    await begun.opened;
    club.open();
    expect(plain((await result).data)).toEqual({ customer: { tier: 'gold c1' } });
    expect(await all(await result)).toHaveLength(1);
  });

  it('that stand in another come after it, each in every element of a list', async () => {
    const [orders, erp] = [gate(), gate()];
    const { ask } = start({
      orders: (request) => orders.opened.then(() => healthy.orders(request)),
      erp: (request) => erp.opened.then(() => healthy.erp(request)),
    });
    const result = await ask(`{ customers { name
      ... @defer(label: "outer") { orders { at ... @defer(label: "inner") { total } } } } }`);
    expect(plain(result.data)).toEqual({ customers: [{ name: 'Lisa' }, { name: 'Otto' }] });
    orders.open();
    expect(await next(result)).toEqual({
      increments: [0, 1].map((at) => ({
        label: 'outer',
        path: ['customers', at],
        data: { orders: [{ at: 'noon' }] },
        errors: [],
      })),
      hasNext: true,
    });
    erp.open();
    expect(await next(result)).toEqual({
      increments: ['c1', 'c2'].map((id, at) => ({
        label: 'inner',
        path: ['customers', at, 'orders', 0],
        data: { total: `9 for ${id}-1` },
        errors: [],
      })),
      hasNext: false,
    });
  });

  it('that need no fetch of their own come all the same', async () => {
    const { ask, requests } = start();
    const result = await ask('{ customer { address { street ... @defer(label: "city") { city } } } }');
    expect(plain(result.data)).toEqual({ customer: { address: { street: 'Gade' } } });
    expect(await all(result)).toEqual([
      {
        increments: [{ label: 'city', path: ['customer', 'address'], data: { city: 'Aarhus' }, errors: [] }],
        hasNext: false,
      },
    ]);
    expect(requests).toHaveLength(1);
  });

  it('of the whole operation, of the schema itself, and with aliases of dangerous names, are given as they were asked for', async () => {
    const { ask } = start();
    const result = await ask(`{ __typename ... @defer(label: "all") {
      id: customer { name: id id: name samklang_part0_x: name } __type(name: "Order") { name } } }`);
    expect(plain(result.data)).toEqual({ __typename: 'Query' });
    expect(await all(result)).toEqual([
      {
        increments: [
          {
            label: 'all',
            path: [],
            data: { id: { name: 'c1', id: 'Lisa', samklang_part0_x: 'Lisa' }, __type: { name: 'Order' } },
            errors: [],
          },
        ],
        hasNext: false,
      },
    ]);
  });

  it('stand where their type and @include let them', async () => {
    const { ask } = start();
    const text = `query ($on: Boolean!) { who {
      ... on Guest @defer(label: "guest") { nick }
      ... on Customer @defer(label: "customer") @include(if: $on) { name } } }`;
    const on = await ask(text, { on: true });
    expect(await all(on)).toEqual([
      { increments: [{ label: 'customer', path: ['who'], data: { name: 'Lisa' }, errors: [] }], hasNext: false },
    ]);
    const off = await ask(text, { on: false });
    expect([plain(off.data), off.later]).toEqual([{ who: {} }, undefined]);
  });

  it('of what is null are not announced', async () => {
    const { ask } = start({ identity: async () => ({ data: { customer: null } }) });
    const result = await ask('{ customer { name ... @defer { tier } } }');
    expect([plain(result.data), result.later]).toEqual([{ customer: null }, undefined]);
  });

  it('of a list are never mixed with the same list of another part', async () => {
    let reads = 0;
    const { ask } = start({
      orders: async (request) => {
        reads += 1;
        const list = [1, 2].map((no) => ({ __typename: 'Order', no: `${no}`, at: `at ${no}` }));
        const found = asked(request, { orders: reads === 1 ? list : [...list].reverse().slice(0, 1) });
        return { data: { _entities: [found] } };
      },
    });
    const result = await ask(`{ customer { orders { at total } ... @defer { orders { no total } } } }`);
    const [delivery] = await all(result);
    const [first] = [plain(result.data)?.['customer'] as { readonly orders: readonly unknown[] }];
    const later = delivery?.increments[0]?.data?.['orders'] as readonly {
      readonly no: string;
      readonly total: string;
    }[];
    for (const { no, total } of later) expect(total).toBe(`9 for ${no}`);
    const told = first.orders.map((order) => order as { readonly at: string; readonly total: string });
    for (const { at, total } of told) expect(total.replace('9 for', 'at')).toBe(at);
    expect(new Set([later.length, told.length])).toEqual(new Set([1, 2]));
  });

  it('are asked for whole where nothing can be planned apart', async () => {
    const graph = {
      core: `type Query { things: [Thing!] } interface Thing @key(fields: "id") { id: ID! name: String }
        type Chair implements Thing @key(fields: "id") { id: ID! name: String }`,
      ratings: `type Thing @interfaceObject @key(fields: "id") { id: ID! rating: Int }`,
    };
    engine = startTestEngine(
      graph,
      {
        core: async () => ({ data: { things: [{ __typename: 'Chair', id: '1', name: 'one' }] } }),
        ratings: async () => ({ data: { _entities: [{ rating: 5 }] } }),
      },
      context,
    );
    const result = await engine.ask('{ things { name ... @defer { rating } } }');
    expect([plain(result.data), result.later]).toEqual([{ things: [{ name: 'one', rating: 5 }] }, undefined]);
  });
});

describe('a deferred part that fails', () => {
  it('tells it at the client’s path, with its code, and takes nothing else with it', async () => {
    const { ask } = start({ orders: down });
    const result = await ask('{ mine: customer { name ... @defer(label: "o") { bought: orders { at } tier } } }');
    expect([plain(result.data), result.errors]).toEqual([{ mine: { name: 'Lisa' } }, []]);
    const [delivery] = await all(result);
    expect(delivery?.increments).toMatchObject([
      {
        path: ['mine'],
        data: { bought: null, tier: 'gold c1' },
        errors: [{ path: ['mine', 'bought'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      },
    ]);
  });

  it('is null as a whole where the schema allows no null in it, and what stands in it does not come', async () => {
    const { ask } = start({ club: down });
    const result = await ask(
      '{ customer { name ... @defer(label: "c") { tier orders { at ... @defer(label: "t") { total } } } } }',
    );
    expect(plain(result.data)).toEqual({ customer: { name: 'Lisa' } });
    expect(await all(result)).toMatchObject([
      {
        increments: [{ label: 'c', path: ['customer'], data: null, errors: [{ path: ['customer', 'tier'] }] }],
        hasNext: false,
      },
    ]);
  });

  it('tells of each object its own error alone, and nothing of what was told before', async () => {
    const { ask } = start({
      orders: down,
      erp: async () => ({}),
      club: async (request) => ({
        data: { _entities: [{ tier: 'gold' }, null] },
        errors: [{ message: 'gone', path: ['_entities', 1, 'tier'], extensions: { code: 'UPSTREAM_TIMEOUT' } }],
        ...(keys(request).length === 2 ? {} : { data: null }),
      }),
    });
    const result = await ask('{ customers { orders { at } ... @defer { tier } } }');
    expect(result.errors.map(({ path }) => path)).toEqual([
      ['customers', 0, 'orders'],
      ['customers', 1, 'orders'],
    ]);
    const [delivery] = await all(result);
    expect(delivery?.increments).toMatchObject([
      { path: ['customers', 0], data: { tier: 'gold' }, errors: [] },
      {
        path: ['customers', 1],
        data: null,
        errors: [{ path: ['customers', 1, 'tier'], extensions: { code: 'UPSTREAM_TIMEOUT' } }],
      },
    ]);
  });

  it('is ended by the deadline, though a subgraph never answers', async () => {
    const { ask } = start({ club: () => new Promise(() => undefined) });
    const deadline = startDeadline(50);
    const result = await ask('{ customer { name ... @defer { tier } } }', {}, deadline);
    expect(await all(result)).toMatchObject([
      {
        increments: [{ data: null, errors: [{ path: ['customer', 'tier'], cause: { code: 'DEADLINE_EXCEEDED' } }] }],
        hasNext: false,
      },
    ]);
  });
});
