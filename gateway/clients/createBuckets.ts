import { LRUCache } from 'lru-cache';

/** What each client may use of something that is given out at a steady rate. */
export interface Buckets {
  /**
   * Takes `amount` of what `key` has and answers 0, or takes nothing and answers the milliseconds until there is enough. An amount
   * greater than all that one can have needs, and takes, all of it.
   */
  take(key: string, amount: number): number;
}

/** Clients that are remembered; of the others nothing is known, so they have all. */
const keptClients = 20_000;

interface Bucket {
  level: number;
  at: number;
}

/**
 * Token buckets that hold a minute's worth.
 * @param now milliseconds of a clock that never goes back
 */
export function createBuckets(perMinute: number, now: () => number = () => performance.now()): Buckets {
  const perMs = perMinute / 60_000;
  const buckets = new LRUCache<string, Bucket>({ max: keptClients });
  return {
    take: (key, amount) => {
      const at = now();
      const known = buckets.get(key);
      const bucket = known ?? { level: perMinute, at };
      if (known === undefined) buckets.set(key, bucket);
      bucket.level = Math.min(perMinute, bucket.level + (at - bucket.at) * perMs);
      bucket.at = at;
      const wanted = Math.min(amount, perMinute);
      if (bucket.level < wanted) return Math.ceil((wanted - bucket.level) / perMs);
      bucket.level -= wanted;
      return 0;
    },
  };
}
