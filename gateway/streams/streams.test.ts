import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { WebSocket } from 'ws';
import { createEventBus, type EventBus } from '../../platform/events/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../index.ts';
import { dialSocket, type DialedSocket, type DialOptions } from '../testkit/dialSocket.ts';
import {
  composeSdl,
  startTestGateway,
  type TestContext,
  type TestGateway,
  type TestSubgraph,
} from '../testkit/startTestGateway.ts';

interface Ticked {
  readonly sku: string;
}

let folder: string;
let issuer: DevelopmentIssuer;
let bus: EventBus<Ticked>;
let listeners = 0;
let gateway: TestGateway;
const closing: (() => void)[] = [];

const stock: TestSubgraph = {
  sdl: `
    type Query { level(sku: ID!): Int }
    type Mutation { touch: Int }
    type Subscription {
      ticked(skus: [ID!]!): Product!
      mine: Product! @requiresScopes(scopes: [["ticks"]])
      refused: Product!
      slow: Product!
      cut: Product!
    }
    type Product @key(fields: "sku") { sku: ID! level: Int secret: Int @requiresScopes(scopes: [["ticks"]]) }
  `,
  resolvers: {
    Query: { level: () => 7 },
    Mutation: { touch: () => 1 },
    Subscription: {
      ticked: {
        subscribe: (_root: unknown, { skus }: { skus: string[] }, { request }: TestContext) => {
          const signal = request.signal ?? new AbortController().signal;
          listeners += 1;
          signal.addEventListener('abort', () => (listeners -= 1), { once: true });
          return bus.listen({ topics: skus, keyOf: ({ sku }) => sku, signal });
        },
        resolve: (ticked: Ticked) => ticked,
      },
      mine: { subscribe: () => bus.listen({ topics: [], keyOf: String, signal: new AbortController().signal }) },
      refused: {
        subscribe: () => {
          throw new ClientError('FORBIDDEN');
        },
      },
      slow: {
        subscribe: async (_root: unknown, _args: unknown, { request }: TestContext) => {
          listeners += 1;
          await new Promise<void>((resolve) => request.signal?.addEventListener('abort', () => resolve()));
          listeners -= 1;
          throw new Error('secret of a subgraph that is being left');
        },
      },
      cut: {
        async *subscribe() {
          yield { cut: { sku: 'a' } };
          throw new Error('secret of the inside');
        },
      },
    },
    Product: { level: () => 7, secret: () => 1 },
  },
};

const names: TestSubgraph = {
  sdl: 'type Query { hello: String } type Product @key(fields: "sku") { sku: ID! name: String label: String! }',
  resolvers: {
    Query: { hello: () => 'hello' },
    Product: { name: ({ sku }: Ticked) => `name of ${sku}`, label: ({ sku }: Ticked) => (sku === 'bad' ? null : sku) },
  },
};

async function start(env: Record<string, string> = {}, more: Parameters<typeof startTestGateway>[1] = {}) {
  gateway = await startTestGateway(
    { stock, names },
    { developmentIssuer: issuer, ...more, env: { LIMIT_STREAMS_PER_CLIENT: '5', STREAM_PING_MS: '5000', ...env } },
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streams-'));
  issuer = await openDevelopmentIssuer(folder);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  bus = createEventBus();
  listeners = 0;
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await gateway.stop();
});

async function dial(options: DialOptions = {}): Promise<DialedSocket> {
  const line = await dialSocket(gateway.url, options);
  closing.push(() => line.socket.terminate());
  return line;
}

async function listening(count: number): Promise<void> {
  while (listeners !== count) await sleep(5);
}

function sse() {
  const client = createSseClient({ url: `${gateway.url}/graphql/stream`, retryAttempts: 0 });
  closing.push(() => client.dispose());
  return client;
}

const ticked = 'subscription ($skus: [ID!]!) { ticked(skus: $skus) { sku level name } }';

