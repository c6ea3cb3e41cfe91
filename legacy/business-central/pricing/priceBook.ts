/** One line of a sales price list, as the calculation reads it. Dates are inclusive days, '' = open. Decimals are exact text. */
export interface PriceLine {
  readonly priceListCode: string;
  readonly lineNo: number;
  readonly status: string;
  readonly amountType: string;
  readonly assignToType: string;
  readonly assignToNo: string;
  /** That the line belongs to; '' or left out: none. */
  readonly campaignNo?: string;
  readonly variantCode: string;
  readonly unitOfMeasureCode: string;
  readonly minimumQuantity: string;
  readonly currencyCode: string;
  readonly unitPrice: string;
  readonly lineDiscountPercent: string;
  readonly allowLineDisc: boolean;
  readonly priceIncludesVat: boolean;
  readonly vatBusPostingGrPrice: string;
  readonly startingDate: string;
  readonly endingDate: string;
}

/** The setup tables that the calculation needs. */
export interface PriceBook {
  /** Every line of an item, whatever its state. */
  linesOf(itemNo: string): readonly PriceLine[];
  /** Activated campaigns whose target group holds the customer. */
  campaignsOf(customerNo: string): ReadonlySet<string>;
  /** Throws where the posting setup has no such pair. */
  vatPercent(vatBusPostingGroup: string, vatProdPostingGroup: string): string;
  /** Local currency for 100 units of a currency on a day. Throws when there is no rate yet. */
  rateOf(currencyCode: string, day: string): string;
}
