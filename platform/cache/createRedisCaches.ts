import type { Logger } from '../log/index.ts';
import { createCache, type Cache } from './createCache.ts';
import type { Caches, SharedCacheOptions } from './caches.ts';
import { createMemoryLevel } from './createMemoryLevel.ts';
import { createStep, type Step } from './createStep.ts';
import type { PresenceTimes } from './presence.ts';
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
  /** So long a node that was cut off takes to be back at most, in milliseconds: until then the others confirm nothing. */
  readonly settleMs: number;
  /** How often a node says that it goes by Redis, and how soon the others take note that it does not. Default: after a second. */
  readonly signs?: Omit<PresenceTimes, 'settleMs'>;
  readonly logger: Logger;
}

/** No value lives longer, whatever its cache says. */
const MAX_LIFE_MS = 86_400_000;

const usualSigns = Object.freeze({ beatMs: 200, validMs: 300, leaseMs: 700 });

/** Caches that all nodes share. While Redis is down or slow each node reads for itself, and shows nothing that it would not show otherwise. */
export function createRedisCaches(options: RedisCachesOptions): Caches {
  const { url, prefix, timeoutMs, memory, settleMs, signs = usualSigns, logger } = options;
  const opened: Pick<Cache<unknown>, 'forget'>[] = [];
  const clock = createVersionClock();
  const forget = (tags: readonly string[] | null): void => opened.forEach((cache) => cache.forget(tags));
  const steps = new Map<string, Step>();
  const store = createRedisStore({
    ...{ url, prefix, timeoutMs, maxLifeMs: MAX_LIFE_MS, onInvalidated: forget, logger },
    presence: { ...signs, settleMs },
  });
  const stepOf = (system: string): Step => {
    const step = steps.get(system) ?? createStep();
    steps.set(system, step);
    return step;
  };
  return {
    open: <V>({ monotonicOf, schema, ...rest }: SharedCacheOptions<V>) => {
      const { name, maxEntries, ttlMs, staleIfErrorMs = 0 } = rest;
      const level = layerLevels(
        {
          own: createMemoryLevel<V>(rest, clock),
          front: createMemoryLevel<V>(rest, clock),
          back: createRedisLevel({ name, schema, store, clock }),
        },
        {
          ...{ keepsShared: memory, isMonotonic: monotonicOf !== undefined, clock },
          ...{ maxGiven: maxEntries, lifeMs: ttlMs + staleIfErrorMs },
        },
      );
      const cache = createCache(level, {
        ...rest,
        ...(monotonicOf === undefined ? {} : { step: stepOf(monotonicOf) }),
      });
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
