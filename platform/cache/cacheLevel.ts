import type { CacheKey } from './cacheKey.ts';

/** Between which instants of business time a value holds, half open, RFC 3339 in UTC; null: without end. */
export interface CacheWindow {
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

/** A value as it was loaded. */
export interface LoadedEntry<V> extends CacheWindow {
  readonly value: V;
  /** Business instant at which loading it began, RFC 3339 in UTC. */
  readonly asOf: string;
  /** Real time since loading it began, in milliseconds. */
  readonly ageMs: number;
}

/** A value as it is kept. */
export interface CacheEntry<V> extends LoadedEntry<V> {
  /** Microseconds, when it was kept; of two values of one key the later one has the greater, and was loaded wholly after the other, or is the same. */
  readonly version: number;
}

/** What a loading that begins now will be told by when it is kept. */
export interface CacheTicket {
  /** Microseconds, on the clock that versions are told by. */
  readonly begun: number;
  /** How many invalidations this process knew of. */
  readonly mark: number;
  /** The same where what is one identity's is kept apart from the rest. */
  readonly ownMark?: number;
  /** Whether it is by the clock that all nodes go by: what was loaded under any other is not shared. */
  readonly isShared: boolean;
}

export interface KeyedEntry<V> {
  readonly key: CacheKey;
  readonly entry: CacheEntry<V>;
}

export interface KeyedLoaded<V> {
  readonly key: CacheKey;
  readonly entry: LoadedEntry<V>;
}

export interface LevelRead<V> {
  /** By the key's text. */
  readonly entries: ReadonlyMap<string, CacheEntry<V>>;
  /** Texts of the keys that stand here as the reader holds them. */
  readonly same: ReadonlySet<string>;
  readonly ticket: CacheTicket;
  /** Whether nobody gives newer ones than these; false: what is here is of use only where loading it fails. */
  readonly isConfirmed: boolean;
}

export interface LevelWrite<V> {
  /** What stands of each key now, by its text: what was to be written, or something newer. Nothing stands of the others. */
  readonly stands: ReadonlyMap<string, CacheEntry<V>>;
  /** Whether nobody gives newer ones than these, nor older ones. */
  readonly isConfirmed: boolean;
}

export interface WriteOptions {
  /** After which an entry is of no use, real time. */
  readonly lifeMs: number;
  /** Whether whoever loaded it is given it in any case, so that nothing else may stand instead; or only where what else stands is not confirmed. */
  readonly isGiven: boolean | 'unconfirmed';
}

/** Where values are kept: in this process, in Redis, or in both. None of it ever rejects: a level that fails knows nothing. */
export interface CacheLevel<V> {
  /**
   * Those that are here; whether they are fresh enough is the reader's to judge.
   * @param held versions that the reader has of some keys, by text: what is the same here need not be read.
   */
  read(keys: readonly CacheKey[], held?: ReadonlyMap<string, number>): Promise<LevelRead<V>>;
  /**
   * Keeps what was loaded under `ticket`. What has been invalidated since is not kept, nor what is not known to be newer than what is here. When it
   * resolves what was loaded may be shown to those for whom it was loaded: nobody gives anything older from then on.
   */
  write(entries: readonly KeyedLoaded<V>[], ticket: CacheTicket, options: WriteOptions): Promise<LevelWrite<V>>;
  /** Forgets what has one of the tags, in this process; null: everything. */
  forget(tags: readonly string[] | null): void;
  /** Entries in this process. */
  size(): number;
}
