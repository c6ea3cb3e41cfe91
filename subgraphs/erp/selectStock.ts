import { compareDecimals } from '../../platform/money/index.ts';
import type { GeoPoint } from './__generated__/resolvers.ts';
import { distanceKm } from './distance.ts';
import type { Place, StockRow } from './port.ts';

export interface StockSelection {
  readonly places: readonly Place[];
  /** ISO 3166-1 alpha-2 of the request's market. */
  readonly country: string;
  readonly storeIds: readonly string[] | null;
  readonly near: GeoPoint | null;
  readonly first: number;
}

export interface PlacedStock {
  readonly row: StockRow;
  readonly place: Place | null;
}

/**
 * Of the given stores in their order, else of the stores nearest to `near`, else of the market's locations with the largest stock.
 * A location that does not carry the article is not among them.
 */
export function selectStock(rows: readonly StockRow[], selection: StockSelection): readonly PlacedStock[] {
  const { storeIds, near, first, country } = selection;
  const places = new Map(selection.places.map((place) => [place.id, place]));
  const placed = rows.map((row) => ({ row, place: places.get(row.location) ?? null }));
  if (storeIds !== null) {
    const byLocation = new Map(placed.map((entry) => [entry.row.location, entry]));
    return [...new Set(storeIds)].flatMap((id) => byLocation.get(id) ?? []).slice(0, first);
  }
  if (near !== null) {
    return placed
      .flatMap((entry) =>
        entry.place?.store === true && entry.place.geo !== null
          ? [{ ...entry, distance: distanceKm(near, entry.place.geo) }]
          : [],
      )
      .sort((a, b) => a.distance - b.distance || compareText(a.row.location, b.row.location))
      .slice(0, first);
  }
  return placed
    .filter(({ place }) => place === null || place.country === null || place.country === country)
    .sort((a, b) => compareDecimals(b.row.onHand, a.row.onHand) || compareText(a.row.location, b.row.location))
    .slice(0, first);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
