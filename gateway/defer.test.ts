import { request as httpRequest } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './index.ts';
import { readParts, type Part } from './testkit/readParts.ts';
import { down, startTestGateway, type TestContext, type TestGateway } from './testkit/startTestGateway.ts';

const accept = 'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9';

/** The slow subgraph answers when it is released, and not before. */
let released: Promise<void>;
let release: () => void;
function hold(): void {
  released = new Promise((resolve) => (release = resolve));
}
hold();

const subgraphs = {
  identity: {
    sdl: `type Query { customer: Customer customers: [Customer!]! node: Node } interface Node { id: ID! }
      type Customer implements Node @key(fields: "id") { id: ID! name: String secret: String! @requiresScopes(scopes: [["secrets"]]) hint: String @requiresScopes(scopes: [["secrets"]]) }
      type Mutation { rename(name: String): Customer }`,
    resolvers: {
      Node: { __resolveType: () => 'Customer' },
      Customer: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Lisa', hint: 'red', secret: 'S' }) },
      Query: {
        customer: () => ({ id: 'c1', name: 'Lisa' }),
        customers: () => [1, 2].map((number) => ({ id: `c${number}`, name: `Name ${number}` })),
        node: () => ({ id: 'c1', name: 'Lisa' }),
      },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: 'c1', name }) },
    },
  },
  slow: {
    sdl: `type Customer @key(fields: "id") { id: ID! orders: [String!] sum: Int! }`,
    resolvers: {
      Customer: {
        orders: (_: unknown, _a: unknown, { request }: TestContext) =>
          new Promise<string[]>((resolve, reject) => {
            void released.then(() => resolve(['one']));
            request.deadline.signal.addEventListener('abort', () => reject(request.deadline.signal.reason as Error));
          }),
        sum: () => 7,
      },
    },
  },
};

let test: TestGateway;
let folder: string;
let issuer: DevelopmentIssuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  issuer = await openDevelopmentIssuer(folder);
  test = await startTestGateway(subgraphs, { env: { LIMIT_DEFERS: '5' }, developmentIssuer: issuer });
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

afterEach(() => {
  test.fail('slow', null);
  hold();
});

