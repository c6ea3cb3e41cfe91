import type { AdobeCommerceConfig } from '../../config.ts';
import type { ShopProduct } from '../../port.ts';
import { labelIn, type AttributeBook } from './attributes.ts';
import { attributeText, type WireProduct, type WireStore } from './wire.ts';

interface MapParts {
  /** Labels of the store view. */
  readonly shown: AttributeBook;
  /** The back office's labels, the same in every view. */
  readonly admin: AttributeBook;
  readonly config: AdobeCommerceConfig;
  readonly store: WireStore;
}

const ENABLED = '1';
const sensitivities = ['NONE', 'HEALTH', 'INTIMATE', 'AGE_RESTRICTED'] as const;

export function mapProduct(wire: WireProduct, { shown, admin, config, store }: MapParts): ShopProduct {
  const { custom_attributes: attributes, extension_attributes: extension } = wire;
  const text = (code: string): string | null => attributeText(attributes, code);
  const selections = new Map<string, string>();
  for (const { code, options } of shown.byCode.values()) {
    const label = options.get(text(code) ?? '');
    if (label !== undefined) selections.set(code, label);
  }
  const parentSku = text(config.COMMERCE_PARENT_ATTRIBUTE);
  const sensitivity = admin.byCode
    .get(config.COMMERCE_SENSITIVITY_ATTRIBUTE)
    ?.options.get(text(config.COMMERCE_SENSITIVITY_ATTRIBUTE) ?? '');
  const categoryIds = attributes?.find(({ attribute_code }) => attribute_code === 'category_ids')?.value;
  return {
    sku: wire.sku,
    offered: wire.status === ENABLED,
    kind: kindOf(wire.type_id, parentSku),
    name: wire.name,
    slug: text('url_key'),
    description: text('description'),
    brand: selections.get(config.COMMERCE_BRAND_ATTRIBUTE) ?? text(config.COMMERCE_BRAND_ATTRIBUTE),
    categoryIds: Array.isArray(categoryIds) ? categoryIds.map(String) : [],
    media: (wire.media_gallery_entries ?? [])
      .filter(({ disabled }) => disabled !== true)
      .map(({ file, label, media_type }) => ({
        url: `${store.base_media_url.replace(/\/$/, '')}/catalog/product${file}`,
        type: media_type === 'image' ? 'IMAGE' : media_type === 'external-video' ? 'VIDEO' : 'UNKNOWN',
        alt: label ?? null,
      })),
    attributes: [...shown.byCode.values()]
      .filter(({ visible }) => visible)
      .flatMap((attribute) => {
        const value = selections.get(attribute.code);
        return value === undefined ? [] : [{ code: attribute.code, label: labelIn(attribute, store.id), value }];
      }),
    sensitivity: sensitivities.find((each) => each === sensitivity) ?? null,
    options: (extension?.configurable_product_options ?? []).map(({ attribute_id, label, values = [] }) => {
      const attribute = shown.byId.get(attribute_id);
      return {
        code: attribute?.code ?? attribute_id,
        label,
        values: values.flatMap(({ value_index }) => attribute?.options.get(value_index) ?? []),
      };
    }),
    selections,
    parentSku,
    variants: (extension?.configurable_product_links ?? []).map((value) => ({ by: 'id', value })),
    alternativeSkus: (wire.product_links ?? [])
      .filter(({ link_type }) => link_type === 'related' || link_type === 'upsell')
      .toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
      .map(({ linked_product_sku }) => linked_product_sku),
  };
}

function kindOf(typeId: string, parentSku: string | null): ShopProduct['kind'] {
  switch (typeId) {
    case 'simple':
      return parentSku === null ? 'SIMPLE' : 'VARIANT';
    case 'configurable':
      return 'VARIANT_PARENT';
    case 'bundle':
      return 'BUNDLE';
    case 'grouped':
      return 'SET';
    case 'giftcard':
      return 'GIFT_CARD';
    case 'virtual':
      return 'SERVICE';
    case 'downloadable':
      return 'DIGITAL';
    default:
      return 'UNKNOWN';
  }
}
