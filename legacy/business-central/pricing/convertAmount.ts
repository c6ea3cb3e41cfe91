import Big from 'big.js';
import type { PriceBook, PriceLine } from './priceBook.ts';
import type { PriceRequest } from './priceRequest.ts';

/** "Unit-Amount Rounding Precision" 0.00001, the product's default for every currency. */
const unitAmountPlaces = 5;

/** What an amount stands for before it is converted to the document's terms. */
type Amount = Pick<
  PriceLine,
  'unitPrice' | 'priceIncludesVat' | 'vatBusPostingGrPrice' | 'unitOfMeasureCode' | 'currencyCode'
>;

/**
 * A price in the terms of the document: its VAT, its unit, its currency, in that order, rounded once at the end.
 * A price that includes VAT contains the VAT of its OWN posting group.
 */
export function convertAmount(amount: Amount, request: PriceRequest, book: PriceBook): Big {
  let price = new Big(amount.unitPrice);
  if (price.eq(0)) return price;
  const { buyer, item } = request;
  const tax = book.vatPercent(buyer.vatBusPostingGroup, item.vatProdPostingGroup);
  if (amount.priceIncludesVat) {
    const contained = book.vatPercent(amount.vatBusPostingGrPrice, item.vatProdPostingGroup);
    const wanted = buyer.pricesIncludingVat ? tax : '0';
    if (!new Big(contained).eq(wanted))
      price = price.times(new Big(100).plus(wanted)).div(new Big(100).plus(contained));
  } else if (buyer.pricesIncludingVat) {
    price = price.times(new Big(100).plus(tax)).div(100);
  }
  if (amount.unitOfMeasureCode === '') price = price.times(request.qtyPerUnitOfMeasure);
  if (request.currencyCode !== '' && amount.currencyCode === '') {
    price = price.times(100).div(book.rateOf(request.currencyCode, request.day));
  }
  return price.round(unitAmountPlaces, Big.roundHalfUp);
}
