/** Rows by the value of one field. */
export interface HashIndex<R> {
  insert(row: R): void;
  remove(row: R): void;
  /** Rows with this value, in no particular order; not to be kept across changes. */
  rows(value: unknown): readonly R[];
}

/** Built on first use. */
export function createHashIndex<R>(all: () => Iterable<R>, valueOf: (row: R) => unknown): HashIndex<R> {
  let built: Map<unknown, R[]> | undefined;
  const put = (buckets: Map<unknown, R[]>, row: R): void => {
    const value = valueOf(row);
    const bucket = buckets.get(value);
    if (bucket === undefined) buckets.set(value, [row]);
    else bucket.push(row);
  };
  const buckets = (): Map<unknown, R[]> => {
    if (built === undefined) {
      built = new Map();
      for (const row of all()) put(built, row);
    }
    return built;
  };
  return {
    insert(row) {
      if (built !== undefined) put(built, row);
    },
    remove(row) {
      const value = valueOf(row);
      const bucket = built?.get(value);
      if (bucket === undefined) return;
      const at = bucket.indexOf(row);
      if (at >= 0) bucket.splice(at, 1);
      if (bucket.length === 0) built?.delete(value);
    },
    rows: (value) => buckets().get(value) ?? [],
  };
}
