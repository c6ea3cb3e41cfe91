import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createProcessMetrics } from '../metrics/index.ts';
import { cacheKey, publicScope, type CacheKey, type CacheScope } from './cacheKey.ts';
import type { Caches } from './caches.ts';
import type { Cache } from './createCache.ts';
import { startRedisProxy, testNode, testPrefix, testRedisUrl, untilTrue, withRedis } from './testRedis.ts';
import type { RedisProxy } from './testRedis.ts';

const price = z.object({ amount: z.string() });
type Price = z.infer<typeof price>;

interface Node {
  readonly caches: Caches;
  readonly cache: Cache<Price>;
  /** What is read now, if it has to be asked for; how often it was is in `asked`. */
  amount: string;
  asked: number;
  read(sku?: string, scope?: CacheScope): Promise<string>;
  /** Whatever is kept. */
  readAnew(): Promise<string>;
}

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});

async function startNode(
  prefix: string,
  options: { url?: string; memory?: boolean; timeoutMs?: number } = {},
): Promise<Node> {
  const caches = await testNode({ url: testRedisUrl ?? '', memory: true, ...options, prefix });
  running.push({ stop: () => caches.close() });
  const cache = caches.open<Price>({
    ...{ name: 'prices', schema: price, maxEntries: 100, ttlMs: 60_000, staleIfErrorMs: 60_000 },
  });
  const ask = async (key: CacheKey, anew: boolean): Promise<string> => {
    const [answer] = cache
      .getMany({
        keys: [key],
        load: async () => {
          node.asked += 1;
          return new Map([[key.text, { amount: node.amount }]]);
        },
        anew,
      })
      .values();
    return (await answer)?.value.amount ?? 'none';
  };
  const node: Node = {
    caches,
    cache,
    amount: '1.00',
    asked: 0,
    read: async (sku = 'a', scope = publicScope) => ask(cacheKey(scope, [sku], [`item ${sku}`]), false),
    readAnew: async () => ask(cacheKey(publicScope, ['a'], ['item a']), true),
  };
  return node;
}

async function startProxy(): Promise<RedisProxy> {
  const proxy = await startRedisProxy();
  running.push(proxy);
  return proxy;
}

/** Of the values that are kept; what stands for one that is not to be kept is none. */
const keysOf = (prefix: string): Promise<string[]> =>
  withRedis(async (redis) => {
    const keys = await redis.keys(`${prefix}:value:*prices*`);
    const kept = await Promise.all(keys.map(async (key) => ({ key, text: await redis.get(key) })));
    return kept.filter(({ text }) => text?.includes('\n') === true).map(({ key }) => key);
  });

