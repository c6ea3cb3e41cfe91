import type { CacheKey } from './cacheKey.ts';

/** Between which instants of business time a value holds, half open, RFC 3339 in UTC; null: without end. */
export interface CacheWindow {
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

/** A value as it is kept. */
export interface CacheEntry<V> extends CacheWindow {
  readonly value: V;
  /** Business instant at which loading it began, RFC 3339 in UTC. */
  readonly asOf: string;
  /** Microseconds; of two values of one key the one whose loading began later has the greater. */
  readonly version: number;
  /** Real time since loading it began, in milliseconds. */
  readonly ageMs: number;
}

/** What a loading that begins now will be told by when it is kept. */
export interface CacheTicket {
  readonly version: number;
  /** How many invalidations this process knew of. */
  readonly mark: number;
  /** Whether it is by the clock that all nodes go by: what was loaded under any other is not shared. */
  readonly isShared: boolean;
}

export interface KeyedEntry<V> {
  readonly key: CacheKey;
  readonly entry: CacheEntry<V>;
}

export interface LevelRead<V> {
  /** By the key's text. */
  readonly entries: ReadonlyMap<string, CacheEntry<V>>;
  /** Texts of the keys that stand here as the reader holds them. */
  readonly same: ReadonlySet<string>;
  readonly ticket: CacheTicket;
}

/** Where values are kept: in this process, in Redis, or in both. None of it ever rejects: a level that fails knows nothing. */
export interface CacheLevel<V> {
  /**
   * Those that are here; whether they are fresh enough is the reader's to judge.
   * @param held versions that the reader has of some keys, by text: what is the same here need not be read.
   */
  read(keys: readonly CacheKey[], held?: ReadonlyMap<string, number>): Promise<LevelRead<V>>;
  /**
   * Keeps what was loaded under `ticket`. What has been invalidated since is not kept, nor what is older than what is here: of those the newer
   * entries are answered, by text.
   * @param lifeMs after which an entry is of no use, real time.
   */
  write(
    entries: readonly KeyedEntry<V>[],
    ticket: CacheTicket,
    lifeMs: number,
  ): Promise<ReadonlyMap<string, CacheEntry<V>>>;
  /** Forgets what has one of the tags, in this process; null: everything. */
  forget(tags: readonly string[] | null): void;
  /** Entries in this process. */
  size(): number;
}
