import { systemClock, type BusinessClock } from '../clock/index.ts';
import { cacheChannel, type CacheReads } from './cacheChannels.ts';
import type { CacheKey } from './cacheKey.ts';
import type { CacheEntry, CacheLevel, CacheWindow } from './cacheLevel.ts';
import { createStanding } from './standing.ts';

export interface CacheOptions<V> {
  /** What is kept, for metrics and as the first part of its place in Redis: a constant of the program. */
  readonly name: string;
  readonly maxEntries: number;
  /** Bound on the JSON of all values in this process. */
  readonly maxBytes?: number;
  /** How long a value is fresh, on the real and on the business clock. 0: every reading asks anew, those at one time share it. */
  readonly ttlMs: number;
  /** How much longer a value may be given, marked stale, while loading it anew fails. Default 0: never. */
  readonly staleIfErrorMs?: number;
  /** Between which instants a value that was read at `asOf` holds. Outside it is not even given as stale. Default: always. */
  readonly windowOf?: (value: V, asOf: string) => CacheWindow;
  /** Business time, on which values hold and are dated. Default: the machine's. */
  readonly clock?: BusinessClock;
}

export interface Cached<V> {
  readonly value: V;
  /** When reading the value from its source began, RFC 3339 in UTC by the business clock. */
  readonly asOf: string;
  /** true: loading it anew failed, and this is what was known before. */
  readonly stale: boolean;
}

export interface CacheRequest<V> {
  readonly keys: readonly CacheKey[];
  /** Asks for all missing keys at once; answers by the key's text. What it leaves out fails. A failure is not remembered. */
  readonly load: (missing: readonly CacheKey[]) => Promise<ReadonlyMap<string, V>>;
  /** true: what is kept or is being loaded already does not count, not even while loading fails. What is loaded is kept. */
  readonly anew?: boolean;
  /** Further keys under which a loaded value lies. */
  readonly aliasesOf?: (value: V, key: CacheKey) => readonly CacheKey[];
}

/** Values by key. Each key is loaded once at a time in this process, however many wait for it. */
export interface Cache<V> {
  /** By the key's text, an answer for every key. */
  getMany(request: CacheRequest<V>): ReadonlyMap<string, Promise<Cached<V>>>;
  /** Forgets, in this process, what has one of the tags, and does not keep what is being loaded of it; null: everything. */
  forget(tags: readonly string[] | null): void;
  size(): number;
}

interface Flight<V> {
  readonly key: CacheKey;
  readonly result: Promise<Cached<V>>;
  readonly resolve: (value: Cached<V>) => void;
  readonly reject: (error: unknown) => void;
}

