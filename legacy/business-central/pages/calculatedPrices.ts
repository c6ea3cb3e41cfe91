import { definePage } from './page.ts';

/** What a pricing extension publishes of its calculation. Its rows are made for each request from its filters: none are stored. */
export const calculatedPrices = definePage({
  set: 'calculatedPrices',
  group: 'retail',
  name: 'calculatedPrice',
  fields: {
    itemNo: 'string',
    variantCode: 'string',
    unitOfMeasureCode: 'string',
    customerNo: 'string',
    customerPriceGroup: 'string',
    quantity: 'decimal',
    calculationDate: 'date',
    currencyCode: 'string',
    unitPrice: 'decimal',
    listUnitPrice: 'decimal',
    priceIncludesVat: 'boolean',
    vatPercent: 'decimal',
    lineDiscountAmount: 'decimal',
    lineAmountExcludingVat: 'decimal',
    lineAmountIncludingVat: 'decimal',
    priceSource: 'string',
    campaignNo: 'string',
    startingDate: 'date',
    endingDate: 'date',
    calculation: 'string',
  },
  seed: () => [],
});
