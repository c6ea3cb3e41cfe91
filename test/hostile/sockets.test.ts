import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { dialSocket, type DialedSocket } from '../../gateway/testkit/dialSocket.ts';
import { startTestGateway, type TestContext, type TestGateway } from '../../gateway/testkit/startTestGateway.ts';

let listeners = 0;

const subgraphs = {
  one: {
    sdl: `type Query { calm: String things(first: Int): [Tick!] @listSize(slicingArguments: ["first"]) }
      type Subscription { ticked(sku: ID!): Tick! other: Tick! }
      type Tick @key(fields: "id") { id: ID! n: Int self: Tick }`,
    resolvers: {
      Query: { calm: () => 'calm', things: () => [] },
      Subscription: {
        ticked: {
          subscribe: (_root: unknown, _arguments: unknown, { request }: TestContext) => {
            const { signal } = request;
            listeners += 1;
            signal?.addEventListener('abort', () => (listeners -= 1), { once: true });
            return never();
          },
        },
      },
    },
  },
};

async function* never(): AsyncGenerator<never, void> {
  await new Promise(() => undefined);
}

const PER_CONNECTION = 20;
const SOCKETS = 60;
const INIT_MS = 1_500;

let test: TestGateway;
const lines: DialedSocket[] = [];
beforeAll(async () => {
  test = await startTestGateway(subgraphs, {
    env: {
      INTROSPECTION: 'false',
      LIMIT_STREAMS_PER_CONNECTION: String(PER_CONNECTION),
      LIMIT_SOCKETS: String(SOCKETS),
      SOCKET_INIT_TIMEOUT_MS: String(INIT_MS),
      LIMIT_BODY_BYTES: '200000',
    },
  });
});
afterAll(() => test.stop());
afterEach(async () => {
  for (const { socket, closed } of lines.splice(0)) {
    socket.terminate();
    await closed;
  }
  while (listeners > 0) await sleep(5);
});

async function dial(): Promise<DialedSocket> {
  const line = await dialSocket(test.url);
  lines.push(line);
  return line;
}

/** Another client, on a connection of its own, is answered as ever. */
async function expectCalm(): Promise<void> {
  const line = await dial();
  await line.init();
  line.subscribe('calm', '{ calm }');
  expect(await line.next('calm')).toEqual({ data: { calm: 'calm' } });
}

/** Each fragment spreads the next one twice. */
function doubling(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) =>
    level === levels - 1
      ? `fragment F${level} on Tick { n }`
      : `fragment F${level} on Tick { self { ...F${level + 1} } n: n self { ...F${level + 1} } }`,
  );
  return `subscription { ticked(sku: "a") { ...F0 } } ${fragments.join(' ')}`;
}

