import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Counter, Gauge, type Registry } from 'prom-client';
import { cacheChannel, changeLookChannel, redisChannel } from '../cache/index.ts';
import type { CacheReads, ChangeLook, RedisExchange } from '../cache/index.ts';

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
  const looks = new Counter({
    name: 'samklang_change_looks_total',
    help: 'Looks at what was changed in a system, for what is kept of it: ok, failed, or other, when another node looks for all.',
    labelNames: ['source', 'outcome'],
    registers,
  });
  /** When the last look of each source succeeded, on `performance.now`. */
  const lookedAt = new Map<string, number>();
  new Gauge({
    name: 'samklang_change_look_age_seconds',
    help: 'Time since this node last saw what was changed in a system; none while another node looks for all.',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset();
      for (const [source, at] of lookedAt) this.set({ source }, (performance.now() - at) / 1_000);
    },
  });
  const looked = (message: unknown): void => {
    const { source, outcome } = message as ChangeLook;
    looks.inc({ source, outcome });
    if (outcome === 'ok') lookedAt.set(source, performance.now());
    if (outcome === 'other') lookedAt.delete(source);
  };
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
  subscribe(changeLookChannel.name, looked);
  return () => {
    unsubscribe(cacheChannel.name, read);
    unsubscribe(redisChannel.name, exchanged);
    unsubscribe(changeLookChannel.name, looked);
  };
}