describe('a subscription', () => {
  it('reaches a WebSocket with the fields of another subgraph', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', ticked, { skus: ['a'] });
    await listening(1);
    bus.publish(['a'], { sku: 'a' });
    expect(await line.next('1')).toEqual({ data: { ticked: { sku: 'a', level: 7, name: 'name of a' } } });
    bus.publish(['b'], { sku: 'b' });
    bus.publish(['a'], { sku: 'a' });
    expect(await line.next('1')).toMatchObject({ data: { ticked: { sku: 'a' } } });
    line.say({ id: '1', type: 'complete' });
    await listening(0);
    // The rest of each event is fetched anew: nothing of one is an answer for the next.
    expect(gateway.calls.filter(({ subgraph }) => subgraph === 'names')).toHaveLength(2);
  });

  it('reaches an event stream, at both addresses', async () => {
    await start();
    const results = sse().iterate({ query: ticked, variables: { skus: ['a'] } });
    const first = results.next();
    await listening(1);
    bus.publish(['a'], { sku: 'a' });
    expect((await first).value).toEqual({ data: { ticked: { sku: 'a', level: 7, name: 'name of a' } } });
    await results.return?.();
    await listening(0);

    const gone = new AbortController();
    const reply = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { ticked(skus: ["a"]) { sku } }' }),
      signal: gone.signal,
    });
    expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await listening(1);
    gone.abort();
    await listening(0);
  });

  it('tells an error of one event at its place, and goes on', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { ticked(skus: ["bad", "a"]) { label } }');
    await listening(1);
    bus.publish(['bad'], { sku: 'bad' });
    expect(await line.next('1')).toMatchObject({ data: null, errors: [{ path: ['ticked', 'label'] }] });
    bus.publish(['a'], { sku: 'a' });
    expect(await line.next('1')).toEqual({ data: { ticked: { label: 'a' } } });
  });

  it('is refused by its subgraph with the code, and never begins for who may not read it', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { refused { sku } }');
    expect(await line.next('1')).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    await line.complete('1');
    const before = gateway.calls.length;
    line.subscribe('2', 'subscription { mine { sku } }');
    expect(await line.next('2')).toMatchObject({
      data: null,
      errors: [{ path: ['mine'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
    expect(gateway.calls).toHaveLength(before);
    line.subscribe('3', 'subscription { ticked(skus: ["a"]) { sku secret } }');
    await listening(1);
    expect(gateway.calls.at(-1)?.query).not.toContain('secret');
    bus.publish(['a'], { sku: 'a' });
    expect(await line.next('3')).toMatchObject({
      data: { ticked: { sku: 'a', secret: null } },
      errors: [{ path: ['ticked', 'secret'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
  });

  it('ends with a code when its source breaks, and tells nothing of the inside', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { cut { sku } }');
    expect(await line.next('1')).toMatchObject({ data: { cut: { sku: 'a' } } });
    const last = await line.next('1');
    expect(last).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(JSON.stringify(last)).not.toContain('secret');
    await line.complete('1');
  });

  it('shows a client that is slow the newest state, and holds no more than that', async () => {
    await start();
    const line = await dial();
    await line.init();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    gateway.fail('names', async () => {
      await held;
      return { data: { _entities: [{ name: 'late' }] } };
    });
    line.subscribe('1', 'subscription { ticked(skus: ["a"]) { name } }');
    await listening(1);
    for (let count = 0; count < 1_000; count += 1) bus.publish(['a'], { sku: 'a' });
    await sleep(20);
    for (let count = 0; count < 1_000; count += 1) bus.publish(['a'], { sku: 'a' });
    release();
    await line.next('1');
    await line.next('1');
    line.subscribe('2', '{ hello }');
    await line.complete('2');
    // 2,000 events: the one that was being completed, and one for all that came meanwhile.
    expect(
      gateway.calls.filter(({ subgraph, query }) => subgraph === 'names' && query.includes('_entities')),
    ).toHaveLength(2);
  });

  it('is told over plain HTTP where it can be had', async () => {
    await start();
    const { status, body } = await gateway.ask('subscription { ticked(skus: ["a"]) { sku } }');
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 406, code: 'NOT_ACCEPTABLE' });
  });

  it('is not served by the reference engine, which says so', async () => {
    await start({ ENGINE: 'apollo' });
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { ticked(skus: ["a"]) { sku } }');
    expect(await line.refusal('1')).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED' } }]);
  });
});

describe('other operations over the streaming transports', () => {
  it('are answered once and completed, by the same rules', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', 'mutation { touch }');
    expect(await line.next('1')).toEqual({ data: { touch: 1 } });
    await line.complete('1');
    line.subscribe('2', '{ nothing }');
    expect(await line.refusal('2')).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    line.subscribe('3', `{ ${'a: hello '.repeat(101)} }`);
    expect(await line.refusal('3')).toMatchObject([{ extensions: { code: 'MAX_ALIASES_LIMIT' } }]);
    line.subscribe('4', `query { hello @include(if: $x) }`);
    expect(await line.refusal('4')).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    line.subscribe('5', 'subscription { ticked(skus: ["a"]) @skip(if: true) { sku } }');
    expect(await line.refusal('5')).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);

    const results = [];
    for await (const result of sse().iterate({ query: '{ hello level(sku: "a") }' })) results.push(result);
    expect(results).toEqual([{ data: { hello: 'hello', level: 7 } }]);
    const refused = await fetch(`${gateway.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: `{ ${'x '.repeat(9_000)} }` }),
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('MAX_TOKENS_LIMIT');
    const bare = await fetch(`${gateway.url}/graphql/stream?query={hello}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(await bare.text()).toContain('CSRF_PREVENTED');
    const html = await fetch(`${gateway.url}/graphql/stream`, { headers: { accept: 'text/html' } });
    expect(html.status).toBe(406);
  });
});

describe('who asks', () => {
  it('is said by the connection’s first message, and a wrong token ends it', async () => {
    await start();
    const token = await issuer.sign({ subject: 's', role: 'agent', scopes: ['ticks'] });
    const line = await dial();
    await line.init({ authorization: `Bearer ${token}` });
    line.subscribe('1', 'subscription { ticked(skus: ["a"]) { secret } }');
    await listening(1);
    bus.publish(['a'], { sku: 'a' });
    expect(await line.next('1')).toEqual({ data: { ticked: { secret: 1 } } });
    const other = await dial();
    other.say({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } });
    expect(await other.closed).toBe(4401);
    const early = await dial();
    early.subscribe('1', '{ hello }');
    expect(await early.closed).toBe(4401);
  });

  it('is asked no longer once the token has ended', async () => {
    await start();
    const token = await issuer.sign({ subject: 's', role: 'agent', scopes: [] }, 'samklang', 2);
    const line = await dial();
    await line.init({ authorization: `Bearer ${token}` });
    line.subscribe('1', 'subscription { ticked(skus: ["a"]) { sku } }');
    await listening(1);
    expect(await line.next('1')).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await line.complete('1');
    expect(await line.closed).toBe(4401);
    await listening(0);
  });

  it('may have so many streams and no more, and gets the place of one that has ended', async () => {
    await start({ LIMIT_STREAMS_PER_CLIENT: '3', LIMIT_STREAMS_PER_CONNECTION: '2' });
    const line = await dial();
    await line.init();
    for (const id of ['1', '2', '3']) line.subscribe(id, 'subscription { ticked(skus: ["a"]) { sku } }');
    expect(await line.refusal('3')).toMatchObject([{ extensions: { code: 'STREAM_LIMIT_REACHED' } }]);
    await listening(2);
    const other = await dial();
    await other.init();
    for (const id of ['1', '2']) other.subscribe(id, 'subscription { ticked(skus: ["a"]) { sku } }');
    expect(await other.refusal('2')).toMatchObject([{ extensions: { code: 'STREAM_LIMIT_REACHED' } }]);
    const reply = await fetch(`${gateway.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: '{ hello }' }),
    });
    expect(reply.status).toBe(429);
    line.socket.terminate();
    await listening(1);
    other.subscribe('3', 'subscription { ticked(skus: ["a"]) { sku } }');
    await listening(2);
  });
});

describe('a visitor behind a proxy', () => {
  it('is told apart from the others on every transport, with a token that all of them share or without', async () => {
    await start({ LIMIT_STREAMS_PER_CLIENT: '1', TRUSTED_PROXIES: '127.0.0.0/8' });
    const token = await issuer.sign({ subject: 'the shop’s visitors', role: 'visitor' });
    const query = 'subscription { ticked(skus: ["a"]) { sku } }';
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const first = await dial({ headers: from('192.0.2.1') });
    await first.init({ authorization: `Bearer ${token}` });
    first.subscribe('1', query);
    await listening(1);
    const second = await dial({ headers: from('192.0.2.2') });
    await second.init({ authorization: `Bearer ${token}` });
    second.subscribe('1', query);
    await listening(2);
    const same = await dial({ headers: from('192.0.2.2') });
    await same.init();
    same.subscribe('1', query);
    expect(await same.refusal('1')).toMatchObject([{ extensions: { code: 'STREAM_LIMIT_REACHED' } }]);
    const ask = (address: string) =>
      fetch(`${gateway.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...from(address) },
        body: JSON.stringify({ query: '{ hello }' }),
      });
    expect((await ask('192.0.2.1')).status).toBe(429);
    expect((await ask('192.0.2.3')).status).toBe(200);
  });
});

describe('a WebSocket', () => {
  it('is refused to pages of other origins, at other addresses and beyond the limit', async () => {
    await start({ CORS_ORIGINS: 'https://shop.example', LIMIT_SOCKETS: '2' });
    await expect(dial({ origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(dial({ origin: 'null' })).rejects.toThrow('403');
    await (await dial({ origin: 'https://shop.example' })).init();
    await (await dial({ origin: gateway.url })).init();
    await expect(dial()).rejects.toThrow('503');
    const elsewhere = new WebSocket(`${gateway.url.replace('http', 'ws')}/other`);
    expect(await new Promise((resolve) => elsewhere.once('error', ({ message }) => resolve(message)))).toContain('404');
  });

  it('is closed when it speaks another protocol or never says who it is', async () => {
    await start({ SOCKET_INIT_TIMEOUT_MS: '50' });
    const silent = await dial();
    expect(await silent.closed).toBe(4408);
    const bare = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`);
    expect(await new Promise((resolve) => bare.once('close', resolve))).toBe(4406);
  });

  it.each<[string, unknown, number]>([
    ['no JSON', 'hello', 4400],
    ['an unknown type', { type: 'start' }, 4400],
    ['deep JSON', `{"type":"ping","payload":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`, 4400],
    ['a key twice', '{"type":"ping","type":"pong"}', 4400],
    ['__proto__', '{"type":"ping","payload":{"__proto__":{"a":1}}}', 4400],
    ['two beginnings', { type: 'connection_init' }, 4429],
    ['more than the limit', ' '.repeat(2 * 1024 * 1024 + 1), 1009],
  ])('is closed for %s, and the others stay', async (_what, message, code) => {
    await start();
    const other = await dial();
    await other.init();
    const line = await dial();
    await line.init();
    line.say(message);
    expect(await line.closed).toBe(code);
    other.subscribe('1', '{ hello }');
    expect(await other.next('1')).toEqual({ data: { hello: 'hello' } });
  });

  it('is closed for bytes, for the same id twice, and when it does not answer a ping', async () => {
    await start({ STREAM_PING_MS: '60' });
    const bytes = await dial();
    bytes.socket.send(Buffer.from('{"type":"ping"}'), { binary: true });
    expect(await bytes.closed).toBe(4400);
    const twice = await dial();
    await twice.init();
    for (const id of ['1', '1']) twice.subscribe(id, 'subscription { ticked(skus: ["a"]) { sku } }');
    expect(await twice.closed).toBe(4409);
    await listening(0);
    const dead = await dial();
    await dead.init();
    dead.subscribe('1', 'subscription { ticked(skus: ["a"]) { sku } }');
    await listening(1);
    dead.socket.pause();
    await listening(0);
  });
});

describe('the end', () => {
  it('of the process: each stream says so and is complete, then the connection closes', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { ticked(skus: ["a"]) { sku } }');
    const results = sse().iterate({ query: 'subscription { ticked(skus: ["a"]) { sku } }' });
    const last = results.next();
    await listening(2);
    await gateway.stop();
    const ended = { data: null, errors: [{ extensions: { code: 'STREAM_ENDED' } }] };
    expect(await line.next('1')).toMatchObject(ended);
    await line.complete('1');
    expect(await line.closed).toBe(1001);
    expect((await last).value).toMatchObject(ended);
    expect((await results.next()).done).toBe(true);
    await listening(0);
  });

  it('of the process, while a stream is being begun: it says so too, not that its subgraph has gone', async () => {
    await start();
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { slow { sku } }');
    const only = sse().iterate({ query: 'subscription { slow { sku } }' }).next();
    await listening(2);
    await gateway.stop();
    const ended = { data: null, errors: [{ extensions: { code: 'STREAM_ENDED' } }] };
    expect(await line.next('1')).toMatchObject(ended);
    expect((await only).value).toMatchObject(ended);
    await listening(0);
  });

  it('of a graph: its streams say so, the connection goes on with the new one', async () => {
    let changed = (): void => undefined;
    let sdl = composeSdl({ stock: stock.sdl, names: names.sdl });
    await start(
      {},
      {
        supergraph: {
          read: async () => sdl,
          watch: (onChange) => {
            changed = onChange;
            return () => undefined;
          },
        },
      },
    );
    const line = await dial();
    await line.init();
    line.subscribe('1', 'subscription { ticked(skus: ["a"]) { sku } }');
    await listening(1);
    sdl = composeSdl({ stock: stock.sdl, names: `${names.sdl} extend type Query { more: Int }` });
    changed();
    expect(await line.next('1')).toMatchObject({ data: null, errors: [{ extensions: { code: 'STREAM_ENDED' } }] });
    await line.complete('1');
    await listening(0);
    line.subscribe('2', 'subscription { ticked(skus: ["a"]) { name } }');
    await listening(1);
    bus.publish(['a'], { sku: 'a' });
    expect(await line.next('2')).toEqual({ data: { ticked: { name: 'name of a' } } });
  });
});
