import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { createShelf, type Reading } from '../../../kit/index.ts';
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
    maxEntries: KEPT_PRICES,
    ttlMs: config.POS_DISPLAY_TTL_MS,
    staleIfErrorMs: config.POS_STALE_IF_ERROR_MS,
    timeoutMs: config.POS_TIMEOUT_MS,
    clock,
  });

  const ofStore = async (storeId: string, skus: readonly string[], { deadline, now }: PosScope) => {
    const read = async (asked: readonly string[]) =>
      shelf.read({
        keys: asked.map((sku) => ({ storeId, sku })),
        keyOf: storeArticleText,
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
    const readings = new Map(await read(skus));
    const over = skus.filter((sku) => hasEnded(readings.get(storeArticleText({ storeId, sku })), now));
    if (over.length === 0) return readings;
    const texts = new Set(over.map((sku) => storeArticleText({ storeId, sku })));
    shelf.forget((text) => texts.has(text));
    for (const [text, reading] of await read(over)) readings.set(text, reading);
    return readings;
  };

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
    const known = new Map<string, Reading<readonly TillOffering[]> | Error>();
    for (const [text, reading] of answers.flatMap((answer) => [...answer])) {
      if (reading instanceof Error) known.set(text, reading);
      else if (reading.value !== null) known.set(text, { ...reading, value: reading.value });
    }
    return known;
  };
}

/** Whether what was kept says itself that it holds no longer. */
function hasEnded(reading: Reading<readonly TillOffering[] | null> | Error | undefined, now: string): boolean {
  if (reading === undefined || reading instanceof Error || reading.value === null) return false;
  return reading.value.some(({ validUntil }) => validUntil !== null && Date.parse(validUntil) <= Date.parse(now));
}
