import Big from 'big.js';
import type { SoldArticle } from './soldArticle.ts';
import type { SoldSale } from './soldSale.ts';

const undone: ReadonlySet<string> = new Set(['REJECTED', 'CANCELLED']);

/** What one system says was sold and given back, each article once. A return counts from when it is asked for, unless it was refused. */
export function soldArticles(sale: SoldSale): readonly SoldArticle[] {
  const sold = new Map<string, Big>();
  for (const { sku, quantity } of sale.lines) sold.set(sku, (sold.get(sku) ?? new Big(0)).plus(quantity));
  const back = new Map<string, Big>();
  for (const { status, lines } of sale.returns) {
    if (undone.has(status)) continue;
    for (const { sku, quantity } of lines) back.set(sku, (back.get(sku) ?? new Big(0)).plus(quantity));
  }
  return [...sold].flatMap(([sku, quantity]) => {
    // Nothing was bought of what a sale takes back itself.
    if (sku === '' || quantity.lte(0)) return [];
    const returned = sale.status === 'CANCELLED' ? quantity : (back.get(sku) ?? new Big(0));
    return [{ sku, quantity: quantity.toFixed(), returned: returned.toFixed() }];
  });
}
