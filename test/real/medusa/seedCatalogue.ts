import type { ShopSubset, ShopSubsetProduct } from '../shopSubset.ts';
import type { MedusaApi } from './medusaApi.ts';
import type { House } from './seedHouse.ts';

interface Variant {
  readonly id: string;
  readonly sku: string;
}

/** Categories, articles with their prices, and what lies in the warehouse. Answers the variants' ids by sku. */
export async function createCatalogue(
  api: MedusaApi,
  house: House,
  shop: ShopSubset,
): Promise<ReadonlyMap<string, string>> {
  const categories = new Map<string, string>();
  for (const { code, parent, name, slug } of shop.categories) {
    const { product_category: category } = await api.admin<{ readonly product_category: { readonly id: string } }>(
      'POST',
      'product-categories',
      {
        name,
        handle: slug,
        is_active: true,
        ...(parent === null ? {} : { parent_category_id: categories.get(parent) }),
      },
    );
    categories.set(code, category.id);
  }
  const { created } = await api.admin<{
    readonly created: readonly { readonly variants: readonly Variant[] }[];
  }>('POST', 'products/batch', { create: shop.products.map((product) => bodyOf(product, house, categories)) });
  const variants = new Map(created.flatMap((product) => product.variants.map(({ id, sku }) => [sku, id] as const)));
  await receiveStock(api, house, shop);
  return variants;
}

/** A parent has no sku of its own in Medusa: the number by which the ERP's side knows it is the product's external id. */
function bodyOf(product: ShopSubsetProduct, house: House, categories: ReadonlyMap<string, string>): unknown {
  const hasOptions = product.options.length > 0;
  const valuesOf = (option: string): string[] => [
    ...new Set(product.variants.flatMap(({ options }) => options[option] ?? [])),
  ];
  return {
    title: product.name,
    handle: product.slug,
    description: product.description,
    status: 'published',
    external_id: product.sku,
    shipping_profile_id: house.shippingProfile,
    sales_channels: [{ id: house.salesChannel }],
    categories: product.categories.flatMap((code) => {
      const id = categories.get(code);
      return id === undefined ? [] : [{ id }];
    }),
    images: product.media.map((url) => ({ url })),
    metadata: { brand: product.brand, sensitivity: product.sensitivity },
    options: hasOptions
      ? product.options.map((title) => ({ title, values: valuesOf(title) }))
      : [{ title: 'Default', values: ['Default'] }],
    variants: product.variants.map((variant, index) => ({
      variant_rank: index,
      // As the back office titles it: by its options alone.
      title: hasOptions ? Object.values(variant.options).join(' / ') : variant.name,
      sku: variant.sku,
      ...(variant.gtin === null ? {} : { ean: variant.gtin }),
      manage_inventory: true,
      options: hasOptions ? variant.options : { Default: 'Default' },
      prices: Object.entries(variant.prices).map(([currency, amount]) => ({
        currency_code: currency.toLowerCase(),
        amount: Number(amount),
      })),
    })),
  };
}

async function receiveStock(api: MedusaApi, house: House, shop: ShopSubset): Promise<void> {
  const { inventory_items: items } = await api.admin<{
    readonly inventory_items: readonly { readonly id: string; readonly sku: string }[];
  }>('GET', 'inventory-items?limit=1000&fields=id,sku');
  const ids = new Map(items.map(({ id, sku }) => [sku, id]));
  await api.admin('POST', 'inventory-items/location-levels/batch', {
    create: shop.products
      .flatMap(({ variants }) => variants)
      .flatMap(({ sku, onHand }) => {
        const item = ids.get(sku);
        return item === undefined
          ? []
          : [{ inventory_item_id: item, location_id: house.location, stocked_quantity: onHand }];
      }),
  });
}
