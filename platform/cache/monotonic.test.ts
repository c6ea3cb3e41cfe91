import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { cacheKey, publicScope } from './cacheKey.ts';
import type { Caches } from './caches.ts';
import { startRedisProxy, testNode, testPrefix, testRedisUrl, untilTrue, type RedisProxy } from './testRedis.ts';

/** What all nodes read: a number that only grows. */
interface Source {
  value: number;
  /** How long an answer takes to arrive, once it was made. */
  slowMs: number;
  isOff: boolean;
  asked: number;
  /** The most that were asked for at a time. */
  mostAtOnce: number;
}

interface Node {
  readonly caches: Caches;
  read(): Promise<{ readonly value: number; readonly stale: boolean }>;
}

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});

/** Those of the product. */
const signs = { beatMs: 200, validMs: 300, leaseMs: 700 };

const newSource = (): Source => ({ value: 1, slowMs: 0, isOff: false, asked: 0, mostAtOnce: 0 });

async function startNode(
  source: Source,
  { isAwaited = true, ...options }: { prefix: string; url?: string; settleMs?: number; isAwaited?: boolean },
): Promise<Node> {
  const caches = await testNode({
    url: testRedisUrl ?? '',
    memory: true,
    timeoutMs: 300,
    settleMs: 6_000,
    signs,
    ...options,
  });
  running.push({ stop: () => caches.close() });
  const cache = caches.open<number>({
    ...{ name: 'prices', schema: z.number(), maxEntries: 100, ttlMs: 60_000, staleIfErrorMs: 60_000 },
    monotonicOf: 'erp',
  });
  const key = cacheKey(publicScope, ['a'], ['item a']);
  let atOnce = 0;
  const load = async () => {
    source.asked += 1;
    atOnce += 1;
    source.mostAtOnce = Math.max(source.mostAtOnce, atOnce);
    const { value } = source;
    await sleep(source.slowMs);
    atOnce -= 1;
    if (source.isOff) throw new Error('off');
    return new Map([[key.text, value]]);
  };
  const node: Node = {
    caches,
    read: async () => {
      const answer = await cache.getMany({ keys: [key], load }).get(key.text);
      return { value: answer?.value ?? 0, stale: answer?.stale === true };
    },
  };
  if (!isAwaited) return node;
  await node.read();
  return node;
}

async function startProxy(): Promise<RedisProxy> {
  const proxy = await startRedisProxy();
  running.push(proxy);
  return proxy;
}

(testRedisUrl === undefined ? describe.skip : describe)('what is monotonic', () => {
  it.each(['cut', 'hang', 'garbage'] as const)(
    'goes back on no node while one of them is without Redis (%s), nor when it is back',
    async (mode) => {
      const source = newSource();
      const prefix = testPrefix();
      const proxy = await startProxy();
      const near = await startNode(source, { prefix, url: proxy.url });
      const other = await startNode(source, { prefix });
      let seen = 0;
      /** One session, that asks one node after the other while the source changes. */
      const go = async (times: number): Promise<void> => {
        for (let time = 0; time < times; time += 1) {
          for (const node of [near, other]) {
            source.value += 1;
            const { value, stale } = await node.read();
            expect(stale).toBe(false);
            expect(value).toBeGreaterThanOrEqual(seen);
            seen = value;
          }
        }
      };
      await go(5);
      proxy.set(mode);
      // Shorter than after what a node that is cut off alone counts as gone.
      await go(8);
      expect(seen).toBeGreaterThan(10);
      proxy.set('pass');
      await go(20);
      // Until it is back what stands in Redis counts for neither; then it does again, and saves asking.
      await untilTrue(async () => {
        await go(1);
        const before = source.asked;
        await near.read();
        await other.read();
        return source.asked === before;
      });
    },
    60_000,
  );

  it('does not count from Redis before whoever else was cut off has had the time to be back', async () => {
    const source = newSource();
    const prefix = testPrefix();
    const other = await startNode(source, { prefix });
    const node = await startNode(source, { prefix, settleMs: 60_000, isAwaited: false });
    await other.read();
    for (let time = 0; time < 3; time += 1) {
      const before = source.asked;
      await node.read();
      expect(source.asked).toBe(before + 1);
    }
    // What it reads meanwhile is shared all the same.
    source.value = 5;
    await node.read();
    expect((await other.read()).value).toBe(5);
  });

  it('joins no reading that began before it was asked for', async () => {
    const source = newSource();
    const prefix = testPrefix();
    const proxy = await startProxy();
    const node = await startNode(source, { prefix, url: proxy.url });
    proxy.set('cut');
    await untilTrue(async () => {
      const before = source.asked;
      await node.read();
      return source.asked > before;
    });
    source.slowMs = 60;
    const asked = source.asked;
    const early = node.read();
    await sleep(30);
    // The first answer is made, and on its way.
    source.value = 7;
    const late = Array.from({ length: 50 }, () => node.read());
    expect((await early).value).toBe(1);
    expect(new Set((await Promise.all(late)).map(({ value }) => value))).toEqual(new Set([7]));
    expect(source.asked - asked).toBe(2);
    expect(source.mostAtOnce).toBe(1);
  });

  it('is given marked stale where the source fails as well', async () => {
    const source = newSource();
    const proxy = await startProxy();
    const node = await startNode(source, { prefix: testPrefix(), url: proxy.url });
    proxy.set('cut');
    source.isOff = true;
    // One that is under way when the connection is lost is of what may have changed.
    await untilTrue(async () =>
      node
        .read()
        .then(({ stale }) => stale)
        .catch(() => false),
    );
    expect(await node.read()).toEqual({ value: 1, stale: true });
  });

  it('is written by the first of two readings that overlap, whichever began first', async () => {
    const source = newSource();
    const prefix = testPrefix();
    const [one, other] = [await startNode(source, { prefix }), await startNode(source, { prefix })];
    await one.caches.invalidate(['item a']);
    source.slowMs = 150;
    // It saw the old value; what the other one saw later is shown before it.
    const slow = one.read();
    await sleep(50);
    source.slowMs = 0;
    source.value = 2;
    expect((await other.read()).value).toBe(2);
    expect((await slow).value).toBe(2);
    expect((await one.read()).value).toBe(2);
  });
});
