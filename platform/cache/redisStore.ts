import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createBreaker } from '../http/index.ts';
import type { Logger } from '../log/index.ts';
import { redisChannel, type RedisExchange } from './cacheChannels.ts';
import { openRedisConnection } from './redisConnection.ts';
import { createPresence, type PresenceTimes } from './presence.ts';
import { beatScript, invalidateScript, leaseScript, leaveScript, readScript, writeScript } from './redisScripts.ts';

export interface RedisStoreOptions {
  readonly url: string;
  /** First part of every key and of the channel's name: houses that share a Redis do not meet. */
  readonly prefix: string;
  /** Longest wait for one answer, in milliseconds; then Redis is done without. */
  readonly timeoutMs: number;
  /** Longest life of any value. */
  readonly maxLifeMs: number;
  readonly presence: PresenceTimes;
  /** Another node has invalidated these tags; null: what was missed is not known. */
  readonly onInvalidated: (tags: readonly string[] | null) => void;
  readonly logger: Logger;
}

export interface RedisPlace {
  readonly text: string;
  readonly tags: readonly string[];
}

export interface RedisAsked extends RedisPlace {
  /** The version that the reader holds. */
  readonly held?: number | undefined;
}

export interface RedisRow extends RedisPlace {
  /** When loading it began, microseconds on Redis's clock. */
  readonly begun: number;
  readonly lifeMs: number;
  /** Whether where it cannot stand nothing else may, or nothing that is not confirmed. */
  readonly isGiven: boolean | 'unconfirmed';
  /** JSON of one line. */
  readonly meta: string;
  readonly value: string;
}

export interface RedisAnswer {
  /** '' where there is nothing; of a reading '=' where it is what is held, of a writing `+<version>` where it stands. */
  readonly kept: readonly string[];
  /** Whether every node goes by what stands there. */
  readonly isConfirmed: boolean;
}

/** Texts under keys with tags, in Redis. Nothing rejects; null: Redis was not asked, or has not answered. */
export interface RedisStore {
  /** What is asked within one tick goes as one. In the order of the places. `now`: Redis's clock, microseconds. */
  read(places: readonly RedisAsked[]): Promise<(RedisAnswer & { readonly now: number }) | null>;
  /** In the order of the rows: whether each stands, or the newer text that does instead. */
  write(rows: readonly RedisRow[]): Promise<RedisAnswer | null>;
  invalidate(tags: readonly string[]): Promise<void>;
  /** The same, but later: before Redis is read again. */
  owe(tags: readonly string[]): void;
  /** The same; resolves when no node gives what stood there under these tags: it has been told, or the others know that this node is cut off. */
  disown(tags: readonly string[]): Promise<void>;
  /** Takes or prolongs a lease; whether it is this node's now. */
  lease(name: string, lifeMs: number): Promise<boolean | null>;
  close(): Promise<void>;
}

const BEAT_MS = 1_000;
/** From one try to tell Redis what it is owed to the next, where somebody waits for it. */
const AGAIN_MS = 50;
/** Every value has it: when more tags are owed than these, all values are invalidated at once. */
const ALL = '*';
const MOST_OWED = 5_000;

const micros = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number);
const texts = z.array(z.string());
const beaten = z.tuple([micros, z.enum(['0', '1'])]).transform(([now, taken]) => ({ now, taken: taken === '1' }));
const isTheirs = z.union([z.literal(0), z.literal(1)]).transform((answer) => answer === 1);
const message = z.object({ node: z.string(), tags: z.array(z.string()) });

interface Script {
  readonly text: string;
  readonly sha: string;
}
const scriptOf = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') });
const scripts = Object.freeze({
  read: scriptOf(readScript),
  write: scriptOf(writeScript),
  invalidate: scriptOf(invalidateScript),
  lease: scriptOf(leaseScript),
  beat: scriptOf(beatScript),
  leave: scriptOf(leaveScript),
});

interface Asking {
  readonly places: readonly RedisAsked[];
  readonly resolve: (answer: (RedisAnswer & { readonly now: number }) | null) => void;
}

