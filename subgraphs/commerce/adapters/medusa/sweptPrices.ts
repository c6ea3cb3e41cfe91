import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { SweptKindOptions } from '../../../kit/index.ts';
import { digest } from '../digest.ts';
import { EVERY_PRICE, priceTag } from '../priceTags.ts';
import type { MedusaClient } from './client.ts';
import { readPriceLists } from './priceLists.ts';
import { sweptVariant } from './wire.ts';

/** More that were changed between two looks count as everything. */
const MOST_ROWS = 1_000;
/** A row bears a time from before it can be seen. */
const SETTLING_MS = 2_000;

/**
 * What can be seen of changed prices: variants by `updated_at`, which every write of their prices moves, and price lists, which are compared whole:
 * a price that goes from one, or a list that is withdrawn, leaves no time behind.
 */
export function createSweptPrices(parts: {
  readonly client: MedusaClient;
  readonly clock: BusinessClock;
}): readonly SweptKindOptions[] {
  const { client, clock } = parts;
  let known: ReadonlySet<string> = new Set();
  let looks = 0;
  return [
    {
      source: 'shop variants',
      tag: EVERY_PRICE,
      look: async (after, deadline) => {
        const { rows, count } = await client.list(
          'product-variants',
          'variants',
          sweptVariant,
          { 'updated_at[$gt]': after, order: '-updated_at', limit: MOST_ROWS, fields: 'id,sku,updated_at' },
          { deadline, priority: 'background' },
        );
        const now = clock.now().getTime();
        return {
          rows: rows.map(({ id, sku, updated_at: at }) => ({
            id,
            version: now - Date.parse(at) < SETTLING_MS ? `${at} ${now}` : at,
            tag: priceTag(sku ?? id),
          })),
          newest: rows[0]?.updated_at ?? null,
          isCut: count > rows.length,
        };
      },
    },
    {
      source: 'shop price lists',
      tag: EVERY_PRICE,
      look: async (_after, deadline) => {
        const lists = await readPriceLists(client, { deadline, priority: 'background' });
        looks += 1;
        const gone = [...known].filter((id) => !lists.some((list) => list.id === id));
        known = new Set(lists.map(({ id }) => id));
        return {
          rows: [
            ...lists.map((list) => ({ id: list.id, version: digest(list), tag: EVERY_PRICE })),
            ...gone.map((id) => ({ id: `gone ${id}`, version: String(looks), tag: EVERY_PRICE })),
          ],
          newest: null,
          isCut: false,
        };
      },
    },
  ];
}
