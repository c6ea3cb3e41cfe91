import { createCache, type CacheOptions } from '../../platform/cache/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Reading } from './port.ts';

export interface ShelfOptions<V> extends Pick<
  CacheOptions<unknown>,
  'maxEntries' | 'ttlMs' | 'staleIfErrorMs' | 'clock'
> {
  /** Longest time for one filling. It serves all who wait, so it does not end with the first one's deadline. */
  readonly timeoutMs: number;
  /** Further keys under which a value lies, once it was found by one. */
  readonly aliasesOf?: (value: V) => readonly string[];
}

export interface ShelfRead<V> {
  /** Hold everything that the value depends on. */
  readonly keys: readonly string[];
  /** Asks for all missing keys at once; a key left out is remembered as null. */
  readonly load: (keys: readonly string[], deadline: Deadline) => Promise<ReadonlyMap<string, V>>;
  readonly deadline: Deadline;
}

/** A cache that is filled by many keys at a time and shared by all requests: nothing that depends on who asks lies on it. */
export interface Shelf<V> {
  /** Every key: a reading (null when the system has none), or the error with which reading it failed. */
  read(read: ShelfRead<V>): Promise<ReadonlyMap<string, Reading<V | null> | Error>>;
}

export function createShelf<V>({ timeoutMs, aliasesOf, ...options }: ShelfOptions<V>): Shelf<V> {
  const cache = createCache<V | null>(options);
  const flights = new Map<string, Promise<void>>();

  const fill = async (keys: readonly string[], load: ShelfRead<V>['load']): Promise<void> => {
    const found = await withDeadline(timeoutMs, (deadline) => load(keys, deadline));
    for (const key of keys) cache.set(key, found.get(key) ?? null);
    for (const value of found.values()) for (const alias of aliasesOf?.(value) ?? []) cache.set(alias, value);
  };

  /** One filling for all keys that nobody is filling yet; the others' fillings are waited for. */
  const flightsFor = (keys: readonly string[], load: ShelfRead<V>['load']): Promise<void>[] => {
    const waited = new Set<Promise<void>>();
    const open = keys.filter((key) => {
      const flight = flights.get(key);
      if (flight !== undefined) waited.add(flight);
      return flight === undefined;
    });
    if (open.length > 0) {
      const flight = fill(open, load).finally(() => {
        for (const key of open) flights.delete(key);
      });
      for (const key of open) flights.set(key, flight);
      waited.add(flight);
    }
    return [...waited];
  };

  return {
    read: async ({ keys, load, deadline }) => {
      const missing = [...new Set(keys)].filter((key) => cache.peek(key) === null);
      const settled: readonly PromiseSettledResult<void>[] = await raceDeadline(
        Promise.allSettled(flightsFor(missing, load)),
        deadline,
      ).catch(asFailure);
      const failure = settled.find((result): result is PromiseRejectedResult => result.status === 'rejected');
      const readings = new Map<string, Reading<V | null> | Error>();
      for (const key of keys) {
        // What could not be filled is answered as it was known before, if that is not too long ago.
        const reading = await cache
          .get(key, () => Promise.reject(asError(failure?.reason ?? new Error('A filling did not bring its keys.'))))
          .catch(asError);
        readings.set(key, reading);
      }
      return readings;
    },
  };
}

function asFailure(reason: unknown): PromiseRejectedResult[] {
  return [{ status: 'rejected', reason }];
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
