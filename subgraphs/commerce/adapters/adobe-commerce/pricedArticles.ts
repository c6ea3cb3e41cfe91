import type { z } from 'zod';
import type { PricedArticle } from '../../__generated__/resolvers.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommercePort } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import type { PriceReader } from './prices.ts';
import { readChanged, type ChangedSource } from './readChanged.ts';
import { pricedProduct, pricedProductFields, type WirePricedProduct } from './wire.ts';

const products: ChangedSource<z.infer<typeof pricedProduct>> = {
  path: '/products',
  row: pricedProduct,
  fields: pricedProductFields,
  idOf: ({ id }) => Number(id),
};

/**
 * Articles in the order in which they were written, with their prices as they are now. Base and special prices move the article's `updated_at`, so
 * that they have stood at least since then; tier prices and those of catalogue rules have no time of their own and bear none.
 */
export function createPricedArticles(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly prices: PriceReader;
}): CommercePort['pricedArticles'] {
  const { client, config, prices } = parts;
  return async (position, scope) => {
    const { rows, ...end } = await readChanged(client, config, products, position, scope);
    if (rows.length === 0) return { articles: [], ...end, reset: false };
    const sheets = await prices.readNow(
      rows.map(({ sku }) => sku),
      scope,
    );
    const articles = rows.flatMap((row): PricedArticle[] => {
      const sheet = sheets.get(row.sku);
      if (sheet === undefined) return [];
      const dated = sheet.records.filter(({ id }) => id === `base:${row.sku}` || id === `special:${row.sku}`);
      return [
        {
          sku: row.sku,
          introducedAt: row.created_at ?? null,
          perishable: categoriesOf(row).some((id) => config.COMMERCE_PERISHABLE_CATEGORIES.includes(id)),
          facts: { ...sheet, unavailable: null, asOf: scope.now, stale: false },
          rateSince: null,
          written: dated.map(({ id }) => ({ id, at: row.updated_at })),
        },
      ];
    });
    return { articles, ...end, reset: false };
  };
}

function categoriesOf({ custom_attributes: attributes }: WirePricedProduct): readonly string[] {
  const ids = attributes?.find(({ attribute_code }) => attribute_code === 'category_ids')?.value;
  return Array.isArray(ids) ? ids.map(String) : [];
}
