import { LRUCache } from 'lru-cache';
import type { CacheEntry, CacheLevel, CacheTicket, KeyedEntry } from './cacheLevel.ts';
import type { VersionClock } from './versionClock.ts';

export interface MemoryBounds {
  readonly maxEntries: number;
  /** Bound on the sum of the values' sizes: the length of their JSON. Default: the number of entries alone is bounded. */
  readonly maxBytes?: number;
}

interface Kept<V> extends Omit<CacheEntry<V>, 'ageMs'> {
  readonly tags: readonly string[];
  /** On `performance.now`. */
  readonly begunAt: number;
}

/** Tags whose last invalidation is remembered one by one; of those before them only the latest is. */
const REMEMBERED_TAGS = 10_000;

/** Values in this process; also in front of another level, which says in which versions. */
export interface MemoryLevel<V> extends CacheLevel<V> {
  /** Keeps what stands elsewhere in these versions. Of those that are newer here the newer ones are answered, by text. */
  keep(entries: readonly KeyedEntry<V>[], ticket: CacheTicket, lifeMs: number): ReadonlyMap<string, CacheEntry<V>>;
}

export function createMemoryLevel<V>(bounds: MemoryBounds, clock: VersionClock): MemoryLevel<V> {
  const { maxEntries, maxBytes } = bounds;
  const byTag = new Map<string, Set<string>>();
  let mark = 0;
  /** What began before this mark may have been invalidated by a tag that is not remembered. */
  let floor = 0;
  const invalidated = new LRUCache<string, number>({
    max: REMEMBERED_TAGS,
    dispose: (at, _tag, reason) => {
      if (reason === 'evict') floor = Math.max(floor, at);
    },
  });
  const entries = new LRUCache<string, Kept<V>>({
    max: maxEntries,
    dispose: (entry, text, reason) => {
      if (reason !== 'set') untag(entry, text);
    },
    ...(maxBytes === undefined
      ? {}
      : {
          maxSize: maxBytes,
          sizeCalculation: ({ value }, text) => text.length + JSON.stringify(value).length,
        }),
  });

  function untag({ tags }: Kept<V>, text: string): void {
    for (const tag of tags) {
      const texts = byTag.get(tag);
      texts?.delete(text);
      if (texts?.size === 0) byTag.delete(tag);
    }
  }
  const entryOf = ({ begunAt, value, asOf, notBefore, notAfter, version }: Kept<V>): CacheEntry<V> => ({
    ...{ value, asOf, notBefore, notAfter, version },
    ageMs: performance.now() - begunAt,
  });

  /** Whether it is here now. */
  const put = ({ key, entry }: KeyedEntry<V>, { mark: known }: CacheTicket, lifeMs: number): boolean => {
    const { text, tags } = key;
    if (known < floor || tags.some((tag) => (invalidated.get(tag) ?? 0) > known)) return false;
    const { value, asOf, notBefore, notAfter, version, ageMs } = entry;
    const begunAt = performance.now() - ageMs;
    entries.set(
      text,
      { ...{ value, asOf, notBefore, notAfter, version }, tags, begunAt },
      { ttl: Math.max(1, Math.ceil(lifeMs - ageMs)) },
    );
    // What is too large for the bounds was not taken.
    if (!entries.has(text)) return false;
    for (const tag of tags) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(text));
    return true;
  };

  return {
    read: async (keys) => {
      const found = new Map<string, CacheEntry<V>>();
      for (const { text } of keys) {
        const kept = entries.get(text);
        if (kept !== undefined) found.set(text, entryOf(kept));
      }
      const ticket = { begun: clock.now(), mark, isShared: false };
      return { entries: found, same: new Set<string>(), ticket, isConfirmed: true };
    },
    keep: (loaded, ticket, lifeMs) => {
      const newer = new Map<string, CacheEntry<V>>();
      for (const each of loaded) {
        const known = entries.peek(each.key.text);
        if (known !== undefined && known.version > each.entry.version) newer.set(each.key.text, entryOf(known));
        else put(each, ticket, lifeMs);
      }
      return newer;
    },
    write: async (loaded, ticket, { lifeMs, isGiven }) => {
      const stands = new Map<string, CacheEntry<V>>();
      for (const { key, entry } of loaded) {
        const known = entries.peek(key.text);
        // Both were being loaded at a time: which one saw the later state is not known, unless it is the same.
        const overlaps = known !== undefined && known.version > ticket.begun && !isSame(known.value, entry.value);
        if (overlaps && isGiven !== true) {
          stands.set(key.text, entryOf(known));
          continue;
        }
        if (overlaps) {
          entries.delete(key.text);
          continue;
        }
        const kept = { ...entry, version: clock.now() };
        if (put({ key, entry: kept }, ticket, lifeMs)) stands.set(key.text, kept);
      }
      return { stands, isConfirmed: true };
    },
    forget: (tags) => {
      mark += 1;
      if (tags === null) {
        floor = mark;
        entries.clear();
        return;
      }
      for (const tag of tags) {
        invalidated.set(tag, mark);
        for (const text of [...(byTag.get(tag) ?? [])]) entries.delete(text);
      }
    },
    size: () => entries.size,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
