import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { startDeadline } from '../../../platform/deadline/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../../platform/transport/index.ts';
import { anonymousContext } from '../../../test/kit/anonymousContext.ts';
import { composeSdl } from '../../testkit/startTestGateway.ts';
import type { EngineResult } from '../engine.ts';
import { createInlinePlanner } from '../plan/createInlinePlanner.ts';
import { createSamklangEngine } from './createSamklangEngine.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
const context = await anonymousContext();
const deadline = startDeadline(60_000);
afterAll(() => deadline.dispose());

type Answering = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** An engine over subgraphs that answer as a test tells them. */
function engineOver(sdl: Readonly<Record<string, string>>, subgraphs: Readonly<Record<string, Answering>>) {
  const asked: string[] = [];
  const requests: SubgraphRequest[] = [];
  const supergraph = parse(composeSdl(sdl));
  const call = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    asked.push(request.subgraph);
    requests.push(request);
    return (await subgraphs[request.subgraph]?.(request)) ?? {};
  };
  const engine = createSamklangEngine({ supergraph, logger, transport: { call } }, createInlinePlanner(supergraph));
  const ask = (text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<EngineResult> =>
    engine.execute({ document: parse(text), operationName: null, variables, context, deadline });
  return { asked, requests, ask };
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

const entities = (...list: unknown[]): SubgraphResponse => ({ data: { _entities: list } });

describe('fetches', () => {
  const sdl = {
    identity: `type Query { customer: Customer } type Customer @key(fields: "id") { id: ID! }`,
    orders: `type Customer @key(fields: "id") { id: ID! orders: [Order!] } type Order @key(fields: "no") { no: ID! }`,
    erp: `type Order @key(fields: "no") { no: ID! total: String } type Customer @key(fields: "id") { id: ID! group: String }`,
    club: `type Customer @key(fields: "id") { id: ID! tier: String }`,
    pricing: `type Customer @key(fields: "id") {
      id: ID! tier: String @external group: String @external
      offers: [String!] @requires(fields: "tier group")
    }`,
  };

  it('start when what they need is there: a slow branch holds up none that does not need it', async () => {
    const slow = gate();
    const offered = gate();
    const { asked, ask } = engineOver(sdl, {
      identity: async () => ({ data: { customer: { __typename: 'Customer', id: 'c1' } } }),
      orders: async () => {
        await slow.opened;
        return entities({ orders: [{ __typename: 'Order', no: '1' }] });
      },
      club: async () => entities({ tier: 'gold' }),
      erp: async ({ query }) => (query.includes('total') ? entities({ total: '9' }) : entities({ group: 'VIP' })),
      pricing: async ({ variables }) => {
        offered.open();
        return entities({ offers: [JSON.stringify(variables['representations'])] });
      },
    });
    const answer = ask('{ customer { orders { total } offers } }');
    // The plan puts offers behind everything else; they need the club and the ERP alone.
    await offered.opened;
    expect(asked.filter((name) => name === 'erp')).toHaveLength(1);
    slow.open();
    const { data, errors } = await answer;
    expect(errors).toEqual([]);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      customer: {
        orders: [{ total: '9' }],
        offers: ['[{"__typename":"Customer","tier":"gold","group":"VIP","id":"c1"}]'],
      },
    });
  });

  it('ask for equal objects once, and tell each of them what failed', async () => {
    const { requests, ask } = engineOver(
      {
        shop: `type Query { lines: [Line!]! } type Line { product: Product } type Product @key(fields: "sku") { sku: ID! }`,
        erp: `type Product @key(fields: "sku") { sku: ID! name: String }`,
      },
      {
        shop: async () => ({
          data: { lines: ['A', 'B', 'A'].map((sku) => ({ product: { __typename: 'Product', sku } })) },
        }),
        erp: async () => ({
          data: { _entities: [{ name: null }, { name: 'Bee' }] },
          errors: [{ message: 'gone', path: ['_entities', 0, 'name'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
        }),
      },
    );
    const { data, errors } = await ask('{ lines { product { name } } }');
    expect(requests[1]?.variables['representations']).toEqual([
      { __typename: 'Product', sku: 'A' },
      { __typename: 'Product', sku: 'B' },
    ]);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      lines: [{ product: { name: null } }, { product: { name: 'Bee' } }, { product: { name: null } }],
    });
    expect(errors.map(({ path }) => path?.join('.'))).toEqual(['lines.0.product.name', 'lines.2.product.name']);
  });

  it('that two places need alike are made once', async () => {
    const { requests, ask } = engineOver(
      {
        shop: `type Query { cart: [Line!]! wishes: [Line!]! } type Line { product: Product } type Product @key(fields: "sku") { sku: ID! }`,
        erp: `type Product @key(fields: "sku") { sku: ID! name: String }`,
      },
      {
        shop: async () => ({
          data: {
            cart: [{ product: { __typename: 'Product', sku: 'A' } }],
            wishes: [{ product: { __typename: 'Product', sku: 'A' } }],
          },
        }),
        erp: async () => entities({ name: 'Ay' }),
      },
    );
    const { data } = await ask('query Named { cart { product { name } } wishes { product { name } } }');
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      cart: [{ product: { name: 'Ay' } }],
      wishes: [{ product: { name: 'Ay' } }],
    });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['shop', 'erp']);
  });

  it('of mutations keep their order, with everything between them', async () => {
    const order: string[] = [];
    const { ask } = engineOver(
      {
        cart: `type Query { cart: Cart } type Mutation { add(sku: ID!): Cart } type Cart @key(fields: "id") { id: ID! }`,
        pricing: `type Cart @key(fields: "id") { id: ID! total: Int }`,
        club: `type Mutation { join: Boolean }  type Query { member: Boolean }`,
      },
      {
        cart: async () => {
          order.push('add');
          return { data: { a: { __typename: 'Cart', id: '1' }, b: { __typename: 'Cart', id: '1' } } };
        },
        pricing: async () => {
          order.push('total');
          return entities({ total: 3 });
        },
        club: async () => {
          order.push('join');
          return { data: { join: true } };
        },
      },
    );
    const { data, errors } = await ask('mutation { a: add(sku: "x") { total } join b: add(sku: "y") { total } }');
    expect(errors).toEqual([]);
    expect(JSON.parse(JSON.stringify(data))).toEqual({ a: { total: 3 }, join: true, b: { total: 3 } });
    expect(order).toEqual(['add', 'total', 'join', 'add', 'total']);
  });
});

