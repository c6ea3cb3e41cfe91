import { systemClock, type BusinessClock } from '../clock/index.ts';
import { cacheChannel, type CacheReads } from './cacheChannels.ts';
import type { CacheKey } from './cacheKey.ts';
import type { CacheEntry, CacheLevel, CacheTicket, CacheWindow, LevelRead } from './cacheLevel.ts';
import { createStanding } from './standing.ts';
import type { Step } from './createStep.ts';

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
  /**
   * Given where nobody may be given what is older than anybody has been given, on whatever node and whatever becomes of Redis: what is kept counts only
   * while that is confirmed, and a loading only for those who asked before it began. Caches of one system share one, so that what is loaded in
   * the meantime is loaded together. Default: while Redis cannot be asked each node goes by what it has.
   */
  readonly step?: Step;
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
  /** Forgotten meanwhile: what was known before has changed. */
  isForgotten: boolean;
  readonly resolve: (value: Cached<V>) => void;
  readonly reject: (error: unknown) => void;
}

/** What came of loading one key. */
interface Loaded<V> {
  readonly value: Cached<V>;
  /** For those who asked after loading had begun; null: they have to ask again. */
  readonly forLater: Cached<V> | null;
}

interface Loading<V> {
  readonly result: Promise<Loaded<V>>;
  /** Of the step in which it was begun; null: by itself. */
  readonly step: number | null;
}

/** What one request lacks. */
interface Wanted<V> {
  readonly flights: readonly Flight<V>[];
  readonly request: CacheRequest<V>;
  readonly read: LevelRead<V>;
  readonly reads: Record<CacheReads['outcome'], number>;
}

