import Big from 'big.js';
import type { Row } from '../../odata/index.ts';
import { customers } from '../pages/customers.ts';
import { itemVariants } from '../pages/items.ts';
import type { Page } from '../pages/page.ts';
import { locations } from '../pages/places.ts';
import { salesDocumentDiscounts, salesDocumentLines, salesDocuments } from '../pages/salesDocuments.ts';
import type { Store } from '../store.ts';
import { childGuid, emptyDate } from '../values.ts';
import { text } from './storePriceBook.ts';

/** Keeps the retailer's own pages of a sale in step with the order that was written through the standard ones. */
export function mirrorDocument(store: Store, order: Row, lines: readonly Row[], placedDateTime: string): void {
  const orderId = text(order, 'id');
  const lineAmount = order['pricesIncludeTax'] === true ? 'amountIncludingTax' : 'amountExcludingTax';
  const goods = lines.filter((line) => line['lineType'] === 'Item');
  const freight = lines.filter((line) => line['lineType'] !== 'Item');
  mirrorLines(store, order, goods, lineAmount);

  const id = documentId(orderId);
  const before = store.table(salesDocuments).get(id) ?? {};
  const [firstLine = {}] = goods;
  store.put(salesDocuments, {
    shipmentNumber: '',
    shipmentDate: emptyDate,
    invoiceNumber: '',
    invoiceDate: emptyDate,
    salesChannel: 'WEB',
    staffNo: text(order, 'salesperson'),
    placedDateTime,
    locationCode: text(store.table(locations).get(text(firstLine, 'locationId')) ?? {}, 'code'),
    ...before,
    id,
    orderNumber: text(order, 'number'),
    orderId,
    externalDocumentNumber: text(order, 'externalDocumentNumber'),
    countryCode: text(store.table(customers).get(text(order, 'customerId')) ?? {}, 'countryCode'),
    customerNumber: text(order, 'customerNumber'),
    billToCustomerNumber: text(order, 'billToCustomerNumber'),
    currencyCode: text(order, 'currencyCode'),
    pricesIncludeVat: order['pricesIncludeTax'] === true,
    status: text(order, 'status') === 'Open' ? 'Released' : 'Open',
    subtotal: sum(goods, lineAmount).plus(sum(goods, 'discountAmount')).toFixed(),
    discountAmount: text(order, 'discountAmount'),
    shippingAmount: sum(freight, lineAmount).toFixed(),
    netAmount: text(order, 'totalAmountExcludingTax'),
    vatAmount: text(order, 'totalTaxAmount'),
    totalAmount: text(order, 'totalAmountIncludingTax'),
  });
}

/** Takes the sale off the retailer's own pages. */
export function removeMirror(store: Store, orderId: string): void {
  removeOf(store, salesDocumentLines, orderId);
  removeOf(store, salesDocumentDiscounts, orderId);
  store.remove(salesDocuments, documentId(orderId));
}

/** The id under which the retailer's page shows an order. */
export function documentId(orderId: string): string {
  return childGuid(orderId, 5, 0);
}

function mirrorLines(store: Store, order: Row, goods: readonly Row[], lineAmount: string): void {
  const orderId = text(order, 'id');
  const orderNumber = text(order, 'number');
  removeOf(store, salesDocumentLines, orderId);
  removeOf(store, salesDocumentDiscounts, orderId);
  goods.forEach((line, index) => {
    const lineNo = index + 1;
    store.put(salesDocumentLines, {
      id: childGuid(orderId, 6, lineNo),
      orderId,
      orderNumber,
      lineNo,
      itemNo: text(line, 'lineObjectNumber'),
      variantCode: text(store.table(itemVariants).get(text(line, 'itemVariantId')) ?? {}, 'code'),
      description: text(line, 'description'),
      unitOfMeasureCode: text(line, 'unitOfMeasureCode'),
      quantity: text(line, 'quantity'),
      unitPrice: text(line, 'unitPrice'),
      discountAmount: text(line, 'discountAmount'),
      lineAmount: text(line, lineAmount),
      vatPercent: text(line, 'taxPercent'),
      netAmount: text(line, 'amountExcludingTax'),
      vatAmount: text(line, 'totalTaxAmount'),
    });
    if (new Big(text(line, 'discountAmount')).eq(0)) return;
    store.put(salesDocumentDiscounts, {
      id: childGuid(orderId, 7, lineNo),
      orderId,
      orderNumber,
      orderLineNo: lineNo,
      level: 'Line',
      source: 'ERP',
      reference: '',
      title: 'Line discount',
      amount: text(line, 'discountAmount'),
    });
  });
}

function removeOf(store: Store, page: Page, orderId: string): void {
  for (const row of store.table(page).where('orderId', orderId).slice()) store.remove(page, text(row, 'id'));
}

function sum(lines: readonly Row[], field: string): Big {
  return lines.reduce((total, line) => total.plus(text(line, field)), new Big(0));
}
