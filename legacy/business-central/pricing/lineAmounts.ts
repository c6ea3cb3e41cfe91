import Big from 'big.js';

/** "Amount Rounding Precision" 0.01: the company's three currencies all have two decimals. */
const amountPlaces = 2;
const round = (value: Big): Big => value.round(amountPlaces, Big.roundHalfUp);

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
}): LineAmounts {
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
