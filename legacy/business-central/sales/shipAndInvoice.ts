import { randomUUID } from 'node:crypto';
import Big from 'big.js';
import type { BusinessClock } from '../../kit/index.ts';
import type { Row } from '../../odata/index.ts';
import { companyDay } from '../companyDay.ts';
import { BcError } from '../http/errors.ts';
import { rowAt } from '../http/read.ts';
import { completed } from '../http/readBody.ts';
import { items, itemUnitsOfMeasure, itemVariants } from '../pages/items.ts';
import { locations } from '../pages/places.ts';
import { salesDocuments } from '../pages/salesDocuments.ts';
import { salesInvoiceLines, salesInvoices } from '../pages/salesInvoices.ts';
import { salesOrderLines, salesOrders } from '../pages/salesOrders.ts';
import { salesShipmentLines, salesShipments } from '../pages/salesShipments.ts';
import { stockByLocation, stockId } from '../pages/stock.ts';
import type { Store } from '../store.ts';
import { childGuid } from '../values.ts';
import { documentId } from './mirrorDocument.ts';
import { text } from './storePriceBook.ts';

/** The documents that posting made. */
export interface Posted {
  readonly shipment: Row;
  readonly invoice: Row;
}

/** Posts an order whole: shipment, invoice, stock. The order and its lines leave the order tables. */
export function shipAndInvoice(store: Store, clock: BusinessClock, orderId: string): Posted {
  const order = rowAt(store, salesOrders, orderId);
  const lines = store.table(salesOrderLines).where('documentId', orderId).slice();
  if (lines.length === 0) throw new BcError(400, 'Application_DialogException', 'There is nothing to post.');
  const today = companyDay(clock.now().getTime());
  const digits = text(order, 'number').replace(/^SO/, '');
  for (const line of lines) takeFromStock(store, line);

  const common = {
    externalDocumentNumber: text(order, 'externalDocumentNumber'),
    postingDate: today,
    invoiceDate: today,
    orderId,
    orderNumber: text(order, 'number'),
  };
  const shipment = store.put(salesShipments, {
    ...completed(salesShipments.type, {}),
    ...pick(order, Object.keys(salesShipments.type.fields)),
    ...common,
    id: randomUUID(),
    number: `SS${digits}`,
  });
  const invoice = store.put(salesInvoices, {
    ...completed(salesInvoices.type, {}),
    ...pick(order, Object.keys(salesInvoices.type.fields)),
    ...common,
    id: randomUUID(),
    number: `SI${digits}`,
    dueDate: today,
    status: 'Open',
  });
  for (const line of lines) {
    const n = Number(line['sequence']);
    store.put(salesShipmentLines, {
      ...completed(salesShipmentLines.type, {}),
      ...pick(line, Object.keys(salesShipmentLines.type.fields)),
      id: childGuid(text(shipment, 'id'), 3, n),
      documentId: text(shipment, 'id'),
      documentNo: text(shipment, 'number'),
      shipmentDate: today,
    });
    store.put(salesInvoiceLines, {
      ...pick(line, Object.keys(salesInvoiceLines.type.fields)),
      id: childGuid(text(invoice, 'id'), 2, n),
      documentId: text(invoice, 'id'),
      shipmentDate: today,
    });
    store.remove(salesOrderLines, text(line, 'id'));
  }
  store.remove(salesOrders, orderId);
  const document = store.table(salesDocuments).get(documentId(orderId));
  if (document !== undefined) {
    store.put(salesDocuments, {
      ...document,
      status: 'Invoiced',
      shipmentNumber: text(shipment, 'number'),
      shipmentDate: today,
      invoiceNumber: text(invoice, 'number'),
      invoiceDate: today,
    });
  }
  return { shipment, invoice };
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

/** "Prevent Negative Inventory" is on for stocked items. */
function takeFromStock(store: Store, line: Row): void {
  if (text(line, 'lineType') !== 'Item') return;
  const item = rowAt(store, items, text(line, 'itemId'));
  if (text(item, 'type') !== 'Inventory') return;
  const itemNo = text(item, 'number');
  const unit = store
    .table(itemUnitsOfMeasure)
    .where('itemNo', itemNo)
    .find((row) => row['unitOfMeasureCode'] === line['unitOfMeasureCode']);
  const taken = new Big(text(line, 'quantity')).times(unit === undefined ? '1' : text(unit, 'qtyPerUnitOfMeasure'));
  const variantCode = text(store.table(itemVariants).get(text(line, 'itemVariantId')) ?? {}, 'code');
  const locationCode = text(store.table(locations).get(text(line, 'locationId')) ?? {}, 'code');
  const stock = store.table(stockByLocation).get(stockId(itemNo, variantCode, locationCode));
  if (stock === undefined || taken.gt(text(stock, 'inventory'))) {
    throw new BcError(
      400,
      'Application_DialogException',
      `You have insufficient quantity of Item ${itemNo} on inventory.`,
    );
  }
  store.put(stockByLocation, { ...stock, inventory: new Big(text(stock, 'inventory')).minus(taken).toFixed() });
  store.refresh(items, { ...item, inventory: new Big(text(item, 'inventory')).minus(taken).toFixed() });
}
