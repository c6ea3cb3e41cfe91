import {
  addMoney,
  amountOf,
  multiplyMoney,
  roundToMoney,
  subtractMoney,
  toDecimal,
  type Decimal,
} from '../../../platform/money/index.ts';
import type { LineAmounts, PriceQuestion } from './rule.ts';

/**
 * The amounts of one document line, as Business Central posts them: quantity × unit price rounded, the discount of that rounded,
 * and the tax split off the rest (net is rounded) or added to it. The sum of lines is then the sum of what is shown.
 */
export function lineAmounts(unitPrice: Decimal, discountPercent: Decimal, question: PriceQuestion): LineAmounts {
  const { quantity, currency, taxRate, pricesIncludeTax } = question;
  const full = roundToMoney(quantity.times(unitPrice), currency);
  const line = subtractMoney(full, multiplyMoney(full, discountPercent.div(100)));
  if (pricesIncludeTax) {
    const net = roundToMoney(amountOf(line).times(100).div(taxRate.plus(100)), currency);
    return { gross: line, net, tax: subtractMoney(line, net) };
  }
  const tax = multiplyMoney(line, taxRate.div(toDecimal('100')));
  return { gross: addMoney(line, tax), net: line, tax };
}
