import type { Reading } from './port.ts';

/** How fresh a value is that was made of several: as old as its oldest part, stale if any part is. */
export function freshness(parts: readonly Reading<unknown>[]): Pick<Reading<unknown>, 'asOf' | 'stale'> {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('A value is made of at least one part.');
  return others.reduce<Pick<Reading<unknown>, 'asOf' | 'stale'>>(
    (whole, part) => ({
      asOf: part.asOf < whole.asOf ? part.asOf : whole.asOf,
      stale: whole.stale || part.stale,
    }),
    { asOf: first.asOf, stale: first.stale },
  );
}
