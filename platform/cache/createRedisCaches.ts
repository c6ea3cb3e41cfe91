import type { Logger } from '../log/index.ts';
import { createCache, type Cache } from './createCache.ts';
import type { Caches, SharedCacheOptions } from './caches.ts';
import { createMemoryLevel } from './createMemoryLevel.ts';
import { createRedisLevel } from './createRedisLevel.ts';
import { layerLevels } from './layerLevels.ts';
import { createRedisStore } from './redisStore.ts';
import { createVersionClock } from './versionClock.ts';

export interface RedisCachesOptions {
  readonly url: string;
  /** Sets houses apart that share a Redis. */
  readonly prefix: string;
  /** Longest wait for one answer of Redis, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether memory stands in front of Redis; else Redis is asked for every reading. */
  readonly memory: boolean;
  readonly logger: Logger;
}

/** No value lives longer, whatever its cache says. */
const MAX_LIFE_MS = 86_400_000;

/** Caches that all nodes share. While Redis is down or slow each node reads for itself, and shows nothing that it would not show otherwise. */
export function createRedisCaches({ url, prefix, timeoutMs, memory, logger }: RedisCachesOptions): Caches {
  const opened: Pick<Cache<unknown>, 'forget'>[] = [];
  const clock = createVersionClock();
  const forget = (tags: readonly string[] | null): void => opened.forEach((cache) => cache.forget(tags));
  const store = createRedisStore({ url, prefix, timeoutMs, maxLifeMs: MAX_LIFE_MS, onInvalidated: forget, logger });
  return {
    open: <V>(options: SharedCacheOptions<V>) => {
      const level = layerLevels(
        createMemoryLevel<V>(options, clock),
        createRedisLevel({ name: options.name, schema: options.schema, store, clock }),
        {
          keepsShared: memory,
          maxGiven: options.maxEntries,
          lifeMs: options.ttlMs + (options.staleIfErrorMs ?? 0),
        },
      );
      const cache = createCache(level, options);
      opened.push(cache);
      return cache;
    },
    invalidate: async (tags) => {
      forget(tags);
      await store.invalidate(tags);
      // What was read from Redis before it was told.
      forget(tags);
    },
    lease: async (name, lifeMs) => (await store.lease(name, lifeMs)) ?? true,
    close: () => store.close(),
  };
}
