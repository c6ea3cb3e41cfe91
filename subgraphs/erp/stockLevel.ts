import { toDecimal, toQuantity } from '../../platform/money/index.ts';
import { freshness, type Freshness, type Reading } from '../kit/index.ts';
import type { StockLevel, StockStatus } from './__generated__/resolvers.ts';
import type { StoreReference } from './entities.ts';
import type { Place, Stock, StockRow } from './port.ts';

/** Stock of one location as it may be shown and promised. */
export interface LocatedStock extends Omit<StockLevel, 'location' | '__typename'> {
  readonly location: StoreReference;
}

export interface StockRules {
  readonly system: string;
  /** Available base units up to which stock is called low. */
  readonly lowStock: string;
}

/**
 * The level of one row; `place` gives the safety margin (null: the location is not known, nothing is held back).
 * @param places when the places were read; null: they are not known to the system.
 */
export function stockLevel(
  stock: Reading<Stock>,
  row: StockRow,
  { place, places }: { readonly place: Place | null; readonly places: Freshness | null },
  { system, lowStock }: StockRules,
): LocatedStock {
  const promised = toDecimal(row.onHand)
    .minus(toDecimal(row.reserved))
    .minus(toDecimal(place?.safetyMargin ?? '0'));
  const available = promised.lt(0) ? '0' : toQuantity(promised);
  return {
    location: { id: row.location },
    onHand: row.onHand,
    reserved: row.reserved,
    available,
    status: statusOf(available, row, stock.value.discontinued, lowStock),
    expectedAt: row.expectedAt,
    provenance: { system, ...freshness(places === null ? [stock] : [stock, places]) },
  };
}

function statusOf(available: string, row: StockRow, discontinued: boolean, lowStock: string): StockStatus {
  const left = toDecimal(available);
  if (left.gt(0)) return left.gt(toDecimal(lowStock)) ? 'IN_STOCK' : 'LOW';
  if (discontinued) return 'DISCONTINUED';
  return row.onOrder ? 'BACKORDER' : 'OUT_OF_STOCK';
}
