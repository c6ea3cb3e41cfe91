import { roundToMoney, toDecimal, type Money } from '../money/index.ts';
import type { PromiseClaims } from './promiseClaims.ts';

/** What a quantity costs by the promise: in proportion to what was promised, rounded once. */
export function promisedAmount(
  { amount, currency, quantity: promised }: Pick<PromiseClaims, 'amount' | 'currency' | 'quantity'>,
  quantity: string,
): Money {
  return roundToMoney(toDecimal(amount).times(toDecimal(quantity)).div(toDecimal(promised)), currency);
}
