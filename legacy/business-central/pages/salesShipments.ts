import type { ErpPosting } from '../../retailer/index.ts';
import { childGuid, decimalText } from '../values.ts';
import { definePage } from './page.ts';
import { modifiedAt, salesHead } from './salesHeads.ts';
import type { PostedSale, SeedFacts } from './seedFacts.ts';

interface Shipped {
  readonly posted: PostedSale;
  readonly shipment: NonNullable<ErpPosting['shipment']>;
}

function shipped(facts: SeedFacts): readonly Shipped[] {
  return facts
    .postedSales()
    .flatMap((posted) => (posted.posting.shipment === null ? [] : [{ posted, shipment: posted.posting.shipment }]));
}

export const salesShipmentLines = definePage({
  set: 'salesShipmentLines',
  group: 'v2.0',
  name: 'salesShipmentLine',
  fields: {
    documentId: 'guid',
    documentNo: 'string',
    sequence: 'int',
    lineType: 'string',
    lineObjectNumber: 'string',
    description: 'string',
    unitOfMeasureCode: 'string',
    unitPrice: 'decimal',
    quantity: 'decimal',
    discountPercent: 'decimal',
    taxPercent: 'decimal',
    shipmentDate: 'date',
  },
  indexes: ['documentId', 'documentNo'],
  seed: (facts) =>
    shipped(facts).flatMap(({ posted, shipment }) =>
      posted.sale.lines.map((line) => ({
        id: childGuid(shipment.id, 3, line.lineNo),
        documentId: shipment.id,
        documentNo: shipment.number,
        sequence: line.lineNo * 10_000,
        lineType: 'Item',
        lineObjectNumber: line.itemNo,
        description: line.name,
        unitOfMeasureCode: line.unit,
        unitPrice: decimalText(line.unitPrice),
        quantity: decimalText(line.quantity),
        discountPercent: '0',
        taxPercent: decimalText(line.vatRatePercent),
        shipmentDate: shipment.date,
        lastModifiedDateTime: modifiedAt(posted, facts.retailer.anchor),
      })),
    ),
});

export const salesShipments = definePage({
  set: 'salesShipments',
  group: 'v2.0',
  name: 'salesShipment',
  fields: {
    number: 'string',
    externalDocumentNumber: 'string',
    invoiceDate: 'date',
    postingDate: 'date',
    customerNumber: 'string',
    customerName: 'string',
    billToCustomerNumber: 'string',
    currencyCode: 'string',
    orderNumber: 'string',
    salesperson: 'string',
    pricesIncludeTax: 'boolean',
  },
  indexes: ['number', 'externalDocumentNumber', 'customerNumber', 'orderNumber'],
  ordered: ['postingDate'],
  relations: { salesShipmentLines: { page: () => salesShipmentLines, from: 'id', to: 'documentId', many: true } },
  seed: (facts) =>
    shipped(facts).map(({ posted, shipment }) => ({
      id: shipment.id,
      number: shipment.number,
      ...salesHead(facts, posted),
      invoiceDate: shipment.date,
      postingDate: shipment.date,
      orderNumber: posted.posting.orderNo,
      lastModifiedDateTime: modifiedAt(posted, facts.retailer.anchor),
    })),
});
