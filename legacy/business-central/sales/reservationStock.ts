import Big from 'big.js';
import type { Row } from '../../odata/index.ts';
import { stockByLocation, stockId } from '../pages/stock.ts';
import type { Store } from '../store.ts';
import { notFound, text } from './storePriceBook.ts';

/** Moves the reserved quantity of a stock row when a reservation comes, changes or goes. */
export function moveReserved(store: Store, before: Row | null, after: Row | null): void {
  for (const [row, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (row === null) continue;
    const [itemNo, variantCode, locationCode] = ['itemNo', 'variantCode', 'locationCode'].map((name) =>
      text(row, name),
    );
    const stock = store.table(stockByLocation).get(stockId(itemNo ?? '', variantCode ?? '', locationCode ?? ''));
    if (stock === undefined) {
      throw notFound(
        'Stockkeeping Unit',
        `Location Code='${locationCode ?? ''}',Item No.='${itemNo ?? ''}',Variant Code='${variantCode ?? ''}'`,
      );
    }
    store.put(stockByLocation, {
      ...stock,
      reservedQuantity: new Big(text(stock, 'reservedQuantity'))
        .plus(new Big(text(row, 'quantity')).times(sign))
        .toFixed(),
    });
  }
}
