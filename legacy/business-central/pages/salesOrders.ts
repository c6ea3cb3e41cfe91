import { emptyDate } from '../values.ts';
import { customers } from './customers.ts';
import { definePage } from './page.ts';
import { dateOr, modifiedAt, salesHead, salesHeadFields, totalFields, totalsRow } from './salesHeads.ts';
import { locationId } from './setup.ts';
import { salesLineFields, salesLineRelations, salesLineRows } from './salesLines.ts';
import type { PostedSale, SeedFacts } from './seedFacts.ts';

/** Orders leave the order table when they are invoiced. */
function openOrders(facts: SeedFacts): readonly PostedSale[] {
  return facts.postedSales().filter(({ posting }) => posting.invoice === null);
}

export const salesOrderLines = definePage({
  set: 'salesOrderLines',
  group: 'v2.0',
  name: 'salesOrderLine',
  fields: { ...salesLineFields, shippedQuantity: 'decimal', invoicedQuantity: 'decimal' },
  indexes: ['documentId'],
  relations: salesLineRelations,
  seed: (facts) =>
    openOrders(facts).flatMap((open) => {
      const { sale, posting } = open;
      const document = {
        id: posting.orderId,
        kind: 1,
        locationId: locationId(posting.locationCode),
        shipmentDate: posting.shipment?.date ?? posting.orderDate,
        lastModifiedDateTime: modifiedAt(open, facts.retailer.anchor),
      };
      return salesLineRows(facts, sale, document).map((row) => ({
        ...row,
        shippedQuantity: posting.shipment === null ? '0' : (row['quantity'] ?? '0'),
        invoicedQuantity: '0',
      }));
    }),
});

export const salesOrders = definePage({
  set: 'salesOrders',
  group: 'v2.0',
  name: 'salesOrder',
  fields: {
    ...salesHeadFields,
    orderDate: 'date',
    requestedDeliveryDate: 'date',
    ...totalFields,
    fullyShipped: 'boolean',
    status: 'string',
  },
  indexes: ['number', 'externalDocumentNumber', 'customerNumber', 'billToCustomerNumber'],
  ordered: ['orderDate'],
  relations: {
    salesOrderLines: { page: () => salesOrderLines, from: 'id', to: 'documentId', many: true },
    customer: { page: () => customers, from: 'customerId', to: 'id', many: false },
  },
  seed: (facts) =>
    openOrders(facts).map((open) => {
      const { sale, posting } = open;
      return {
        id: posting.orderId,
        number: posting.orderNo,
        ...salesHead(facts, open),
        orderDate: posting.orderDate,
        postingDate: dateOr(posting.shipment?.date),
        requestedDeliveryDate: emptyDate,
        ...totalsRow(sale.totals),
        fullyShipped: posting.shipment !== null,
        status: posting.status === 'Released' ? 'Open' : 'Draft',
        lastModifiedDateTime: modifiedAt(open, facts.retailer.anchor),
      };
    }),
});
