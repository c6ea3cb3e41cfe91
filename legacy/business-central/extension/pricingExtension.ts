import Big from 'big.js';
import { calculatePrice } from '../pricing/calculatePrice.ts';
import type { LineAmounts } from '../pricing/lineAmounts.ts';
import type { PriceBook } from '../pricing/priceBook.ts';
import type { PriceRequest } from '../pricing/priceRequest.ts';

/** What the extension puts on a sales line in place of the product's own price. */
export interface ExtensionPrice extends LineAmounts {
  /** Of the first unit, in the document's currency and VAT terms. */
  readonly unitPrice: string;
  /** What one unit costs without customer, group, campaign and bracket. */
  readonly listUnitPrice: string;
  /** Per cent of quantity × unitPrice that the brackets take off. */
  readonly lineDiscountPercent: string;
  /** `<priceListCode>/<lineNo>` that it starts from; null = the item card. */
  readonly winner: string | null;
  /** How it came to the amount, in its own words. */
  readonly calculation: string;
}

/** How the document rounds and taxes the line. */
export interface ExtensionLine {
  readonly request: PriceRequest;
  readonly taxPercent: string;
  /** "Amount Rounding Precision" of the document's currency. */
  readonly roundingPrecision: string;
}

export const extensionName = 'Trappe Pricing 3.2';

/** Per cent off the units of a line from one number on up to the next: each unit costs what its own bracket says. */
const brackets = [
  { above: '0', percentOff: '0' },
  { above: '2', percentOff: '6' },
  { above: '5', percentOff: '11.5' },
] as const;
/** Consumer prices from here on end in ,95. */
const leastEnding = '20';

/**
 * A site's own calculation, as extensions replace the product's: it starts from the price of one unit, gives units of a line further down a
 * lower price than the first ones, and lets consumer prices end in ,95. What three cost cannot be found from what one costs, nor from the price
 * list lines.
 */
export function extensionPrice(
  { request, taxPercent, roundingPrecision }: ExtensionLine,
  book: PriceBook,
): ExtensionPrice {
  const round = (value: Big): Big => value.div(roundingPrecision).round(0, Big.roundHalfUp).times(roundingPrecision);
  const includesVat = request.buyer.pricesIncludingVat;
  const one = calculatePrice({ ...request, quantity: '1' }, book);
  const first = new Big(one.unitPrice).times(new Big(100).minus(one.lineDiscountPercent)).div(100);
  const unitPrice = ended(first, includesVat);
  const quantity = new Big(request.quantity);
  let amount = new Big(0);
  let used = 0;
  brackets.forEach(({ above, percentOff }, index) => {
    const end = brackets[index + 1]?.above;
    const upTo = end === undefined || quantity.lt(end) ? quantity : new Big(end);
    const units = upTo.minus(above);
    if (units.lte(0)) return;
    used = index + 1;
    const price = ended(first.times(new Big(100).minus(percentOff)).div(100), includesVat);
    amount = amount.plus(units.times(price));
  });
  amount = round(amount);
  const full = round(quantity.times(unitPrice));
  const excluding = includesVat ? round(amount.times(100).div(new Big(100).plus(taxPercent))) : amount;
  const tax = includesVat ? amount.minus(excluding) : round(amount.times(taxPercent).div(100));
  const discount = full.minus(amount);
  return {
    unitPrice: unitPrice.toFixed(),
    listUnitPrice: ended(listPrice(request, book), includesVat).toFixed(),
    lineDiscountPercent: full.eq(0) ? '0' : discount.times(100).div(full).round(5, Big.roundHalfUp).toFixed(),
    discountAmount: discount.toFixed(),
    amountExcludingTax: excluding.toFixed(),
    totalTaxAmount: tax.toFixed(),
    amountIncludingTax: excluding.plus(tax).toFixed(),
    winner: one.winner,
    calculation: `${extensionName}: from ${one.winner ?? 'the item card'}, ${used} of ${brackets.length} brackets`,
  };
}

/** Down to the next amount that ends in ,95. */
function ended(price: Big, includesVat: boolean): Big {
  const exact = price.round(5, Big.roundHalfUp);
  if (!includesVat || exact.lt(leastEnding)) return exact;
  const whole = exact.round(0, Big.roundDown);
  const ending = whole.plus('0.95');
  return ending.lte(exact) ? ending : ending.minus(1);
}

function listPrice(request: PriceRequest, book: PriceBook): Big {
  const linesOf: PriceBook['linesOf'] = (itemNo) =>
    book
      .linesOf(itemNo)
      .filter(({ assignToType, campaignNo = '' }) => assignToType === 'All Customers' && campaignNo === '');
  return new Big(calculatePrice({ ...request, quantity: '1' }, { ...book, linesOf }).unitPrice);
}
