import { decimalText, emptyDate, guidOf } from '../values.ts';
import { definePage } from './page.ts';

/** The id of an article's stock at a location. */
export function stockId(itemNo: string, variantCode: string, locationCode: string): string {
  return guidOf(`stock ${itemNo} ${variantCode} ${locationCode}`);
}

export const stockByLocation = definePage({
  set: 'stockByLocation',
  group: 'retail',
  name: 'stockByLocation',
  fields: {
    itemNo: 'string',
    variantCode: 'string',
    locationCode: 'string',
    inventory: 'decimal',
    reservedQuantity: 'decimal',
    qtyOnPurchOrder: 'decimal',
    expectedReceiptDate: 'date',
  },
  indexes: ['itemNo', 'locationCode'],
  seed: ({ retailer }) =>
    retailer.stock.map((row) => ({
      id: stockId(row.itemNo, row.variantCode, row.locationCode),
      itemNo: row.itemNo,
      variantCode: row.variantCode,
      locationCode: row.locationCode,
      inventory: decimalText(row.inventory),
      reservedQuantity: decimalText(row.reserved),
      qtyOnPurchOrder: decimalText(row.onPurchaseOrder),
      expectedReceiptDate: row.expectedReceiptDate ?? emptyDate,
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const reservations = definePage({
  set: 'reservations',
  group: 'retail',
  name: 'reservation',
  fields: {
    itemNo: 'string',
    variantCode: 'string',
    locationCode: 'string',
    quantity: 'decimal',
    externalReference: 'string',
    expirationDateTime: 'dateTime',
  },
  indexes: ['itemNo', 'externalReference'],
  writable: {
    create: true,
    delete: true,
    fields: ['itemNo', 'variantCode', 'locationCode', 'quantity', 'externalReference', 'expirationDateTime'],
    required: ['itemNo', 'locationCode', 'quantity'],
  },
  seed: () => [],
});
