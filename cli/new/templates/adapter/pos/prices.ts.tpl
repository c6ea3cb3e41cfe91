import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { createShelf, knownReadings, windowBetween } from '../../../kit/index.ts';
import { storeArticleText, type PosPort, type StoreArticle, type TillOffering } from '../../port.ts';
import type { __Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { toOfferings } from './map.ts';
import { pricesSchema } from './wire.ts';

/** Articles in one request. */
const MOST_KEYS = 50;
const KEPT_PRICES = 50_000;

/** Till prices, kept for a moment and never beyond the one at which the till itself may change. All who ask share what is kept. */
export function createPriceReader(parts: {
  readonly client: __Vendor__Client;
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): PosPort['prices'] {
  const { client, config, clock } = parts;
  const shelf = createShelf<readonly TillOffering[]>({
    name: 'till prices',
    maxEntries: KEPT_PRICES,
    ttlMs: config.POS_DISPLAY_TTL_MS,
    staleIfErrorMs: config.POS_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.POS_TIMEOUT_MS,
    clock,
    windowOf: (offerings, asOf) =>
      windowBetween(
        offerings.map(({ validUntil }) => validUntil),
        asOf,
      ),
  });
  const stores = new Set(config.POS_STORES.map(({ id }) => id));

  return async (keys, { deadline }) => {
    const asked = [...new Set(keys.map(({ storeId }) => storeId))].filter((id) => stores.has(id));
    const answers = await mapWithConcurrency(asked, config.POS_CONCURRENCY, async (storeId) =>
      shelf.read({
        keys: keys.filter((key) => key.storeId === storeId),
        keyOf: storeArticleText,
        scope: publicScope,
        deadline,
        load: async (missing: readonly StoreArticle[], own) => {
          const found = new Map<string, readonly TillOffering[]>();
          for (let from = 0; from < missing.length; from += MOST_KEYS) {
            const query = { sku: missing.slice(from, from + MOST_KEYS).map(({ sku }) => sku) };
            const wire = await client.get(storeId, '/prices', query, pricesSchema, own);
            for (const [sku, rows] of toOfferings(wire, storeId)) found.set(storeArticleText({ storeId, sku }), rows);
          }
          return found;
        },
      }),
    );
    return knownReadings(new Map(answers.flatMap((answer) => [...answer])));
  };
}
