import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../../gateway/index.ts';
import { dialSocket, type DialedSocket } from '../../gateway/testkit/dialSocket.ts';
import { BULK, startServedStreams, type ServedStreams, type ServedStreamsOptions } from './startServedStreams.ts';

const query = 'subscription ($skus: [ID!]!) { stockChanged(skus: $skus) { sku gtin } }';
const literal = (sku: string): string => `subscription { stockChanged(skus: ["${sku}"]) { sku } }`;
const coded = (code: string) => ({ data: null, errors: [{ extensions: { code } }] });

let folder: string;
let issuer: DevelopmentIssuer;
let streams: ServedStreams;
const closing: (() => void)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  issuer = await openDevelopmentIssuer(folder);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await streams.stop();
});

async function start(options: ServedStreamsOptions = {}): Promise<void> {
  streams = await startServedStreams({ issuer, ...options });
}

async function dial(token?: string): Promise<DialedSocket> {
  const line = await dialSocket(streams.url);
  closing.push(() => line.socket.terminate());
  await line.init(token === undefined ? undefined : { authorization: `Bearer ${token}` });
  return line;
}

/** By the two client libraries as their users have them. */
const clients = {
  'graphql-sse': () => {
    const client = createSseClient({ url: `${streams.url}/graphql/stream`, retryAttempts: 0 });
    closing.push(() => client.dispose());
    return client;
  },
  'graphql-ws': () => {
    const client = createSocketClient({
      url: `${streams.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    closing.push(() => void client.dispose());
    return client;
  },
};

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

const listening = (count: number): Promise<void> => until(() => streams.listeners() === count);

/** Nothing of a stream is left on the way to the subgraph, nor in it. */
const everythingEnded = (): Promise<void> => until(() => streams.listeners() === 0 && streams.relay.open() === 0);

describe.each(Object.entries(clients))('a subscription on a subgraph that is a service, by %s', (_name, connect) => {
  it('brings each event, tells an error of one at its place, and ends at the subgraph when the client has had enough', async () => {
    await start();
    const results = connect().iterate({ query, variables: { skus: ['a', 'bad'] } });
    const first = results.next();
    await listening(1);
    streams.bus.publish(['a'], { sku: 'a' });
    expect((await first).value).toEqual({ data: { stockChanged: { sku: 'a', gtin: 'gtin of a' } } });
    const second = results.next();
    streams.bus.publish(['bad'], { sku: 'bad' });
    const value: unknown = (await second).value;
    expect(value).toMatchObject({
      data: { stockChanged: { sku: 'bad', gtin: null } },
      errors: [{ path: ['stockChanged', 'gtin'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(JSON.stringify(value)).not.toContain('secret');
    const third = results.next();
    streams.bus.publish(['a'], { sku: 'a' });
    expect((await third).value).toMatchObject({ data: { stockChanged: { sku: 'a' } } });
    await results.return?.();
    await everythingEnded();
  });

  it('says that its subgraph has died, and is complete', async () => {
    await start();
    const results = connect().iterate({ query, variables: { skus: ['a'] } });
    const first = results.next();
    await listening(1);
    streams.bus.publish(['a'], { sku: 'a' });
    await first;
    const last = results.next();
    streams.relay.cut();
    expect((await last).value).toMatchObject(coded('SUBGRAPH_UNAVAILABLE'));
    expect((await results.next()).done).toBe(true);
    await everythingEnded();
  });

  it('is complete when its subgraph stops in order, and says why when the gateway does', async () => {
    await start();
    const results = connect().iterate({ query, variables: { skus: ['a'] } });
    const end = results.next();
    await listening(1);
    await streams.served.stop();
    expect((await end).done).toBe(true);
    await everythingEnded();
    await streams.stop();

    await start();
    const others = connect().iterate({ query, variables: { skus: ['a'] } });
    const begun = others.next();
    await listening(1);
    streams.bus.publish(['a'], { sku: 'a' });
    await begun;
    const last = others.next();
    await streams.gateway.stop();
    expect((await last).value).toMatchObject(coded('STREAM_ENDED'));
    await everythingEnded();
  });
});

describe('a stream between gateway and subgraph', () => {
  it('that goes silent without an end has broken', async () => {
    await start({ transport: { silenceMs: 2_000 } });
    const line = await dial();
    line.subscribe('1', literal('a'));
    await listening(1);
    streams.bus.publish(['a'], { sku: 'a' });
    await line.next('1');
    streams.relay.silence();
    streams.bus.publish(['a'], { sku: 'a' });
    expect(await line.next('1')).toMatchObject(coded('SUBGRAPH_UNAVAILABLE'));
    await line.complete('1');
    await everythingEnded();
  });

  it('is read no faster than the client reads: nothing piles up in between', async () => {
    await start({ env: { STREAM_PING_MS: '60000' } });
    const line = await dial();
    line.subscribe('1', literal('endless'));
    await line.next('1');
    line.socket.pause();
    let before = -1;
    while (streams.drawn() !== before) {
      before = streams.drawn();
      await sleep(500);
    }
    // What the buffers of four sockets hold: some megabytes of an endless source.
    expect(before * BULK).toBeLessThan(64 * 1024 * 1024);
    line.socket.resume();
    await until(() => streams.drawn() > before + 10);
    line.socket.terminate();
    await everythingEnded();
  });

  it('breaks at an event that is too large, before it has been read', async () => {
    await start({ transport: { maxEventBytes: BULK / 2 } });
    const line = await dial();
    line.subscribe('1', literal('endless'));
    expect(await line.next('1')).toMatchObject(coded('RESPONSE_TOO_LARGE'));
    await everythingEnded();
  });

  it('is not even begun beyond what a client, or the way to the subgraph, may hold', async () => {
    await start({ env: { LIMIT_STREAMS_PER_CLIENT: '3' }, transport: { streams: 4 } });
    const visitor = await dial();
    for (const id of ['1', '2', '3']) visitor.subscribe(id, literal('a'));
    await listening(3);
    visitor.subscribe('4', literal('a'));
    expect(await visitor.refusal('4')).toMatchObject([{ extensions: { code: 'STREAM_LIMIT_REACHED' } }]);
    const agent = await dial(await issuer.sign({ subject: 'ann', role: 'agent' }));
    agent.subscribe('1', literal('a'));
    await listening(4);
    agent.subscribe('2', literal('a'));
    expect(await agent.refusal('2')).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    expect([streams.listeners(), streams.relay.open()]).toEqual([4, 4]);
    visitor.say({ id: '1', type: 'complete' });
    await listening(3);
    agent.subscribe('3', literal('a'));
    await listening(4);
  });

  it('ends with the token of whoever listens', async () => {
    await start();
    const line = await dial(await issuer.sign({ subject: 'ann', role: 'agent' }, 'samklang', 2));
    line.subscribe('1', literal('a'));
    await listening(1);
    expect(await line.next('1')).toMatchObject(coded('UNAUTHENTICATED'));
    await everythingEnded();
    expect(await line.closed).toBe(4401);
  });

  it('is refused to everybody who is not the gateway', async () => {
    await start();
    const reply = await fetch(`${streams.served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: literal('a') }),
    });
    expect({ status: reply.status, text: await reply.text() }).toEqual({
      status: 401,
      text: expect.stringContaining('UNAUTHENTICATED') as unknown,
    });
    expect(streams.listeners()).toBe(0);
    await streams.stop();

    await start({ transport: { secret: 'another secret, as long as the first' } });
    const line = await dial();
    line.subscribe('1', literal('a'));
    expect(await line.refusal('1')).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    expect(streams.listeners()).toBe(0);
  });
});

describe('what a subgraph says that is no event', () => {
  it.each([
    ['no JSON', 'event: next\ndata: secret\n\n', 'RESPONSE_VALIDATION_FAILED'],
    ['no answer of GraphQL', 'event: next\ndata: [1]\n\n', 'RESPONSE_VALIDATION_FAILED'],
    ['__proto__', 'event: next\ndata: {"data":{"__proto__":{"a":1}}}\n\n', 'RESPONSE_VALIDATION_FAILED'],
    ['half an event', 'event: next\ndata: {"data"', 'SUBGRAPH_UNAVAILABLE'],
    ['nothing', '', 'SUBGRAPH_UNAVAILABLE'],
  ])('breaks the stream, by a code and nothing else: %s', async (_what, text, code) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await start({ transport: { urls: { erp: url } } });
    const line = await dial();
    line.subscribe('1', literal('a'));
    const last = await line.next('1');
    expect(last).toMatchObject(coded(code));
    expect(JSON.stringify(last)).not.toContain('secret');
    await line.complete('1');
  });
});
