import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { SweptKindOptions, SweptRow } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { AdobeClient } from './client.ts';
import { digest } from '../digest.ts';
import { EVERY_PRICE, priceTag } from '../priceTags.ts';
import { ADMIN_VIEW } from './views.ts';
import { rulePrice, sweptProduct, sweptProductFields, sweptRulePriceFields } from './wire.ts';

/** More that were changed between two looks count as everything. */
const MOST_ROWS = 1_000;
/** Adobe's stamps are whole seconds: of a second that is not over, more may come. */
const SETTLING_MS = 2_000;

/**
 * What can be seen of changed prices: products by `updated_at`, which base and special prices move, and the prices that catalogue rules give, which
 * have no time of change and are compared as a whole. Tier prices move nothing.
 */
export function createSweptPrices(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly clock: BusinessClock;
}): readonly SweptKindOptions[] {
  const { client, config, clock } = parts;
  const products: SweptKindOptions = {
    source: 'shop products',
    tag: EVERY_PRICE,
    look: async (after, deadline) => {
      const found = await client.search(
        ADMIN_VIEW,
        '/products',
        {
          groups: [[{ field: 'updated_at', condition: 'gt', value: after.slice(0, 19).replace('T', ' ') }]],
          sort: [
            { field: 'updated_at', direction: 'DESC' },
            { field: 'entity_id', direction: 'ASC' },
          ],
          pageSize: MOST_ROWS,
          currentPage: 1,
        },
        sweptProduct,
        { deadline, priority: 'background', fields: sweptProductFields },
      );
      const now = clock.now().getTime();
      return {
        rows: found.items.map(({ id, sku, updated_at: at }) => ({
          id,
          version: now - Date.parse(at) < SETTLING_MS ? `${at} ${now}` : at,
          tag: priceTag(sku),
        })),
        newest: found.items[0]?.updated_at ?? null,
        isCut: found.total_count > found.items.length,
      };
    },
  };
  return config.COMMERCE_EXTENSION === 'none' ? [products] : [products, sweptRules(client, config.COMMERCE_EXTENSION)];
}

function sweptRules(client: AdobeClient, extension: string): SweptKindOptions {
  let known: ReadonlyMap<string, SweptRow> = new Map();
  let looks = 0;
  return {
    source: 'shop rules',
    tag: EVERY_PRICE,
    look: async (_after, deadline) => {
      const found = await client.search(
        ADMIN_VIEW,
        `/${extension}/catalog-rule-prices`,
        {
          groups: [],
          sort: (['rule_id', 'sku', 'website_id', 'customer_group_id'] as const).map((field) => ({
            field,
            direction: 'ASC' as const,
          })),
          pageSize: MOST_ROWS,
          currentPage: 1,
        },
        rulePrice,
        { deadline, priority: 'background', fields: sweptRulePriceFields },
      );
      looks += 1;
      // Too many to compare: what can be seen is whether the first of them or their number are others.
      const now =
        found.total_count > found.items.length
          ? [{ id: 'all', version: digest([found.total_count, found.items]), tag: EVERY_PRICE }]
          : found.items.map((row) => ({
              id: JSON.stringify([row.rule_id, row.sku, row.website_id, row.customer_group_id]),
              version: digest(row),
              tag: priceTag(row.sku),
            }));
      const rows = new Map(now.map((row) => [row.id, row]));
      const gone = [...known.values()].filter(({ id }) => !rows.has(id));
      known = rows;
      return {
        rows: [...now, ...gone.map(({ id, tag }) => ({ id: `gone ${id}`, version: String(looks), tag }))],
        newest: null,
        isCut: false,
      };
    },
  };
}
