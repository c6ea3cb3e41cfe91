import type { Caches } from './caches.ts';
import { createMemoryCache } from './createMemoryCache.ts';

/** Nothing is kept; those who ask for a key at the same time still share one answer. */
export const noCaches: Caches = Object.freeze<Caches>({
  open: (options) => createMemoryCache({ ...options, ttlMs: 0, staleIfErrorMs: 0 }),
  invalidate: async () => undefined,
  lease: async () => true,
  close: async () => undefined,
});