describe('answers', () => {
  const sdl = {
    a: `type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! name: String sizes: [Int!] inner: Inner } type Inner { deep: String! }`,
    b: `type Thing @key(fields: "id") { id: ID! weight: Int! }`,
  };

  it.each([
    ['a list of another length', { data: { _entities: [] } }],
    ['no list', { data: { _entities: { weight: 1 } } }],
    ['something that is no entity', { data: { _entities: ['x'] } }],
    ['neither data nor errors', { data: null }],
  ])('of %s are refused with RESPONSE_VALIDATION_FAILED', async (_what, response) => {
    const { ask } = engineOver(sdl, {
      a: async () => ({ data: { thing: { __typename: 'Thing', id: '1', name: 'one' } } }),
      b: async () => response,
    });
    const { data, errors } = await ask('{ thing { name weight } }');
    expect(data).toEqual({ thing: null });
    expect(errors).toMatchObject([{ path: ['thing', 'weight'], extensions: { code: 'RESPONSE_VALIDATION_FAILED' } }]);
  });

  it('that nobody asked for are dropped, and no name reaches a prototype', async () => {
    const answered = JSON.parse(
      '{ "thing": { "name": "one", "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } }, "inner": { "deep": "x" } } }',
    ) as Record<string, unknown>;
    const { ask } = engineOver(sdl, { a: async () => ({ data: answered }), b: async () => ({}) });
    const { data } = await ask('{ thing { __proto__: name constructor: name toString: inner { deep } } }');
    expect(Object.hasOwn({}, 'polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('polluted');
  });

  it('of another type than the schema’s are null, with an error where they stand', async () => {
    const { ask } = engineOver(sdl, {
      a: async () => ({ data: { thing: { name: 7, sizes: [1, 'two'], inner: { deep: null } } } }),
      b: async () => ({}),
    });
    const { data, errors } = await ask('{ thing { name sizes inner { deep } } }');
    expect(JSON.parse(JSON.stringify(data))).toEqual({ thing: { name: null, sizes: null, inner: null } });
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual([
      'thing.inner.deep',
      'thing.name',
      'thing.sizes.1',
    ]);
  });
});
