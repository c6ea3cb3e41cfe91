import { utcText } from '../dates.ts';
import { float } from '../floats.ts';
import type { Shop, ShopArticle } from '../shop.ts';
import { allGroups, groupId } from '../shop.ts';
import type { StoreScope } from '../storeScope.ts';
import { taxClassIdOf } from '../taxClasses.ts';

const typeIds: Readonly<Record<ShopArticle['kind'], string>> = {
  SIMPLE: 'simple',
  VARIANT_PARENT: 'configurable',
  VARIANT: 'simple',
  BUNDLE: 'bundle',
  GIFT_CARD: 'giftcard',
  SERVICE: 'virtual',
};

export function typeIdOf(article: ShopArticle): string {
  return typeIds[article.kind];
}

/** 1 = not visible individually (variants), 4 = catalogue and search. */
export function visibilityOf(article: ShopArticle): 1 | 4 {
  return article.kind === 'VARIANT' ? 1 : 4;
}

export function categoryIdsOf(shop: Shop, article: ShopArticle): number[] {
  return article.categoryIds.flatMap((id) => shop.categories().get(id)?.shopCategoryId ?? []);
}

/** The article's price where the scope looks; the first market's for the back office, 0 for what has none, as Adobe does. */
function scopedPrice(shop: Shop, article: ShopArticle, scope: StoreScope): ReturnType<Shop['priceOf']> {
  const market = scope.market?.code ?? article.shop.markets[0];
  return market === undefined ? null : shop.priceOf(article.sku, market);
}

/** A product as `/V1/products` sends it. */
export function renderProduct(shop: Shop, article: ShopArticle, scope: StoreScope): Record<string, unknown> {
  const price = scopedPrice(shop, article, scope);
  return {
    id: article.shop.productId,
    sku: article.sku,
    name: article.name[scope.locale],
    attribute_set_id: 4,
    price: float(article.kind === 'VARIANT_PARENT' ? '0' : (price?.price ?? '0')),
    status: article.shop.enabled ? 1 : 2,
    visibility: visibilityOf(article),
    type_id: typeIdOf(article),
    created_at: utcText(article.shop.createdAt),
    updated_at: utcText(article.shop.updatedAt),
    extension_attributes: extensionAttributes(shop, article, scope),
    product_links: article.relatedSkus.flatMap((sku, index) => {
      const linked = shop.bySku().get(sku);
      if (linked === undefined) return [];
      return [{ ...linkOf(article, linked, index), link_type: 'related' }];
    }),
    options: [],
    media_gallery_entries: article.media.map(({ path, alt }, index) => ({
      id: article.shop.productId * 10 + index,
      media_type: 'image',
      label: alt[scope.locale],
      position: index + 1,
      disabled: false,
      types: index === 0 ? ['image', 'small_image', 'thumbnail'] : [],
      file: path,
    })),
    tier_prices: (price?.tiers ?? []).map((tier) => ({
      customer_group_id: tier.customerGroup === allGroups.code ? allGroups.id : groupId(tier.customerGroup),
      qty: float(tier.quantity),
      value: float(tier.type === 'fixed' ? tier.value : '0'),
      extension_attributes: {
        ...(tier.type === 'discount' ? { percentage_value: float(tier.value) } : {}),
        website_id: scope.websiteId,
      },
    })),
    custom_attributes: customAttributes(shop, article, scope, price),
  };
}

export function linkOf(article: ShopArticle, linked: ShopArticle, index: number): Record<string, unknown> {
  return {
    sku: article.sku,
    linked_product_sku: linked.sku,
    linked_product_type: typeIdOf(linked),
    position: index + 1,
  };
}

function extensionAttributes(shop: Shop, article: ShopArticle, scope: StoreScope): Record<string, unknown> {
  const variants = article.variantSkus.flatMap((sku) => shop.bySku().get(sku) ?? []);
  const configurable = article.options.map(({ code, label }, position) => {
    const attribute = shop.attributes().get(code);
    const values = new Set(variants.flatMap((variant) => shop.attributes().valueOf(variant, code) ?? []));
    return {
      id: article.shop.productId * 10 + position,
      attribute_id: String(attribute?.attributeId ?? 0),
      label: label[scope.locale],
      position,
      values: [...values].map((value) => ({ value_index: value })),
      product_id: article.shop.productId,
    };
  });
  return {
    website_ids: article.shop.markets.map((market) => shop.websiteOf(market)),
    category_links: categoryIdsOf(shop, article).map((id, position) => ({ position, category_id: String(id) })),
    ...(article.kind === 'VARIANT_PARENT'
      ? {
          configurable_product_options: configurable,
          configurable_product_links: variants.map((variant) => variant.shop.productId),
        }
      : {}),
    ...(article.kind === 'BUNDLE'
      ? {
          bundle_product_options: article.components.map(({ sku, quantity }, index) => ({
            option_id: article.shop.productId * 10 + index,
            title: sku,
            required: true,
            type: 'select',
            position: index + 1,
            sku: article.sku,
            product_links: [{ id: String(index + 1), sku, qty: float(quantity), is_default: true }],
          })),
        }
      : {}),
  };
}

function customAttributes(
  shop: Shop,
  article: ShopArticle,
  scope: StoreScope,
  price: ReturnType<Shop['priceOf']>,
): { readonly attribute_code: string; readonly value: unknown }[] {
  const selects = shop
    .attributes()
    .all.filter(({ input }) => input === 'select')
    .flatMap(({ code }) => {
      const value = shop.attributes().valueOf(article, code);
      return value === null ? [] : [{ attribute_code: code, value: String(value) }];
    });
  const text = (code: string, value: unknown): { attribute_code: string; value: unknown }[] =>
    value === null || value === undefined || value === '' ? [] : [{ attribute_code: code, value }];
  const [unit, box] = article.gtins;
  const special = article.kind === 'VARIANT_PARENT' ? null : price?.special;
  return [
    ...text('url_key', article.slug[scope.locale]),
    ...text('tax_class_id', String(taxClassIdOf(shop.taxKindOf(article.sku)))),
    ...text('description', article.description[scope.locale]),
    ...text('image', article.media[0]?.path),
    ...text('gtin', unit?.gtin),
    ...text('box_gtin', box?.gtin),
    ...text('parent_sku', article.parentSku),
    ...text('net_content', article.measure?.quantity),
    ...text('net_content_unit', article.measure?.measure),
    ...text('special_price', special === null || special === undefined ? null : Number(special.price).toFixed(6)),
    ...text('special_from_date', special?.from),
    ...text('special_to_date', special?.to),
    ...text(
      'category_ids',
      categoryIdsOf(shop, article).map((id) => String(id)),
    ),
    ...selects,
  ];
}
