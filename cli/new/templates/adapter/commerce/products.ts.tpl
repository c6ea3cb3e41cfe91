import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { createShelf, knownReadings, type Reading } from '../../../kit/index.ts';
import { productKeyText, type CommercePort, type ProductKey, type ShopProduct } from '../../port.ts';
import type { __Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { toProduct } from './map.ts';
import { productsSchema } from './wire.ts';

/** Articles in one request. */
const MOST_KEYS = 50;
const KEPT_PRODUCTS = 20_000;

/** Articles by whichever of their names, each kept for its market and locale and shared by all who ask. */
export function createProductReader(parts: {
  readonly client: __Vendor__Client;
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): CommercePort['products'] {
  const { client, config, clock } = parts;
  const shelf = createShelf<ShopProduct>({
    name: 'shop products',
    maxEntries: KEPT_PRODUCTS,
    ttlMs: config.COMMERCE_DISPLAY_TTL_MS,
    staleIfErrorMs: config.COMMERCE_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.COMMERCE_TIMEOUT_MS,
    clock,
  });

  return async (keys, { market, locale, deadline }) => {
    const placeOf = (key: ProductKey): string => JSON.stringify([market.code, locale, productKeyText(key)]);
    const found = await shelf.read({
      keys,
      keyOf: placeOf,
      scope: publicScope,
      deadline,
      load: async (missing: readonly ProductKey[], own) => {
        const products = new Map<string, ShopProduct>();
        for (let from = 0; from < missing.length; from += MOST_KEYS) {
          const part = missing.slice(from, from + MOST_KEYS);
          const valuesOf = (by: ProductKey['by']) => part.filter((key) => key.by === by).map(({ value }) => value);
          const { items } = await client.get(
            '/products',
            {
              sku: valuesOf('sku'),
              id: valuesOf('id'),
              gtin: valuesOf('gtin'),
              slug: valuesOf('slug'),
              locale: [locale],
            },
            productsSchema,
            own,
          );
          for (const key of part) {
            const item = items.find((candidate) => candidate[key.by] === key.value);
            if (item !== undefined) products.set(placeOf(key), toProduct(item));
          }
        }
        return products;
      },
    });
    const byKey = new Map<string, Reading<ShopProduct | null> | Error>();
    for (const key of keys) {
      const reading = found.get(placeOf(key));
      if (reading !== undefined) byKey.set(productKeyText(key), reading);
    }
    return knownReadings(byKey);
  };
}