export function createCache<V>(level: CacheLevel<V>, options: CacheOptions<V>): Cache<V> {
  const { name, ttlMs, staleIfErrorMs = 0, clock = systemClock } = options;
  const standing = createStanding(options);
  const windowOf = options.windowOf ?? (() => ({ notBefore: null, notAfter: null }));
  const flights = new Map<string, Flight<V>>();

  const fill = async (
    missing: readonly Flight<V>[],
    { load, aliasesOf, anew = false }: CacheRequest<V>,
  ): Promise<void> => {
    const reads: Record<CacheReads['outcome'], number> = { hit: 0, miss: 0, stale: 0 };
    const { entries, ticket } = await level.read(missing.map(({ key }) => key));
    const begun = performance.now();
    const asOf = clock.now().toISOString();
    const wanted: Flight<V>[] = [];
    for (const flight of missing) {
      const entry = entries.get(flight.key.text);
      if (!anew && entry !== undefined && standing(entry) === 'fresh') {
        reads.hit += 1;
        flight.resolve(toCached(entry, false));
      } else wanted.push(flight);
    }
    if (wanted.length === 0) {
      told(name, reads);
      return;
    }
    try {
      const found = await load(wanted.map(({ key }) => key));
      const ageMs = performance.now() - begun;
      const entryOf = (value: V): CacheEntry<V> => ({
        ...{ value, asOf, version: ticket.version, ageMs },
        ...windowOf(value, asOf),
      });
      const loaded = wanted.flatMap(({ key }) => {
        const value = found.get(key.text);
        if (value === undefined) return [];
        const entry = entryOf(value);
        return [key, ...(aliasesOf?.(value, key) ?? [])].map((each) => ({ key: each, entry }));
      });
      const lifeMs = ttlMs + staleIfErrorMs;
      const newer = lifeMs === 0 ? new Map<string, CacheEntry<V>>() : await level.write(loaded, ticket, lifeMs);
      for (const { key, resolve, reject } of wanted) {
        const value = found.get(key.text);
        if (value === undefined) {
          reject(new Error(`What was loaded for ${name} leaves out a key.`));
          continue;
        }
        // Another loading began later and has been given already: nobody is shown what was before it.
        const later = newer.get(key.text);
        reads.miss += 1;
        resolve(
          later !== undefined && standing(later) === 'fresh' ? toCached(later, false) : { value, asOf, stale: false },
        );
      }
    } catch (error) {
      for (const flight of wanted) {
        const known = entries.get(flight.key.text);
        // Forgotten meanwhile: what was known before has changed.
        const isForgotten = flights.get(flight.key.text) !== flight;
        if (anew || known === undefined || isForgotten || standing(known) === 'useless') flight.reject(error);
        else {
          reads.stale += 1;
          flight.resolve(toCached(known, true));
        }
      }
    }
    told(name, reads);
  };

  /** Under way until it ends or is forgotten: who asks meanwhile waits with the others. */
  const startFlight = (key: CacheKey): Flight<V> => {
    const land = (): void => {
      if (flights.get(key.text) === flight) flights.delete(key.text);
    };
    let settle: Pick<Flight<V>, 'resolve' | 'reject'> | undefined;
    const result = new Promise<Cached<V>>((resolve, reject) => {
      settle = { resolve, reject: (error) => reject(error instanceof Error ? error : new Error(String(error))) };
    });
    // Those who wait are told; when nobody does any more, it is no unhandled failure.
    result.catch(() => undefined);
    const flight: Flight<V> = {
      key,
      result,
      resolve: (value) => {
        land();
        settle?.resolve(value);
      },
      reject: (error) => {
        land();
        settle?.reject(error);
      },
    };
    flights.set(key.text, flight);
    return flight;
  };

  return {
    getMany: (request) => {
      const results = new Map<string, Promise<Cached<V>>>();
      const missing: Flight<V>[] = [];
      for (const key of request.keys) {
        if (results.has(key.text)) continue;
        const known = request.anew === true ? undefined : flights.get(key.text);
        const flight = known ?? startFlight(key);
        results.set(key.text, flight.result);
        if (known === undefined) missing.push(flight);
      }
      if (missing.length > 0) {
        void fill(missing, request).catch((error: unknown) => missing.forEach(({ reject }) => reject(error)));
      }
      return results;
    },
    forget: (tags) => {
      level.forget(tags);
      const meant = tags === null ? null : new Set(tags);
      for (const [text, { key }] of flights) {
        if (meant === null || key.tags.some((tag) => meant.has(tag))) flights.delete(text);
      }
    },
    size: () => level.size(),
  };
}

function toCached<V>({ value, asOf }: CacheEntry<V>, stale: boolean): Cached<V> {
  return { value, asOf, stale };
}

function told(cache: string, reads: Readonly<Record<CacheReads['outcome'], number>>): void {
  if (!cacheChannel.hasSubscribers) return;
  for (const outcome of ['hit', 'miss', 'stale'] as const) {
    if (reads[outcome] > 0) cacheChannel.publish({ cache, outcome, count: reads[outcome] } satisfies CacheReads);
  }
}