function send(
  query: string,
  more: { variables?: unknown; headers?: Record<string, string>; url?: string } = {},
): Promise<Response> {
  return fetch(`${more.url ?? test.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...more.headers },
    body: JSON.stringify({ query, variables: more.variables }),
  });
}

async function ask(query: string, more: Parameters<typeof send>[1] = {}): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for await (const part of readParts(await send(query, more))) parts.push(part);
  return parts;
}

async function take(parts: AsyncGenerator<Part, void, undefined>): Promise<Part | undefined> {
  const { value } = await parts.next();
  return value ?? undefined;
}

/** Waits until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((go) => setTimeout(go, 5));
}

const slowQuery = '{ customer { name ... @defer(label: "orders") { orders } } }';

describe('an answer in parts', () => {
  it('begins while a slow subgraph still works, and ends when it has answered', async () => {
    const reply = await send(slowQuery);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'multipart/mixed;boundary="-";deferSpec=20220824',
      'no-store',
    ]);
    const parts = readParts(reply);
    // The slow subgraph answers only when it is released, so this did not wait for it.
    expect(await take(parts)).toEqual({ data: { customer: { name: 'Lisa' } }, hasNext: true });
    release();
    expect(await take(parts)).toEqual({
      incremental: [{ label: 'orders', path: ['customer'], data: { orders: ['one'] } }],
      hasNext: false,
    });
    expect(await take(parts)).toBeUndefined();
  });

  it('is given whole to a client that does not take parts, or likes the whole better', async () => {
    const query = '{ customer { name ... @defer(label: "sum") { sum } } }';
    for (const other of [
      'application/json',
      '*/*',
      'multipart/mixed',
      'multipart/mixed;deferSpec=20220824;q=0.1, application/json',
    ]) {
      const reply = await send(query, { headers: { accept: `${other}, application/json` } });
      expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await reply.json()).toEqual({ data: { customer: { name: 'Lisa', sum: 7 } } });
    }
  });

  it('is one JSON where nothing is deferred, and one part for a client that takes nothing else', async () => {
    const query = '{ customer { name } }';
    expect((await send(query)).headers.get('content-type')).toContain('application/graphql-response+json');
    expect(await ask(query, { headers: { accept: 'multipart/mixed;deferSpec="20220824"' } })).toEqual([
      { data: { customer: { name: 'Lisa' } }, hasNext: false },
    ]);
  });

  it('obeys `if`, gives the client’s own labels, and none where it gave none', async () => {
    const query = `query ($late: Boolean!) { customer { ... @defer(if: $late) { name } ... @defer(if: false, label: "b") { sum }
      ... F @defer(label: "a") } } fragment F on Customer { id }`;
    const fast = await ask(query, { variables: { late: false } });
    expect(fast[0]).toEqual({ data: { customer: { name: 'Lisa', sum: 7 } }, hasNext: true });
    expect(fast.slice(1).flatMap(({ incremental = [] }) => incremental)).toEqual([
      { label: 'a', path: ['customer'], data: { id: 'c1' } },
    ]);
    const slow = await ask(query, { variables: { late: true } });
    expect(slow[0]).toEqual({ data: { customer: { sum: 7 } }, hasNext: true });
    expect(slow.slice(1).flatMap(({ incremental = [] }) => incremental)).toContainEqual({
      path: ['customer'],
      data: { name: 'Lisa' },
    });
  });

  it('tells what failed in the part that lost it, with a code and without an inside', async () => {
    test.fail('slow', down);
    const [first, second] = await ask(slowQuery);
    expect(first).toEqual({ data: { customer: { name: 'Lisa' } }, hasNext: true });
    expect(second).toMatchObject({
      incremental: [
        {
          data: { orders: null },
          errors: [{ path: ['customer', 'orders'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
        },
      ],
      hasNext: false,
    });
    test.fail('slow', () => Promise.reject(new Error('connect ECONNREFUSED http://10.0.0.1')));
    expect(JSON.stringify(await ask(slowQuery))).not.toMatch(/ECONN|10\.0/);
  });

  it('ends in time with the error of what did not come', async () => {
    const parts = await ask(slowQuery, { headers: { 'x-request-timeout-ms': '300' } });
    expect(parts).toMatchObject([
      { hasNext: true },
      {
        incremental: [{ data: { orders: null }, errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }] }],
        hasNext: false,
      },
    ]);
  });

  it('is worked for no more when the client goes away', async () => {
    const sent = httpRequest(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
    });
    sent.on('error', () => undefined);
    const begun = new Promise<void>((resolve) =>
      sent.on('response', (reply) => {
        reply.on('error', () => undefined);
        reply.once('data', () => resolve());
      }),
    );
    const before = test.log().length;
    sent.end(JSON.stringify({ query: slowQuery }));
    await begun;
    await until(() => test.calls.at(-1)?.subgraph === 'slow');
    const { signal } = test.calls.at(-1)?.deadline ?? {};
    const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    sent.destroy();
    await aborted;
    expect(signal?.reason).toMatchObject({ code: 'CANCELLED' });
    await until(() => test.log().slice(before).includes('deferred parts answered'));
  });

  it('holds its place until the end, and is finished by a stop', async () => {
    const small = await startTestGateway(subgraphs, { env: { LIMIT_CONCURRENCY: '1' } });
    try {
      const parts = readParts(await send(slowQuery, { url: small.url }));
      expect(await take(parts)).toMatchObject({ hasNext: true });
      expect((await small.ask('{ customer { name } }')).status).toBe(503);
      const stopped = small.stop();
      release();
      expect(await take(parts)).toMatchObject({ hasNext: false });
      expect(await take(parts)).toBeUndefined();
      await stopped;
    } finally {
      await small.stop();
    }
  });

  it('is measured to its end', async () => {
    const counted = async (series: string): Promise<number> => {
      const lines = (await (await fetch(`${test.url}/metrics`)).text()).split('\n');
      return Number(lines.find((line) => line.startsWith(series))?.split(' ')[1] ?? 0);
    };
    const operations = 'samklang_operation_seconds_count{operation="anonymous",outcome="partial"}';
    const errors = 'samklang_errors_total{code="SUBGRAPH_UNAVAILABLE"}';
    const before = [await counted(operations), await counted(errors)];
    test.fail('slow', down);
    await ask(slowQuery);
    expect([await counted(operations), await counted(errors)]).toEqual(before.map((count) => count + 1));
  });
});

describe('what may not be read', () => {
  it('is null in its own part, with its error there, and no subgraph is asked for it', async () => {
    const before = test.calls.length;
    const parts = await ask('{ customer { name ... @defer(label: "h") { hint sum } } }');
    expect(parts).toEqual([
      { data: { customer: { name: 'Lisa' } }, hasNext: true },
      {
        incremental: [
          {
            label: 'h',
            path: ['customer'],
            data: { hint: null, sum: 7 },
            errors: [expect.objectContaining({ path: ['customer', 'hint'] })],
          },
        ],
        hasNext: false,
      },
    ]);
    expect(JSON.stringify(parts)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(test.calls.slice(before).some(({ query }) => query.includes('hint'))).toBe(false);
  });

  it('takes its part with it where no null may stand, once for all elements of a list', async () => {
    const parts = await ask('{ customers { name ... @defer { secret } } }');
    const later = parts.slice(1).flatMap(({ incremental = [] }) => incremental);
    expect(later.map(({ path, data }) => [path, data])).toEqual([
      [['customers', 0], null],
      [['customers', 1], null],
    ]);
    expect(later.flatMap(({ errors = [] }) => errors.map(({ path }) => path))).toEqual([['customers', 'secret']]);
  });

  it('leaves no part for an object that it has taken', async () => {
    const parts = await ask('{ customer { secret ... @defer { name sum } } }');
    expect(parts[0]).toMatchObject({ data: { customer: null }, errors: [{ path: ['customer', 'secret'] }] });
    expect(JSON.stringify(parts)).not.toContain('Lisa');
    expect(parts.at(-1)).toEqual({ hasNext: false });
  });

  it('is known on interfaces and in named fragments too, and read by who may', async () => {
    const query = '{ node { ...N @defer(label: "n") } } fragment N on Node { id ... on Customer { hint name } }';
    const later = (parts: readonly Part[]) => parts.slice(1).flatMap(({ incremental = [] }) => incremental);
    expect(later(await ask(query))).toMatchObject([{ data: { id: 'c1', hint: null, name: 'Lisa' } }]);
    const token = await issuer.sign({ subject: 'a', role: 'agent', channel: 'CALL_CENTER', scopes: ['secrets'] });
    const read = later(await ask(query, { headers: { authorization: `Bearer ${token}` } }));
    expect(read).toEqual([{ label: 'n', path: ['node'], data: { id: 'c1', hint: 'red', name: 'Lisa' } }]);
  });
});

describe('hostile deferring', () => {
  const nested = (depth: number): string => (depth === 0 ? 'name' : `... @defer { ${nested(depth - 1)} }`);

  it.each([
    ['more parts than the limit', `{ customer { ${'... @defer { name } '.repeat(6)} } }`, 'MAX_DEFERS_LIMIT'],
    ['parts in parts beyond the limit', `{ customer { ${nested(6)} } }`, 'MAX_DEFERS_LIMIT'],
    [
      'fragments that double the parts',
      `{ customer { ...F0 } } ${[0, 1, 2].map((at) => `fragment F${at} on Customer { ...F${at + 1} @defer ...F${at + 1} @defer }`).join(' ')} fragment F3 on Customer { name }`,
      'MAX_DEFERS_LIMIT',
    ],
    [
      'too many aliases in parts',
      `{ customer { ... @defer { ${Array.from({ length: 101 }, (_, at) => `a${at}: name`).join(' ')} } } }`,
      'MAX_ALIASES_LIMIT',
    ],
    [
      'selections that parts double',
      `{ ${Array.from({ length: 5 }, (_, at) => `... @defer { ${'customer { name } '.repeat(250 + at)} }`).join(' ')} }`,
      'MAX_EXPANDED_SELECTIONS',
    ],
    [
      'a label that stands twice',
      '{ customer { ... @defer(label: "a") { name } ... @defer(label: "a") { id } } }',
      null,
    ],
    ['a label from a variable', 'query ($l: String) { customer { ... @defer(label: $l) { name } } }', null],
    ['a long label', `{ customer { ... @defer(label: "${'x'.repeat(101)}") { name } } }`, null],
    ['two at once', '{ customer { ... @defer @defer { name } } }', null],
    ['a field', '{ customer @defer { name } }', null],
    ['the root of a mutation', 'mutation { ...M } fragment M on Mutation { ... @defer { rename { id } } }', null],
  ])('is refused: %s', async (_name, query, code) => {
    const before = test.calls.length;
    const body = (await (await send(query)).json()) as { readonly errors: readonly { extensions: { code: string } }[] };
    expect(body.errors[0]?.extensions.code).toBe(code ?? 'GRAPHQL_VALIDATION_FAILED');
    expect(test.calls).toHaveLength(before);
  });

  it('of what a mutation gives is answered whole', async () => {
    const reply = await send('mutation { rename(name: "Lis") { name ... @defer { sum } } }');
    expect(await reply.json()).toEqual({ data: { rename: { name: 'Lis', sum: 7 } } });
  });
});

it('the schema says that it can be deferred, unless the other engine runs', async () => {
  const directives = async (gateway: TestGateway): Promise<unknown> =>
    JSON.stringify((await gateway.ask('{ __schema { directives { name locations } } }')).body.data);
  expect(await directives(test)).toContain('"defer","locations":["FRAGMENT_SPREAD","INLINE_FRAGMENT"]');
  const other = await startTestGateway(subgraphs, { env: { ENGINE: 'apollo' } });
  try {
    expect(await directives(other)).not.toContain('defer');
    const { body } = await other.ask(slowQuery);
    expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  } finally {
    await other.stop();
  }
});
