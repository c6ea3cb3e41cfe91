import { LRUCache } from 'lru-cache';
import type { BusinessClock } from '../clock/index.ts';
import { systemClock } from '../clock/index.ts';

export interface CacheOptions<V> {
  readonly maxEntries: number;
  /** Bound on the sum of `sizeOf(value)`; default: entries are bounded by number only. */
  readonly maxBytes?: number;
  /** Bytes that a value takes; default: the length of its JSON. Asked only if `maxBytes` is given. */
  readonly sizeOf?: (value: V) => number;
  /** How long a value is fresh, real time. */
  readonly ttlMs: number;
  /** How much longer a value may be given, marked stale, while loading it anew fails. Default 0: never. */
  readonly staleIfErrorMs?: number;
  /** The clock that `asOf` is told by. */
  readonly clock?: BusinessClock;
}

export interface Cached<V> {
  readonly value: V;
  /** When the value was loaded, RFC 3339 in UTC by the business clock. */
  readonly asOf: string;
  /** true: loading it anew failed, and this is what was known before. */
  readonly stale: boolean;
}

export interface CacheStats {
  readonly hits: number;
  readonly misses: number;
  readonly stale: number;
  readonly entries: number;
}

/** Keys hold everything that the value depends on, `identityScope` included where it depends on who asks. */
export interface Cache<V> {
  /** The fresh value, or the one that `load` answers: asked once however many wait for it. A failure is not remembered. */
  get(key: string, load: () => Promise<V>, ttlMs?: number): Promise<Cached<V>>;
  /** The fresh value if it is here. */
  peek(key: string): Cached<V> | null;
  set(key: string, value: V, ttlMs?: number): void;
  /** Forgets every key that starts so (what is being loaded now will not be kept either); answers how many were here. */
  invalidate(prefix: string): number;
  /** The same for one key, without looking at the others. */
  invalidateKey(key: string): boolean;
  /** The same for every key that is meant. */
  invalidateWhere(isMeant: (key: string) => boolean): number;
  stats(): CacheStats;
}

interface Entry<V> {
  readonly value: V;
  readonly asOf: string;
  readonly freshUntil: number;
}

interface Flight<V> {
  readonly result: Promise<Cached<V>>;
  forgotten: boolean;
}

export function createCache<V>(options: CacheOptions<V>): Cache<V> {
  const { staleIfErrorMs = 0, clock = systemClock, maxBytes } = options;
  const sizeOf = options.sizeOf ?? ((value: V) => (value === undefined ? 1 : JSON.stringify(value).length));
  const entries = new LRUCache<string, Entry<V>>({
    max: options.maxEntries,
    ...(maxBytes === undefined
      ? {}
      : { maxSize: maxBytes, sizeCalculation: (entry, key) => Math.max(1, sizeOf(entry.value)) + key.length }),
  });
  const flights = new Map<string, Flight<V>>();
  const counts = { hits: 0, misses: 0, stale: 0 };

  const fresh = (key: string): Cached<V> | null => {
    const entry = entries.get(key);
    return entry === undefined || entry.freshUntil <= performance.now() ? null : answer(entry, false);
  };
  const keep = (key: string, value: V, ttlMs = options.ttlMs): Entry<V> => {
    const entry = { value, asOf: clock.now().toISOString(), freshUntil: performance.now() + ttlMs };
    entries.set(key, entry, { ttl: Math.max(1, ttlMs + staleIfErrorMs) });
    return entry;
  };
  const start = (key: string, load: () => Promise<V>, ttlMs: number | undefined): Flight<V> => {
    const run = async (): Promise<Cached<V>> => {
      try {
        const value = await load();
        if (!flight.forgotten) return answer(keep(key, value, ttlMs), false);
        return { value, asOf: clock.now().toISOString(), stale: false };
      } catch (error) {
        const known = entries.get(key);
        if (known === undefined || flight.forgotten) throw error;
        if (known.freshUntil + staleIfErrorMs <= performance.now()) throw error;
        counts.stale += 1;
        return answer(known, true);
      } finally {
        if (flights.get(key) === flight) flights.delete(key);
      }
    };
    // `run` begins only in a later microtask, when `flight` stands.
    const flight: Flight<V> = { forgotten: false, result: Promise.resolve().then(run) };
    flights.set(key, flight);
    return flight;
  };

  const invalidateWhere = (isMeant: (key: string) => boolean): number => {
    const matching = [...entries.keys()].filter(isMeant);
    for (const key of matching) entries.delete(key);
    for (const [key, flight] of flights) {
      if (!isMeant(key)) continue;
      flight.forgotten = true;
      flights.delete(key);
    }
    return matching.length;
  };

  const invalidateKey = (key: string): boolean => {
    const flight = flights.get(key);
    if (flight !== undefined) {
      flight.forgotten = true;
      flights.delete(key);
    }
    return entries.delete(key);
  };

  return {
    get: async (key, load, ttlMs) => {
      const known = fresh(key);
      if (known !== null) {
        counts.hits += 1;
        return known;
      }
      counts.misses += 1;
      return (flights.get(key) ?? start(key, load, ttlMs)).result;
    },
    peek: fresh,
    set: (key, value, ttlMs) => void keep(key, value, ttlMs),
    invalidate: (prefix) => invalidateWhere((key) => key.startsWith(prefix)),
    invalidateKey,
    invalidateWhere,
    stats: () => ({ ...counts, entries: entries.size }),
  };
}

function answer<V>(entry: Entry<V>, stale: boolean): Cached<V> {
  return { value: entry.value, asOf: entry.asOf, stale };
}
