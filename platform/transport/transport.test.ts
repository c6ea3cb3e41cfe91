import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadMarkets, type RequestContext } from '../context/index.ts';
import { startDeadline } from '../deadline/index.ts';
import { createInternalGraph } from '../internalGraph/index.ts';
import { callHeaders } from './callHeaders.ts';
import { createHttpTransport } from './createHttpTransport.ts';
import { createInProcessTransport } from './createInProcessTransport.ts';
import { routeTransport } from './routeTransport.ts';
import type { InProcessSubgraph, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './subgraphTransport.ts';
import { verifyIncomingCall, type IncomingCall } from './verifyIncomingCall.ts';

const secret = 'a secret of more than thirty-two bytes';
const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
const context: RequestContext = {
  requestId: 'r-1',
  market: markets.default,
  locale: 'da-DK',
  channel: 'CALL_CENTER',
  storeId: null,
  tillId: null,
  caller: { kind: 'staff', subject: 'agent-7', role: 'agent', scopes: ['customer:read'] },
  buyerId: 'c1',
  now: '2026-11-20T09:00:00.000Z',
};

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function ask(changes: Partial<SubgraphRequest> & { ms?: number } = {}): SubgraphRequest {
  const deadline = startDeadline(changes.ms ?? 5_000);
  closing.push(() => deadline.dispose());
  return { subgraph: 'erp', query: '{ a }', variables: { sku: 'N1' }, context, deadline, ...changes };
}

interface Service {
  readonly url: string;
  readonly calls: IncomingCall[];
  readonly refused: string[];
}

/** A subgraph as a service, as the kit will build one: it verifies each call before it does anything. */
async function serve(answer: (body: unknown) => string | Promise<string>, own = secret): Promise<Service> {
  const calls: IncomingCall[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      verifyIncomingCall(request.headers, body, 'erp', own).then(
        async (call) => {
          calls.push(call);
          response.end(await answer(JSON.parse(body.toString('utf8'))));
        },
        (error: unknown) => {
          refused.push(error instanceof Error ? error.message : '');
          response.writeHead(401).end('{}');
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, refused };
}

function over(urls: Record<string, string>): SubgraphTransport {
  const transport = createHttpTransport({ urls, secret });
  closing.push(() => transport.close());
  return transport;
}

function inProcess(execute: InProcessSubgraph['execute'], options = {}): SubgraphTransport {
  return createInProcessTransport(new Map([['erp', { name: 'erp', execute }]]), options);
}

describe('a call over HTTP', () => {
  it('is signed, and carries context, time left and the operation', async () => {
    const service = await serve((body) => JSON.stringify({ data: { body } }));
    const response = await over({ erp: service.url }).call(ask({ operationName: 'A' }));
    expect(response).toEqual({ data: { body: { query: '{ a }', operationName: 'A', variables: { sku: 'N1' } } } });
    expect(service.calls[0]?.context).toEqual(context);
    expect(service.calls[0]?.deadlineMs).toBeGreaterThan(1_000);
    expect(service.calls[0]?.deadlineMs).toBeLessThanOrEqual(5_000);
  });

  it('passes errors of GraphQL on, and refuses what is no GraphQL response', async () => {
    const errors = [{ message: 'no', path: ['a', 0], extensions: { code: 'PRICE_UNAVAILABLE' } }];
    const service = await serve(() => JSON.stringify({ data: { a: null }, errors }));
    expect(await over({ erp: service.url }).call(ask())).toEqual({ data: { a: null }, errors });
    for (const text of ['{}', '[]', '{"data":[]}', '{"errors":"x"}', '<html>', '{"data":{"__proto__":{}}}']) {
      const odd = await serve(() => text);
      await expect(over({ erp: odd.url }).call(ask())).rejects.toMatchObject({ code: 'RESPONSE_VALIDATION_FAILED' });
    }
  });

  it('is refused by a subgraph with another secret, and by one that gets another body or no signature', async () => {
    const service = await serve(() => '{"data":{}}', `${secret}!`);
    await expect(over({ erp: service.url }).call(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(service.refused).toEqual(['The signature is not valid.']);

    const plain = await serve(() => '{"data":{}}');
    expect((await fetch(`${plain.url}/graphql`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(plain.refused).toEqual(['The call is not signed.']);
    await expect(
      verifyIncomingCall({ [callHeaders.signature]: 'x', [callHeaders.context]: ['a', 'b'] }, '', 'erp', secret),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends with its deadline, and says when nobody is there', async () => {
    const service = await serve(() => new Promise(() => undefined));
    await expect(over({ erp: service.url }).call(ask({ ms: 50 }))).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(over({ erp: 'http://127.0.0.1:1' }).call(ask())).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
    await expect(over({}).call(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });
});

describe('a call in process', () => {
  it('reaches the subgraph with the very request', async () => {
    const request = ask({ document: { kind: 'Document' } });
    const seen: SubgraphRequest[] = [];
    const transport = inProcess(async (given) => {
      seen.push(given);
      return { data: { a: 1 } };
    });
    expect(await transport.call(request)).toEqual({ data: { a: 1 } });
    expect(seen[0]).toBe(request);
    await expect(transport.call(ask({ subgraph: 'none' }))).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  it('is not waited for beyond its deadline, and keeps its place until it has really ended', async () => {
    let running = 0;
    const transport = inProcess(
      async () => {
        running += 1;
        await sleep(60);
        running -= 1;
        return { data: {} };
      },
      { concurrency: 1, queue: 1 },
    );
    const first = transport.call(ask({ ms: 20 }));
    const second = transport.call(ask());
    await expect(transport.call(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    await expect(first).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(running).toBe(1);
    await expect(second).resolves.toEqual({ data: {} });
    expect(running).toBe(0);
  });
});

describe('the route', () => {
  it('picks the transport by the subgraph’s name', async () => {
    const name = (data: string): SubgraphTransport => ({ call: async () => ({ data: { data } }) });
    const route = routeTransport(
      new Map([
        ['erp', name('one')],
        ['crm', name('two')],
      ]),
    );
    expect(await route.call(ask({ subgraph: 'crm' }))).toEqual({ data: { data: 'two' } });
    await expect(route.call(ask({ subgraph: 'pos' }))).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });
});

describe('the internal graph', () => {
  const schema = z.object({ orders: z.array(z.object({ no: z.string() })) });
  const document = 'query Changes($since: String) { orders(since: $since) { no } }';

  it('asks as the service, for the same buyer and instant, and answers parsed data', async () => {
    const seen: SubgraphRequest[] = [];
    const transport = inProcess(async (request) => {
      seen.push(request);
      return { data: { orders: [{ no: '1', extra: true }] } };
    });
    const graph = createInternalGraph({ transport, name: 'orders' });
    const { deadline } = ask();
    const data = await graph.query({ subgraph: 'erp', document, variables: { since: 'x' }, schema, context, deadline });
    expect(data).toEqual({ orders: [{ no: '1' }] });
    expect(seen[0]?.context).toEqual({ ...context, caller: { kind: 'service', name: 'orders', scopes: ['internal'] } });
    expect(seen[0]?.variables).toEqual({ since: 'x' });
  });

  it('throws the subgraph’s own code, and never hands out half an answer or one of another shape', async () => {
    const answers: [SubgraphResponse, string][] = [
      [
        { data: { orders: [] }, errors: [{ message: 'secret', extensions: { code: 'UPSTREAM_TIMEOUT' } }] },
        'UPSTREAM_TIMEOUT',
      ],
      [{ errors: [{ message: 'secret', extensions: { code: 'MADE_UP' } }] }, 'SUBGRAPH_UNAVAILABLE'],
      [{ data: { orders: [{}] } }, 'RESPONSE_VALIDATION_FAILED'],
      [{ data: null }, 'RESPONSE_VALIDATION_FAILED'],
    ];
    for (const [answer, code] of answers) {
      const graph = createInternalGraph({ transport: inProcess(async () => answer), name: 'orders' });
      const { deadline } = ask();
      const failure: unknown = await graph
        .query({ subgraph: 'erp', document, schema, context, deadline })
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code });
      expect(String(failure)).not.toContain('secret');
    }
  });

  it('has a time of its own within that of whoever asks', async () => {
    const hangs = inProcess(() => new Promise(() => undefined));
    const graph = createInternalGraph({ transport: hangs, name: 'orders', timeoutMs: 20 });
    const { deadline } = ask();
    await expect(graph.query({ subgraph: 'erp', document, schema, context, deadline })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    expect(deadline.signal.aborted).toBe(false);
  });
});
