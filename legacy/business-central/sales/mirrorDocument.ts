import Big from 'big.js';
import type { Row } from '../../odata/index.ts';
import { customers } from '../pages/customers.ts';
import { itemVariants } from '../pages/items.ts';
import { locations } from '../pages/places.ts';
import { salesDocumentLines, salesDocuments } from '../pages/salesDocuments.ts';
import type { Store } from '../store.ts';
import { childGuid, emptyDate } from '../values.ts';
import { text } from './storePriceBook.ts';

/** Keeps the retailer's own page of a sale in step with the order that was written through the standard pages. */
export function mirrorDocument(store: Store, order: Row, lines: readonly Row[], placedDateTime: string): void {
  const orderId = text(order, 'id');
  const orderNumber = text(order, 'number');
  const id = childGuid(orderId, 5, 0);
  const before = store.table(salesDocuments).get(id);
  for (const old of store.table(salesDocumentLines).where('orderId', orderId).slice()) {
    store.remove(salesDocumentLines, text(old, 'id'));
  }
  for (const line of lines) {
    const lineNo = Math.round(Number(line['sequence']) / 10_000);
    store.put(salesDocumentLines, {
      id: childGuid(orderId, 6, Number(line['sequence'])),
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
      lineAmount: text(line, order['pricesIncludeTax'] === true ? 'amountIncludingTax' : 'amountExcludingTax'),
      vatPercent: text(line, 'taxPercent'),
      netAmount: text(line, 'amountExcludingTax'),
      vatAmount: text(line, 'totalTaxAmount'),
    });
  }
  const [firstLine] = lines;
  store.put(salesDocuments, {
    shipmentNumber: '',
    shipmentDate: emptyDate,
    invoiceNumber: '',
    invoiceDate: emptyDate,
    salesChannel: 'WEB',
    staffNo: text(order, 'salesperson'),
    placedDateTime,
    ...before,
    id,
    orderNumber,
    orderId,
    externalDocumentNumber: text(order, 'externalDocumentNumber'),
    countryCode: text(store.table(customers).get(text(order, 'customerId')) ?? {}, 'countryCode'),
    locationCode:
      firstLine === undefined ? '' : text(store.table(locations).get(text(firstLine, 'locationId')) ?? {}, 'code'),
    customerNumber: text(order, 'customerNumber'),
    billToCustomerNumber: text(order, 'billToCustomerNumber'),
    currencyCode: text(order, 'currencyCode'),
    pricesIncludeVat: order['pricesIncludeTax'] === true,
    status: text(order, 'status') === 'Open' ? 'Released' : 'Open',
    subtotal: new Big(
      text(order, order['pricesIncludeTax'] === true ? 'totalAmountIncludingTax' : 'totalAmountExcludingTax'),
    )
      .plus(text(order, 'discountAmount'))
      .toFixed(),
    discountAmount: text(order, 'discountAmount'),
    shippingAmount: '0',
    netAmount: text(order, 'totalAmountExcludingTax'),
    vatAmount: text(order, 'totalTaxAmount'),
    totalAmount: text(order, 'totalAmountIncludingTax'),
  });
}
