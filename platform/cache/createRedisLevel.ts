import { z } from 'zod';
import { redisChannel, type RedisExchange } from './cacheChannels.ts';
import type { CacheEntry, CacheLevel, LevelWrite } from './cacheLevel.ts';
import { parseJson, type RedisStore } from './redisStore.ts';
import type { VersionClock } from './versionClock.ts';

export interface RedisLevelOptions<V> {
  /** Sets its values apart from those of other caches. */
  readonly name: string;
  readonly schema: z.ZodType<V>;
  readonly store: RedisStore;
  readonly clock: VersionClock;
}

export interface RedisWrite<V> extends LevelWrite<V> {
  /** Whether Redis has answered: then nothing older stands there of what does not stand now. */
  readonly isTold: boolean;
}

export interface RedisLevel<V> extends CacheLevel<V> {
  write(...how: Parameters<CacheLevel<V>['write']>): Promise<RedisWrite<V>>;
  /** Resolves when no node gives what stands under these tags: Redis was told, or this node is known to be cut off. */
  disown(tags: readonly string[]): Promise<void>;
}

/** A value with more JSON than this is not kept in Redis: it would hold up everybody else's. */
const MOST_CHARACTERS = 512 * 1024;

const instant = z.iso.datetime();
const metaSchema = z.object({ asOf: instant, notBefore: instant.nullable(), notAfter: instant.nullable() });

/** Values in Redis, for all nodes. What does not look like a value of ours is none. */
export function createRedisLevel<V>({ name, schema, store, clock }: RedisLevelOptions<V>): RedisLevel<V> {
  const valueSchema = z.object({ value: schema });
  const textOf = (text: string): string => JSON.stringify([name, text]);

  const entryOf = (kept: string, now: number): CacheEntry<V> | undefined => {
    const [, version, begun, meta, json] = /^(\d{1,16}) (\d{1,16}) (.*)\n(.*)$/.exec(kept) ?? [];
    const isWhole = meta !== undefined && json !== undefined && json.length <= MOST_CHARACTERS;
    const row = isWhole ? parseJson(json, valueSchema) : undefined;
    const dates = isWhole ? parseJson(meta, metaSchema) : undefined;
    if (row === undefined || dates === undefined) {
      if (redisChannel.hasSubscribers) redisChannel.publish({ outcome: 'refused' } satisfies RedisExchange);
      return undefined;
    }
    return {
      ...dates,
      value: row.value,
      version: Number(version),
      ageMs: Math.max(0, (now - Number(begun)) / 1_000),
    };
  };

  const nothing = (): RedisWrite<V> => ({
    ...{ stands: new Map<string, CacheEntry<V>>(), isConfirmed: false, isTold: false },
  });

  return {
    read: async (keys, held) => {
      const answer = await store.read(
        keys.map(({ text, tags }) => ({ text: textOf(text), tags, held: held?.get(text) })),
      );
      const entries = new Map<string, CacheEntry<V>>();
      const same = new Set<string>();
      if (answer === null) {
        return { entries, same, ticket: { begun: clock.now(), mark: 0, isShared: false }, isConfirmed: false };
      }
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
      const ticket = { begun: answer.now, mark: 0, isShared: true };
      return { entries, same, ticket, isConfirmed: answer.isConfirmed };
    },
    write: async (loaded, ticket, { lifeMs, isGiven }) => {
      if (!ticket.isShared) return nothing();
      const rows = loaded.flatMap(({ key, entry }) => {
        const { value, asOf, notBefore, notAfter, ageMs } = entry;
        const json = JSON.stringify({ value });
        return json.length > MOST_CHARACTERS
          ? []
          : [
              {
                key,
                entry,
                row: {
                  ...{ text: textOf(key.text), tags: key.tags, begun: ticket.begun, lifeMs: lifeMs - ageMs, isGiven },
                  ...{ meta: JSON.stringify({ asOf, notBefore, notAfter }), value: json },
                },
              },
            ];
      });
      const answer = await store.write(rows.map(({ row }) => row));
      if (answer === null) return nothing();
      const stands = new Map<string, CacheEntry<V>>();
      answer.kept.forEach((kept, index) => {
        const written = rows[index];
        if (written === undefined || kept === '') return;
        const own = /^\+(\d{1,16})$/.exec(kept)?.[1];
        const entry = own === undefined ? entryOf(kept, clock.now()) : { ...written.entry, version: Number(own) };
        if (entry !== undefined) stands.set(written.key.text, entry);
      });
      return { stands, isConfirmed: answer.isConfirmed, isTold: true };
    },
    disown: (tags) => store.disown(tags),
    forget: () => undefined,
    size: () => 0,
  };
}
