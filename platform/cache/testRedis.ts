import { randomUUID } from 'node:crypto';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { z } from 'zod';
import { parseEnv } from '../env/index.ts';
import { createLogger } from '../log/index.ts';
import { cacheKey, publicScope } from './cacheKey.ts';
import { createRedisCaches, type RedisCachesOptions } from './createRedisCaches.ts';
import type { Caches } from './caches.ts';

/** A Redis for tests, where the environment names one; `npx tsx test/services/run.ts` starts one. */
export const { TEST_REDIS_URL: testRedisUrl } = parseEnv(z.object({ TEST_REDIS_URL: z.string().optional() }));

export const testPrefix = (): string => `test-${randomUUID()}`;

const patient = Object.freeze({ beatMs: 100, validMs: 3_000, leaseMs: 6_000 });

/** A node's caches over a Redis, connected. Patient, since the machine that tests run on may be slow. */
export async function testNode(options: {
  readonly url: string;
  readonly prefix: string;
  readonly memory: boolean;
  readonly timeoutMs?: number;
  readonly settleMs?: number;
  /** Default: patient. */
  readonly signs?: NonNullable<RedisCachesOptions['signs']>;
}): Promise<Caches> {
  const logger = createLogger({ name: 'cache', level: 'silent' });
  const caches = createRedisCaches({ timeoutMs: 2_000, settleMs: 0, signs: patient, ...options, logger });
  // Until it is connected it answers without Redis.
  await untilTrue(async () => (await told(caches, options.prefix)) > 0);
  if ((options.settleMs ?? 0) < LONGEST_SETTLING_MS) await settled(caches);
  return caches;
}

const LONGEST_SETTLING_MS = 9_000;

/** Until what it finds in Redis counts, also where that has to be confirmed. */
async function settled(caches: Caches): Promise<void> {
  const probe = caches.open({
    ...{ name: `probe ${randomUUID()}`, schema: z.number(), maxEntries: 1, ttlMs: 60_000, monotonicOf: 'probe' },
  });
  const key = cacheKey(publicScope, ['probe']);
  let asked = 0;
  await untilTrue(async () => {
    const before = asked;
    const read = probe.getMany({ keys: [key], load: async () => new Map([[key.text, (asked += 1)]]) });
    await read.get(key.text);
    return asked === before;
  });
}

/** Whether Redis holds the tag that these caches have just invalidated. */
async function told(caches: Caches, prefix: string): Promise<number> {
  const tag = `connected-${randomUUID()}`;
  await caches.invalidate([tag]);
  return withRedis(async (redis) => redis.exists(`${prefix}:tag:${tag}`));
}

type Redis = ReturnType<typeof newRedis>;
const newRedis = () => createClient({ url: testRedisUrl ?? '' });

export async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = newRedis();
  await redis.connect();
  try {
    return await work(redis);
  } finally {
    redis.destroy();
  }
}

/** @throws Error after ten seconds. */
export async function untilTrue(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (await isTrue()) return;
    await sleep(20);
  }
  throw new Error('It did not become true.');
}

/** Between a node and Redis: lets through, goes silent, cuts, or answers nonsense. */
export interface RedisProxy {
  readonly url: string;
  set(mode: 'pass' | 'hang' | 'cut' | 'garbage'): void;
  stop(): Promise<void>;
}

export async function startRedisProxy(): Promise<RedisProxy> {
  const target = new URL(testRedisUrl ?? '');
  const sockets = new Set<Socket>();
  let mode: Parameters<RedisProxy['set']>[0] = 'pass';
  const server = createServer((near) => {
    if (mode === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      from.on('data', (data) => {
        if (mode === 'pass' || (mode === 'garbage' && from === near)) to.write(data);
        // A well-formed answer that is none of ours.
        else if (mode === 'garbage') to.write('*2\r\n$5\r\nthere\r\n:7\r\n');
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      mode = next;
      if (next === 'cut') for (const socket of sockets) socket.destroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
