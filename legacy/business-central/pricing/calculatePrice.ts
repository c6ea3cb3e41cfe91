import Big from 'big.js';
import { convertAmount } from './convertAmount.ts';
import { findLines } from './findLines.ts';
import { pickBestLine } from './pickBestLine.ts';
import type { PriceBook, PriceLine } from './priceBook.ts';
import type { PriceRequest } from './priceRequest.ts';

/** What the system puts on a sales line. */
export interface CalculatedPrice {
  /** Of one unit in the document's currency and VAT terms, before the discount; up to five decimals. */
  readonly unitPrice: string;
  readonly lineDiscountPercent: string;
  /** `<priceListCode>/<lineNo>`; null = the item card. */
  readonly winner: string | null;
}

/**
 * Price calculation V16, "Lowest Price": the best price line, or the item card where there is none; then the highest discount
 * of any line, where the winning line (for the item card: the customer) allows line discounts.
 */
export function calculatePrice(request: PriceRequest, book: PriceBook): CalculatedPrice {
  const best = pickBestLine(
    findLines(request, book, 'Price').map((line) => ({ line, unitPrice: convertAmount(line, request, book) })),
  );
  const unitPrice = best?.unitPrice ?? cardPrice(request, book);
  const discountAllowed = best?.line.allowLineDisc ?? request.buyer.allowLineDisc;
  return {
    unitPrice: unitPrice.toFixed(),
    lineDiscountPercent: discountAllowed ? highestDiscount(findLines(request, book, 'Discount')) : '0',
    winner: best === null ? null : `${best.line.priceListCode}/${best.line.lineNo}`,
  };
}

function cardPrice(request: PriceRequest, book: PriceBook): Big {
  const { unitPrice, priceIncludesVat, vatBusPostingGrPrice } = request.item;
  const card = { unitPrice, priceIncludesVat, vatBusPostingGrPrice, unitOfMeasureCode: '', currencyCode: '' };
  return convertAmount(card, request, book);
}

function highestDiscount(lines: readonly PriceLine[]): string {
  return lines
    .reduce((highest, { lineDiscountPercent }) => {
      const percent = new Big(lineDiscountPercent);
      return percent.gt(highest) ? percent : highest;
    }, new Big(0))
    .toFixed();
}
