import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { withDeadline } from '../deadline/index.ts';
import { createHttpClient, type HttpClient } from '../http/index.ts';
import { startTestServer, type TestServer } from '../http/testServer.ts';
import type { Store } from '../store/index.ts';
import { createProcessMetrics, type ProcessMetrics } from './index.ts';

let metrics: ProcessMetrics;
let server: TestServer;
let client: HttpClient;
beforeEach(async () => {
  metrics = createProcessMetrics({ ofNode: false });
  server = await startTestServer();
});
afterEach(async () => {
  client.close();
  metrics.stop();
  await server.stop();
});

async function ask(path: string): Promise<unknown> {
  return withDeadline(2_000, (deadline) =>
    client.send({ method: 'GET', path, schema: z.object({}), deadline }).catch((error: unknown) => error),
  );
}

async function lines(upstream: string): Promise<string[]> {
  const text = await metrics.registry.metrics();
  return text.split('\n').filter((line) => line.includes(`upstream="${upstream}"`) && !line.includes('_bucket'));
}

describe('the measurements of a process', () => {
  it('count the exchanges of a client that was made after them, by outcome, retries and waits', async () => {
    client = createHttpClient({ name: 'erp', baseUrl: server.url, rate: { perSecond: 1_000, burst: 1 } });
    server.handle((_request, response, count) => response.writeHead(count === 1 ? 503 : 200).end('{}'));
    await ask('/lisa@example.com');
    const measured = await lines('erp');
    expect(measured).toEqual(
      expect.arrayContaining([
        'samklang_upstream_attempt_seconds_count{upstream="erp",code="UPSTREAM_UNAVAILABLE"} 1',
        'samklang_upstream_attempt_seconds_count{upstream="erp",code="ok"} 1',
        'samklang_upstream_wait_seconds_count{upstream="erp",reason="rate"} 2',
        'samklang_upstream_wait_seconds_count{upstream="erp",reason="bulkhead"} 2',
        'samklang_upstream_retries_total{upstream="erp"} 1',
        'samklang_upstream_breaker{upstream="erp"} 0',
        'samklang_upstream_active{upstream="erp"} 0',
      ]),
    );
    expect(measured.join()).not.toContain('lisa');
  });

  it('say which upstream is left alone, how many wait for it, and forget one that is closed', async () => {
    client = createHttpClient({
      ...{ name: 'crm', baseUrl: server.url, attempts: 1, concurrency: 1 },
      breaker: { failures: 2, probeAfterMs: 60_000 },
    });
    const held: (() => void)[] = [];
    server.handle((_request, response) => void held.push(() => response.writeHead(500).end()));
    const asked = [ask('/'), ask('/'), ask('/')];
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await lines('crm')).toEqual([
      'samklang_upstream_breaker{upstream="crm"} 0',
      'samklang_upstream_active{upstream="crm"} 1',
      'samklang_upstream_queued{upstream="crm"} 2',
    ]);
    server.handle((_request, response) => void response.writeHead(500).end());
    for (const release of held) release();
    await Promise.all(asked);
    expect(await lines('crm')).toContain('samklang_upstream_breaker{upstream="crm"} 2');
    client.close();
    expect((await lines('crm')).filter((line) => line.includes('breaker'))).toEqual([]);
  });

  it('hear nothing once they have stopped', async () => {
    metrics.stop();
    client = createHttpClient({ name: 'late', baseUrl: server.url });
    await ask('/');
    expect(await lines('late')).toEqual([]);
  });

  it('look at a store’s connections when they are asked', async () => {
    client = createHttpClient({ name: 'none', baseUrl: server.url });
    let busy = 1;
    const connections: NonNullable<Store['connections']> = () => ({ busy, idle: 2, waiting: 3 });
    metrics.watchStore({ connections });
    busy = 4;
    const text = await metrics.registry.metrics();
    expect(text).toContain('samklang_store_connections{state="busy"} 4');
    expect(text).toContain('samklang_store_connections{state="idle"} 2');
    expect(text).toContain('samklang_store_waiting 3');
  });
});
