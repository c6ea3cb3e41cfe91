import type { Row } from '../../odata/index.ts';
import type { ErpPosting } from '../../retailer/index.ts';
import { customers } from './customers.ts';
import { definePage } from './page.ts';
import { modifiedAt, salesHead, salesHeadFields, totalFields, totalsRow } from './salesHeads.ts';
import { locationId } from './setup.ts';
import { salesLineFields, salesLineRelations, salesLineRows } from './salesLines.ts';
import type { PostedSale, SeedFacts } from './seedFacts.ts';

interface Invoiced {
  readonly posted: PostedSale;
  readonly invoice: NonNullable<ErpPosting['invoice']>;
}

function invoiced(facts: SeedFacts): readonly Invoiced[] {
  return facts
    .postedSales()
    .flatMap((posted) => (posted.posting.invoice === null ? [] : [{ posted, invoice: posted.posting.invoice }]));
}

function invoiceLines(facts: SeedFacts, { posted, invoice }: Invoiced): readonly Row[] {
  return salesLineRows(facts, posted.sale, {
    id: invoice.id,
    kind: 2,
    locationId: locationId(posted.posting.locationCode),
    shipmentDate: posted.posting.shipment?.date ?? null,
    lastModifiedDateTime: modifiedAt(posted, facts.retailer.anchor),
  });
}

export const salesInvoiceLines = definePage({
  set: 'salesInvoiceLines',
  group: 'v2.0',
  name: 'salesInvoiceLine',
  fields: salesLineFields,
  indexes: ['documentId'],
  relations: salesLineRelations,
  seed: (facts) => invoiced(facts).flatMap((each) => invoiceLines(facts, each)),
  children: {
    of: 'documentId',
    make: (facts, id) => {
      const posted = facts.saleOfInvoice(id);
      const invoice = posted?.posting.invoice ?? null;
      return posted === undefined || invoice === null ? [] : invoiceLines(facts, { posted, invoice });
    },
  },
});

export const salesInvoices = definePage({
  set: 'salesInvoices',
  group: 'v2.0',
  name: 'salesInvoice',
  fields: {
    ...salesHeadFields,
    invoiceDate: 'date',
    dueDate: 'date',
    orderId: 'guid',
    orderNumber: 'string',
    ...totalFields,
    status: 'string',
  },
  indexes: ['number', 'externalDocumentNumber', 'customerNumber', 'billToCustomerNumber', 'orderNumber', 'orderId'],
  ordered: ['invoiceDate'],
  relations: {
    salesInvoiceLines: { page: () => salesInvoiceLines, from: 'id', to: 'documentId', many: true },
    customer: { page: () => customers, from: 'customerId', to: 'id', many: false },
  },
  seed: (facts) =>
    invoiced(facts).map(({ posted, invoice }) => ({
      id: invoice.id,
      number: invoice.number,
      ...salesHead(facts, posted),
      invoiceDate: invoice.date,
      postingDate: invoice.date,
      dueDate: invoice.date,
      orderId: posted.posting.orderId,
      orderNumber: posted.posting.orderNo,
      ...totalsRow(posted.sale.totals),
      status: posted.sale.payments.some(({ method }) => method === 'INVOICE') ? 'Open' : 'Paid',
      lastModifiedDateTime: modifiedAt(posted, facts.retailer.anchor),
    })),
});
