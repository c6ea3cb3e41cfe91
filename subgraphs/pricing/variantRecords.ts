import type { PriceRecord } from './priceFacts.ts';

/** Records that concern this article itself: those for every variant, and those for the variant that its sku names. */
export function ownRecords(records: readonly PriceRecord[], sku: string, separator: string): PriceRecord[] {
  return records.filter(({ variant }) => variant === null || isOwn(variant, sku, separator));
}

/**
 * The records of each variant under a parent that has prices of its own, and those of the variants that have none. An article that
 * is a variant, or has none, is alone.
 */
export function recordsByVariant(records: readonly PriceRecord[], sku: string, separator: string): PriceRecord[][] {
  const named = new Set(records.flatMap(({ variant }) => variant ?? []));
  const own = ownRecords(records, sku, separator);
  if ([...named].some((variant) => isOwn(variant, sku, separator))) return [own];
  const each = [...named].map((name) => records.filter(({ variant }) => variant === null || variant === name));
  return [own, ...each];
}

function isOwn(variant: string, sku: string, separator: string): boolean {
  const at = sku.indexOf(separator);
  return at > 0 && sku.slice(at + separator.length) === variant;
}
