import { channel } from 'node:diagnostics_channel';

/** How readings of one cache ended. */
export interface CacheReads {
  readonly cache: string;
  readonly outcome: 'hit' | 'miss' | 'stale';
  readonly count: number;
}

/** How an exchange with Redis ended: `bypassed`: it was not asked, since it failed lately; `refused`: what came back was not what we keep there. */
export interface RedisExchange {
  readonly outcome: 'ok' | 'failed' | 'bypassed' | 'refused';
}

/** How a look at what was changed in a system ended, for what is kept of it. */
export interface ChangeLook {
  /** A constant of the program: "erp prices". */
  readonly source: string;
  /** other: another node looks for all. */
  readonly outcome: 'ok' | 'failed' | 'other';
}

/** How this process's caches are watched; without a listener nothing is made. Messages are {@link CacheReads}. */
export const cacheChannel = channel('samklang:cache:read');

/** Messages are {@link RedisExchange}. */
export const redisChannel = channel('samklang:cache:redis');

/** Messages are {@link ChangeLook}. */
export const changeLookChannel = channel('samklang:cache:look');
