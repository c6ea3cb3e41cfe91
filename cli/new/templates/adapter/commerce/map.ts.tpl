import type { ShopProduct } from '../../port.ts';
import type { WireProduct } from './wire.ts';

export const SYSTEM = '__vendor__';

export function toProduct(wire: WireProduct): ShopProduct {
  const { sku, name, slug, description, brand, active, parentSku, variantSkus } = wire;
  return {
    ...{ sku, name, slug, description, brand, parentSku },
    offered: active,
    kind: variantSkus.length > 0 ? 'VARIANT_PARENT' : parentSku === null ? 'SIMPLE' : 'VARIANT',
    variants: variantSkus.map((value) => ({ by: 'sku', value })),
    // What is not read yet. Each is empty where a shop has none.
    categoryIds: [],
    media: [],
    attributes: [],
    sensitivity: null,
    options: [],
    selections: new Map(),
    alternativeSkus: [],
  };
}
