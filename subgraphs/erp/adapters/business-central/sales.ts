import { createCalendars, type Reading, type Readings, type Snapshot } from '../../../kit/index.ts';
import type { SaleEntry, SaleRecord } from '../../__generated__/resolvers.ts';
import type { ErpScope, SalesQuery } from '../../port.ts';
import type { SkuRule } from '../../sku.ts';
import { inChunks } from './chunks.ts';
import type { BusinessCentralClient, ReadOptions } from './client.ts';
import { all, instant, oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import type { Reference } from './reference.ts';
import { documentEntry, receiptEntry } from './saleEntry.ts';
import { documentRecord, receiptRecord, type SaleSetting } from './saleRecord.ts';
import * as wire from './wire.ts';

export interface SaleParts {
  readonly client: BusinessCentralClient;
  readonly sku: SkuRule;
  readonly reference: Snapshot<Reference>;
  /** Accounts for sales to nobody known. */
  readonly walkIns: ReadonlySet<string>;
}

const receiptExpand = ['lines', 'payments', 'discounts'];
const documentExpand = ['lines', 'discounts'];

/** Sales with their content, by reference: "receipt:NO", "order:NO", "invoice:NO". One `$batch`; a second for invoices' returns. */
export function createSales({ client, sku, reference }: SaleParts) {
  const calendarOf = createCalendars();
  return async (references: readonly string[], scope: ErpScope): Promise<Readings<SaleRecord>> => {
    const options = { deadline: scope.deadline, priority: scope.priority ?? ('interactive' as const) };
    const numbers = (kind: string): string[] =>
      references.flatMap((text) => (text.startsWith(`${kind}:`) ? text.slice(kind.length + 1) : []));
    const orderNos = numbers('order');
    const [known, receipts, orders, invoiced, payments, returned] = await Promise.all([
      reference.read(scope.deadline),
      inChunks(numbers('receipt'), (chunk) =>
        client.rows(
          { entitySet: 'posReceipts', row: wire.receipt, filter: oneOf('receiptNo', chunk), expand: receiptExpand },
          options,
        ),
      ),
      documents('orderNumber', orderNos, options),
      documents('invoiceNumber', numbers('invoice'), options),
      invoices(orderNos, options),
      returnsOf(
        references.filter((text) => !text.startsWith('invoice:')),
        options,
      ),
    ]);
    const invoicedNos = invoiced.map(({ orderNumber }) => orderNumber);
    const [laterPayments, laterReturned] = await Promise.all([
      invoices(invoicedNos, options),
      returnsOf(
        invoicedNos.map((no) => `order:${no}`),
        options,
      ),
    ]);
    const returnsByReference = groupBy([...returned, ...laterReturned], ({ saleReference }) => saleReference);
    const statusByOrder = new Map([...payments, ...laterPayments].map((row) => [row.orderNumber, row.status]));
    const calendar = calendarOf(scope.market.timeZone);
    const setting: SaleSetting = {
      sku,
      calendar,
      campaigns: known.value.campaigns,
      vatPercents: known.value.vatPercents,
      isStore: (location) => known.value.places.some(({ id, store }) => store && id === location),
    };
    const reading = (value: SaleRecord): Reading<SaleRecord> => ({ value, asOf: scope.now, stale: false });
    const ofDocument = (row: wire.WireDocument): Reading<SaleRecord> => {
      const reference = `order:${row.orderNumber}`;
      const status = row.invoiceNumber === '' ? null : (statusByOrder.get(row.orderNumber) ?? null);
      return reading(documentRecord(row, returnsByReference.get(reference) ?? [], status, setting));
    };
    return new Map([
      ...receipts.map((row) => {
        const reference = `receipt:${row.receiptNo}`;
        return [reference, reading(receiptRecord(row, returnsByReference.get(reference) ?? [], setting))] as const;
      }),
      ...orders.map((row) => [`order:${row.orderNumber}`, ofDocument(row)] as const),
      ...invoiced.map((row) => [`invoice:${row.invoiceNumber}`, ofDocument(row)] as const),
    ]);
  };

  async function documents(field: 'orderNumber' | 'invoiceNumber', numbers: readonly string[], options: ReadOptions) {
    return inChunks(numbers, (chunk) =>
      client.rows(
        { entitySet: 'salesDocuments', row: wire.salesDocument, filter: oneOf(field, chunk), expand: documentExpand },
        options,
      ),
    );
  }

  async function invoices(orderNumbers: readonly string[], options: ReadOptions) {
    return inChunks(orderNumbers, (chunk) =>
      client.rows(
        {
          api: 'standard',
          entitySet: 'salesInvoices',
          row: wire.invoiceStatus,
          filter: oneOf('orderNumber', chunk),
        },
        options,
      ),
    );
  }

  async function returnsOf(references: readonly string[], options: ReadOptions) {
    return inChunks(references, (chunk) =>
      client.rows(
        {
          entitySet: 'salesReturnOrders',
          row: wire.salesReturn,
          filter: oneOf('saleReference', chunk),
          expand: ['lines'],
        },
        options,
      ),
    );
  }
}

/** The sales of some accounts, cards and payment tokens that changed since an instant, each once. One `$batch`. */
export function createSalesOf({ client, walkIns }: SaleParts) {
  return async (query: SalesQuery, scope: ErpScope): Promise<readonly SaleEntry[]> => {
    const options = { deadline: scope.deadline, priority: scope.priority ?? ('interactive' as const) };
    const since = instant('lastModifiedDateTime', 'ge', query.since);
    const accounts = query.customerNumbers.filter((number) => !walkIns.has(number));
    const receiptsBy = (field: string, values: readonly string[]) =>
      inChunks(values, (chunk) =>
        client.rows(
          { entitySet: 'posReceipts', row: wire.receiptEntry, filter: all(oneOf(field, chunk), since) },
          options,
        ),
      );
    const [byAccount, byCard, byToken, documents] = await Promise.all([
      receiptsBy('customerNo', accounts),
      receiptsBy('memberCardNo', query.clubCards),
      receiptsBy('paymentToken', query.paymentTokens),
      inChunks(accounts, (chunk) =>
        client.rows(
          {
            entitySet: 'salesDocuments',
            row: wire.documentEntry,
            filter: all(oneOf('customerNumber', chunk), since),
          },
          options,
        ),
      ),
    ]);
    const entries = [
      ...[...byAccount, ...byCard, ...byToken].map((row) => receiptEntry(row, walkIns)),
      ...documents.map((row) => documentEntry(row, walkIns)),
    ];
    return [...new Map(entries.map((entry) => [entry.reference, entry])).values()];
  };
}
