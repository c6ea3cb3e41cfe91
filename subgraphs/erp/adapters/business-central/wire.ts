import { z } from 'zod';
import { decimalFromJsonNumber, formatDecimal } from '../../../../platform/money/index.ts';

/**
 * What Business Central sends, as far as we read it. Replies are parsed with each number as the text that stood there, so a decimal
 * never passes through a float; an empty date is "0001-01-01", an empty enum " ", an empty code "".
 */
const decimal = z.string().transform((text, context) => {
  try {
    return formatDecimal(decimalFromJsonNumber(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a decimal' });
    return z.NEVER;
  }
});
const int = z
  .string()
  .regex(/^-?\d{1,10}$/)
  .transform(Number);
const code = z.string();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => (text === '0001-01-01' ? null : text));
const dateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  .transform((text) => (text.startsWith('0001-01-01') ? null : text));
const moment = dateTime.pipe(z.string());
const rowsOf = <T>(row: z.ZodType<T>) => z.array(row).readonly();

export const itemCard = z.object({
  number: code,
  baseUnitOfMeasureCode: code,
  unitPrice: decimal,
  priceIncludesVat: z.boolean(),
  vatBusPostingGrPrice: code,
  vatProdPostingGroup: code,
  blocked: z.boolean(),
  salesBlocked: z.boolean(),
  countries: z.string(),
  itemCategoryCode: code,
  /** `SystemCreatedAt`, which a page need not publish. */
  createdDateTime: dateTime.nullish(),
  lastModifiedDateTime: moment,
});
export const itemVariant = z.object({ itemNumber: code, code });
export const itemUnit = z.object({
  itemNo: code,
  unitOfMeasureCode: code,
  qtyPerUnitOfMeasure: decimal,
  baseUnit: z.boolean(),
  description: z.string(),
});
export const itemReference = z.object({
  itemNo: code,
  variantCode: code,
  unitOfMeasureCode: code,
  referenceType: z.string(),
  referenceNo: code,
});
export const itemMeasure = z.object({ itemNo: code, variantCode: code, quantity: decimal, measureCode: code });

export const priceListLine = z.object({
  priceListCode: code,
  lineNo: int,
  amountType: z.enum(['Price', 'Discount', 'Price & Discount']),
  assignToType: z.enum(['All Customers', 'Customer', 'Customer Price Group', 'Customer Disc. Group', 'Campaign']),
  assignToNo: code,
  campaignNo: code,
  itemNo: code,
  variantCode: code,
  unitOfMeasureCode: code,
  minimumQuantity: decimal,
  currencyCode: code,
  unitPrice: decimal,
  lineDiscountPercent: decimal,
  allowLineDisc: z.boolean(),
  vatBusPostingGrPrice: code,
  priceIncludesVat: z.boolean(),
  startingDate: day,
  endingDate: day,
  lastModifiedDateTime: moment,
});
export const calculatedPrice = z.object({
  itemNo: code,
  variantCode: code,
  unitOfMeasureCode: code,
  customerPriceGroup: code,
  quantity: decimal,
  currencyCode: code,
  unitPrice: decimal,
  listUnitPrice: decimal,
  priceIncludesVat: z.boolean(),
  vatPercent: decimal,
  lineAmountExcludingVat: decimal,
  lineAmountIncludingVat: decimal,
  /** The site's own words; those of price list lines are understood. */
  priceSource: z.string(),
  campaignNo: code,
  startingDate: day,
  endingDate: day,
  calculation: z.string(),
});
export const campaignLine = z.object({
  campaignNo: code,
  assignToType: z.string(),
  assignToNo: code,
  itemNo: code,
  variantCode: code,
});

/** A row with what tells it from its next version. */
const version = { id: code, '@odata.etag': z.string() };
export const changedLine = z.object({
  ...version,
  assignToType: z.string(),
  assignToNo: code,
  itemNo: code,
  variantCode: code,
});
/** The item of a row that decides prices, and when it was written. */
export const writtenLine = z.object({ itemNo: code, lastModifiedDateTime: moment });
export const writtenCard = z.object({ number: code, lastModifiedDateTime: moment });
export const sweptItemRow = z.object({ ...version, itemNo: code, lastModifiedDateTime: moment });
export const sweptCard = z.object({ ...version, number: code, lastModifiedDateTime: moment });
export const changedCard = z.object({ ...version, number: code });
export const changedStock = z.object({ ...version, itemNo: code, variantCode: code, locationCode: code });

export const campaign = z.object({
  no: code,
  description: z.string(),
  titles: z.string(),
  startingDate: day,
  endingDate: day,
  activated: z.boolean(),
  openToAll: z.boolean(),
});
export const campaignTarget = z.object({ campaignNo: code, customerNo: code });
export const vatSetup = z.object({ vatBusPostingGroup: code, vatProdPostingGroup: code, vatPercent: decimal });
export const exchangeRate = z.object({
  currencyCode: code,
  startingDate: day,
  exchangeRateAmount: decimal,
  relationalExchangeRateAmount: decimal,
});

export const stockByLocation = z.object({
  itemNo: code,
  variantCode: code,
  locationCode: code,
  inventory: decimal,
  reservedQuantity: decimal,
  qtyOnPurchOrder: decimal,
  expectedReceiptDate: day,
});
export const retailLocation = z.object({
  locationCode: code,
  displayName: z.string(),
  countryCode: code,
  warehouse: z.boolean(),
  safetyMargin: decimal,
});
export const retailStore = z.object({
  storeNo: code,
  displayName: z.string(),
  countryCode: code,
  gln: code,
  address: z.string(),
  city: z.string(),
  postCode: code,
  latitude: decimal,
  longitude: decimal,
  partner: z.boolean(),
  services: z.string(),
  openingHours: rowsOf(z.object({ weekday: int, opens: z.string(), closes: z.string() })),
});

export const retailCustomer = z.object({
  number: code,
  displayName: z.string(),
  type: z.string(),
  billToCustomerNo: code,
  customerPriceGroup: code,
  customerDiscGroup: code,
  allowLineDisc: z.boolean(),
  walkIn: z.boolean(),
});
export const customerChange = z.object({
  number: code,
  displayName: z.string(),
  type: z.string(),
  countryCode: code,
  phoneNumber: z.string(),
  email: z.string(),
  walkIn: z.boolean(),
  registeredDateTime: dateTime,
  lastModifiedDateTime: moment,
});

const saleLine = z.object({
  lineNo: int,
  itemNo: code,
  variantCode: code,
  description: z.string(),
  unitOfMeasureCode: code,
  quantity: decimal,
  unitPrice: decimal,
  vatPercent: decimal,
  netAmount: decimal,
  vatAmount: decimal,
});
const saleDiscount = z.object({
  level: z.string(),
  source: z.string(),
  reference: z.string(),
  title: z.string(),
  amount: decimal,
});

const receiptHead = z.object({
  receiptNo: code,
  storeNo: code,
  customerNo: code,
  memberCardNo: code,
  paymentToken: z.string(),
  transactionDateTime: moment,
  lastModifiedDateTime: moment,
});
export const receiptEntry = receiptHead;
export const receipt = receiptHead.extend({
  terminalNo: code,
  staffNo: code,
  currencyCode: code,
  pricesIncludeVat: z.boolean(),
  roundingAmount: decimal,
  totalAmount: decimal,
  lines: rowsOf(saleLine),
  payments: rowsOf(z.object({ tenderType: z.string(), amount: decimal, status: z.string() })),
  discounts: rowsOf(saleDiscount.extend({ receiptLineNo: int })),
});

const documentHead = z.object({
  orderNumber: code,
  externalDocumentNumber: code,
  salesChannel: z.string(),
  locationCode: code,
  customerNumber: code,
  placedDateTime: moment,
  lastModifiedDateTime: moment,
});
export const documentEntry = documentHead;
export const salesDocument = documentHead.extend({
  countryCode: code,
  staffNo: code,
  currencyCode: code,
  pricesIncludeVat: z.boolean(),
  status: z.string(),
  shipmentNumber: code,
  shipmentDate: day,
  invoiceNumber: code,
  shippingAmount: decimal,
  netAmount: decimal,
  vatAmount: decimal,
  totalAmount: decimal,
  lines: rowsOf(saleLine),
  discounts: rowsOf(saleDiscount.extend({ orderLineNo: int })),
});
export const invoiceStatus = z.object({ orderNumber: code, number: code, status: z.string() });
export const salesReturn = z.object({
  number: code,
  saleReference: z.string(),
  kind: z.string(),
  status: z.string(),
  requestedDateTime: dateTime,
  receivedDateTime: dateTime,
  totalAmount: decimal,
  lines: rowsOf(z.object({ saleLineNo: int, itemNo: code, variantCode: code, quantity: decimal })),
});

export type WireItemCard = z.infer<typeof itemCard>;
export type WireItemUnit = z.infer<typeof itemUnit>;
export type WireItemReference = z.infer<typeof itemReference>;
export type WireItemMeasure = z.infer<typeof itemMeasure>;
export type WirePriceListLine = z.infer<typeof priceListLine>;
export type WireCalculatedPrice = Readonly<z.infer<typeof calculatedPrice>>;
export type WireExchangeRate = z.infer<typeof exchangeRate>;
export type WireStock = z.infer<typeof stockByLocation>;
export type WireLocation = z.infer<typeof retailLocation>;
export type WireStore = z.infer<typeof retailStore>;
export type WireCustomer = z.infer<typeof retailCustomer>;
export type WireCustomerChange = z.infer<typeof customerChange>;
export type WireSaleLine = z.infer<typeof saleLine>;
export type WireSaleDiscount = z.infer<typeof saleDiscount>;
export type WireReceiptEntry = z.infer<typeof receiptEntry>;
export type WireReceipt = z.infer<typeof receipt>;
export type WireDocumentEntry = z.infer<typeof documentEntry>;
export type WireDocument = z.infer<typeof salesDocument>;
export type WireReturn = z.infer<typeof salesReturn>;

/** A page of rows; the rows are parsed one by one against their own schema. */
export const collection = z.object({
  value: z.array(z.unknown()).readonly(),
  '@odata.nextLink': z.string().optional(),
});
export const batchReply = z.object({
  responses: z
    .array(
      z.object({
        id: z.string(),
        status: int,
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown(),
      }),
    )
    .readonly(),
});
/** Our subscription to the changes of one page. */
export const subscription = z.object({
  subscriptionId: z.string().min(1),
  notificationUrl: z.string(),
  resource: z.string(),
  expirationDateTime: moment,
  '@odata.etag': z.string(),
});
export const subscriptions = z.object({ value: rowsOf(subscription) });
/** What Business Central sends to a subscriber. */
export const notices = z.object({
  value: rowsOf(z.object({ clientState: z.string(), resource: z.string(), changeType: z.string() })),
});
/** Its name alone: a company is asked for to see that there is one. */
export const company = z.object({
  name: z.string(),
  displayName: z.string().nullish(),
  systemVersion: z.string().nullish(),
});
