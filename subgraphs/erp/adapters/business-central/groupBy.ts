/** Rows by key, in their order; a key of `keys` without rows has []. */
export function groupBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  keys: readonly string[] = [],
): Map<string, T[]> {
  const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
