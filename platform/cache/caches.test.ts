import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createSettableClock } from '../clock/index.ts';
import { cacheKey, publicScope, type CacheScope } from './cacheKey.ts';
import type { Caches, SharedCacheOptions } from './caches.ts';
import type { Cache, Cached } from './createCache.ts';
import { createMemoryCaches } from './createMemoryCaches.ts';
import { testNode, testPrefix, testRedisUrl } from './testRedis.ts';

const price = z.object({ amount: z.string() });
type Price = z.infer<typeof price>;
const options: SharedCacheOptions<Price> = { name: 'prices', schema: price, maxEntries: 100, ttlMs: 60_000 };

const keyOf = (sku: string, scope: CacheScope = publicScope) => cacheKey(scope, [sku], [`item ${sku}`]);
const off = () => Promise.reject(new Error('off'));

/** Reads skus, which cost what `amount` says at the time, and notes what was asked for. */
function till(cache: Cache<Price>, scope?: CacheScope) {
  const asked: (readonly string[])[] = [];
  const skuOf = (text: string): string => z.array(z.string()).parse(JSON.parse(text)).at(-1) ?? '';
  return {
    asked,
    read: async (skus: readonly string[], amount: string | (() => Promise<string>)): Promise<Cached<Price>[]> => {
      const results = cache.getMany({
        keys: skus.map((sku) => keyOf(sku, scope)),
        load: async (missing) => {
          asked.push(missing.map(({ text }) => skuOf(text)));
          const value = { amount: typeof amount === 'string' ? amount : await amount() };
          return new Map(missing.map(({ text }) => [text, value]));
        },
      });
      return Promise.all(results.values());
    },
  };
}

