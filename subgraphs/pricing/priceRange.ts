import { compareMoney } from '../../platform/money/index.ts';
import type { PriceRange } from './__generated__/resolvers.ts';
import { priceOf, type PriceInput } from './price.ts';
import { recordsByVariant } from './variantRecords.ts';

/** Lowest and highest price of one base unit over the variants; null where nothing is sold at a price. */
export function priceRange(
  input: Omit<PriceInput, 'records'>,
  { sku, separator }: { readonly sku: string; readonly separator: string },
): PriceRange | null {
  const prices = recordsByVariant(input.facts.records, sku, separator)
    .map((records) => priceOf({ ...input, records }))
    .filter(({ status }) => status === 'ACTIVE')
    .sort((a, b) => compareMoney(a.current, b.current));
  const [lowest] = prices;
  const highest = prices.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  return { minimum: lowest.current, maximum: highest.current, provenance: lowest.provenance };
}
