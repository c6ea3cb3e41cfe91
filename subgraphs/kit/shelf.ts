import { z } from 'zod';
import { createKeyedLoader } from '../../platform/batch/index.ts';
import { createCache, type CacheOptions } from '../../platform/cache/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Reading } from './reading.ts';

/** `ttlMs` 0: nothing is kept, every read asks anew (those who read a key at the same time still share one answer). */
export interface ShelfOptions<V> extends Pick<
  CacheOptions<unknown>,
  'maxEntries' | 'ttlMs' | 'staleIfErrorMs' | 'clock'
> {
  /** Longest time for one filling, in milliseconds. It serves all who wait, so it does not end with the first one's deadline. */
  readonly timeoutMs: number;
  /** Further keys (their texts) under which a value lies, once it was found by one. */
  readonly aliasesOf?: (value: V) => readonly string[];
}

export interface ShelfRead<K, V> {
  readonly keys: readonly K[];
  /** Holds everything that the value depends on, but who asks. Default: the key's own text. */
  readonly keyOf?: (key: K) => string;
  /** Asks for all missing keys at once; answers by `keyOf`. A key left out is remembered as null. */
  readonly load: (keys: readonly K[], deadline: Deadline) => Promise<ReadonlyMap<string, V>>;
  /** How long this reader waits. */
  readonly deadline: Deadline;
  /** `identityScope` of the request where values are personal: each identity has a shelf of its own. Default: all share one. */
  readonly identity?: string;
  /** true: what is kept or is being read already does not count, and is dropped once this is read. Fails when the system does. */
  readonly anew?: boolean;
}

/**
 * A cache that is read and filled by many keys at a time and shared by all requests: a key is asked for once, however many wait
 * for it. While the system fails, what was known before is given, marked stale, within `staleIfErrorMs`.
 */
export interface Shelf<V> {
  /** By `keyOf`, every key: a reading (null when the system has none), or the error with which reading it failed. */
  read<K>(read: ShelfRead<K, V>): Promise<ReadonlyMap<string, Reading<V | null> | Error>>;
  /** What lies under these texts of keys is asked for anew, whoever's it is. */
  forget(isMeant: (text: string) => boolean): void;
}

const place = z.tuple([z.string(), z.string()]);

export function createShelf<V>({ timeoutMs, aliasesOf, ...options }: ShelfOptions<V>): Shelf<V> {
  const { clock = systemClock } = options;
  const cache = createCache<V | null>(options);
  const justRead = (key: string, value: V | null): Reading<V | null> => {
    // Not kept: another may have been read after it. Nobody is shown an older one from here on.
    cache.invalidateKey(key);
    return { value, asOf: clock.now().toISOString(), stale: false };
  };
  return {
    forget: (isMeant) => void cache.invalidateWhere((key) => isMeant(place.parse(JSON.parse(key))[1])),
    read: async ({ keys, keyOf = String, load, deadline, identity = '', anew = false }) => {
      const placeOf = (text: string): string => JSON.stringify([identity, text]);
      const loader = createKeyedLoader({
        keyOf,
        load: async (missing: typeof keys) => {
          const found = await withDeadline(timeoutMs, (own) => load(missing, own));
          for (const value of found.values())
            for (const alias of aliasesOf?.(value) ?? []) cache.set(placeOf(alias), value);
          return found;
        },
      });
      const readings = new Map<string, Reading<V | null> | Error>();
      await Promise.all(
        keys.map(async (key) => {
          const text = keyOf(key);
          const at = placeOf(text);
          const reading = anew
            ? loader.load(key).then((value) => justRead(at, value))
            : cache.get(at, () => loader.load(key));
          readings.set(text, await raceDeadline(reading, deadline).catch(asError));
        }),
      );
      return readings;
    },
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