(testRedisUrl === undefined ? describe.skip : describe)('nodes that share a Redis', () => {
  it('read for each other, and hear at once what one of them knows to have changed', async () => {
    const prefix = testPrefix();
    const [one, other] = [await startNode(prefix), await startNode(prefix)];
    expect([await one.read(), await other.read()]).toEqual(['1.00', '1.00']);
    expect([one.asked, other.asked]).toEqual([1, 0]);
    other.amount = '2.00';
    one.amount = '2.00';
    await one.caches.invalidate(['item a']);
    await untilTrue(() => other.cache.size() === 0);
    expect([await other.read(), await one.read()]).toEqual(['2.00', '2.00']);
    expect(one.asked + other.asked).toBe(2);
  });

  it('do not keep what was being read by one while another said that it had changed', async () => {
    const prefix = testPrefix();
    const [one, other] = [await startNode(prefix), await startNode(prefix)];
    const key = cacheKey(publicScope, ['a'], ['item a']);
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const [flying] = one.cache
      .getMany({ keys: [key], load: async () => held.then(() => new Map([[key.text, { amount: 'old' }]])) })
      .values();
    await sleep(50);
    await other.caches.invalidate(['item a']);
    finish();
    await flying;
    expect(await keysOf(prefix)).toEqual([]);
    expect(await other.read()).toBe('1.00');
    expect(await one.read()).toBe('1.00');
  });

  it('let one of them do what only one need do, until it ends or its lease does', async () => {
    const prefix = testPrefix();
    const [one, other] = [await startNode(prefix), await startNode(prefix)];
    expect(await one.caches.lease('work', 60_000)).toBe(true);
    expect(await other.caches.lease('work', 60_000)).toBe(false);
    expect(await other.caches.lease('other work', 50)).toBe(true);
    expect(await one.caches.lease('work', 60_000)).toBe(true);
    await untilTrue(async () => one.caches.lease('other work', 60_000));
    await one.caches.close();
    expect(await other.caches.lease('work', 60_000)).toBe(true);
  });

  it('let nothing that is one identity’s out of the process', async () => {
    const prefix = testPrefix();
    for (const memory of [true, false]) {
      const node = await startNode(prefix, { memory });
      await node.read('secret', { kind: 'identity', identity: 'lisa' });
      await node.read('secret', { kind: 'identity', identity: 'lisa' });
      expect(node.asked).toBe(1);
    }
    expect(await keysOf(prefix)).toEqual([]);
    const node = await startNode(prefix);
    await node.read('open', { kind: 'group', group: 'VIP' });
    expect(await keysOf(prefix)).toHaveLength(1);
  });

  it('take nothing out of Redis that is not what they put there', async () => {
    const prefix = testPrefix();
    const node = await startNode(prefix, { memory: false });
    await node.read();
    const [key = ''] = await keysOf(prefix);
    const real = await withRedis((redis) => redis.get(key));
    const [version = '', begun = ''] = (real ?? '').split(' ');
    const dates = { asOf: '2026-11-20T09:00:00.000Z', notBefore: null, notAfter: null };
    const forge = (meta: object, value: unknown): string =>
      `${version} ${begun} ${JSON.stringify(meta)}\n${JSON.stringify({ value })}`;
    for (const forged of [
      'nonsense',
      `${version} ${begun} ${JSON.stringify(dates)}\n{"value":`,
      forge(dates, { amount: 9 }),
      forge({ ...dates, asOf: 'yesterday' }, { amount: '9' }),
      `${version} ${begun} ${'x'.repeat(600_000)}`,
    ]) {
      await withRedis((redis) => redis.set(key, forged));
      expect(await node.read()).toBe('1.00');
    }
  });

  it('read anew what Redis has lost, and give nothing from before when only the mark of a change was lost', async () => {
    const prefix = testPrefix();
    const node = await startNode(prefix, { memory: false });
    await node.read();
    await withRedis(async (redis) => {
      const all = await redis.keys(`${prefix}:*`);
      await redis.del(all);
    });
    expect([await node.read(), node.asked]).toEqual(['1.00', 2]);
    await withRedis(async (redis) => redis.del(await redis.keys(`${prefix}:tag:item*`)));
    node.amount = '2.00';
    expect([await node.read(), node.asked]).toEqual(['2.00', 3]);
  });

  it('give nothing that is older than what another has given, also where nobody has said that it changed', async () => {
    const prefix = testPrefix();
    const [one, other] = [await startNode(prefix), await startNode(prefix)];
    expect([await one.read(), await other.read()]).toEqual(['1.00', '1.00']);
    other.amount = '2.00';
    expect(await other.readAnew()).toBe('2.00');
    expect([await one.read(), one.asked]).toEqual(['2.00', 1]);
  });

  it('refuse what was read before what stands there', async () => {
    const prefix = testPrefix();
    const node = await startNode(prefix, { memory: false });
    const key = cacheKey(publicScope, ['a'], ['item a']);
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const [slow] = node.cache
      .getMany({ keys: [key], load: async () => held.then(() => new Map([[key.text, { amount: 'earlier' }]])) })
      .values();
    await sleep(50);
    const other = await startNode(prefix, { memory: false });
    other.amount = 'later';
    await other.read();
    finish();
    expect((await slow)?.value.amount).toBe('later');
    expect(await other.read()).toBe('later');
  });
});

