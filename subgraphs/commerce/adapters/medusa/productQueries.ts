import type { MedusaConfig } from '../../config.ts';
import type { ProductKey } from '../../port.ts';

type Query = Readonly<Record<string, readonly string[]>>;

/**
 * The requests that find the articles of some keys: one by what variants bear, which Medusa takes as alternatives, and one for each text of the
 * product itself, of which it takes none beside another.
 */
export function productQueries(
  keys: readonly ProductKey[],
  { COMMERCE_PARENT_SKU: parentSku }: Pick<MedusaConfig, 'COMMERCE_PARENT_SKU'>,
): readonly Query[] {
  const valuesOf = (by: ProductKey['by']): string[] => keys.filter((key) => key.by === by).map(({ value }) => value);
  const [skus, ids, gtins] = [valuesOf('sku'), valuesOf('id'), valuesOf('gtin')];
  const isVariant = (value: string): boolean => value.startsWith('variant_');
  const ofVariants = [
    ['sku', skus],
    ['id', ids.filter(isVariant)],
    ...(['ean', 'upc', 'barcode'] as const).map((field) => [field, gtins] as const),
  ] as const;
  const handles = [...new Set([...valuesOf('slug'), ...(parentSku === 'handle' ? skus : [])])];
  const alternatives = ofVariants.filter(([, values]) => values.length > 0);
  return [
    Object.fromEntries(alternatives.map(([field, values], index) => [`variants[$or][${index}][${field}][]`, values])),
    { 'id[]': ids.filter((value) => !isVariant(value)) },
    { 'handle[]': handles },
    { 'external_id[]': parentSku === 'external_id' ? skus : [] },
  ].filter((query: Query) => Object.values(query).some((values) => values.length > 0));
}
