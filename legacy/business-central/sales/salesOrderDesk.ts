import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { BusinessClock } from '../../kit/index.ts';
import type { Row } from '../../odata/index.ts';
import { companyDay } from '../companyDay.ts';
import { badRequest, BcError } from '../http/errors.ts';
import { rowAt } from '../http/read.ts';
import { completed, readFields, readObject } from '../http/readBody.ts';
import { customers } from '../pages/customers.ts';
import { salesDocuments } from '../pages/salesDocuments.ts';
import { salesOrderLines, salesOrders } from '../pages/salesOrders.ts';
import type { PriceBook } from '../pricing/priceBook.ts';
import type { Store } from '../store.ts';
import { emptyEnum } from '../values.ts';
import { mirrorDocument, removeMirror } from './mirrorDocument.ts';
import { completeLine, customerAt, orderTotals } from './orderLine.ts';
import { notFound, text } from './storePriceBook.ts';

/** Writes sales orders and their lines. */
export interface SalesOrderDesk {
  create(json: unknown): Row;
  update(id: string, json: unknown): Row;
  remove(id: string): void;
  addLine(orderId: string, json: unknown): Row;
  updateLine(id: string, json: unknown): Row;
  removeLine(id: string): void;
}

const headFields = [
  'externalDocumentNumber',
  'orderDate',
  'postingDate',
  'customerId',
  'customerNumber',
  'currencyCode',
  'pricesIncludeTax',
  'salesperson',
  'requestedDeliveryDate',
  'phoneNumber',
  'email',
] as const;
const changeableFields = [
  'externalDocumentNumber',
  'salesperson',
  'requestedDeliveryDate',
  'phoneNumber',
  'email',
] as const;

export function createSalesOrderDesk(
  store: Store,
  book: PriceBook,
  clock: BusinessClock,
  hasExtension: boolean,
): SalesOrderDesk {
  const nextNumber = orderNumbers(store);
  const linesOf = (orderId: string): readonly Row[] =>
    [...store.table(salesOrderLines).where('documentId', orderId)].sort(
      (left, right) => Number(left['sequence']) - Number(right['sequence']),
    );
  const nextSequence = (orderId: string): number => Number(linesOf(orderId).at(-1)?.['sequence'] ?? 0) + 10_000;

  /** Sums the head up again and keeps the retailer's page in step. */
  const settle = (order: Row): Row => {
    const lines = linesOf(text(order, 'id'));
    const settled = store.put(salesOrders, { ...order, ...orderTotals(lines) });
    mirrorDocument(store, settled, lines, clock.now().toISOString());
    return settled;
  };
  const putLine = (order: Row, body: Readonly<Record<string, unknown>>, before: Row | null): Row =>
    store.put(
      salesOrderLines,
      completeLine(store, book, order, body, before, nextSequence(text(order, 'id')), hasExtension),
    );

  return {
    create(json) {
      const body = readObject(json);
      const given = readFields(body, salesOrders.type, headFields, ['salesOrderLines']);
      const lineBodies = z.array(z.unknown()).safeParse(body['salesOrderLines'] ?? []);
      if (!lineBodies.success) throw badRequest("'salesOrderLines' is not an array.");
      const customer = buyerOf(store, given);
      const payer = customerAt(store, text(customer, 'billToCustomerNo'));
      const id = randomUUID();
      const currency = text(given, 'currencyCode') || text(payer, 'currencyCode');
      const order = store.put(salesOrders, {
        ...completed(salesOrders.type, {
          orderDate: companyDay(clock.now().getTime()),
          postingDate: companyDay(clock.now().getTime()),
          pricesIncludeTax: payer['pricesIncludingVat'] === true,
          phoneNumber: text(customer, 'phoneNumber'),
          email: text(customer, 'email'),
          ...given,
        }),
        id,
        number: nextNumber(),
        currencyCode: currency,
        customerId: text(customer, 'id'),
        customerNumber: text(customer, 'number'),
        customerName: text(customer, 'displayName'),
        billToName: text(payer, 'displayName'),
        billToCustomerId: text(payer, 'id'),
        billToCustomerNumber: text(payer, 'number'),
        status: 'Draft',
      });
      for (const line of lineBodies.data) putLine(order, readObject(line), null);
      return settle(order);
    },
    update(id, json) {
      const order = rowAt(store, salesOrders, id);
      const body = readObject(json);
      if ('salesOrderLines' in body) throw badRequest('Deep patch is not supported.');
      return settle({ ...order, ...readFields(body, salesOrders.type, changeableFields) });
    },
    remove(id) {
      rowAt(store, salesOrders, id);
      for (const line of linesOf(id)) store.remove(salesOrderLines, text(line, 'id'));
      removeMirror(store, id);
      store.remove(salesOrders, id);
    },
    addLine(orderId, json) {
      const order = rowAt(store, salesOrders, orderId);
      const line = putLine(order, readObject(json), null);
      settle(order);
      return line;
    },
    updateLine(id, json) {
      const before = rowAt(store, salesOrderLines, id);
      const order = rowAt(store, salesOrders, text(before, 'documentId'));
      const line = putLine(order, readObject(json), before);
      settle(order);
      return line;
    },
    removeLine(id) {
      const order = rowAt(store, salesOrders, text(rowAt(store, salesOrderLines, id), 'documentId'));
      store.remove(salesOrderLines, id);
      settle(order);
    },
  };
}

function buyerOf(store: Store, given: Row): Row {
  const byId = given['customerId'] === undefined ? undefined : store.table(customers).get(given['customerId']);
  const customer = byId ?? store.table(customers).where('number', given['customerNumber'] ?? '')[0];
  if (customer === undefined) throw notFound('Customer', `No.='${text(given, 'customerNumber')}'`);
  const blocked = text(customer, 'blocked');
  if (blocked !== emptyEnum && blocked !== 'Ship') {
    throw new BcError(
      400,
      'Application_DialogException',
      `You cannot create this type of document when Customer ${text(customer, 'number')} is blocked with type ${blocked}`,
    );
  }
  return customer;
}

/** The number series of orders goes on behind the highest number that was ever given. */
function orderNumbers(store: Store): () => string {
  const numberOf = (row: Row, field: string): number => Number(/^SO(\d+)$/.exec(text(row, field))?.[1] ?? 0);
  let last: number | undefined;
  return () => {
    last ??= [...store.table(salesDocuments).all()].reduce(
      (highest, row) => Math.max(highest, numberOf(row, 'orderNumber')),
      100_000,
    );
    last += 1;
    return `SO${last}`;
  };
}