(testRedisUrl === undefined ? describe.skip : describe)('a node whose Redis fails', () => {
  it.each(['hang', 'cut', 'garbage'] as const)(
    'reads for itself while Redis is %s, and shares again afterwards',
    async (mode) => {
      const prefix = testPrefix();
      const proxy = await startProxy();
      const node = await startNode(prefix, { url: proxy.url, memory: false, timeoutMs: 300 });
      await node.read();
      proxy.set(mode);
      node.amount = '2.00';
      for (let time = 0; time < 5; time += 1) expect(await node.read(`x${time}`)).toBe('2.00');
      const before = node.asked;
      await node.read('x0');
      expect(node.asked).toBe(before + 1);
      proxy.set('pass');
      await untilTrue(async () => {
        await node.read('y');
        return (await keysOf(prefix)).some((key) => key.includes('y\\"'));
      });
      const other = await startNode(prefix);
      await other.read('y');
      expect(other.asked).toBe(0);
    },
  );

  it('does for itself what one would do for all', async () => {
    const proxy = await startProxy();
    const node = await startNode(testPrefix(), { url: proxy.url, timeoutMs: 200 });
    proxy.set('cut');
    expect(await node.caches.lease('work', 60_000)).toBe(true);
    expect(await node.caches.lease('work', 60_000)).toBe(true);
  });

  it('does not wait for a silent one at every reading', async () => {
    const proxy = await startProxy();
    const node = await startNode(testPrefix(), { url: proxy.url, memory: false, timeoutMs: 300 });
    await node.read();
    proxy.set('hang');
    for (let time = 0; time < 4; time += 1) await node.read(`x${time}`);
    const metrics = createProcessMetrics({ ofNode: false });
    for (let time = 0; time < 20; time += 1) await node.read(`y${time}`);
    const text = await metrics.registry.metrics();
    metrics.stop();
    const bypassed = Number(/samklang_cache_redis_total\{outcome="bypassed"\} (\d+)/.exec(text)?.[1] ?? 0);
    expect(bypassed).toBeGreaterThan(10);
    expect(text).toContain('samklang_cache_reads_total{cache="prices",outcome="miss"} 20');
  });

  it('forgets what it knows when it may have missed a change', async () => {
    const prefix = testPrefix();
    const proxy = await startProxy();
    const [near, other] = [await startNode(prefix, { url: proxy.url }), await startNode(prefix)];
    await near.read();
    expect(near.cache.size()).toBe(1);
    proxy.set('cut');
    await untilTrue(() => near.cache.size() === 0);
    await near.read();
    other.amount = near.amount = '2.00';
    await other.caches.invalidate(['item a']);
    proxy.set('pass');
    await untilTrue(() => near.cache.size() === 0);
    expect(await near.read()).toBe('2.00');
  });

  it('gives nothing older from Redis afterwards than it gave meanwhile, and has the others read anew', async () => {
    const prefix = testPrefix();
    const proxy = await startProxy();
    const [near, other] = [await startNode(prefix, { url: proxy.url, timeoutMs: 300 }), await startNode(prefix)];
    expect([await near.read(), await other.read()]).toEqual(['1.00', '1.00']);
    proxy.set('cut');
    near.amount = other.amount = '2.00';
    await untilTrue(async () => (await near.read()) === '2.00');
    expect(await other.read()).toBe('1.00');
    proxy.set('pass');
    // Nobody has said that it changed: what near has given by itself is the first sign of it.
    await untilTrue(async () => {
      expect(await near.read()).toBe('2.00');
      return (await other.read()) === '2.00';
    });
  });

  it('notices a connection that is open and dead', async () => {
    const prefix = testPrefix();
    const proxy = await startProxy();
    const node = await startNode(prefix, { url: proxy.url });
    await node.read();
    proxy.set('hang');
    await untilTrue(() => node.cache.size() === 0);
  });

  it('reads nothing there from before a change that it could not tell', async () => {
    const prefix = testPrefix();
    const proxy = await startProxy();
    const node = await startNode(prefix, { url: proxy.url, memory: false, timeoutMs: 300 });
    const other = await startNode(prefix, { memory: false });
    await node.read();
    proxy.set('cut');
    await node.caches.invalidate(['item a']);
    proxy.set('pass');
    node.amount = other.amount = '2.00';
    // It tells Redis before it reads again: whichever way it answers, it is not what was before.
    await untilTrue(async () => {
      expect(await node.read()).toBe('2.00');
      return (await other.read()) === '2.00';
    });
  });
});
