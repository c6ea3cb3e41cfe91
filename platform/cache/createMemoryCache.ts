import { createCache, type Cache, type CacheOptions } from './createCache.ts';
import { createMemoryLevel } from './createMemoryLevel.ts';
import { createVersionClock } from './versionClock.ts';

/** Values in this process alone, such as what is one person's. */
export function createMemoryCache<V>(options: CacheOptions<V>): Cache<V> {
  return createCache(createMemoryLevel<V>(options, createVersionClock()), options);
}
