import Big from 'big.js';
import type { Minor } from './minor.ts';
import { fromMinor, sumOf, toMinor } from './minor.ts';
import { mixAndMatch } from './mixAndMatch.ts';
import type { BookItem, BookOffer } from './priceBook.ts';

/** A line as the offers before this one have left it. */
export interface OpenLine {
  readonly item: BookItem;
  readonly quantity: Big;
  readonly amount: Minor;
}

/** Why an offer of the basket does not count. */
export type Unmet =
  | { readonly reason: 'TOO_FEW_ARTICLES'; readonly missingQuantity: string }
  | { readonly reason: 'BELOW_THRESHOLD'; readonly missingAmount: string }
  | { readonly reason: 'NO_CLUB_CARD' };

/** An amount to take off, spread over the lines by the weights; why not; or null where the offer has nothing to do with the basket. */
export type OfferResult = { readonly discount: Minor; readonly weights: readonly Minor[] } | Unmet | null;

/** One offer over a basket. */
export function applyOffer({ rule }: BookOffer, lines: readonly OpenLine[], card: boolean): OfferResult {
  const weights = lines.map(({ item, amount }) => (item.discountable ? amount : 0n));
  const subtotal = sumOf(weights);
  switch (rule.kind) {
    case 'MIX_AND_MATCH': {
      const { discount, missing, ...spread } = mixAndMatch(
        lines.map((line) => piecesOf(line, rule.category)),
        rule.take,
      );
      if (discount > 0n) return { discount, weights: spread.weights };
      return missing === 0 ? null : { reason: 'TOO_FEW_ARTICLES', missingQuantity: String(missing) };
    }
    case 'CARD_PERCENT': {
      if (subtotal === 0n) return null;
      if (!card) return { reason: 'NO_CLUB_CARD' };
      const discount = toMinor(new Big(fromMinor(subtotal)).times(rule.percent).div(100));
      return discount === 0n ? null : { discount, weights };
    }
    case 'THRESHOLD': {
      const atLeast = toMinor(rule.atLeast);
      if (subtotal === 0n) return null;
      if (subtotal < atLeast) return { reason: 'BELOW_THRESHOLD', missingAmount: fromMinor(atLeast - subtotal) };
      const off = toMinor(rule.off);
      return { discount: off < subtotal ? off : subtotal, weights };
    }
  }
}

/** Only whole pieces can be counted into groups. */
function piecesOf({ item, quantity, amount }: OpenLine, category: string): { count: number; price: Minor } {
  const counts = item.discountable && item.categories.includes(category) && quantity.mod(1).eq(0);
  const count = counts ? quantity.toNumber() : 0;
  return { count, price: count === 0 ? 0n : amount / BigInt(count) };
}
