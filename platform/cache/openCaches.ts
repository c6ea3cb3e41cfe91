import type { Logger } from '../log/index.ts';
import type { Caches } from './caches.ts';
import type { CacheConfig } from './config.ts';
import { createMemoryCaches } from './createMemoryCaches.ts';
import { createRedisCaches } from './createRedisCaches.ts';
import { noCaches } from './noCaches.ts';

/** The caches that the settings name. A Redis that is down keeps nothing from starting. */
export function openCaches({ mode, url, prefix, timeoutMs, settleMs }: CacheConfig, logger: Logger): Caches {
  if (mode === 'off') return noCaches;
  if (mode === 'memory' || url === null) return createMemoryCaches();
  return createRedisCaches({ url, prefix, timeoutMs, settleMs, memory: mode === 'layered', logger });
}
