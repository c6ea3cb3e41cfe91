/** Rows in an order that is total: no two rows compare as equal. */
export interface OrderedIndex<R> {
  insert(row: R): void;
  remove(row: R): void;
  /** All rows in order; not to be kept across changes. */
  rows(): readonly R[];
  /** The first position whose row is not before: `before(row)` must hold for a prefix of the order. */
  firstNot(before: (row: R) => boolean): number;
}

/** Sorts on first use, so that a table nobody asks costs nothing; then keeps order by binary insertion. */
export function createOrderedIndex<R>(all: () => Iterable<R>, compare: (left: R, right: R) => number): OrderedIndex<R> {
  let sorted: R[] | undefined;
  const rows = (): R[] => (sorted ??= [...all()].sort(compare));
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
  return {
    rows,
    firstNot,
    // Before first use there is nothing to keep in order: the sort will see the change.
    insert: (row) =>
      void sorted?.splice(
        firstNot((other) => compare(other, row) < 0),
        0,
        row,
      ),
    remove(row) {
      if (sorted === undefined) return;
      const at = firstNot((other) => compare(other, row) < 0);
      const found = sorted[at];
      if (found !== undefined && compare(found, row) === 0) sorted.splice(at, 1);
    },
  };
}
