import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Counter, type Registry } from 'prom-client';
import { cacheChannel, redisChannel, type CacheReads, type RedisExchange } from '../cache/index.ts';

/** Counts what this process's caches answer from now on; answers how to stop. */
export function watchCaches(registry: Registry): () => void {
  const registers = [registry];
  const reads = new Counter({
    name: 'samklang_cache_reads_total',
    help: 'Values read through a cache: hit; miss, read from its system; stale, known from before while its system failed.',
    labelNames: ['cache', 'outcome'],
    registers,
  });
  const exchanges = new Counter({
    name: 'samklang_cache_redis_total',
    help: 'Exchanges with Redis: ok; failed, also by its time; bypassed, since it failed lately; refused, for what it answered.',
    labelNames: ['outcome'],
    registers,
  });
  const read = (message: unknown): void => {
    const { cache, outcome, count } = message as CacheReads;
    reads.inc({ cache, outcome }, count);
  };
  const exchanged = (message: unknown): void => {
    const { outcome } = message as RedisExchange;
    exchanges.inc({ outcome });
  };
  subscribe(cacheChannel.name, read);
  subscribe(redisChannel.name, exchanged);
  return () => {
    unsubscribe(cacheChannel.name, read);
    unsubscribe(redisChannel.name, exchanged);
  };
}
