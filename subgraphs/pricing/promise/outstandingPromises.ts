import { LRUCache } from 'lru-cache';
import type { Logger } from '../../../platform/log/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { keepOutstanding, pruneOutstanding, readOutstanding } from './outstandingRows.ts';
import type { OutstandingPromise } from './outstandingPromise.ts';

/** Which prices are promised. Promises are not kept; each price of them is, in one row. */
export interface OutstandingPromises {
  /**
   * Has a promised price kept, soon and behind whoever is answered. Never throws: what the store does not take is noted again by the next
   * promise of the same price.
   */
  note(
    promise: OutstandingPromise,
    bounds: {
      /** When the owner's decision ends, RFC 3339; null: open. */
      readonly endsAt: string | null;
      /** Of the article: what was promised before is worthless. null: never. */
      readonly revokedUntil: string | null;
    },
  ): void;
  /** Those that hold at an instant, by sku. Rejects when the store fails. */
  of(market: string, skus: readonly string[], now: string): Promise<ReadonlyMap<string, readonly OutstandingPromise[]>>;
  /** Writes what is noted. */
  stop(): Promise<void>;
}

/** A read that is answered waits for none of this: what was noted is written together, so much later. Real time, as is the next. */
const WRITE_AFTER_MS = 1_000;
const PRUNE_EVERY_MS = 600_000;
/** Prices that are known to be kept; one that is forgotten is written once more. */
const MOST_REMEMBERED = 50_000;
/** Prices that wait to be written; more are not noted until the store has taken these. */
const MOST_WAITING = 10_000;
const HOUR_MS = 3_600_000;

/** Keeps the prices that are promised in the store: one write for each price, process and hour, whatever the number of promises. */
export function createOutstandingPromises({
  store,
  logger,
}: {
  readonly store: () => Promise<Store>;
  readonly logger: Logger;
}): OutstandingPromises {
  /** Until when a price's row is known to hold, in ms since the epoch. */
  const kept = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  let waiting = new Map<string, OutstandingPromise>();
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let prunedAt = Number.NEGATIVE_INFINITY;

  async function writeWaiting(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = new Map();
    if (batch.size === 0) return;
    try {
      const opened = await store();
      await keepOutstanding(opened, [...batch.values()]);
      if (performance.now() - prunedAt < PRUNE_EVERY_MS) return;
      prunedAt = performance.now();
      const [latest = ''] = [...batch.values()].map(({ issuedAt }) => issuedAt).sort((a, b) => (a < b ? 1 : -1));
      await pruneOutstanding(opened, latest);
    } catch (err) {
      for (const key of batch.keys()) kept.delete(key);
      logger.warn('promised prices could not be kept', { err, count: batch.size });
    }
  }

  function write(): Promise<void> {
    writing = writing.then(writeWaiting);
    return writing;
  }

  return {
    note: (promise, { endsAt, revokedUntil }) => {
      const { issuedAt, expiresAt, ...price } = promise;
      // After a revocation the same price is promised anew.
      const key = JSON.stringify([Object.values(price), revokedUntil]);
      const end = Date.parse(expiresAt);
      if ((kept.get(key) ?? 0) >= end || waiting.size >= MOST_WAITING) return;
      const hour = Math.ceil(end / HOUR_MS) * HOUR_MS;
      const until = endsAt === null ? hour : Math.max(end, Math.min(hour, Date.parse(endsAt)));
      kept.set(key, until);
      waiting.set(key, { ...promise, issuedAt, expiresAt: new Date(until).toISOString() });
      timer ??= setTimeout(() => void write(), WRITE_AFTER_MS).unref();
    },

    of: async (market, skus, now) => {
      await write();
      return readOutstanding(await store(), market, skus, now);
    },

    stop: write,
  };
}
