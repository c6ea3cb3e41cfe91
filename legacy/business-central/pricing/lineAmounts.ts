import Big from 'big.js';

/** "Amount Rounding Precision" of the company's local currency, and of those of its currencies that name none. */
const usualPrecision = '0.01';

export interface LineAmounts {
  readonly discountAmount: string;
  readonly amountExcludingTax: string;
  readonly totalTaxAmount: string;
  readonly amountIncludingTax: string;
}

/**
 * The amounts of a sales line: quantity × unit price and the discount are rounded each, then VAT is split off or added. The line
 * amount is the one with VAT where the document's prices include it, else the one without.
 */
export function lineAmounts(line: {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxPercent: string;
  readonly pricesIncludeTax: boolean;
  /** "Amount Rounding Precision" of the document's currency: 1, 0.01, 0.001. */
  readonly roundingPrecision?: string;
}): LineAmounts {
  const precision = line.roundingPrecision ?? usualPrecision;
  const round = (value: Big): Big => value.div(precision).round(0, Big.roundHalfUp).times(precision);
  const gross = round(new Big(line.quantity).times(line.unitPrice));
  const discount = round(gross.times(line.discountPercent).div(100));
  const amount = gross.minus(discount);
  const excluding = line.pricesIncludeTax ? round(amount.times(100).div(new Big(100).plus(line.taxPercent))) : amount;
  const tax = line.pricesIncludeTax ? amount.minus(excluding) : round(amount.times(line.taxPercent).div(100));
  return {
    discountAmount: discount.toFixed(),
    amountExcludingTax: excluding.toFixed(),
    totalTaxAmount: tax.toFixed(),
    amountIncludingTax: excluding.plus(tax).toFixed(),
  };
}
