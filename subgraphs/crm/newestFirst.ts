/** Sorts a copy by instant, newest first, then by a key, so that the order is the same every time. RFC 3339 in UTC. */
export function newestFirst<T>(
  items: readonly T[],
  instantOf: (item: T) => string | null,
  keyOf: (item: T) => string,
): T[] {
  return [...items].sort(
    (a, b) => timeOf(instantOf(b)) - timeOf(instantOf(a)) || (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))),
  );
}

function timeOf(instant: string | null): number {
  return instant === null ? 0 : Date.parse(instant);
}
