import { createMemoryCache, type Caches } from '../../platform/cache/index.ts';

/** Business time is moved on by days. */
const DEAF_MS = 365 * 86_400_000;

/** Caches with a fault for the checker to find: what they keep they keep for a year, whatever changes and whatever other nodes have read. */
export function createDeafCaches(caches: Caches): Caches {
  return {
    ...caches,
    open: (options) => {
      const cache = createMemoryCache({ ...options, ttlMs: DEAF_MS });
      return { ...cache, forget: () => undefined };
    },
  };
}
