import type { z } from 'zod';
import type { Cache, CacheOptions } from './createCache.ts';

export interface SharedCacheOptions<V> extends Omit<CacheOptions<V>, 'step'> {
  /**
   * Named where nobody may be given what is older than anybody has been given, on whatever node and whatever becomes of Redis ("monotonic reads"):
   * the system that is read, a constant of the program. While it cannot be confirmed that no node gives what is newer, each request reads that system. Default: then
   * each node goes by what it has.
   */
  readonly monotonicOf?: string;
  /** What is read from Redis is parsed by it. */
  readonly schema: z.ZodType<V>;
}

/** The caches of a process: where they keep what they hold is decided in one place, and a change reaches all of them on every node. */
export interface Caches {
  open<V>(options: SharedCacheOptions<V>): Cache<V>;
  /**
   * Forgets what has one of these tags, here at once, in Redis before this resolves, and in the other nodes as soon as they hear of it. Never
   * rejects: while Redis cannot be told, it is not read either.
   */
  invalidate(tags: readonly string[]): Promise<void>;
  /**
   * Whether this process is the one that does what is named, for all nodes, until `lifeMs` of real time from now; asking again prolongs that.
   * Always true where nodes share nothing, and while Redis cannot be asked: then each does it for itself. Never rejects.
   */
  lease(name: string, lifeMs: number): Promise<boolean>;
  /** Gives up what it has leased, and ends. */
  close(): Promise<void>;
}
