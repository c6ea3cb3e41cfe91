import type { Row } from '../../odata/index.ts';
import type { PriceRequest } from '../pricing/priceRequest.ts';
import { text } from './storePriceBook.ts';

/** A sales line without its price, from the rows that it names. */
export function priceRequestOf(line: {
  /** The bill-to customer. */
  readonly payer: Row;
  readonly item: Row;
  readonly pricesIncludeVat: boolean;
  /** '' without a variant. */
  readonly variantCode: string;
  readonly unit: { readonly code: string; readonly qtyPer: string };
  readonly quantity: string;
  /** An ISO code. */
  readonly currencyCode: string;
  readonly day: string;
}): PriceRequest {
  const { payer, item, unit, currencyCode } = line;
  return {
    buyer: {
      billToNo: text(payer, 'number'),
      priceGroup: text(payer, 'customerPriceGroup'),
      discountGroup: text(payer, 'customerDiscGroup'),
      vatBusPostingGroup: text(payer, 'vatBusPostingGroup'),
      pricesIncludingVat: line.pricesIncludeVat,
      allowLineDisc: payer['allowLineDisc'] === true,
    },
    item: {
      number: text(item, 'number'),
      unitPrice: text(item, 'unitPrice'),
      priceIncludesVat: item['priceIncludesVat'] === true,
      vatBusPostingGrPrice: text(item, 'vatBusPostingGrPrice'),
      vatProdPostingGroup: text(item, 'vatProdPostingGroup'),
    },
    variantCode: line.variantCode,
    unitOfMeasureCode: unit.code,
    qtyPerUnitOfMeasure: unit.qtyPer,
    quantity: line.quantity,
    currencyCode: currencyCode === 'DKK' ? '' : currencyCode,
    day: line.day,
  };
}
