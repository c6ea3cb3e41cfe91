import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../clock/index.ts';
import { createCache } from './createCache.ts';

const down = () => Promise.reject(new Error('down'));

describe('the cache', () => {
  it('loads once however many ask, and again when the value is no longer fresh', async () => {
    const cache = createCache<number>({ maxEntries: 10, ttlMs: 40 });
    let loads = 0;
    const load = async () => {
      loads += 1;
      await sleep(10);
      return loads;
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => cache.get('a', load)));
    expect(new Set(answers.map(({ value }) => value))).toEqual(new Set([1]));
    expect((await cache.get('a', load)).value).toBe(1);
    await sleep(50);
    expect(cache.peek('a')).toBeNull();
    expect((await cache.get('a', load)).value).toBe(2);
  });

  it('does not remember a failure', async () => {
    const cache = createCache<number>({ maxEntries: 10, ttlMs: 1_000 });
    const results = await Promise.allSettled([cache.get('a', down), cache.get('a', down)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await cache.get('a', async () => 7)).value).toBe(7);
  });

  it('gives what it knew, marked stale and dated, while loading fails, and for no longer than allowed', async () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const cache = createCache<string>({ maxEntries: 10, ttlMs: 20, staleIfErrorMs: 80, clock });
    const fresh = await cache.get('a', async () => 'known');
    expect(fresh).toMatchObject({ value: 'known', stale: false });
    clock.set('2026-11-20T10:00:00Z');
    await sleep(30);
    expect(await cache.get('a', down)).toEqual({ value: 'known', stale: true, asOf: fresh.asOf });
    expect(fresh.asOf).toMatch(/^2026-11-20T09:00/);
    await sleep(100);
    await expect(cache.get('a', down)).rejects.toThrow('down');
  });

  it('is never stale unless that is allowed', async () => {
    const cache = createCache<number>({ maxEntries: 10, ttlMs: 5 });
    await cache.get('a', async () => 1);
    await sleep(15);
    await expect(cache.get('a', down)).rejects.toThrow('down');
  });

  it('forgets by prefix, and does not keep what was being loaded when it was told to forget', async () => {
    const cache = createCache<number>({ maxEntries: 10, ttlMs: 1_000 });
    cache.set('price:N1:DK', 1);
    cache.set('price:N2:DK', 2);
    cache.set('stock:N1', 3);
    let finish: (value: number) => void = () => undefined;
    const flying = cache.get('price:N3:DK', () => new Promise((resolve) => (finish = resolve)));
    await sleep(1);
    expect(cache.invalidate('price:')).toBe(2);
    const anew = cache.get('price:N3:DK', async () => 31);
    finish(30);
    expect([(await flying).value, (await anew).value]).toEqual([30, 31]);
    expect(cache.peek('price:N1:DK')).toBeNull();
    expect(cache.peek('price:N3:DK')?.value).toBe(31);
    expect(cache.peek('stock:N1')?.value).toBe(3);
  });

  it('keeps within its bounds of number and size, the least used going first', async () => {
    const few = createCache<number>({ maxEntries: 2, ttlMs: 1_000 });
    for (const [index, key] of ['a', 'b', 'c'].entries()) few.set(key, index);
    expect([few.peek('a'), few.peek('c')?.value, few.stats().entries]).toEqual([null, 2, 2]);
    const small = createCache<string>({ maxEntries: 100, maxBytes: 100, ttlMs: 1_000 });
    small.set('a', 'x'.repeat(60));
    small.set('b', 'y'.repeat(60));
    small.set('too large', 'z'.repeat(500));
    expect([small.peek('a'), small.peek('b')?.value.length, small.peek('too large')]).toEqual([null, 60, null]);
    expect((await small.get('too large', async () => 'z'.repeat(500))).value).toHaveLength(500);
  });

  it('takes a time to live for one value, and counts', async () => {
    const cache = createCache<number | null>({ maxEntries: 10, ttlMs: 5 });
    await cache.get('a', async () => null, 1_000);
    await sleep(15);
    expect(await cache.get('a', down)).toMatchObject({ value: null, stale: false });
    expect(cache.stats()).toEqual({ hits: 1, misses: 1, stale: 0, entries: 1 });
  });
});
