import type { MedusaConfig } from '../../config.ts';
import type { ProductKey } from '../../port.ts';
import type { WireProduct, WireVariant } from './wire.ts';

/** An article as we count them: of a product with variants the product itself, which is shown and never sold, and each of the variants. */
export interface Article {
  readonly product: WireProduct;
  /** null: the parent. */
  readonly variant: WireVariant | null;
  readonly sku: string;
}

type ParentSku = Pick<MedusaConfig, 'COMMERCE_PARENT_SKU'>;

/** Every product has variants in Medusa. One by itself that bears the product's own number is no variant of anything. */
export function articlesOf(product: WireProduct, config: ParentSku): readonly Article[] {
  const own = product.variants.map((variant): Article => ({ product, variant, sku: variant.sku ?? variant.id }));
  const [only] = own;
  const isPlain =
    own.length === 1 &&
    (product.external_id == null || product.external_id === '' || product.external_id === only?.sku);
  return isPlain ? own : [{ product, variant: null, sku: parentSkuOf(product, config) }, ...own];
}

/** What a parent without a number of its own is known by. */
export function parentSkuOf({ external_id: number, handle }: WireProduct, { COMMERCE_PARENT_SKU }: ParentSku): string {
  return COMMERCE_PARENT_SKU === 'external_id' && number != null && number !== '' ? number : handle;
}

/** The article that a key names among those of a product; a product's own keys name its parent. */
export function articleNamed(articles: readonly Article[], { by, value }: ProductKey): Article | undefined {
  const [first] = articles;
  switch (by) {
    case 'sku':
      return articles.find(({ sku }) => sku === value);
    case 'id':
      return first?.product.id === value ? first : articles.find(({ variant }) => variant?.id === value);
    case 'slug':
      return first?.product.handle === value ? first : undefined;
    case 'gtin':
      return articles.find(
        ({ variant }) => variant?.ean === value || variant?.upc === value || variant?.barcode === value,
      );
  }
}
