import { createKeyedLoader } from '../../platform/batch/index.ts';
import { createCache, type CacheOptions } from '../../platform/cache/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Reading } from './port.ts';

export interface ShelfOptions extends Pick<CacheOptions<unknown>, 'maxEntries' | 'ttlMs' | 'staleIfErrorMs' | 'clock'> {
  /** Longest time for one filling. It serves all who wait, so it does not end with the first one's deadline. */
  readonly timeoutMs: number;
}

export interface ShelfRead<K, V> {
  readonly keys: readonly K[];
  /** Holds everything that the value depends on. */
  readonly keyOf: (key: K) => string;
  /** Asks for all missing keys at once; answers by `keyOf`. A key left out is remembered as null. */
  readonly load: (keys: readonly K[], deadline: Deadline) => Promise<ReadonlyMap<string, V>>;
  readonly deadline: Deadline;
}

/** A cache that is filled by many keys at a time and shared by all requests: nothing that depends on who asks lies on it. */
export interface Shelf<V> {
  /** By `keyOf`, every key: a reading (null when the system has none), or the error with which reading it failed. */
  read<K>(read: ShelfRead<K, V>): Promise<ReadonlyMap<string, Reading<V | null> | Error>>;
}

export function createShelf<V>({ timeoutMs, ...options }: ShelfOptions): Shelf<V> {
  const cache = createCache<V | null>(options);
  return {
    read: async ({ keys, keyOf, load, deadline }) => {
      const loader = createKeyedLoader({
        keyOf,
        load: async (missing: readonly (typeof keys)[number][]) => withDeadline(timeoutMs, (own) => load(missing, own)),
      });
      const readings = new Map<string, Reading<V | null> | Error>();
      await Promise.all(
        keys.map(async (key) => {
          const text = keyOf(key);
          try {
            readings.set(
              text,
              await raceDeadline(
                cache.get(text, async () => loader.load(key)),
                deadline,
              ),
            );
          } catch (error) {
            readings.set(text, error instanceof Error ? error : new Error(String(error)));
          }
        }),
      );
      return readings;
    },
  };
}
