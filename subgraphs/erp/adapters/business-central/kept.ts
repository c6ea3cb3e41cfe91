import { z } from 'zod';
import type { CustomerTerms } from './customers.ts';
import type { ItemFacts } from './items.ts';
import type * as wire from './wire.ts';

/**
 * What is kept of Business Central where all nodes share it, as it stands after it was read: decimals are texts, an empty day is null. A field
 * that a later version adds makes what an earlier one kept be read anew.
 */
const text = z.string();
const day = z.iso.date().nullable();

const itemFacts = z.object({
  card: z.object({
    number: text,
    baseUnitOfMeasureCode: text,
    unitPrice: text,
    priceIncludesVat: z.boolean(),
    vatBusPostingGrPrice: text,
    vatProdPostingGroup: text,
    blocked: z.boolean(),
    salesBlocked: z.boolean(),
    countries: text,
    itemCategoryCode: text,
    createdDateTime: text.nullish(),
    lastModifiedDateTime: text,
  }),
  variants: z.array(text),
  units: z.array(
    z.object({
      itemNo: text,
      unitOfMeasureCode: text,
      qtyPerUnitOfMeasure: text,
      baseUnit: z.boolean(),
      description: text,
    }),
  ),
  references: z.array(
    z.object({ itemNo: text, variantCode: text, unitOfMeasureCode: text, referenceType: text, referenceNo: text }),
  ),
  measures: z.array(z.object({ itemNo: text, variantCode: text, quantity: text, measureCode: text })),
}) satisfies z.ZodType<ItemFacts>;

const customerTerms = z.object({
  number: text,
  billTo: text,
  company: z.boolean(),
  priceGroup: text,
  discountGroup: text,
  allowLineDiscount: z.boolean(),
  targetedBy: z.array(text),
}) satisfies z.ZodType<CustomerTerms>;

const priceLines = z.array(
  z.object({
    priceListCode: text,
    lineNo: z.int(),
    amountType: z.enum(['Price', 'Discount', 'Price & Discount']),
    assignToType: z.enum(['All Customers', 'Customer', 'Customer Price Group', 'Customer Disc. Group', 'Campaign']),
    assignToNo: text,
    campaignNo: text,
    itemNo: text,
    variantCode: text,
    unitOfMeasureCode: text,
    minimumQuantity: text,
    currencyCode: text,
    unitPrice: text,
    lineDiscountPercent: text,
    allowLineDisc: z.boolean(),
    vatBusPostingGrPrice: text,
    priceIncludesVat: z.boolean(),
    startingDate: day,
    endingDate: day,
    lastModifiedDateTime: text,
  }),
) satisfies z.ZodType<readonly wire.WirePriceListLine[]>;

const calculatedPrices = z.array(
  z.object({
    itemNo: text,
    variantCode: text,
    unitOfMeasureCode: text,
    customerPriceGroup: text,
    quantity: text,
    currencyCode: text,
    unitPrice: text,
    listUnitPrice: text,
    priceIncludesVat: z.boolean(),
    vatPercent: text,
    lineAmountExcludingVat: text,
    lineAmountIncludingVat: text,
    priceSource: text,
    campaignNo: text,
    startingDate: day,
    endingDate: day,
    calculation: text,
  }),
) satisfies z.ZodType<readonly wire.WireCalculatedPrice[]>;

const stock = z.array(
  z.object({
    itemNo: text,
    variantCode: text,
    locationCode: text,
    inventory: text,
    reservedQuantity: text,
    qtyOnPurchOrder: text,
    expectedReceiptDate: day,
  }),
) satisfies z.ZodType<readonly wire.WireStock[]>;

export const kept: {
  readonly itemFacts: z.ZodType<ItemFacts>;
  readonly customerTerms: z.ZodType<CustomerTerms>;
  readonly priceLines: z.ZodType<readonly wire.WirePriceListLine[]>;
  readonly calculatedPrices: z.ZodType<readonly wire.WireCalculatedPrice[]>;
  readonly stock: z.ZodType<readonly wire.WireStock[]>;
} = Object.freeze({ itemFacts, customerTerms, priceLines, calculatedPrices, stock });
