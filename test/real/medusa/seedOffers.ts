import type { ShopSubset } from '../shopSubset.ts';
import type { Subset } from '../subset.ts';
import type { MedusaApi } from './medusaApi.ts';

/** 10 % on all of a cart, by its code alone. */
export const WELCOME = 'VELKOMMEN10';
/** 10 % on what is of the kitchen, without a code. */
export const KITCHEN = 'KOEKKEN10';
/** 15 % on lamps, without a code. */
export const LAMPS = 'LAMPER15';

const DAY_MS = 86_400_000;

/**
 * Price lists and promotions. Medusa reckons by its own clock and the product by the retailer's: their windows hold on both.
 * Answers the promotions' ids by code.
 */
export async function createOffers(
  api: MedusaApi,
  parts: {
    readonly shop: ShopSubset;
    readonly subset: Subset;
    readonly variants: ReadonlyMap<string, string>;
    readonly groups: ReadonlyMap<string, string>;
  },
): Promise<Readonly<Record<string, string>>> {
  const { shop, subset, variants, groups } = parts;
  const instants = [Date.now(), Date.parse(subset.anchor)];
  const startsAt = new Date(Math.min(...instants) - DAY_MS).toISOString();
  const endsAt = new Date(Math.max(...instants) + 30 * DAY_MS).toISOString();
  for (const { sku, amount, group } of shop.sales) {
    await api.admin('POST', 'price-lists', {
      title: group === null ? 'Urugen' : `For ${group}`,
      description: sku,
      type: 'sale',
      status: 'active',
      starts_at: startsAt,
      ends_at: endsAt,
      ...(group === null ? {} : { rules: { 'customer.groups.id': [groups.get(group) ?? ''] } }),
      prices: [{ variant_id: variants.get(sku) ?? '', currency_code: 'dkk', amount: Number(amount) }],
    });
  }
  const promotions: Record<string, string> = {};
  const create = async (code: string, body: Readonly<Record<string, unknown>>): Promise<void> => {
    const { promotion } = await api.admin<{ readonly promotion: { readonly id: string } }>('POST', 'promotions', {
      code,
      type: 'standard',
      status: 'active',
      ...body,
    });
    promotions[code] = promotion.id;
  };
  const ofCategory = async (slug: string): Promise<string> => {
    const found = await api.admin<{ readonly product_categories: readonly { readonly id: string }[] }>(
      'GET',
      `product-categories?handle=${slug}`,
    );
    return found.product_categories[0]?.id ?? '';
  };
  const percentOn = async (slug: string, value: number) => ({
    type: 'percentage',
    target_type: 'items',
    allocation: 'across',
    value,
    target_rules: [{ attribute: 'items.product.categories.id', operator: 'in', values: [await ofCategory(slug)] }],
  });
  await create(WELCOME, {
    is_automatic: false,
    application_method: { type: 'percentage', target_type: 'order', value: 10 },
    campaign: {
      name: 'First order',
      campaign_identifier: 'first-order',
      starts_at: startsAt,
      ends_at: endsAt,
    },
  });
  await create(KITCHEN, { is_automatic: true, application_method: await percentOn('koekken', 10) });
  await create(LAMPS, { is_automatic: true, application_method: await percentOn('lamper', 15) });
  return promotions;
}
