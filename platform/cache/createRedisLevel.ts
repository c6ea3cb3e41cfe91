import { z } from 'zod';
import { redisChannel, type RedisExchange } from './cacheChannels.ts';
import type { CacheEntry, CacheLevel } from './cacheLevel.ts';
import { parseJson, type RedisStore } from './redisStore.ts';
import type { VersionClock } from './versionClock.ts';

export interface RedisLevelOptions<V> {
  /** Sets its values apart from those of other caches. */
  readonly name: string;
  readonly schema: z.ZodType<V>;
  readonly store: RedisStore;
  readonly clock: VersionClock;
}

/** A value with more JSON than this is not kept in Redis: it would hold up everybody else's. */
const MOST_CHARACTERS = 512 * 1024;

const instant = z.iso.datetime();

/** Values in Redis, for all nodes. What does not look like a value of ours is none. */
export function createRedisLevel<V>({ name, schema, store, clock }: RedisLevelOptions<V>): CacheLevel<V> {
  const rowSchema = z.object({
    value: schema,
    asOf: instant,
    notBefore: instant.nullable(),
    notAfter: instant.nullable(),
  });
  const textOf = (text: string): string => JSON.stringify([name, text]);

  const entryOf = (kept: string, now: number): CacheEntry<V> | undefined => {
    const [, version, json] = /^(\d{1,16}) (.*)$/s.exec(kept) ?? [];
    const row =
      version === undefined || json === undefined || json.length > MOST_CHARACTERS
        ? undefined
        : parseJson(json, rowSchema);
    if (row === undefined) {
      if (redisChannel.hasSubscribers) redisChannel.publish({ outcome: 'refused' } satisfies RedisExchange);
      return undefined;
    }
    return { ...row, version: Number(version), ageMs: Math.max(0, (now - Number(version)) / 1_000) };
  };

  return {
    read: async (keys, held) => {
      const answer = await store.read(
        keys.map(({ text, tags }) => ({ text: textOf(text), tags, held: held?.get(text) })),
      );
      const entries = new Map<string, CacheEntry<V>>();
      const same = new Set<string>();
      if (answer === null) return { entries, same, ticket: { version: clock.now(), mark: 0, isShared: false } };
      clock.follow(answer.now);
      keys.forEach(({ text }, index) => {
        const kept = answer.kept[index] ?? '';
        if (kept === '=') {
          same.add(text);
          return;
        }
        const entry = kept === '' ? undefined : entryOf(kept, answer.now);
        if (entry !== undefined) entries.set(text, entry);
      });
      return { entries, same, ticket: { version: answer.now, mark: 0, isShared: true } };
    },
    write: async (loaded, ticket, lifeMs) => {
      // What stands there may be from before what this node gives from now on: it is to be read anew by all.
      const isNotTold = (): void => store.owe([...new Set(loaded.flatMap(({ key }) => key.tags))]);
      if (!ticket.isShared) {
        isNotTold();
        return new Map<string, CacheEntry<V>>();
      }
      const rows = loaded.flatMap(({ key, entry }) => {
        const { value, asOf, notBefore, notAfter, version, ageMs } = entry;
        const json = JSON.stringify({ value, asOf, notBefore, notAfter });
        return json.length > MOST_CHARACTERS
          ? []
          : [{ key, row: { text: textOf(key.text), tags: key.tags, version, lifeMs: lifeMs - ageMs, json } }];
      });
      const answers = await store.write(rows.map(({ row }) => row));
      if (answers === null) isNotTold();
      const newer = new Map<string, CacheEntry<V>>();
      answers?.forEach((kept, index) => {
        const entry = kept === '' ? undefined : entryOf(kept, clock.now());
        const key = rows[index]?.key;
        if (entry !== undefined && key !== undefined) newer.set(key.text, entry);
      });
      return newer;
    },
    forget: () => undefined,
    size: () => 0,
  };
}
