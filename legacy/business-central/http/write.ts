import { randomUUID } from 'node:crypto';
import type { BusinessClock, LegacyReply } from '../../kit/index.ts';
import { emptyReply } from '../../kit/index.ts';
import type { Row } from '../../odata/index.ts';
import { onlyOptions } from '../../odata/index.ts';
import { reservations } from '../pages/stock.ts';
import { salesOrderLines, salesOrders } from '../pages/salesOrders.ts';
import type { Page } from '../pages/page.ts';
import { moveReserved } from '../sales/reservationStock.ts';
import type { SalesOrderDesk } from '../sales/salesOrderDesk.ts';
import { shipAndInvoice } from '../sales/shipAndInvoice.ts';
import type { Store } from '../store.ts';
import type { Call } from './call.ts';
import { badRequest, BcError, methodNotAllowed } from './errors.ts';
import type { Reader } from './read.ts';
import { rowAt } from './read.ts';
import { completed, readFields, readObject } from './readBody.ts';
import type { Within } from './resolvePath.ts';

/** Changes what may be changed. Every method is one transaction. */
export interface Writer {
  create(call: Call, page: Page, within: Within | null): LegacyReply;
  update(call: Call, page: Page, id: string): LegacyReply;
  remove(call: Call, page: Page, id: string): LegacyReply;
  act(call: Call, page: Page, id: string, action: string): LegacyReply;
}

export function createWriter(store: Store, reader: Reader, desk: SalesOrderDesk, clock: BusinessClock): Writer {
  const createRow = (page: Page, json: unknown): Row => {
    const rules = page.writable;
    if (rules?.create !== true) throw methodNotAllowed(page.set);
    const given = readFields(readObject(json), page.type, rules.fields);
    const missing = (rules.required ?? []).find((name) => given[name] === undefined);
    if (missing !== undefined) {
      throw new BcError(400, 'Application_FieldValidationException', `The property '${missing}' must be filled in.`);
    }
    const row = store.put(page, { ...completed(page.type, given), id: randomUUID() });
    if (page === reservations) moveReserved(store, null, row);
    return row;
  };

  const requireMatch = (call: Call, page: Page, id: string): Row => {
    const row = rowAt(store, page, id);
    const ifMatch = call.header('if-match');
    if (ifMatch === undefined) {
      throw new BcError(
        428,
        'BadRequest_RequiredParamNotProvided',
        "The 'If-Match' header is required for this request.",
      );
    }
    const verdict = store.match(page, id, ifMatch);
    if (verdict === 'changed') {
      throw new BcError(
        409,
        'Request_EntityChanged',
        'Another user has already changed the record. The page must be refreshed.',
      );
    }
    if (verdict === 'unknown') {
      throw new BcError(412, 'PreconditionFailed', 'The precondition of the If-Match header is not met.');
    }
    return row;
  };

  return {
    create(call, page, within) {
      const answer = reader.writing(call, page);
      const json = call.json();
      const row = store.transaction(() => {
        if (page === salesOrders) return desk.create(json);
        if (page !== salesOrderLines) return createRow(page, json);
        const { documentId, ...line } = readObject(json);
        const orderId = within?.id ?? documentId;
        if (typeof orderId !== 'string') throw badRequest("The property 'documentId' must be filled in.");
        return desk.addLine(orderId, line);
      });
      noteWrite(call, 'create', page, row, json);
      return answer(row, 201);
    },
    update(call, page, id) {
      if (page.writable === null && page !== salesOrders && page !== salesOrderLines) throw methodNotAllowed(page.set);
      const answer = reader.writing(call, page);
      const before = requireMatch(call, page, id);
      const json = call.json();
      const row = store.transaction(() => {
        if (page === salesOrders) return desk.update(id, json);
        if (page === salesOrderLines) return desk.updateLine(id, json);
        const after = store.put(page, {
          ...before,
          ...readFields(readObject(json), page.type, page.writable?.fields ?? []),
        });
        if (page === reservations) moveReserved(store, before, after);
        return after;
      });
      noteWrite(call, 'update', page, row, json);
      return answer(row, 200);
    },
    remove(call, page, id) {
      if (page.writable?.delete !== true && page !== salesOrders && page !== salesOrderLines) {
        throw methodNotAllowed(page.set);
      }
      onlyOptions(call.rawQuery, [], 'a deletion');
      const before = requireMatch(call, page, id);
      store.transaction(() => {
        if (page === salesOrders) desk.remove(id);
        else if (page === salesOrderLines) desk.removeLine(id);
        else {
          store.remove(page, id);
          if (page === reservations) moveReserved(store, before, null);
        }
      });
      noteWrite(call, 'delete', page, before, null);
      return emptyReply(204);
    },
    act(call, page, id, action) {
      if (page !== salesOrders || action !== 'shipAndInvoice') {
        throw new BcError(404, 'BadRequest_NotFound', `Could not find an action named 'Microsoft.NAV.${action}'.`);
      }
      onlyOptions(call.rawQuery, [], 'an action');
      const order = rowAt(store, page, id);
      const { invoice } = store.transaction(() => shipAndInvoice(store, clock, id));
      noteWrite(call, 'action', page, order, { action, invoice: invoice['number'] });
      return emptyReply(204);
    },
  };
}

function noteWrite(
  call: Call,
  operation: 'create' | 'update' | 'delete' | 'action',
  page: Page,
  row: Row,
  data: unknown,
): void {
  const reference = row['externalDocumentNumber'] ?? row['externalReference'];
  call.noteWrite({
    operation,
    entity: page.set,
    key: String(row['id']),
    reference: typeof reference === 'string' && reference !== '' ? reference : null,
    data,
  });
}
