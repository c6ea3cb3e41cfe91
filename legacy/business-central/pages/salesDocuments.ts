import type { FieldType, Row } from '../../odata/index.ts';
import type { SaleFacts } from '../../retailer/index.ts';
import { childGuid, decimalText } from '../values.ts';
import { definePage } from './page.ts';
import { dateOr, modifiedAt, totalsRow } from './salesHeads.ts';
import type { PostedSale, SeedFacts } from './seedFacts.ts';

/** Fields of a line of the retailer's own document pages. */
export const retailLineFields = {
  lineNo: 'int',
  itemNo: 'string',
  variantCode: 'string',
  description: 'string',
  unitOfMeasureCode: 'string',
  quantity: 'decimal',
  unitPrice: 'decimal',
  discountAmount: 'decimal',
  lineAmount: 'decimal',
  vatPercent: 'decimal',
  netAmount: 'decimal',
  vatAmount: 'decimal',
} as const satisfies Record<string, FieldType>;

export const retailDiscountFields = {
  level: 'string',
  source: 'string',
  reference: 'string',
  title: 'string',
  amount: 'decimal',
} as const satisfies Record<string, FieldType>;

/** The discounts of a sale with the number of the line that each stands on. */
export function retailDiscounts(
  sale: SaleFacts,
  documentId: string,
  kind: number,
): readonly { readonly lineNo: number; readonly row: Row }[] {
  let count = 0;
  return sale.lines.flatMap((line) =>
    line.discounts.map((discount) => {
      count += 1;
      return {
        lineNo: line.lineNo,
        row: {
          id: childGuid(documentId, kind, count),
          level: discount.level === 'LINE' ? 'Line' : 'Basket',
          source: discount.source,
          reference: discount.reference ?? '',
          title: discount.title,
          amount: decimalText(discount.amount),
        },
      };
    }),
  );
}

/** The rows of one posted sale, and of all. */
const perSale = (rowsOf: (posted: PostedSale, modified: string) => readonly Row[]) => ({
  seed: (facts: SeedFacts) =>
    facts.postedSales().flatMap((posted) => rowsOf(posted, modifiedAt(posted, facts.retailer.anchor))),
  children: {
    of: 'orderId',
    make: (facts: SeedFacts, id: string) => {
      const posted = facts.saleOfOrder(id);
      return posted === undefined ? [] : rowsOf(posted, modifiedAt(posted, facts.retailer.anchor));
    },
  },
});

export const salesDocumentLines = definePage({
  set: 'salesDocumentLines',
  group: 'retail',
  name: 'salesDocumentLine',
  fields: { orderId: 'guid', orderNumber: 'string', ...retailLineFields },
  indexes: ['orderId', 'orderNumber', 'itemNo'],
  ...perSale(({ sale, posting }, lastModifiedDateTime) =>
    sale.lines.map((line) => ({
      id: childGuid(posting.orderId, 6, line.lineNo),
      orderId: posting.orderId,
      orderNumber: posting.orderNo,
      lineNo: line.lineNo,
      itemNo: line.itemNo,
      variantCode: line.variantCode ?? '',
      description: line.name,
      unitOfMeasureCode: line.unit,
      quantity: decimalText(line.quantity),
      unitPrice: decimalText(line.unitPrice),
      discountAmount: decimalText(line.discountAmount),
      lineAmount: decimalText(line.amount),
      vatPercent: decimalText(line.vatRatePercent),
      netAmount: decimalText(line.netAmount),
      vatAmount: decimalText(line.vatAmount),
      lastModifiedDateTime,
    })),
  ),
});

export const salesDocumentDiscounts = definePage({
  set: 'salesDocumentDiscounts',
  group: 'retail',
  name: 'salesDocumentDiscount',
  fields: { orderId: 'guid', orderNumber: 'string', orderLineNo: 'int', ...retailDiscountFields },
  indexes: ['orderId', 'orderNumber'],
  ...perSale(({ sale, posting }, lastModifiedDateTime) =>
    retailDiscounts(sale, posting.orderId, 7).map(({ lineNo, row }) => ({
      ...row,
      orderId: posting.orderId,
      orderNumber: posting.orderNo,
      orderLineNo: lineNo,
      lastModifiedDateTime,
    })),
  ),
});

export const salesDocuments = definePage({
  set: 'salesDocuments',
  group: 'retail',
  name: 'salesDocument',
  fields: {
    orderNumber: 'string',
    orderId: 'guid',
    externalDocumentNumber: 'string',
    salesChannel: 'string',
    placedDateTime: 'dateTime',
    countryCode: 'string',
    locationCode: 'string',
    staffNo: 'string',
    customerNumber: 'string',
    billToCustomerNumber: 'string',
    currencyCode: 'string',
    pricesIncludeVat: 'boolean',
    status: 'string',
    shipmentNumber: 'string',
    shipmentDate: 'date',
    invoiceNumber: 'string',
    invoiceDate: 'date',
    subtotal: 'decimal',
    discountAmount: 'decimal',
    shippingAmount: 'decimal',
    netAmount: 'decimal',
    vatAmount: 'decimal',
    totalAmount: 'decimal',
  },
  indexes: [
    'orderNumber',
    'orderId',
    'externalDocumentNumber',
    'customerNumber',
    'billToCustomerNumber',
    'invoiceNumber',
  ],
  ordered: ['placedDateTime'],
  writable: { create: false, delete: false, fields: ['salesChannel', 'locationCode', 'staffNo', 'placedDateTime'] },
  relations: {
    lines: { page: () => salesDocumentLines, from: 'orderId', to: 'orderId', many: true },
    discounts: { page: () => salesDocumentDiscounts, from: 'orderId', to: 'orderId', many: true },
  },
  seed: (facts) =>
    facts.postedSales().map((posted) => {
      const { sale, posting } = posted;
      const totals = totalsRow(sale.totals);
      return {
        id: childGuid(posting.orderId, 5, 0),
        orderNumber: posting.orderNo,
        orderId: posting.orderId,
        externalDocumentNumber: posting.externalDocumentNo,
        salesChannel: sale.channel,
        placedDateTime: sale.placedAt,
        countryCode: sale.market,
        locationCode: posting.locationCode,
        staffNo: sale.source === 'ERP' ? (sale.staffId ?? '') : '',
        customerNumber: posting.customerNo,
        billToCustomerNumber: posting.billToNo,
        currencyCode: sale.currency,
        pricesIncludeVat: sale.pricesIncludeVat,
        status: statusOf(posted),
        shipmentNumber: posting.shipment?.number ?? '',
        shipmentDate: dateOr(posting.shipment?.date),
        invoiceNumber: posting.invoice?.number ?? '',
        invoiceDate: dateOr(posting.invoice?.date),
        subtotal: decimalText(sale.totals.subtotal),
        discountAmount: decimalText(sale.totals.discount),
        shippingAmount: decimalText(sale.totals.shipping),
        netAmount: totals['totalAmountExcludingTax'] ?? '0',
        vatAmount: totals['totalTaxAmount'] ?? '0',
        totalAmount: totals['totalAmountIncludingTax'] ?? '0',
        lastModifiedDateTime: modifiedAt(posted, facts.retailer.anchor),
      };
    }),
});

function statusOf({ posting }: PostedSale): string {
  if (posting.invoice !== null) return 'Invoiced';
  return posting.shipment === null ? posting.status : 'Shipped';
}
