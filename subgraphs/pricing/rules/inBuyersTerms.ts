import { roundHalfUp, toDecimal, type Decimal } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';
import type { PriceQuestion } from './rule.ts';

/**
 * A record's amount as the price of one of the question's unit, in its currency, with or without its tax as the buyer's documents
 * have it. One division and one rounding, at the end, to `places`.
 */
export function inBuyersTerms(
  record: PriceRecord & { readonly amount: string },
  question: PriceQuestion,
  places: number,
): Decimal {
  const { taxRate, pricesIncludeTax, quantityPerUnit, exchangeRate, currency, localCurrency } = question;
  const hundred = toDecimal('100');
  const none = toDecimal('0');
  // A price that includes tax contains its own group's rate, which need not be the buyer's.
  const contained = record.taxIncluded ? toDecimal(record.includedTaxRate ?? taxRate) : none;
  const wanted = pricesIncludeTax ? taxRate : none;
  const perUnit = record.unit === null ? quantityPerUnit : toDecimal('1');
  const isForeign = record.currency === null && localCurrency !== currency && exchangeRate !== null;
  const numerator = toDecimal(record.amount).times(hundred.plus(wanted)).times(perUnit);
  const denominator = hundred.plus(contained).times(isForeign ? exchangeRate : toDecimal('1'));
  return roundHalfUp(numerator.div(denominator), places);
}
