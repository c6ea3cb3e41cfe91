import Big from 'big.js';
import type { PriceLine } from './priceBook.ts';

/** A line with its price in the document's terms. */
export interface Candidate {
  readonly line: PriceLine;
  readonly unitPrice: Big;
}

/**
 * The product's scan, one line after the other: a line that adds a currency or a variant which the best one lacks replaces it,
 * whatever it costs; one that lacks what the best one has is passed over; between equals, and where each has what the other lacks,
 * the lower amount after the line's own discount wins, and the earlier line on a tie.
 */
export function pickBestLine(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (best === null) {
      best = candidate;
      continue;
    }
    const improved = hasMore(candidate.line, best.line);
    const degraded = hasMore(best.line, candidate.line);
    if (degraded && !improved) continue;
    if ((improved && !degraded) || lineAmount(candidate).lt(lineAmount(best))) best = candidate;
  }
  return best;
}

function hasMore(one: PriceLine, other: PriceLine): boolean {
  return (one.currencyCode !== '' && other.currencyCode === '') || (one.variantCode !== '' && other.variantCode === '');
}

function lineAmount({ line, unitPrice }: Candidate): Big {
  return unitPrice.times(new Big(100).minus(line.lineDiscountPercent)).div(100);
}
