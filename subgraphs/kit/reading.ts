/** A value with when it was read, by the business clock; stale: the system failed and this is what was known before. */
export interface Reading<T> {
  readonly value: T;
  /** RFC 3339 in UTC. */
  readonly asOf: string;
  readonly stale: boolean;
}

/** By key; a key that the system does not know is missing, a key that could not be read has its own error. */
export type Readings<T> = ReadonlyMap<string, Reading<T> | Error>;

/** How fresh what was read is. */
export type Freshness = Pick<Reading<unknown>, 'asOf' | 'stale'>;

/** How fresh a value is that was made of several: as old as its oldest part, stale if any part is. */
export function freshness(parts: readonly [Freshness, ...Freshness[]]): Freshness {
  const [first, ...others] = parts;
  return others.reduce<Freshness>(
    (whole, { asOf, stale }) => ({ asOf: asOf < whole.asOf ? asOf : whole.asOf, stale: whole.stale || stale }),
    { asOf: first.asOf, stale: first.stale },
  );
}

/** The same for a list that may be empty: nothing was read then, which no instant tells. */
export function listFreshness(parts: readonly Freshness[]): { readonly asOf: string | null; readonly stale: boolean } {
  const [first, ...others] = parts;
  return first === undefined ? { asOf: null, stale: false } : freshness([first, ...others]);
}
