import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../clock/index.ts';
import { cacheKey, publicScope } from './cacheKey.ts';
import type { Cache, Cached } from './createCache.ts';
import { createMemoryCache } from './createMemoryCache.ts';

const options = { name: 'test', maxEntries: 10, ttlMs: 60_000 };
const down = () => Promise.reject(new Error('down'));

async function get<V>(cache: Cache<V>, text: string, load: () => Promise<V>, tags: string[] = []): Promise<Cached<V>> {
  const key = cacheKey(publicScope, [text], tags);
  const [answer] = cache.getMany({ keys: [key], load: async () => new Map([[key.text, await load()]]) }).values();
  if (answer === undefined) throw new Error('Every key is answered.');
  return answer;
}

describe('a cache in this process', () => {
  it('dates a value by when reading it began, and gives it marked stale for no longer than allowed', async () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const cache = createMemoryCache<string>({ ...options, ttlMs: 20, staleIfErrorMs: 200, clock });
    let begun = 0;
    const fresh = await get(cache, 'a', async () => {
      begun = clock.now().getTime();
      await sleep(15);
      return 'known';
    });
    expect(Date.parse(fresh.asOf)).toBeLessThanOrEqual(begun);
    await sleep(30);
    expect(await get(cache, 'a', down)).toEqual({ value: 'known', stale: true, asOf: fresh.asOf });
    await sleep(250);
    await expect(get(cache, 'a', down)).rejects.toThrow('down');
  });

  it('forgets with the business clock, which can be moved either way', async () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const cache = createMemoryCache<string>({ ...options, staleIfErrorMs: 60_000, clock });
    await get(cache, 'a', async () => 'then');
    clock.set('2026-11-20T09:00:59Z');
    expect(await get(cache, 'a', down)).toMatchObject({ value: 'then', stale: false });
    clock.set('2026-11-20T09:01:30Z');
    expect(await get(cache, 'a', down)).toMatchObject({ value: 'then', stale: true });
    clock.set('2026-11-20T09:03:00Z');
    await expect(get(cache, 'a', down)).rejects.toThrow('down');
    clock.set('2026-11-20T08:00:00Z');
    await expect(get(cache, 'a', down)).rejects.toThrow('down');
    expect(await get(cache, 'a', async () => 'before')).toMatchObject({ value: 'before', stale: false });
  });

  it('keeps within its bounds of number and size, the least used going first', async () => {
    const few = createMemoryCache<string>({ ...options, maxEntries: 2 });
    for (const text of ['a', 'b', 'c']) await get(few, text, async () => text);
    expect(few.size()).toBe(2);
    expect(await get(few, 'a', async () => 'anew')).toMatchObject({ value: 'anew' });
    const small = createMemoryCache<string>({ ...options, maxBytes: 200 });
    for (const text of ['a', 'b']) await get(small, text, async () => text.repeat(120));
    expect(small.size()).toBe(1);
    expect((await get(small, 'c', async () => 'z'.repeat(500))).value).toHaveLength(500);
    expect(await get(small, 'c', async () => 'not kept')).toMatchObject({ value: 'not kept' });
  });

  it('forgets what it has forgotten to remember: of very many tags, none comes back', async () => {
    const cache = createMemoryCache<string>(options);
    let finish: (value: string) => void = () => undefined;
    const flying = get(cache, 'a', () => new Promise((resolve) => (finish = resolve)), ['tag']);
    await sleep(1);
    cache.forget(['tag']);
    cache.forget(Array.from({ length: 20_000 }, (_, index) => `other ${index}`));
    finish('old');
    expect((await flying).value).toBe('old');
    expect((await get(cache, 'a', async () => 'new', ['tag'])).value).toBe('new');
  });
});

describe('a key', () => {
  it('is made with a scope and at least one part, or not at all', () => {
    // @ts-expect-error a text alone does not say for whom its value holds
    const short: Parameters<Cache<string>['getMany']>[0]['keys'] = ['sku'];
    // @ts-expect-error nor does a key made by hand
    const handMade: typeof short = [{ text: 'sku', scope: 'public', tags: [] }];
    // @ts-expect-error a key of nothing
    const empty = cacheKey(publicScope, []);
    expect([short, handMade, empty]).toHaveLength(3);
  });

  it('is another for everybody, a group and an identity of the same name, and for parts that join alike', () => {
    const texts = [
      cacheKey(publicScope, ['a', 'b']),
      cacheKey({ kind: 'group', group: 'a' }, ['b']),
      cacheKey({ kind: 'identity', identity: 'a' }, ['b']),
      cacheKey(publicScope, ['a,b']),
      cacheKey(publicScope, ['a', 'b', null]),
    ].map(({ text }) => text);
    expect(new Set(texts).size).toBe(5);
  });
});
