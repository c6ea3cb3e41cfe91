import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientError } from '../platform/errors/index.ts';
import type { SubgraphRequest } from '../platform/transport/index.ts';
import {
  down,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
  type TestSubgraph,
} from './testkit/startTestGateway.ts';

/** A small copy of the house's shape: keys with a buyer, hidden facts, requires chains, lists in lists, an interface. */
const subgraphs: Record<string, TestSubgraph> = {
  identity: {
    sdl: `type Query { me: Customer people: [Customer!]! }
      type Customer @key(fields: "id") { id: ID! numbers: [ID!] @inaccessible rank: Int! }`,
    resolvers: {
      Query: { me: () => ({ id: 'lisa' }), people: () => [{ id: 'lisa' }, { id: 'bo' }] },
      Customer: {
        numbers: ({ id }: { id: string }) => {
          if (id === 'bo') throw new ClientError('IDENTITY_UNAVAILABLE');
          return [`E-${id}`];
        },
        rank: () => 1,
      },
    },
  },
  shop: {
    sdl: `type Query { product(sku: ID!): Product products: [[Product]!]! }
      type Mutation { addA(sku: ID!): Product addB(sku: ID!): Product }
      type Customer @key(fields: "id") { id: ID! wishlist: Wishlist }
      type Wishlist { items: [Item!]! }
      type Item { product: Product! }
      type Product @key(fields: "sku") @key(fields: "sku buyer { id }") { sku: ID! buyer: Customer @inaccessible name: String shopName: String! }`,
    resolvers: {
      Query: {
        product: (_: unknown, { sku }: { sku: string }) => ({ sku, buyer: null }),
        products: () => [[{ sku: 'A' }, null], [{ sku: 'B' }]],
      },
      Mutation: {
        addA: (_: unknown, { sku }: { sku: string }) => ({ sku, buyer: null }),
        addB: () => {
          throw new ClientError('CONFLICT');
        },
      },
      Customer: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        wishlist: ({ id }: { id: string }) => ({
          items: ['W1', 'W2'].map((sku) => ({ product: { sku, buyer: { id } } })),
        }),
      },
      Product: {
        name: ({ sku }: { sku: string }) => {
          if (sku === 'W2') throw new ClientError('UPSTREAM_TIMEOUT');
          return `name ${sku}`;
        },
        shopName: ({ sku }: { sku: string }) => {
          if (sku === 'W2') throw new ClientError('UPSTREAM_REFUSED');
          return `shop ${sku}`;
        },
      },
    },
  },
  erp: {
    sdl: `type Customer @key(fields: "id", resolvable: false) { id: ID! numbers: [ID!] @external }
      type Facts @inaccessible { unavailable: String amount: String secretNote: String }
      type Product @key(fields: "sku") @key(fields: "sku buyer { id }") {
        sku: ID! buyer: Customer @inaccessible @shareable gtin: String stock: Int!
        priceFacts: Facts @inaccessible @requires(fields: "buyer { numbers }") }`,
    resolvers: {
      Product: {
        gtin: () => 'G',
        stock: () => 3,
        priceFacts: ({ buyer }: { buyer: { numbers: string[] | null } | null }) =>
          buyer?.numbers === null ? null : { unavailable: null, amount: '9.00' },
      },
    },
  },
  pricing: {
    sdl: `type Customer @key(fields: "id", resolvable: false) { id: ID! }
      type Facts @inaccessible { unavailable: String @external amount: String @external }
      type Product @key(fields: "sku buyer { id }") { sku: ID! buyer: Customer @inaccessible @shareable priceFacts: Facts @external
        price(quantity: Int = 1): String @requires(fields: "priceFacts { unavailable amount }") }`,
    resolvers: {
      Product: {
        price: ({ priceFacts }: { priceFacts: { amount: string } | null }) => priceFacts?.amount ?? null,
      },
    },
  },
};

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway(subgraphs);
});
afterEach(() => Object.keys(subgraphs).forEach((name) => test.fail(name, null)));
afterAll(() => test.stop());

function told(body: TestAnswer['body']): string[] {
  return (body.errors ?? []).map(({ path, extensions }) => `${path?.join('.') ?? '-'} ${extensions.code}`).sort();
}

