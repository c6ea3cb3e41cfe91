import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { createShelf, knownReadings, windowBetween } from '../../../kit/index.ts';
import type { TillserverConfig } from '../../config.ts';
import { storeArticleText } from '../../port.ts';
import type { PosPort, PosScope, StoreArticle, TillOffering } from '../../port.ts';
import type { TillserverClient } from './client.ts';
import { toOfferings } from './map.ts';
import { lookupSchema } from './wire.ts';

/** The server takes no more articles in one look-up. */
const MOST_ARTICLES = 500;
const KEPT_PRICES = 50_000;

/**
 * Till prices, kept for a moment and never beyond the moment at which the till itself may change: one look-up a store, whatever the
 * number of its tills and, up to 500, of articles. What a till charges is the same for all who ask, so all share what is kept.
 */
export function createPriceReader(parts: {
  readonly client: TillserverClient;
  readonly config: TillserverConfig;
  readonly clock: BusinessClock;
}): PosPort['prices'] {
  const { client, config, clock } = parts;
  const shelf = createShelf<readonly TillOffering[]>({
    name: 'till prices',
    maxEntries: KEPT_PRICES,
    ttlMs: config.POS_DISPLAY_TTL_MS,
    staleIfErrorMs: config.POS_STALE_IF_ERROR_MS,
    timeoutMs: config.POS_TIMEOUT_MS,
    clock,
    windowOf: (offerings, asOf) =>
      windowBetween(
        offerings.map(({ validUntil }) => validUntil),
        asOf,
      ),
  });

  const ofStore = async (storeId: string, skus: readonly string[], { deadline }: PosScope) =>
    shelf.read({
      keys: skus.map((sku) => ({ storeId, sku })),
      keyOf: storeArticleText,
      scope: publicScope,
      deadline,
      load: async (keys: readonly StoreArticle[], own) => {
        const found = new Map<string, readonly TillOffering[]>();
        for (let from = 0; from < keys.length; from += MOST_ARTICLES) {
          const plus = keys.slice(from, from + MOST_ARTICLES).map(({ sku }) => sku);
          const body = { tills: null, plus };
          const wire = await client.ask(storeId, '/price-lookups', { schema: lookupSchema, deadline: own, body });
          for (const [sku, rows] of toOfferings(wire)) found.set(storeArticleText({ storeId, sku }), rows);
        }
        return found;
      },
    });

  return async (keys, scope) => {
    const byStore = new Map<string, string[]>();
    for (const { storeId, sku } of keys) {
      const skus = byStore.get(storeId);
      if (skus === undefined) byStore.set(storeId, [sku]);
      else skus.push(sku);
    }
    const answers = await mapWithConcurrency([...byStore], config.POS_CONCURRENCY, async ([storeId, skus]) =>
      ofStore(storeId, skus, scope),
    );
    return knownReadings(new Map(answers.flatMap((answer) => [...answer])));
  };
}
