import type { CacheEntry, CacheLevel, KeyedEntry } from './cacheLevel.ts';
import type { CacheKey } from './cacheKey.ts';

export interface LayerOptions<V> {
  /** Whether the front keeps what all may share as well. What is one identity's it keeps in any case. */
  readonly keepsShared: boolean;
  readonly isFresh: (entry: CacheEntry<V>) => boolean;
  /** How long an entry is of any use, real time. */
  readonly lifeMs: number;
}

/**
 * This process's memory in front of what all nodes share. What is one identity's stays in front: it is nobody else's to read, and nothing of
 * it is to be erased elsewhere.
 */
export function layerLevels<V>(
  front: CacheLevel<V>,
  back: CacheLevel<V>,
  { keepsShared, isFresh, lifeMs }: LayerOptions<V>,
): CacheLevel<V> {
  const isShared = ({ scope }: CacheKey): boolean => scope !== 'identity';
  const keptInFront = (entries: readonly KeyedEntry<V>[]): readonly KeyedEntry<V>[] =>
    keepsShared ? entries : entries.filter(({ key }) => !isShared(key));
  return {
    read: async (keys) => {
      const here = await front.read(keys);
      // Another node may have read anew what is no longer fresh here.
      const wanted = keys.filter((key) => {
        const entry = here.entries.get(key.text);
        return isShared(key) && (entry === undefined || !isFresh(entry));
      });
      if (wanted.length === 0) return here;
      const there = await back.read(wanted);
      const found = wanted.flatMap((key): KeyedEntry<V>[] => {
        const entry = there.entries.get(key.text);
        return entry === undefined ? [] : [{ key, entry }];
      });
      // The mark is from before the back was read: what was invalidated meanwhile is not kept here.
      const newer = await front.write(keptInFront(found), here.ticket, lifeMs);
      return {
        entries: new Map([...here.entries, ...there.entries, ...newer]),
        ticket: { ...there.ticket, mark: here.ticket.mark },
      };
    },
    write: async (loaded, ticket, life) => {
      const shared = loaded.filter(({ key }) => isShared(key));
      const later = shared.length === 0 ? new Map<string, CacheEntry<V>>() : await back.write(shared, ticket, life);
      const settled = loaded.map(({ key, entry }) => ({ key, entry: later.get(key.text) ?? entry }));
      return new Map([...later, ...(await front.write(keptInFront(settled), ticket, life))]);
    },
    forget: (tags) => front.forget(tags),
    size: () => front.size(),
  };
}
