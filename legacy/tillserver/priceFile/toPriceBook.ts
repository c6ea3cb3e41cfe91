import type { BookItem, PriceBook } from '../engine/priceBook.ts';
import type { PriceFile } from './priceFile.ts';

/** A price file looked up by article and unit; no unit means the first, the base unit. */
export function toPriceBook({ currency, items, offers }: PriceFile): PriceBook {
  const byUnit = new Map<string, BookItem>();
  for (const item of items) {
    byUnit.set(`${item.plu} ${item.unit}`, item);
    if (!byUnit.has(item.plu)) byUnit.set(item.plu, item);
  }
  return {
    currency,
    offers,
    item: (plu, unit) => byUnit.get(unit === null ? plu : `${plu} ${unit}`),
  };
}
