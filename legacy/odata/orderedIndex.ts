import type { Comparable } from './values.ts';

/** Rows in an order that is total: no two rows have the same sort values. */
export interface OrderedIndex<R> {
  insert(row: R): void;
  remove(row: R): void;
  /** Puts a row in the place of another with the same sort values; false when theirs differ. */
  replace(before: R, after: R): boolean;
  /** All rows in order; not to be kept across changes. */
  rows(): readonly R[];
  /** The first position whose row is not before: `before(row)` must hold for a prefix of the order. */
  firstNot(before: (row: R) => boolean): number;
}

/**
 * Sorts on first use, so that a table nobody asks costs nothing; then keeps order by binary insertion.
 * @param valuesOf the sort values of a row. @param compare orders two rows' sort values.
 */
export function createOrderedIndex<R>(
  all: () => Iterable<R>,
  valuesOf: (row: R) => readonly Comparable[],
  compare: (left: readonly Comparable[], right: readonly Comparable[]) => number,
): OrderedIndex<R> {
  let sorted: R[] | undefined;
  const rows = (): R[] => {
    // Values are read once a row, not once a comparison: an instant takes longer to read than to compare.
    sorted ??= Array.from(all(), (row) => ({ row, values: valuesOf(row) }))
      .sort((left, right) => compare(left.values, right.values))
      .map(({ row }) => row);
    return sorted;
  };
  const firstNot = (before: (row: R) => boolean): number => {
    const list = rows();
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = list[middle];
      if (row !== undefined && before(row)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placeOf = (row: R): number => {
    const values = valuesOf(row);
    return firstNot((other) => compare(valuesOf(other), values) < 0);
  };
  return {
    rows,
    firstNot,
    // Before first use there is nothing to keep in order: the sort will see the change.
    insert: (row) => void sorted?.splice(placeOf(row), 0, row),
    remove(row) {
      if (sorted === undefined) return;
      const at = placeOf(row);
      if (sorted[at] === row) sorted.splice(at, 1);
    },
    replace(before, after) {
      if (compare(valuesOf(before), valuesOf(after)) !== 0) return false;
      if (sorted === undefined) return true;
      const at = placeOf(before);
      if (sorted[at] === before) sorted[at] = after;
      return true;
    },
  };
}
