import { z } from 'zod';
import { parseEnv } from '../env/index.ts';

const environmentSchema = z
  .object({
    CACHE: z.enum(['off', 'memory', 'redis', 'layered']).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    REDIS_PREFIX: z
      .string()
      .regex(/^[\w.-]{1,50}$/)
      .default('samklang'),
    REDIS_TIMEOUT_MS: z.coerce.number().int().min(5).max(5_000).default(50),
    REDIS_SETTLE_MS: z.coerce.number().int().min(0).max(600_000).default(10_000),
  })
  .refine(({ CACHE, REDIS_URL }) => (CACHE !== 'redis' && CACHE !== 'layered') || REDIS_URL !== undefined, {
    path: ['REDIS_URL'],
    message: 'must be set where CACHE is redis or layered',
  });

export interface CacheConfig {
  /** off: nothing is kept; memory: in each process; redis: in Redis alone; layered: in memory, with Redis behind it. */
  readonly mode: 'off' | 'memory' | 'redis' | 'layered';
  readonly url: string | null;
  readonly prefix: string;
  /** Longest wait for one answer of Redis. */
  readonly timeoutMs: number;
  /** So long a node that was cut off from Redis takes to be back at most. */
  readonly settleMs: number;
}

/** Where what is read of the systems underneath is kept. @throws ConfigurationError */
export function parseCacheConfig(source: Readonly<Record<string, string | undefined>>): CacheConfig {
  const env = parseEnv(environmentSchema, source);
  const url = env.REDIS_URL ?? null;
  return Object.freeze({
    mode: env.CACHE ?? (url === null ? 'memory' : 'layered'),
    url,
    prefix: env.REDIS_PREFIX,
    timeoutMs: env.REDIS_TIMEOUT_MS,
    settleMs: env.REDIS_SETTLE_MS,
  });
}
