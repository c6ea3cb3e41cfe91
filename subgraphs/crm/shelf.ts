import { createKeyedLoader } from '../../platform/batch/index.ts';
import { createCache, type CacheOptions } from '../../platform/cache/index.ts';
import { identityScope, type RequestContext } from '../../platform/context/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Reading, Readings } from './port.ts';

export interface ShelfOptions extends Pick<CacheOptions<unknown>, 'maxEntries' | 'ttlMs' | 'staleIfErrorMs' | 'clock'> {
  /** Longest time for one filling. It serves all who wait, so it does not end with the first one's deadline. */
  readonly timeoutMs: number;
}

export interface ShelfRead<V> {
  readonly keys: readonly string[];
  /** Asks for all missing keys at once; a key left out is remembered as null. */
  readonly load: (keys: readonly string[], deadline: Deadline) => Promise<ReadonlyMap<string, V>>;
  readonly deadline: Deadline;
  /** Who asks: what lies here is personal, and each identity has a shelf of its own. */
  readonly request: RequestContext;
}

/** A cache that is filled by many keys at a time; nothing on it crosses identities. */
export interface Shelf<V> {
  /** By key; a key that the system does not have is missing. */
  read(read: ShelfRead<V>): Promise<Readings<V>>;
}

export function createShelf<V>({ timeoutMs, ...options }: ShelfOptions): Shelf<V> {
  const cache = createCache<V | null>(options);
  return {
    read: async ({ keys, load, deadline, request }) => {
      const identity = identityScope(request);
      const loader = createKeyedLoader({
        load: async (missing: readonly string[]) => withDeadline(timeoutMs, (own) => load(missing, own)),
      });
      const readings = new Map<string, Reading<V> | Error>();
      await Promise.all(
        keys.map(async (key) => {
          try {
            const kept = cache.get(JSON.stringify([key, identity]), () => loader.load(key));
            const { value, ...header } = await raceDeadline(kept, deadline);
            if (value !== null) readings.set(key, { ...header, value });
          } catch (error) {
            readings.set(key, error instanceof Error ? error : new Error('Not an error was thrown.'));
          }
        }),
      );
      return readings;
    },
  };
}