export function createCache<V>(level: CacheLevel<V>, options: CacheOptions<V>): Cache<V> {
  const { name, ttlMs, staleIfErrorMs = 0, step, clock = systemClock } = options;
  const standing = createStanding(options);
  const windowOf = options.windowOf ?? (() => ({ notBefore: null, notAfter: null }));
  /** Those that may still be joined. */
  const open = new Map<string, Flight<V>>();
  const underWay = new Set<Flight<V>>();
  const loadings = new Map<string, Loading<V>>();
  /** What is one identity's is given by no other node. */
  const isConfirmed = ({ key }: Flight<V>, read: LevelRead<V>): boolean => read.isConfirmed || key.scope === 'identity';

  const fill = async (missing: readonly Flight<V>[], request: CacheRequest<V>): Promise<void> => {
    const reads: Record<CacheReads['outcome'], number> = { hit: 0, miss: 0, stale: 0 };
    const read = await level.read(missing.map(({ key }) => key));
    const flights: Flight<V>[] = [];
    for (const flight of missing) {
      const entry = read.entries.get(flight.key.text);
      const counts = request.anew !== true && entry !== undefined && isConfirmed(flight, read);
      if (counts && standing(entry) === 'fresh') {
        reads.hit += 1;
        flight.resolve(toCached(entry, false));
      } else flights.push(flight);
    }
    const wanted: Wanted<V> = { flights, request, read, reads };
    if (step === undefined || request.anew === true) await begin(wanted, null);
    else await beginInStep(wanted, step);
    told(name, reads);
  };

  /**
   * What is not confirmed is loaded at the next step, so that it is asked for no more often than it is answered. Else a loading that is under way
   * will do, if it is confirmed in the end that nobody has been given what is newer.
   */
  const beginInStep = async (wanted: Wanted<V>, together: Step): Promise<void> => {
    const { flights, read } = wanted;
    const found = flights.map((flight) => ({
      flight,
      loading: isConfirmed(flight, read) ? (loadings.get(flight.key.text) ?? null) : undefined,
    }));
    const enterWith = async (those: readonly Flight<V>[]): Promise<void> => {
      if (those.length > 0) await together.enter((number) => begin({ ...wanted, flights: those }, number));
    };
    const late = found.map(async ({ flight, loading }) =>
      loading == null || (await give(flight, loading.result, wanted, true)) ? [] : [flight],
    );
    await Promise.all([
      begin({ ...wanted, flights: found.flatMap(({ flight, loading }) => (loading === null ? [flight] : [])) }, null),
      enterWith(found.flatMap(({ flight, loading }) => (loading === undefined ? [flight] : []))),
      Promise.all(late).then((left) => enterWith(left.flat())),
    ]);
  };

  /** Begins to load what nobody has begun to in this step, and waits until all have been answered. */
  const begin = async (wanted: Wanted<V>, number: number | null): Promise<void> => {
    const { flights, request, read } = wanted;
    const isBegun = ({ key }: Flight<V>): boolean => number !== null && loadings.get(key.text)?.step === number;
    const keys = flights.filter((flight) => !isBegun(flight)).map(({ key }) => key);
    if (keys.length > 0) {
      const loaded = load(keys, request, read.ticket);
      for (const { text } of keys) {
        const loading = { result: loaded.then((of) => of(text)), step: number };
        const end = (): void => {
          if (loadings.get(text) === loading) loadings.delete(text);
        };
        loading.result.then(end, end);
        loadings.set(text, loading);
      }
    }
    await Promise.all(
      flights.map(async (flight) => {
        const loading = loadings.get(flight.key.text);
        if (loading !== undefined) await give(flight, loading.result, wanted);
      }),
    );
  };

  /** Asks the source, and keeps what it says. */
  const load = async (
    keys: readonly CacheKey[],
    { load: ask, aliasesOf, anew = false }: CacheRequest<V>,
    ticket: CacheTicket,
  ): Promise<(text: string) => Loaded<V>> => {
    const begun = performance.now();
    const asOf = clock.now().toISOString();
    const found = await ask(keys);
    const ageMs = performance.now() - begun;
    const entries = keys.flatMap((key) => {
      const value = found.get(key.text);
      if (value === undefined) return [];
      const entry = { ...{ value, asOf, ageMs }, ...windowOf(value, asOf) };
      return [key, ...(aliasesOf?.(value, key) ?? [])].map((each) => ({ key: each, entry }));
    });
    const lifeMs = ttlMs + staleIfErrorMs;
    const isGiven = anew || (step === undefined ? false : 'unconfirmed');
    const written = lifeMs === 0 ? null : await level.write(entries, ticket, { lifeMs, isGiven });
    return (text) => {
      const value = found.get(text);
      if (value === undefined) throw new Error(`What was loaded for ${name} leaves out a key.`);
      const stands = written?.stands.get(text);
      // Another loading has been given already: nobody is shown what may be from before it.
      const kept = stands !== undefined && standing(stands) === 'fresh' ? toCached(stands, false) : null;
      const own = { value, asOf, stale: false };
      return { value: anew ? own : (kept ?? own), forLater: written?.isConfirmed === true ? kept : null };
    };
  };

  /** Whether it was answered, by a value or an error. @param isLater it asked when loading had begun. */
  const give = async (
    flight: Flight<V>,
    result: Promise<Loaded<V>>,
    { request, read, reads }: Wanted<V>,
    isLater = false,
  ): Promise<boolean> => {
    try {
      const { value, forLater } = await result;
      const given = isLater ? forLater : value;
      if (given === null) return false;
      reads.miss += 1;
      flight.resolve(given);
    } catch (error) {
      const known = read.entries.get(flight.key.text);
      const isOfUse = known !== undefined && !flight.isForgotten && standing(known) !== 'useless';
      if (request.anew === true || !isOfUse) flight.reject(error);
      else {
        reads.stale += 1;
        flight.resolve(toCached(known, true));
      }
    }
    return true;
  };

  /** Under way until it ends: who asks meanwhile waits with the others, until it is forgotten, or others may have been given what is newer. */
  const startFlight = (key: CacheKey): Flight<V> => {
    const close = (): void => {
      if (open.get(key.text) === flight) open.delete(key.text);
    };
    const land = (): void => {
      close();
      underWay.delete(flight);
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
      isForgotten: false,
      resolve: (value) => {
        land();
        settle?.resolve(value);
      },
      reject: (error) => {
        land();
        settle?.reject(error);
      },
    };
    open.set(key.text, flight);
    underWay.add(flight);
    // By then it is on its way to whoever confirms it.
    if (step !== undefined) setImmediate(close);
    return flight;
  };

  return {
    getMany: (request) => {
      const results = new Map<string, Promise<Cached<V>>>();
      const missing: Flight<V>[] = [];
      for (const key of request.keys) {
        if (results.has(key.text)) continue;
        const known = request.anew === true ? undefined : open.get(key.text);
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
      for (const flight of underWay) {
        if (meant !== null && !flight.key.tags.some((tag) => meant.has(tag))) continue;
        flight.isForgotten = true;
        if (open.get(flight.key.text) === flight) open.delete(flight.key.text);
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
