import type { Reading } from './port.ts';

type Freshness = Pick<Reading<unknown>, 'asOf' | 'stale'>;

/** How fresh a value is that was made of several: as old as its oldest part, stale if any part is. */
export function freshness(parts: readonly [Freshness, ...Freshness[]]): Freshness {
  const [first, ...others] = parts;
  return others.reduce<Freshness>(
    (whole, part) => ({
      asOf: part.asOf < whole.asOf ? part.asOf : whole.asOf,
      stale: whole.stale || part.stale,
    }),
    { asOf: first.asOf, stale: first.stale },
  );
}
