import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { testPrefix, testRedisUrl, withRedis } from '../../platform/cache/testRedis.ts';
import { parseEnv } from '../../platform/env/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore, type Store } from '../../platform/store/index.ts';
import { startStack, type Stack } from '../kit/startStack.ts';

const { TEST_DATABASE_URL: serverUrl } = parseEnv(z.object({ TEST_DATABASE_URL: z.string().optional() }));
const isHere = serverUrl !== undefined && testRedisUrl !== undefined;

(isHere ? describe : describe.skip)('the house on PostgreSQL and Redis', () => {
  const prefix = testPrefix();
  const database = `house_${randomUUID().replaceAll('-', '')}`;
  let server: Store;
  let stack: Stack;

  beforeAll(async () => {
    server = await openStore({ databaseUrl: serverUrl ?? '', logger: createLogger({ name: 'test', level: 'silent' }) });
    await server.execute(`create database ${database}`);
    const databaseUrl = new URL(serverUrl ?? '');
    databaseUrl.pathname = `/${database}`;
    stack = await startStack({
      databaseUrl: databaseUrl.href,
      env: { REDIS_URL: testRedisUrl ?? '', REDIS_PREFIX: prefix, REDIS_TIMEOUT_MS: '2000' },
    });
  }, 600_000);
  afterAll(async () => {
    await stack.stop();
    await server.execute(`drop database ${database} with (force)`);
    await server.close();
  });

  it('answers, and asks the ERP for a page that it has shown only once', async () => {
    const query = `{ products(skus: ["N00001", "N00002", "N00003"]) { name price { current { amount } provenance { stale } }
      onlineAvailability { available } } }`;
    const first = await stack.askText(query);
    expect(first.errors).toBeUndefined();
    expect(JSON.stringify(first.data)).toContain('1499.00');
    let again: unknown;
    const { erp, commerce } = await stack.countRequests(async () => (again = (await stack.askText(query)).data));
    expect({ erp, commerce }).toEqual({ erp: 0, commerce: 0 });
    expect(again).toEqual(first.data);
    expect(await withRedis((redis) => redis.keys(`${prefix}:value:*`))).not.toEqual([]);
  });

  it('keeps who a customer is and what she bought in PostgreSQL', async () => {
    await stack.caughtUp();
    const history = await stack.askText('{ me { orders(first: 3) { nodes { id } } } }', {}, { as: 'lisa' });
    expect(history.errors).toBeUndefined();
    expect(JSON.stringify(history.data)).toContain('"id":"');
  });
});
