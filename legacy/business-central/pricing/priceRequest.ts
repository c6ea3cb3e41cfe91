/** Who pays: prices follow the bill-to customer. */
export interface PriceBuyer {
  readonly billToNo: string;
  readonly priceGroup: string;
  readonly discountGroup: string;
  readonly vatBusPostingGroup: string;
  readonly pricesIncludingVat: boolean;
  readonly allowLineDisc: boolean;
}

/** What is bought: the item card's part of the calculation. */
export interface PricedItem {
  readonly number: string;
  readonly unitPrice: string;
  readonly priceIncludesVat: boolean;
  readonly vatBusPostingGrPrice: string;
  readonly vatProdPostingGroup: string;
}

/** A sales line without a price. */
export interface PriceRequest {
  readonly buyer: PriceBuyer;
  readonly item: PricedItem;
  /** '' without a variant. */
  readonly variantCode: string;
  readonly unitOfMeasureCode: string;
  /** Base units in one unit. */
  readonly qtyPerUnitOfMeasure: string;
  /** In that unit. */
  readonly quantity: string;
  /** Of the document; '' = local currency. */
  readonly currencyCode: string;
  /** Day of the document in the company's zone. */
  readonly day: string;
}
