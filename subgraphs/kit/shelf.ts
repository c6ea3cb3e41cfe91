import { cacheKey, createMemoryCache } from '../../platform/cache/index.ts';
import type {
  CacheKey,
  CacheOptions,
  Caches,
  CacheScope,
  CacheWindow,
  SharedCacheOptions,
} from '../../platform/cache/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Reading } from './reading.ts';

/** `ttlMs` 0: nothing is kept, every read asks anew (those who read a key at the same time still share one answer). */
export interface ShelfOptions<V> extends Pick<
  CacheOptions<V>,
  'name' | 'maxEntries' | 'ttlMs' | 'staleIfErrorMs' | 'clock' | 'windowOf'
> {
  /** Longest time for one filling, in milliseconds. It serves all who wait, so it does not end with the first one's deadline. */
  readonly timeoutMs: number;
  /** Further keys (their texts) under which a value lies, once it was found by one. */
  readonly aliasesOf?: (value: V) => readonly string[];
  /** The house's caches, where all nodes may share what is kept, and how. Default: in this process. */
  readonly shared?: { readonly caches: Caches } & Pick<SharedCacheOptions<V>, 'schema' | 'monotonicOf'>;
}

export interface ShelfRead<K, V> {
  readonly keys: readonly K[];
  /** Holds everything that the value depends on, but whose it is. Default: the key's own text. */
  readonly keyOf?: (key: K) => string;
  /** Whose the values are. Personal ones: `identityScope` of the request, so that each identity has a shelf of its own. */
  readonly scope: CacheScope | ((key: K) => CacheScope);
  /** What a value is about: it is asked for anew once one of these has changed. */
  readonly tagsOf?: (key: K) => readonly string[];
  /** Asks for all missing keys at once; answers by `keyOf`. A key left out is remembered as null. */
  readonly load: (keys: readonly K[], deadline: Deadline) => Promise<ReadonlyMap<string, V>>;
  /** How long this reader waits. */
  readonly deadline: Deadline;
  /** true: what is kept or is being read already does not count; what is read is kept. Fails when the system does. */
  readonly anew?: boolean;
}

/**
 * A cache that is read and filled by many keys at a time and shared by all requests: a key is asked for once, however many wait
 * for it. While the system fails, what was known before is given, marked stale, within `staleIfErrorMs`.
 */
export interface Shelf<V> {
  /** By `keyOf`, every key: a reading (null when the system has none), or the error with which reading it failed. */
  read<K>(read: ShelfRead<K, V>): Promise<ReadonlyMap<string, Reading<V | null> | Error>>;
}

const always: CacheWindow = { notBefore: null, notAfter: null };

export function createShelf<V>({ timeoutMs, aliasesOf, shared, windowOf, ...options }: ShelfOptions<V>): Shelf<V> {
  const cacheOptions: CacheOptions<V | null> = {
    ...options,
    ...(windowOf === undefined ? {} : { windowOf: (value, asOf) => (value === null ? always : windowOf(value, asOf)) }),
  };
  const cache =
    shared === undefined
      ? createMemoryCache(cacheOptions)
      : shared.caches.open({
          ...cacheOptions,
          schema: shared.schema.nullable(),
          ...(shared.monotonicOf === undefined ? {} : { monotonicOf: shared.monotonicOf }),
        });
  return {
    read: async <K>({ keys, keyOf = String, scope, tagsOf, load, deadline, anew = false }: ShelfRead<K, V>) => {
      const asked = new Map<string, { readonly key: K; readonly text: string; readonly place: CacheKey }>();
      for (const key of keys) {
        const text = keyOf(key);
        const place = cacheKey(typeof scope === 'function' ? scope(key) : scope, [text], tagsOf?.(key));
        asked.set(place.text, { key, text, place });
      }
      const results = cache.getMany({
        keys: [...asked.values()].map(({ place }) => place),
        anew,
        load: async (places) => {
          const missing = places.flatMap((place) => asked.get(place.text) ?? []);
          const found = await withDeadline(timeoutMs, (own) =>
            load(
              missing.map(({ key }) => key),
              own,
            ),
          );
          return new Map(missing.map(({ text, place }) => [place.text, found.get(text) ?? null]));
        },
        ...(aliasesOf === undefined
          ? {}
          : {
              aliasesOf: (value, { text, tags }) => {
                const known = asked.get(text);
                if (value === null || known === undefined) return [];
                const whose = typeof scope === 'function' ? scope(known.key) : scope;
                return aliasesOf(value).map((alias) => cacheKey(whose, [alias], tags));
              },
            }),
      });
      const readings = new Map<string, Reading<V | null> | Error>();
      await Promise.all(
        [...asked.values()].map(async ({ text, place }) => {
          const kept = results.get(place.text);
          if (kept !== undefined) readings.set(text, await raceDeadline(kept, deadline).catch(asError));
        }),
      );
      return readings;
    },
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