describe('errors at the paths of the client', () => {
  it('names each alias and list position that a failed fetch of entities left null, once', async () => {
    const { ask, fail } = test;
    fail('erp', down);
    const { body } = await ask('{ me { list: wishlist { rows: items { product { sku code: gtin g2: gtin } } } } }');
    expect(told(body)).toEqual([
      'me.list.rows.0.product.code SUBGRAPH_UNAVAILABLE',
      'me.list.rows.0.product.g2 SUBGRAPH_UNAVAILABLE',
      'me.list.rows.1.product.code SUBGRAPH_UNAVAILABLE',
      'me.list.rows.1.product.g2 SUBGRAPH_UNAVAILABLE',
    ]);
    expect(body.data).toEqual({
      me: {
        list: {
          rows: [{ product: { sku: 'W1', code: null, g2: null } }, { product: { sku: 'W2', code: null, g2: null } }],
        },
      },
    });
  });

  it('follows a chain of requirements to the field that the client asked for, and names nothing hidden', async () => {
    const { ask, fail } = test;
    for (const subgraph of ['erp', 'pricing']) {
      fail(subgraph, down);
      const { body } = await ask('{ me { wishlist { items { product { one: price } } } } }');
      expect(told(body)).toEqual([
        'me.wishlist.items.0.product.one SUBGRAPH_UNAVAILABLE',
        'me.wishlist.items.1.product.one SUBGRAPH_UNAVAILABLE',
      ]);
      expect(JSON.stringify(body)).not.toMatch(/priceFacts|numbers|_entities|buyer/);
      fail(subgraph, null);
    }
  });

  it('follows it over a subgraph that is down at the first step only', async () => {
    const { ask, fail } = test;
    fail('identity', async ({ query, variables }) => {
      if (query.includes('numbers')) throw new ClientError('DEADLINE_EXCEEDED');
      expect(variables).toEqual({});
      return { data: { me: { __typename: 'Customer', id: 'lisa' } } };
    });
    const { body } = await ask('{ me { wishlist { items { product { sku one: price } } } } }');
    expect(told(body)).toEqual([
      'me.wishlist.items.0.product.one DEADLINE_EXCEEDED',
      'me.wishlist.items.1.product.one DEADLINE_EXCEEDED',
    ]);
  });

  it('tells one field error in one object at its own place and leaves the others alone', async () => {
    const { ask } = test;
    const { body } = await ask('{ me { wishlist { items { product { n: name } } } } }');
    expect(told(body)).toEqual(['me.wishlist.items.1.product.n UPSTREAM_TIMEOUT']);
    expect(body.data).toEqual({
      me: { wishlist: { items: [{ product: { n: 'name W1' } }, { product: { n: null } }] } },
    });
  });

  it('keeps positions right in lists of lists with nulls', async () => {
    const { ask, fail } = test;
    fail('erp', async ({ variables }: SubgraphRequest) => {
      const representations = variables['representations'] as readonly { sku: string }[];
      return {
        data: { _entities: representations.map(({ sku }) => (sku === 'B' ? { gtin: null } : { gtin: 'G' })) },
        errors: representations.flatMap(({ sku }, index) =>
          sku === 'B'
            ? [{ message: 'boom', path: ['_entities', index, 'gtin'], extensions: { code: 'UPSTREAM_TIMEOUT' } }]
            : [],
        ),
      };
    });
    const { body } = await ask('{ products { sku gtin } }');
    expect(told(body)).toEqual(['products.1.0.gtin UPSTREAM_TIMEOUT']);
    expect(body.data).toEqual({ products: [[{ sku: 'A', gtin: 'G' }, null], [{ sku: 'B', gtin: null }]] });
  });

  it('lets null rise from a field that may not be null, with one error at the field', async () => {
    const { ask, fail } = test;
    fail('erp', down);
    const { body } = await ask('{ product(sku: "A") { sku stock } me { id } }');
    expect(told(body)).toEqual(['product.stock SUBGRAPH_UNAVAILABLE']);
    expect(body.data).toEqual({ product: null, me: { id: 'lisa' } });
    fail('erp', null);
    const inShop = await ask('{ me { wishlist { items { product { shopName name } } } } }');
    expect(told(inShop.body)).toEqual(['me.wishlist.items.1.product.shopName UPSTREAM_REFUSED']);
    expect(inShop.body.data).toEqual({ me: { wishlist: null } });
  });

  it('tells a root field of a subgraph that is down, and answers the rest', async () => {
    const { ask, fail } = test;
    fail('shop', down);
    const { body, status } = await ask(
      '{ a: product(sku: "A") { sku } b: product(sku: "B") { sku } me { id wishlist { items { product { sku } } } } }',
    );
    expect(status).toBe(200);
    expect(told(body)).toEqual([
      'a SUBGRAPH_UNAVAILABLE',
      'b SUBGRAPH_UNAVAILABLE',
      'me.wishlist SUBGRAPH_UNAVAILABLE',
    ]);
    expect(body.data).toEqual({ a: null, b: null, me: { id: 'lisa', wishlist: null } });
  });

  it('runs mutations in order and tells each failure at its own field', async () => {
    const { ask, fail } = test;
    fail('erp', down);
    const { body } = await ask(
      'mutation { one: addA(sku: "1") { sku gtin } two: addB(sku: "2") { sku } three: addA(sku: "3") { sku } }',
    );
    expect(told(body)).toEqual(['one.gtin SUBGRAPH_UNAVAILABLE', 'two CONFLICT']);
    expect(body.data).toEqual({ one: { sku: '1', gtin: null }, two: null, three: { sku: '3' } });
  });

  it('hides an error at a hidden place that cost the client nothing', async () => {
    const { ask } = test;
    const { body } = await ask('{ people { id } }');
    expect(body).toEqual({ data: { people: [{ id: 'lisa' }, { id: 'bo' }] } });
  });

  it('tells the loss of a hidden input at the field that needed it, only for whom it was lost', async () => {
    const { ask } = test;
    const { body } = await ask('{ people { id wishlist { items { product { sku price } } } } }');
    expect(told(body)).toEqual([
      'people.1.wishlist.items.0.product.price IDENTITY_UNAVAILABLE',
      'people.1.wishlist.items.1.product.price IDENTITY_UNAVAILABLE',
    ]);
    expect(JSON.stringify(body)).not.toContain('numbers');
    expect(JSON.stringify(body)).toContain('"price":"9.00"');
  });

  it('answers a client that gives the name of a key to something else', async () => {
    const { ask, fail } = test;
    const asked = '{ product(sku: "A") { sku: name buyer: gtin } }';
    expect((await ask(asked)).body).toEqual({ data: { product: { sku: 'name A', buyer: 'G' } } });
    fail('erp', down);
    const { body } = await ask(asked);
    expect(body.data).toEqual({ product: { sku: 'name A', buyer: null } });
    expect(told(body)).toEqual(['product.buyer SUBGRAPH_UNAVAILABLE']);
    fail('erp', null);
    const before = test.calls.length;
    const nested = await ask(
      '{ samklang_alias_sku: me { wishlist { sku: items { product { sku: name shopName: gtin } } } } }',
    );
    expect(nested.body.data).toEqual({
      samklang_alias_sku: {
        wishlist: {
          sku: [{ product: { sku: 'name W1', shopName: 'G' } }, { product: { sku: null, shopName: 'G' } }],
        },
      },
    });
    expect(told(nested.body)).toEqual(['samklang_alias_sku.wishlist.sku.1.product.sku UPSTREAM_TIMEOUT']);
    const sent = test.calls.slice(before).flatMap(({ variables }) => variables['representations'] ?? []);
    expect(JSON.stringify(sent)).not.toContain('name W1');
  });

  it('masks texts, addresses and unknown codes of subgraphs', async () => {
    const { ask, fail } = test;
    const texts: [string, string | undefined, string][] = [
      ['connect ECONNREFUSED 10.0.0.1:8080', undefined, 'INTERNAL_SERVER_ERROR'],
      ['see http://erp.internal/x', 'UPSTREAM_REFUSED', 'UPSTREAM_REFUSED'],
      ['Cannot return null for non-nullable field Product.priceFacts.', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
      ['secretNote of priceFacts is bad', 'NOT_FOUND', 'NOT_FOUND'],
      ['odd', 'VENDOR_CODE_42', 'INTERNAL_SERVER_ERROR'],
    ];
    for (const [message, code, expected] of texts) {
      fail('shop', async () => ({
        data: { product: null },
        errors: [
          {
            message,
            path: ['product'],
            extensions: {
              ...(code ? { code } : {}),
              stacktrace: ['at x'],
              serviceName: 'shop',
              priceFacts: 'http://x/',
              hint: 3,
            },
          },
        ],
      }));
      const { body } = await ask('{ product(sku: "A") { sku } }');
      expect(told(body)).toEqual([`product ${expected}`]);
      expect(body.errors?.[0]?.extensions['hint']).toBe(3);
      expect(JSON.stringify(body)).not.toMatch(
        /ECONN|http|10\.0|priceFacts|secretNote|VENDOR|odd|stacktrace|serviceName/,
      );
    }
  });

  it.each([
    ['a thrown error', async () => Promise.reject(new Error('boom http://secret')), 'SUBGRAPH_UNAVAILABLE'],
    ['no data and no errors', async () => ({}), 'RESPONSE_VALIDATION_FAILED'],
    ['too few entities', async () => ({ data: { _entities: [] } }), 'RESPONSE_VALIDATION_FAILED'],
    ['no list of entities', async () => ({ data: { _entities: null } }), 'RESPONSE_VALIDATION_FAILED'],
    [
      'an error without a place',
      async () => ({ data: null, errors: [{ message: 'x', extensions: { code: 'UPSTREAM_TIMEOUT' } }] }),
      'UPSTREAM_TIMEOUT',
    ],
    [
      'a value of a wrong type',
      async () => ({ data: { _entities: [{ gtin: { not: 'a string' } }] } }),
      'RESPONSE_VALIDATION_FAILED',
    ],
  ])('tells %s at the field', async (_name, how, code) => {
    const { ask, fail } = test;
    fail('erp', how);
    const { body } = await ask('{ product(sku: "A") { sku gtin } }');
    expect(body.data).toEqual({ product: { sku: 'A', gtin: null } });
    expect(told(body)).toEqual([`product.gtin ${code}`]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});
