import { afterEach, describe, expect, it } from '@jest/globals';
import { rawNumber } from './rawNumber.ts';
import type { LegacyReply } from './request.ts';
import { emptyReply, jsonReply } from './request.ts';
import type { LegacyServer } from './startLegacyServer.ts';
import { startLegacyServer } from './startLegacyServer.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00Z') };
const running: LegacyServer[] = [];

const problem = (status: number): LegacyReply => jsonReply(status, { problem: status });

async function start(): Promise<LegacyServer> {
  const server = await startLegacyServer({
    name: 'erp',
    clock,
    routes: [
      { method: 'POST', path: '/token', kind: 'token', handle: () => jsonReply(200, { token: 'x' }) },
      {
        method: 'GET',
        path: '/things/:id',
        handle: ({ params }) => jsonReply(200, { id: params['id'], price: rawNumber('29.949999999999999') }),
      },
      {
        method: 'GET',
        path: /^\/companies\((?<company>[^)]+)\)\/items$/,
        handle: ({ params }) => jsonReply(200, params),
      },
      {
        method: 'POST',
        path: '/things',
        handle(request) {
          request.noteWrite({ operation: 'create', entity: 'things', key: '1', data: request.json() });
          return emptyReply(204);
        },
      },
      {
        method: 'POST',
        path: '/batch',
        handle(request) {
          request.markKind('read');
          request.markInnerRequests(3);
          return jsonReply(200, {});
        },
      },
      {
        method: 'GET',
        path: '/broken',
        handle: () => {
          throw new Error('inner secret');
        },
      },
    ],
    replies: {
      notFound: () => problem(404),
      methodNotAllowed: () => problem(405),
      malformed: (_request, status) => problem(status),
      failed: (_request, status) => problem(status),
      throttled: () => ({ ...problem(429), headers: { 'retry-after': '7' } }),
    },
    around: async (request, next) => {
      if (request.headers.authorization !== 'yes') return problem(401);
      const reply = await next();
      return { ...reply, headers: { ...reply.headers, 'x-request': request.id } };
    },
    maxBodyBytes: 1_000,
  });
  running.push(server);
  return server;
}

const get = (
  server: LegacyServer,
  path: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> =>
  fetch(server.url + path, {
    ...init,
    headers: { authorization: 'yes', 'x-request-id': 'mine', 'content-type': 'application/json', ...init.headers },
  });

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

describe('an embedded system', () => {
  it('answers its routes with numbers written to the digit', async () => {
    const server = await start();
    expect(await (await get(server, '/things/a%20b')).text()).toBe('{"id":"a b","price":29.949999999999999}');
    expect(await (await get(server, '/companies(7)/items')).json()).toEqual({ company: '7' });
  });

  it('words what is not about a route as the vendor does', async () => {
    const server = await start();
    const statuses = [
      (await get(server, '/nowhere')).status,
      (await get(server, '/things/%E0%A4%A')).status,
      (await get(server, '/things/1', { method: 'DELETE' })).status,
      (await get(server, '/things', { method: 'POST', body: '{' })).status,
      (await get(server, '/things', { method: 'POST', body: 'x'.repeat(1_001) })).status,
      (await get(server, '/broken')).status,
      (await fetch(`${server.url}/things/1`)).status,
    ];
    expect(statuses).toEqual([404, 404, 405, 400, 413, 500, 401]);
  });

  it('journals requests and writes, counts a batch as one and tokens apart', async () => {
    const server = await start();
    await get(server, '/things/1?a=b');
    const mark = server.journal.mark();
    await get(server, '/token', { method: 'POST' });
    await get(server, '/batch', { method: 'POST' });
    await get(server, '/things', { method: 'POST', body: '{"price":1}' });
    const [token, batch, write] = server.journal.since(mark);
    expect(token?.kind).toBe('token');
    expect(batch).toMatchObject({ kind: 'read', innerRequests: 3, status: 200 });
    expect(write).toMatchObject({
      kind: 'write',
      bodyBytes: 11,
      correlationId: 'mine',
      businessAt: '2026-11-20T09:00:00.000Z',
    });
    expect(server.journal.count()).toBe(4);
    expect(server.journal.count({ since: mark, excludeTokens: true })).toBe(2);
    expect(server.journal.count({ since: mark, kind: 'read' })).toBe(1);
    expect(server.journal.writes(mark)).toMatchObject([
      { operation: 'create', key: '1', data: { price: 1 }, requestSeq: write?.seq },
    ]);
    expect(server.journal.since()[0]).toMatchObject({ path: '/things/1', query: 'a=b' });
  });

  it('is off until it is on again, on the same port', async () => {
    const server = await start();
    server.knobs.set({ off: true });
    await expect(get(server, '/things/1')).rejects.toThrow();
    await expect(get(server, '/token', { method: 'POST' })).rejects.toThrow();
    server.knobs.set({ off: false });
    expect((await get(server, '/things/1')).status).toBe(200);
  });

  it('fails, throttles and talks nonsense as often as it is told', async () => {
    const server = await start();
    server.knobs.set({ errors: { count: 2, status: 503 } });
    expect([(await get(server, '/things/1')).status, (await get(server, '/things/1')).status]).toEqual([503, 503]);
    expect((await get(server, '/things/1')).status).toBe(200);
    server.knobs.set({ throttle: { count: 1 } });
    const throttled = await get(server, '/things/1');
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7']);
    server.knobs.set({ garbage: { rate: 1 } });
    expect((await get(server, '/things/1')).headers.get('content-type')).toBe('text/html');
    expect((await get(server, '/token', { method: 'POST' })).status).toBe(200);
    server.knobs.reset();
    expect((await get(server, '/things/1')).status).toBe(200);
    expect(server.journal.since().map(({ fault }) => fault)).toEqual([
      'errors',
      'errors',
      null,
      'throttle',
      'garbage',
      null,
      null,
    ]);
  });

  it('cuts a reply in half', async () => {
    const server = await start();
    server.knobs.set({ truncate: { count: 1 } });
    await expect(get(server, '/things/1').then((reply) => reply.text())).rejects.toThrow();
    expect((await get(server, '/things/1')).status).toBe(200);
  });

  it('takes a request and never answers, and journals it without a status', async () => {
    const server = await start();
    server.knobs.set({ hang: { count: 1 } });
    const patience = new AbortController();
    const hung = get(server, '/things/1', { signal: patience.signal });
    while (server.journal.count() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    patience.abort();
    await expect(hung).rejects.toThrow();
    expect(server.journal.since()).toMatchObject([{ status: 0, fault: 'hang' }]);
    expect((await get(server, '/things/1')).status).toBe(200);
  });

  it('refuses a knob out of range and keeps the old setting', async () => {
    const server = await start();
    expect(() => server.knobs.set({ errors: { rate: 2, status: 500 } })).toThrow();
    expect(() => server.knobs.set({ latency: { p50: 20, p99: 10 } })).toThrow();
    expect(server.knobs.current().errors).toBeNull();
  });
});
