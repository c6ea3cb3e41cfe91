/** How a sku is made of an item and its variant. */
export interface SkuParts {
  readonly item: string;
  /** '' without a variant. */
  readonly variant: string;
}

export interface SkuRule {
  split(sku: string): SkuParts;
  join(item: string, variant: string): string;
}

/** `item`, or `item` + separator + `variant`: split at the FIRST separator, so that variant codes may hold it. */
export function createSkuRule(separator: string): SkuRule {
  return {
    split: (sku) => {
      const at = sku.indexOf(separator);
      return at < 0
        ? { item: sku, variant: '' }
        : { item: sku.slice(0, at), variant: sku.slice(at + separator.length) };
    },
    join: (item, variant) => (variant === '' ? item : `${item}${separator}${variant}`),
  };
}