export function createRedisStore(options: RedisStoreOptions): RedisStore {
  const { url, prefix, timeoutMs, maxLifeMs, presence: presenceTimes, onInvalidated, logger } = options;
  const node = randomUUID();
  const channel = `${prefix}:invalidated`;
  const tagLife = String(2 * maxLifeMs);
  const breaker = createBreaker({ failures: 3, failingMs: 500, probeAfterMs: 500 });
  /** Tags of which Redis has not been told yet. While there are any it is not read: what it holds may be from before a change. */
  let owed = new Set<string>();
  let paying: Promise<void> | undefined;
  let asking: Asking[] = [];
  /** Who hears that messages may have been missed. */
  const gaps: (() => void)[] = [];
  /** Leases that this node holds, for all it knows. */
  const held = new Set<string>();

  const connection = openRedisConnection({
    url,
    channel,
    beatMs: BEAT_MS,
    logger,
    onGap: () => {
      gaps.forEach((tell) => tell());
      onInvalidated(null);
    },
    onMessage: (text) => {
      const heard = parseJson(text, message);
      if (heard === undefined) onInvalidated(null);
      else if (heard.node !== node) onInvalidated(heard.tags.includes(ALL) ? null : heard.tags);
    },
  });

  /** What the script answers, parsed; null when that cannot be had now. */
  async function run<T>(
    script: Script,
    keys: readonly string[],
    args: readonly string[],
    schema: z.ZodType<T>,
  ): Promise<T | null> {
    const rest = [String(keys.length), ...keys, ...args];
    let end: ReturnType<typeof breaker.admit>;
    try {
      end = breaker.admit();
    } catch {
      return told('bypassed', null);
    }
    const sent = connection.send(['EVALSHA', script.sha, ...rest]);
    if (sent === null) {
      end('failure');
      return told('bypassed', null);
    }
    try {
      const withText = sent.catch((error: unknown) => {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return connection.send(['EVAL', script.text, ...rest]);
      });
      const answer = schema.safeParse(await inTime(withText, timeoutMs));
      end(answer.success ? 'success' : 'failure');
      return answer.success ? told('ok', answer.data) : told('refused', null);
    } catch {
      end('failure');
      return told('failed', null);
    }
  }

  const nodes = `${prefix}:nodes`;
  const leaseMicros = String(presenceTimes.leaseMs * 1_000);
  const keyOf = (text: string): string => `${prefix}:value:${text}`;
  const leaseOf = (name: string, life: string) =>
    run(scripts.lease, [`${prefix}:lease:${name}`], [node, life], isTheirs);
  const tagOf = (tag: string): string => `${prefix}:tag:${tag}`;
  /** The keys of all tags, each once, and the places of each value's among them, from 1. */
  const tagPlaces = (places: readonly RedisPlace[]): { readonly keys: string[]; readonly placesOf: string[] } => {
    const at = new Map<string, number>();
    const placesOf = places.map(({ tags }) =>
      [ALL, ...tags]
        .map((tag) => {
          const place = at.get(tag) ?? at.size + 1;
          at.set(tag, place);
          return place;
        })
        .join(' '),
    );
    return { keys: [...at.keys()].map(tagOf), placesOf };
  };

  /** Tells Redis what it is owed; whether nothing is owed any more. */
  const pay = async (): Promise<boolean> => {
    while (paying !== undefined) await paying;
    if (owed.size === 0) return true;
    const tags = [...owed];
    owed = new Set();
    paying = run(scripts.invalidate, tags.map(tagOf), ['0', tagLife, channel, JSON.stringify({ node, tags })], micros)
      .then((done) => {
        if (done === null) owe(tags);
      })
      .finally(() => (paying = undefined));
    await paying;
    return owed.size === 0;
  };
  const owe = (tags: readonly string[]): void => {
    for (const tag of tags) owed.add(tag);
    if (owed.size > MOST_OWED) owed = new Set([ALL]);
  };

  const presence = createPresence({
    ...presenceTimes,
    say: (validUntil, goneMs) => run(scripts.beat, [nodes], [node, String(validUntil), String(goneMs * 1_000)], beaten),
    settleDebts: pay,
  });
  gaps.push(presence.onGap);
  /** First arguments of a reading and a writing. */
  const firstArgs = (count: number): readonly string[] => [
    ...[String(count), tagLife, node, leaseMicros],
    presence.isSettled() ? '1' : '0',
  ];

  const ask = async (): Promise<void> => {
    const taken = asking;
    asking = [];
    const places = taken.flatMap((each) => each.places);
    const { keys, placesOf } = tagPlaces(places);
    const answer = (await pay())
      ? await run(
          scripts.read,
          [...places.map(({ text }) => keyOf(text)), ...keys, nodes],
          [
            ...firstArgs(places.length),
            ...places.flatMap(({ held }, index) => [placesOf[index] ?? '', held === undefined ? '' : String(held)]),
          ],
          texts.length(places.length + 2).transform(([now = '', confirmed, ...kept]) => ({ now, confirmed, kept })),
        )
      : null;
    const now = micros.safeParse(answer?.now);
    let from = 0;
    for (const { places: own, resolve } of taken) {
      const kept = answer?.kept.slice(from, (from += own.length));
      const isConfirmed = answer?.confirmed === '1';
      resolve(kept === undefined || !now.success ? null : { now: now.data, kept, isConfirmed });
    }
  };

  return {
    read: async (places) =>
      new Promise((resolve) => {
        if (asking.length === 0) setImmediate(() => void ask());
        asking.push({ places, resolve });
      }),
    write: async (rows) => {
      if (rows.length === 0) return { kept: [], isConfirmed: false };
      const { keys, placesOf } = tagPlaces(rows);
      if (!(await pay())) return null;
      return run(
        scripts.write,
        [...rows.map(({ text }) => keyOf(text)), ...keys, nodes],
        [
          ...firstArgs(rows.length),
          ...rows.flatMap(({ begun, lifeMs, isGiven, meta, value }, index) => [
            placesOf[index] ?? '',
            String(begun),
            String(Math.max(1, Math.min(Math.ceil(lifeMs), maxLifeMs))),
            isGiven === true ? '1' : isGiven === false ? '0' : '2',
            meta,
            value,
          ]),
        ],
        texts.length(rows.length + 1).transform(([confirmed, ...kept]) => ({ kept, isConfirmed: confirmed === '1' })),
      );
    },
    invalidate: async (tags) => {
      owe(tags);
      await pay();
    },
    owe,
    disown: async (tags) => {
      owe(tags);
      while (!(await pay())) {
        const left = presence.apartInMs();
        if (left === 0) return;
        await sleep(Math.min(left, AGAIN_MS));
      }
    },
    lease: async (name, lifeMs) => {
      const isOurs = await leaseOf(name, String(Math.max(1, Math.ceil(lifeMs))));
      if (isOurs === true) held.add(name);
      else held.delete(name);
      return isOurs;
    },
    close: async () => {
      presence.stop();
      // Another node goes on at once, and the others do not wait for this one.
      await run(scripts.leave, [nodes], [node], isTheirs);
      await Promise.all([...held].map((name) => leaseOf(name, '0')));
      await connection.close();
    },
  };
}

function told<T>(outcome: RedisExchange['outcome'], value: T): T {
  if (redisChannel.hasSubscribers) redisChannel.publish({ outcome } satisfies RedisExchange);
  return value;
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis did not answer in time.')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** undefined: it is not that. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
