import { LRUCache } from 'lru-cache';
import type { CacheEntry, CacheLevel, KeyedEntry } from './cacheLevel.ts';
import type { CacheKey } from './cacheKey.ts';

export interface LayerOptions {
  /** Whether the front keeps what all may share as well. What is one identity's it keeps in any case. */
  readonly keepsShared: boolean;
  /** Of how many keys it is remembered what was given of them. */
  readonly maxGiven: number;
  /** How long an entry is of any use, real time. */
  readonly lifeMs: number;
}

/**
 * This process's memory in front of what all nodes share. What is one identity's stays in front: it is nobody else's to read, and nothing of
 * it is to be erased elsewhere.
 *
 * Of the rest the front counts only where the back says that it still stands in that version, so that no node gives what is older than another one
 * has given; while the back cannot be asked the front counts by itself. What is older than this node has given is not taken from the back
 * either, whatever the front has forgotten.
 */
export function layerLevels<V>(
  front: CacheLevel<V>,
  back: CacheLevel<V>,
  { keepsShared, maxGiven, lifeMs }: LayerOptions,
): CacheLevel<V> {
  const given = new LRUCache<string, number>({ max: maxGiven });
  const isShared = ({ scope }: CacheKey): boolean => scope !== 'identity';
  const keptInFront = (entries: readonly KeyedEntry<V>[]): readonly KeyedEntry<V>[] =>
    keepsShared ? entries : entries.filter(({ key }) => !isShared(key));
  const gives = (entries: readonly KeyedEntry<V>[]): void => {
    for (const { key, entry } of entries) {
      if (isShared(key)) given.set(key.text, Math.max(entry.version, given.get(key.text) ?? 0));
    }
  };
  const entryFrom = (entries: ReadonlyMap<string, CacheEntry<V>>, key: CacheKey): KeyedEntry<V>[] => {
    const entry = entries.get(key.text);
    return entry === undefined ? [] : [{ key, entry }];
  };
  const byText = (entries: readonly KeyedEntry<V>[]) => entries.map(({ key, entry }) => [key.text, entry] as const);

  return {
    read: async (keys) => {
      const here = await front.read(keys);
      const shared = keys.filter(isShared);
      if (shared.length === 0) return here;
      const held = new Map([...here.entries].map(([text, { version }]) => [text, version]));
      const there = await back.read(shared, held);
      const ticket = { ...there.ticket, mark: here.ticket.mark };
      if (!there.ticket.isShared) return { ...here, ticket };
      const own = keys.filter((key) => !isShared(key) || there.same.has(key.text));
      const found = shared
        .flatMap((key) => entryFrom(there.entries, key))
        .filter(({ key, entry }) => entry.version >= (given.get(key.text) ?? 0));
      gives(found);
      // The mark is from before the back was read: what was invalidated meanwhile is not kept here.
      const newer = await front.write(keptInFront(found), here.ticket, lifeMs);
      const entries = [...byText(own.flatMap((key) => entryFrom(here.entries, key))), ...byText(found), ...newer];
      return { entries: new Map(entries), same: there.same, ticket };
    },
    write: async (loaded, ticket, life) => {
      const shared = loaded.filter(({ key }) => isShared(key));
      const later = shared.length === 0 ? new Map<string, CacheEntry<V>>() : await back.write(shared, ticket, life);
      const settled = loaded.map(({ key, entry }) => ({ key, entry: later.get(key.text) ?? entry }));
      gives(settled);
      return new Map([...later, ...(await front.write(keptInFront(settled), ticket, life))]);
    },
    forget: (tags) => front.forget(tags),
    size: () => front.size(),
  };
}
