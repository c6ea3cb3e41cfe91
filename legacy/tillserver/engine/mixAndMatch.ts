import type { Minor } from './minor.ts';

/** Pieces of one line that an offer counts. */
export interface Pieces {
  readonly count: number;
  /** Of one piece, after its line discount. */
  readonly price: Minor;
}

/** What the offer takes off, and what each line's pieces in full groups come to: the discount is spread by that. */
export interface MixAndMatch {
  readonly discount: Minor;
  readonly weights: readonly Minor[];
  /** Pieces that the next group lacks; 0 when there is no piece at all. */
  readonly missing: number;
}

/** The pieces are laid out from the dearest down and cut into groups; in each full group the last, the cheapest, is free. */
export function mixAndMatch(lines: readonly Pieces[], take: number): MixAndMatch {
  const laid = lines.map((pieces, index) => ({ ...pieces, index })).sort(byPrice);
  const total = laid.reduce((sum, { count }) => sum + count, 0);
  const inGroups = total - (total % take);
  const weights = lines.map(() => 0n);
  let discount = 0n;
  let from = 0;
  for (const { index, count, price } of laid) {
    const to = Math.min(from + count, inGroups);
    if (to > from) {
      weights[index] = BigInt(to - from) * price;
      // Positions take − 1, 2 × take − 1, … are free: counted, since a line may hold thousands.
      discount += BigInt(Math.floor(to / take) - Math.floor(from / take)) * price;
    }
    from += count;
  }
  return { discount, weights, missing: total === 0 ? 0 : take - (total % take) };
}

function byPrice(a: { readonly price: Minor; readonly index: number }, b: typeof a): number {
  return a.price === b.price ? a.index - b.index : a.price < b.price ? 1 : -1;
}
