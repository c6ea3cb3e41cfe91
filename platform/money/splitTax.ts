import { toDecimal, type DecimalInput } from './decimal.ts';
import { addMoney, amountOf, roundToMoney, subtractMoney, type Money } from './money.ts';

export interface TaxSplit {
  readonly gross: Money;
  readonly net: Money;
  /** `gross = net + tax`, to the minor unit. */
  readonly tax: Money;
}

/**
 * Splits an amount with tax, or adds tax to one without. The part that was not given is rounded half up to the minor unit and
 * tax is the difference. `ratePercent` "25" is 25 %; below zero throws RangeError.
 */
export function splitTax(given: { gross: Money } | { net: Money }, ratePercent: DecimalInput): TaxSplit {
  const rate = toDecimal(ratePercent);
  if (rate.lt(0)) throw new RangeError('A tax rate is not negative.');
  if ('net' in given) {
    const tax = roundToMoney(amountOf(given.net).times(rate).div(100), given.net.currency);
    return { net: given.net, tax, gross: addMoney(given.net, tax) };
  }
  // Tax first and net as the rest: one rounding, on the part that authorities read.
  const tax = roundToMoney(amountOf(given.gross).times(rate).div(rate.plus(100)), given.gross.currency);
  return { gross: given.gross, tax, net: subtractMoney(given.gross, tax) };
}
