import { LRUCache } from 'lru-cache';
import type { CacheEntry, CacheLevel, KeyedEntry, KeyedLoaded } from './cacheLevel.ts';
import type { CacheKey } from './cacheKey.ts';
import type { MemoryLevel } from './createMemoryLevel.ts';
import type { RedisLevel } from './createRedisLevel.ts';
import type { VersionClock } from './versionClock.ts';

export interface LayerOptions {
  /** Whether the front counts for what all may share as well. */
  readonly keepsShared: boolean;
  /** Whether nothing that all may share counts while it is not confirmed that nobody gives newer. */
  readonly isMonotonic: boolean;
  /** Of how many keys it is remembered what was given of them. */
  readonly maxGiven: number;
  /** How long an entry is of any use, real time. */
  readonly lifeMs: number;
  readonly clock: VersionClock;
}

/** What stands where. */
export interface Layers<V> {
  /** What is one identity's: nobody else's to read, and nothing of it is to be erased elsewhere. */
  readonly own: MemoryLevel<V>;
  /** In front of `back`, for what all may share. */
  readonly front: MemoryLevel<V>;
  readonly back: RedisLevel<V>;
}

/**
 * This process's memory in front of what all nodes share.
 *
 * The front counts only where the back says that it still stands in that version, so that no node gives what is older than another one
 * has given. While the back cannot be asked, or some node is cut off from it, the front counts by itself, or, where values are monotonic, not at all.
 * What is older than this node has given is not taken from the back either, whatever the front has forgotten.
 */
export function layerLevels<V>({ own, front, back }: Layers<V>, options: LayerOptions): CacheLevel<V> {
  const { keepsShared, isMonotonic, maxGiven, lifeMs, clock } = options;
  const given = new LRUCache<string, number>({ max: maxGiven });
  const isShared = ({ scope }: CacheKey): boolean => scope !== 'identity';
  const gives = (entries: readonly KeyedEntry<V>[]): void => {
    for (const { key, entry } of entries) given.set(key.text, Math.max(entry.version, given.get(key.text) ?? 0));
  };
  const entryFrom = (entries: ReadonlyMap<string, CacheEntry<V>>, key: CacheKey): KeyedEntry<V>[] => {
    const entry = entries.get(key.text);
    return entry === undefined ? [] : [{ key, entry }];
  };
  const byText = (entries: readonly KeyedEntry<V>[]) => entries.map(({ key, entry }) => [key.text, entry] as const);
  /** Those of which something else may stand elsewhere than what is here. */
  const changed = async (loaded: readonly KeyedLoaded<V>[]): Promise<readonly KeyedLoaded<V>[]> => {
    if (!keepsShared) return loaded;
    const { entries } = await front.read(loaded.map(({ key }) => key));
    return loaded.filter(
      ({ key, entry }) => JSON.stringify(entries.get(key.text)?.value) !== JSON.stringify(entry.value),
    );
  };

  return {
    read: async (keys) => {
      const shared = keys.filter(isShared);
      const ours = await own.read(keys.filter((key) => !isShared(key)));
      if (shared.length === 0) return ours;
      const here = await front.read(shared);
      const held = new Map([...here.entries].map(([text, { version }]) => [text, version]));
      const there = await back.read(shared, held);
      // The marks are from before the back was read: what was invalidated meanwhile is not kept here.
      const ticket = { ...there.ticket, mark: here.ticket.mark, ownMark: ours.ticket.mark };
      if (!there.ticket.isShared) {
        const entries = new Map([...ours.entries, ...(keepsShared ? here.entries : [])]);
        return { entries, same: there.same, ticket, isConfirmed: !isMonotonic };
      }
      const same = shared.filter((key) => there.same.has(key.text));
      const found = shared
        .flatMap((key) => entryFrom(there.entries, key))
        .filter(({ key, entry }) => entry.version >= (given.get(key.text) ?? 0));
      gives(found);
      const newer = keepsShared ? front.keep(found, ticket, lifeMs) : [];
      const entries = [
        ...ours.entries,
        ...byText(same.flatMap((key) => entryFrom(here.entries, key))),
        ...byText(found),
        ...newer,
      ];
      return {
        entries: new Map(entries),
        same: there.same,
        ticket,
        isConfirmed: there.isConfirmed || !isMonotonic,
      };
    },
    write: async (loaded, ticket, how) => {
      const ours = loaded.filter(({ key }) => !isShared(key));
      const shared = loaded.filter(({ key }) => isShared(key));
      const kept = await own.write(ours, { ...ticket, mark: ticket.ownMark ?? ticket.mark }, how);
      if (shared.length === 0) return kept;
      const there = await back.write(shared, ticket, how);
      const settled = shared.flatMap(({ key }) => entryFrom(there.stands, key));
      if (!there.isTold) {
        // What stands there may be from before what this node gives from now on.
        const tags = [...new Set((await changed(shared)).flatMap(({ key }) => key.tags))];
        const disowned = tags.length === 0 ? undefined : back.disown(tags);
        if (isMonotonic) await disowned;
        const version = clock.now();
        settled.push(...shared.map(({ key, entry }) => ({ key, entry: { ...entry, version } })));
      }
      gives(settled);
      const newer = keepsShared ? front.keep(settled, ticket, how.lifeMs) : [];
      return {
        stands: new Map([...kept.stands, ...byText(settled), ...newer]),
        isConfirmed: there.isConfirmed || !isMonotonic,
      };
    },
    forget: (tags) => {
      own.forget(tags);
      // What does not count without being confirmed need not be forgotten for a message that was missed.
      if (tags !== null || !isMonotonic) front.forget(tags);
    },
    size: () => own.size() + front.size(),
  };
}