/** Held for every place where values may be kept. */
function behave(start: () => Promise<Caches>): void {
  const running: Caches[] = [];
  const open = async (more: Partial<SharedCacheOptions<Price>> = {}) => {
    const caches = await start();
    running.push(caches);
    const cache = caches.open({ ...options, ...more });
    return { caches, cache, ...till(cache) };
  };
  afterEach(async () => {
    for (const caches of running.splice(0)) await caches.close();
  });

  it('asks for all that is missing at once, and for nothing that is here', async () => {
    const { read, asked } = await open();
    await read(['a', 'b', 'a'], '1.00');
    const again = await read(['b', 'c'], '2.00');
    expect(again.map(({ value }) => value.amount)).toEqual(['1.00', '2.00']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('loads a key once however many wait for it', async () => {
    const { read, asked } = await open();
    const slow = async () => sleep(30, '1.00');
    const all = await Promise.all(Array.from({ length: 20 }, () => read(['a'], slow)));
    expect(new Set(all.flat().map(({ value }) => value.amount))).toEqual(new Set(['1.00']));
    expect(asked).toEqual([['a']]);
  });

  it('does not remember a failure', async () => {
    const { read } = await open();
    await expect(read(['a'], off)).rejects.toThrow('off');
    expect(await read(['a'], '1.00')).toMatchObject([{ value: { amount: '1.00' }, stale: false }]);
  });

  it('forgets by tag, what is being loaded included', async () => {
    const { caches, read } = await open();
    await read(['a', 'b'], '1.00');
    let finish: (value: string) => void = () => undefined;
    const flying = read(['c'], () => new Promise((resolve) => (finish = resolve)));
    await sleep(30);
    await caches.invalidate(['item a', 'item c']);
    const anew = read(['c'], '2.00');
    finish('old');
    await flying;
    expect((await anew)[0]?.value.amount).toBe('2.00');
    const all = await read(['a', 'b', 'c'], '3.00');
    expect(all.map(({ value }) => value.amount)).toEqual(['3.00', '1.00', '2.00']);
  });

  it('shows what it knew while the source fails, says so, and not what has changed since', async () => {
    const { caches, read } = await open({ ttlMs: 30, staleIfErrorMs: 60_000 });
    const [fresh] = await read(['a'], '1.00');
    await sleep(60);
    expect(await read(['a'], off)).toEqual([{ value: { amount: '1.00' }, asOf: fresh?.asOf, stale: true }]);
    await caches.invalidate(['item a']);
    await expect(read(['a'], off)).rejects.toThrow('off');
  });

  it('gives nothing outside the window in which it holds, whichever way the clock is moved, not even as stale', async () => {
    const clock = createSettableClock('2026-11-24T22:59:30Z');
    const { read } = await open({
      ttlMs: 3_600_000,
      staleIfErrorMs: 3_600_000,
      clock,
      windowOf: () => ({ notBefore: '2026-11-24T22:59:29Z', notAfter: '2026-11-24T23:00:00Z' }),
    });
    await read(['a'], '1499.00');
    clock.set('2026-11-24T22:59:59Z');
    expect(await read(['a'], off)).toMatchObject([{ value: { amount: '1499.00' }, stale: false }]);
    clock.set('2026-11-24T23:00:00Z');
    await expect(read(['a'], off)).rejects.toThrow('off');
    clock.set('2026-11-24T22:59:28Z');
    await expect(read(['a'], off)).rejects.toThrow('off');
  });

  it('never goes back to what was read before what it has shown', async () => {
    const { cache, read } = await open();
    let finish: (value: string) => void = () => undefined;
    const old = read(['a'], () => new Promise((resolve) => (finish = resolve)));
    await sleep(30);
    // As another node would: a later reading that ends first.
    cache.forget([]);
    const [later] = await newerReading(cache);
    expect(later?.value.amount).toBe('2.00');
    finish('1.00');
    expect((await old)[0]?.value.amount).toBe('2.00');
    expect((await read(['a'], '3.00'))[0]?.value.amount).toBe('2.00');

    async function newerReading(same: Cache<Price>): Promise<Cached<Price>[]> {
      // A value found by another key that also lies under this one is written without waiting for this one's reading.
      const other = cacheKey(publicScope, ['other']);
      const results = same.getMany({
        keys: [other],
        load: async () => new Map([[other.text, { amount: '2.00' }]]),
        aliasesOf: () => [keyOf('a')],
      });
      return Promise.all(results.values());
    }
  });

  it('keeps what is everybody’s, a group’s and one identity’s apart', async () => {
    const { cache } = await open();
    const scopes: CacheScope[] = [
      publicScope,
      { kind: 'group', group: 'VIP' },
      { kind: 'group', group: 'STAFF' },
      { kind: 'identity', identity: 'lisa' },
      { kind: 'identity', identity: 'VIP' },
    ];
    for (const [index, scope] of scopes.entries()) await till(cache, scope).read(['a'], `${index}.00`);
    for (const [index, scope] of scopes.entries()) {
      expect((await till(cache, scope).read(['a'], 'none'))[0]?.value.amount).toBe(`${index}.00`);
    }
  });

  it('asks anew at every reading with a time to live of 0, and shares one that is under way', async () => {
    const { read, asked } = await open({ ttlMs: 0 });
    await read(['a'], '1.00');
    expect((await read(['a'], '2.00'))[0]?.value.amount).toBe('2.00');
    await Promise.all([read(['b'], async () => sleep(20, '1.00')), read(['b'], '2.00')]);
    expect(asked).toEqual([['a'], ['a'], ['b']]);
  });
}

describe('caches in memory', () => {
  behave(async () => createMemoryCaches());
});

const withRedis = testRedisUrl === undefined ? describe.skip : describe;

withRedis('caches in Redis', () => {
  behave(async () => testNode({ url: testRedisUrl ?? '', prefix: testPrefix(), memory: false }));
});

withRedis('caches in memory with Redis behind', () => {
  behave(async () => testNode({ url: testRedisUrl ?? '', prefix: testPrefix(), memory: true }));
});