const ticked = (selection: string): string => `subscription { ticked(sku: "a") { ${selection} } }`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('a hostile subscription', () => {
  it.each<[string, object, string]>([
    ['101 aliases', { query: ticked(times(101, (index) => `a${index}: n`)) }, 'MAX_ALIASES_LIMIT'],
    [
      '10,000 aliases of __typename',
      { query: ticked(times(10_000, (index) => `a${index}: __typename`)) },
      'MAX_TOKENS_LIMIT',
    ],
    ['fragments that double', { query: doubling(13) }, 'MAX_EXPANDED_SELECTIONS'],
    ['a depth of 40', { query: ticked(`${'self { '.repeat(40)} n ${'}'.repeat(40)}`) }, 'MAX_DEPTH_LIMIT'],
    ['101 directives', { query: ticked(`n ${times(101, () => '@include(if: true)')}`) }, 'MAX_DIRECTIVES_LIMIT'],
    ['brackets without an end', { query: `subscription { ticked(sku: ${'['.repeat(5_000)}` }, 'MAX_DEPTH_LIMIT'],
    [
      'two fields at once',
      { query: 'subscription { ticked(sku: "a") { n } other { n } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'one field of two names',
      { query: 'subscription { ticked(sku: "a") { n } b: ticked(sku: "b") { n } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a type name', { query: 'subscription { __typename }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['introspection', { query: '{ __schema { types { name } } }' }, 'INTROSPECTION_DISABLED'],
    ['entities', { query: '{ _entities(representations: []) { __typename } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a list without an end', { query: '{ things(first: 2147483647) { n } }' }, 'COST_ESTIMATED_TOO_EXPENSIVE'],
    ['no document', { query: '' }, 'GRAPHQL_PARSE_FAILED'],
    ['a document that is none', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    ['an operation that is not there', { query: ticked('n'), operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a variable of another type',
      { query: 'subscription ($sku: ID!) { ticked(sku: $sku) { n } }', variables: { sku: {} } },
      'BAD_USER_INPUT',
    ],
    [
      'a lone surrogate',
      { query: 'subscription ($sku: ID!) { ticked(sku: $sku) { n } }', variables: { sku: '\ud800' } },
      'BAD_REQUEST',
    ],
  ])('is refused by its code, and the connection goes on: %s', async (_what, payload, code) => {
    const before = test.calls.length;
    const line = await dial();
    await line.init();
    line.say({ id: '1', type: 'subscribe', payload });
    const refusal = await line.refusal('1');
    expect(refusal).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(refusal)).not.toMatch(/node_modules|\.ts:\d|Did you mean|stack/);
    expect(test.calls.length).toBe(before);
    line.subscribe('2', '{ calm }');
    expect(await line.next('2')).toEqual({ data: { calm: 'calm' } });
    expect(listeners).toBe(0);
  });
});

describe('a hostile connection', () => {
  it.each<[string, unknown, number]>([
    ['an id that is empty', { id: '', type: 'subscribe', payload: { query: '{ calm }' } }, 4400],
    ['an id that is no text', { id: 1, type: 'subscribe', payload: { query: '{ calm }' } }, 4400],
    ['no payload', { id: '1', type: 'subscribe' }, 4400],
    ['a query that is no text', { id: '1', type: 'subscribe', payload: { query: ['{ calm }'] } }, 4400],
    ['variables that are a list', { id: '1', type: 'subscribe', payload: { query: '{ calm }', variables: [] } }, 4400],
    ['a message of the older protocol', { id: '1', type: 'start', payload: { query: '{ calm }' } }, 4400],
    ['an answer', { id: '1', type: 'next', payload: { data: {} } }, 4400],
    ['null', 'null', 4400],
    ['a list of messages', [{ type: 'ping' }], 4400],
  ])('is closed for %s, and the others go on', async (_what, message, code) => {
    const line = await dial();
    await line.init();
    line.say(message);
    expect(await line.closed).toBe(code);
    await expectCalm();
  });

  it.each<[string, unknown, number]>([
    ['a token that is no text', { authorization: { token: 'x' } }, 4401],
    ['a token that is none', { authorization: 'Bearer x.y.z' }, 4401],
    ['a payload that is a text', 'Bearer x', 4400],
  ])('does not begin with %s', async (_what, payload, code) => {
    const line = await dial();
    line.say({ type: 'connection_init', payload });
    expect(await line.closed).toBe(code);
    await expectCalm();
  });

  it('that begins a thousand times is closed at the second', async () => {
    const line = await dial();
    for (let count = 0; count < 1_000; count += 1) line.say({ type: 'connection_init' });
    expect(await line.closed).toBe(4429);
    await expectCalm();
  });

  it('that sends text which is none is closed', async () => {
    const line = await dial();
    await line.init();
    line.socket.send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), { binary: false });
    expect(await line.closed).toBe(1007);
    await expectCalm();
  });

  it('that sends one message in pieces without an end is closed at the limit', async () => {
    const line = await dial();
    await line.init();
    const piece = ' '.repeat(10_000);
    for (let count = 0; count < 100; count += 1) line.socket.send(piece, { fin: false });
    expect(await line.closed).toBe(1009);
    await expectCalm();
  });

  it('that asks a hundred times at once has as many as it may, and all are let go of with it', async () => {
    const line = await dial();
    await line.init();
    for (let count = 0; count < 100; count += 1) line.subscribe(`${count}`, ticked('n'));
    const refused = Array.from({ length: 100 - PER_CONNECTION }, (_, index) =>
      line.refusal(`${index + PER_CONNECTION}`),
    );
    for (const refusal of await Promise.all(refused)) {
      expect(refusal).toMatchObject([{ extensions: { code: 'STREAM_LIMIT_REACHED' } }]);
    }
    while (listeners < PER_CONNECTION) await sleep(5);
    expect(listeners).toBe(PER_CONNECTION);
    await expectCalm();
    line.socket.terminate();
    while (listeners > 0) await sleep(5);
  });

  it('that completes what it never began changes nothing', async () => {
    const line = await dial();
    await line.init();
    line.subscribe('1', ticked('n'));
    while (listeners < 1) await sleep(5);
    for (let count = 2; count < 500; count += 1) line.say({ id: `${count}`, type: 'complete' });
    line.subscribe('calm', '{ calm }');
    await line.next('calm');
    expect(listeners).toBe(1);
  });

  it('that takes up a place and says nothing loses it', async () => {
    const dialled = await Promise.allSettled(Array.from({ length: SOCKETS + 10 }, () => dial()));
    const refused = dialled.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(10);
    const codes = await Promise.all(lines.map(({ closed }) => closed));
    expect(new Set(codes)).toEqual(new Set([4408]));
    await expectCalm();
  });
});
