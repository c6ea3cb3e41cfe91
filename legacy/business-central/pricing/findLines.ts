import Big from 'big.js';
import type { PriceBook, PriceLine } from './priceBook.ts';
import type { PriceRequest } from './priceRequest.ts';

/**
 * The lines that may decide the price or the discount of a request: active, of the day, in the document's currency or the local
 * one, of the line's unit or of none, of the variant or of none, for one of the buyer's sources, from their minimum quantity on.
 * In the order of the table: price list, line number.
 */
export function findLines(request: PriceRequest, book: PriceBook, kind: 'Price' | 'Discount'): readonly PriceLine[] {
  const campaigns = book.campaignsOf(request.buyer.billToNo);
  return book
    .linesOf(request.item.number)
    .filter(
      (line) =>
        line.status === 'Active' &&
        (line.amountType === kind || line.amountType === 'Price & Discount') &&
        isForBuyer(line, request, campaigns, kind) &&
        (line.startingDate === '' || line.startingDate <= request.day) &&
        (line.endingDate === '' || line.endingDate >= request.day) &&
        (line.currencyCode === '' || line.currencyCode === request.currencyCode) &&
        (line.unitOfMeasureCode === '' || line.unitOfMeasureCode === request.unitOfMeasureCode) &&
        (line.variantCode === '' || line.variantCode === request.variantCode) &&
        isInMinimumQuantity(line, request),
    )
    .sort((left, right) =>
      left.priceListCode === right.priceListCode
        ? left.lineNo - right.lineNo
        : left.priceListCode < right.priceListCode
          ? -1
          : 1,
    );
}

function isForBuyer(
  { assignToType, assignToNo }: PriceLine,
  { buyer }: PriceRequest,
  campaigns: ReadonlySet<string>,
  kind: 'Price' | 'Discount',
): boolean {
  switch (assignToType) {
    case 'All Customers':
      return true;
    case 'Customer':
      return assignToNo === buyer.billToNo;
    case 'Customer Price Group':
      return buyer.priceGroup !== '' && assignToNo === buyer.priceGroup;
    case 'Customer Disc. Group':
      return kind === 'Discount' && buyer.discountGroup !== '' && assignToNo === buyer.discountGroup;
    case 'Campaign':
      return campaigns.has(assignToNo);
    default:
      return false;
  }
}

/** A line without a unit counts in base units. */
function isInMinimumQuantity(line: PriceLine, request: PriceRequest): boolean {
  const quantity = new Big(request.quantity).abs();
  const counted = line.unitOfMeasureCode === '' ? quantity.times(request.qtyPerUnitOfMeasure) : quantity;
  return counted.gte(line.minimumQuantity);
}
