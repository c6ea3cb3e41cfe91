import type { MedusaConfig } from '../../config.ts';
import type { ShopProduct } from '../../port.ts';
import { articlesOf, type Article } from './articles.ts';
import type { WireProduct, WireVariant } from './wire.ts';

const sensitivities = ['NONE', 'HEALTH', 'INTIMATE', 'AGE_RESTRICTED'] as const;

/** @param channels sales channels of the storefront: what is published in none of them is not offered. */
export function mapProduct(
  { product, variant, sku }: Article,
  {
    config,
    channels,
    depthOf,
  }: {
    readonly config: MedusaConfig;
    readonly channels: ReadonlySet<string>;
    readonly depthOf: (categoryId: string) => number;
  },
): ShopProduct {
  const articles = articlesOf(product, config);
  const [head] = articles;
  const isParent = variant === null;
  const isVariant = !isParent && articles.length > 1;
  const sensitivity = fromMetadata(product, config.COMMERCE_SENSITIVITY_ATTRIBUTE);
  return {
    sku,
    offered: product.status === 'published' && (product.sales_channels ?? []).some(({ id }) => channels.has(id)),
    kind: product.is_giftcard === true ? 'GIFT_CARD' : isParent ? 'VARIANT_PARENT' : isVariant ? 'VARIANT' : 'SIMPLE',
    name: isVariant ? variantName(product.title, variant) : product.title,
    // A variant has no page of its own.
    slug: isVariant ? null : product.handle,
    description: product.description ?? null,
    brand: fromMetadata(product, config.COMMERCE_BRAND_ATTRIBUTE),
    // Medusa names them in any order: the most specific comes last.
    categoryIds: (product.categories ?? [])
      .map(({ id }) => id)
      .toSorted((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1)),
    media: (product.images ?? []).map(({ url }) => ({ url, type: 'IMAGE', alt: null })),
    attributes: [
      ...attribute('material', 'Material', product.material),
      ...attribute('origin_country', 'Origin', product.origin_country),
    ],
    sensitivity: sensitivities.find((each) => each === sensitivity) ?? null,
    options: isParent
      ? (product.options ?? []).map(({ title, values }) => ({
          code: title,
          label: title,
          values: (values ?? []).map(({ value }) => value),
        }))
      : [],
    selections: new Map(
      (variant?.options ?? []).flatMap(({ value, option }) => (option == null ? [] : [[option.title, value] as const])),
    ),
    parentSku: isVariant ? (head?.sku ?? null) : null,
    variants: isParent ? product.variants.map(({ id }) => ({ by: 'id', value: id })) : [],
    alternativeSkus: [],
  };
}

/** Medusa titles a variant by its options alone, "M / blue". */
function variantName(title: string, { title: own }: WireVariant): string {
  if (own == null || own === '') return title;
  return own.startsWith(title) ? own : `${title}, ${own}`;
}

function fromMetadata({ metadata }: WireProduct, key: string): string | null {
  const value = metadata?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function attribute(code: string, label: string, value: string | null | undefined): ShopProduct['attributes'] {
  return value == null || value === '' ? [] : [{ code, label, value }];
}
