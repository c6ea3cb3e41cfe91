import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer } from '../retailer/index.ts';
import type { TestBusinessCentral } from './testBusinessCentral.ts';
import { startTestBusinessCentral } from './testBusinessCentral.ts';

const retailer = buildRetailer();
let bc: TestBusinessCentral;
beforeAll(async () => {
  bc = await startTestBusinessCentral({ retailer });
});
afterAll(() => bc.stop());

const stocked = retailer.stock.find(
  ({ itemNo, variantCode, locationCode, inventory }) =>
    locationCode === 'WEB-DK' &&
    variantCode === '' &&
    Number(inventory) > 10 &&
    retailer.items.some(
      (item) => item.itemNo === itemNo && !item.blocked && !item.salesBlocked && item.salesUnit === 'PCS',
    ),
);
const itemNo = stocked?.itemNo ?? '';
const order = (reference: string, quantity = 2) => ({
  customerNumber: 'DK-CASH',
  externalDocumentNumber: reference,
  salesOrderLines: [{ lineObjectNumber: itemNo, quantity }],
});
const stockOf = async () =>
  (await bc.ask(`{retail}/stockByLocation?$filter=itemNo eq '${itemNo}' and locationCode eq 'WEB-DK'`)).rows[0];

describe('sales orders', () => {
  it('are inserted with their lines, priced, numbered and findable by the caller’s reference', async () => {
    const made = await bc.ask('{v2}/salesOrders?$expand=salesOrderLines', { method: 'POST', body: order('REF-1') });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toContain(String(made.body['id']));
    expect(made.body['number']).toMatch(/^SO\d{6}$/);
    const lines = made.body['salesOrderLines'] as readonly { readonly amountIncludingTax: number }[];
    expect(lines).toHaveLength(1);
    expect(made.body['totalAmountIncludingTax']).toBe(lines[0]?.amountIncludingTax);
    const found = await bc.ask(`{v2}/salesOrders?$filter=externalDocumentNumber eq 'REF-1'`);
    expect(found.rows.map(({ id }) => id)).toEqual([made.body['id']]);
    const mirrored = await bc.ask(`{retail}/salesDocuments?$filter=externalDocumentNumber eq 'REF-1'&$expand=lines`);
    expect(mirrored.rows[0]).toMatchObject({ status: 'Open', lines: [{ itemNo, quantity: 2 }] });
    expect(bc.journal.writes().at(-1)).toMatchObject({
      operation: 'create',
      entity: 'salesOrders',
      reference: 'REF-1',
    });
  });

  it('need the ETag to change: none 428, one that is old 409, one that never was 412', async () => {
    const made = await bc.ask('{v2}/salesOrders', { method: 'POST', body: order('REF-2') });
    const path = `{v2}/salesOrders(${String(made.body['id'])})`;
    const etag = String(made.body['@odata.etag']);
    const patch = (headers: Record<string, string>) =>
      bc.ask(path, { method: 'PATCH', body: { phoneNumber: '+4531234567' }, headers });
    expect((await patch({})).status).toBe(428);
    expect((await patch({ 'if-match': 'W/"nonsense"' })).status).toBe(412);
    expect((await patch({ 'if-match': etag })).status).toBe(200);
    const stale = await patch({ 'if-match': etag });
    expect({ status: stale.status, code: stale.error.code }).toEqual({ status: 409, code: 'Request_EntityChanged' });
    const deep = await bc.ask(path, { method: 'PATCH', body: { salesOrderLines: [] }, headers: { 'if-match': '*' } });
    expect(deep.status).toBe(400);
  });

  it('are priced anew when the quantity of a line changes, and can be given up', async () => {
    const breaks = retailer.namedArticles.quantityBreaks.split('-')[0] ?? '';
    const made = await bc.ask('{v2}/salesOrders?$expand=salesOrderLines', {
      method: 'POST',
      body: {
        customerNumber: 'DK-CASH',
        salesOrderLines: [{ lineObjectNumber: breaks, unitOfMeasureCode: 'PCS', quantity: 5 }],
      },
    });
    const [line] = made.body['salesOrderLines'] as readonly { readonly id: string; readonly unitPrice: number }[];
    expect(line?.unitPrice).toBe(95);
    const changed = await bc.ask(`{v2}/salesOrderLines(${line?.id ?? ''})`, {
      method: 'PATCH',
      body: { quantity: 6 },
      headers: { 'if-match': '*' },
    });
    expect(changed.body['unitPrice']).toBe(89);
    const path = `{v2}/salesOrders(${String(made.body['id'])})`;
    expect((await bc.ask(path)).body['totalAmountIncludingTax']).toBe(534);
    expect((await bc.ask(path, { method: 'DELETE', headers: { 'if-match': '*' } })).status).toBe(204);
    expect((await bc.ask(path)).status).toBe(404);
  });

  it('become shipment and invoice and take the stock when posted', async () => {
    const before = await stockOf();
    const made = await bc.ask('{v2}/salesOrders', { method: 'POST', body: order('REF-3', 3) });
    const path = `{v2}/salesOrders(${String(made.body['id'])})`;
    bc.setClock('2026-11-21T10:00:00Z');
    const posted = await bc.ask(`${path}/Microsoft.NAV.shipAndInvoice`, { method: 'POST' });
    expect({ status: posted.status, text: posted.text }).toEqual({ status: 204, text: '' });
    expect((await bc.ask(path)).status).toBe(404);
    const invoice = (
      await bc.ask(`{v2}/salesInvoices?$filter=externalDocumentNumber eq 'REF-3'&$expand=salesInvoiceLines`)
    ).rows[0];
    expect(invoice).toMatchObject({ invoiceDate: '2026-11-21', orderNumber: made.body['number'] });
    expect(invoice?.['salesInvoiceLines']).toHaveLength(1);
    const after = await stockOf();
    expect(after?.['inventory']).toBe(Number(before?.['inventory']) - 3);
    expect(after?.['lastModifiedDateTime']).toBe('2026-11-21T10:00:00.000Z');
    const late = await bc.ask(`{retail}/stockByLocation?$filter=lastModifiedDateTime gt 2026-11-21T09:00:00Z`);
    expect(late.rows).toHaveLength(1);
  });

  it('are refused, and nothing is written, when an item is unknown or stock is short', async () => {
    const mark = bc.journal.mark();
    const unknown = await bc.ask('{v2}/salesOrders', {
      method: 'POST',
      body: { ...order('REF-4'), salesOrderLines: [{ lineObjectNumber: 'NOPE', quantity: 1 }] },
    });
    expect(unknown.status).toBe(400);
    expect(unknown.error.message).toMatch(/^The Item does not exist\./);
    expect((await bc.ask(`{v2}/salesOrders?$filter=externalDocumentNumber eq 'REF-4'`)).rows).toEqual([]);
    expect(bc.journal.writes(mark)).toEqual([]);
    const made = await bc.ask('{v2}/salesOrders', { method: 'POST', body: order('REF-5', 100_000) });
    const path = `{v2}/salesOrders(${String(made.body['id'])})/Microsoft.NAV.shipAndInvoice`;
    const short = await bc.ask(path, { method: 'POST' });
    expect(short.error.message).toMatch(/^You have insufficient quantity of Item/);
  });

  it('take only what the page has', async () => {
    const unknown = await bc.ask('{v2}/salesOrders', { method: 'POST', body: { ...order('REF-6'), cardNumber: '1' } });
    expect(unknown.error.message).toMatch(/^The property 'cardNumber' does not exist on type/);
    const readOnly = await bc.ask('{v2}/salesOrders', { method: 'POST', body: { ...order('REF-6'), status: 'Open' } });
    expect(readOnly.status).toBe(400);
    expect((await bc.ask('{v2}/salesOrders', { method: 'POST', body: '{' })).status).toBe(400);
  });
});

describe('reservations', () => {
  it('raise and lower what is reserved of the stock', async () => {
    const before = Number((await stockOf())?.['reservedQuantity']);
    const made = await bc.ask('{retail}/reservations', {
      method: 'POST',
      body: { itemNo, variantCode: '', locationCode: 'WEB-DK', quantity: 2, externalReference: 'cart:1' },
    });
    expect(made.status).toBe(201);
    expect((await stockOf())?.['reservedQuantity']).toBe(before + 2);
    const path = `{retail}/reservations(${String(made.body['id'])})`;
    expect((await bc.ask(path, { method: 'DELETE', headers: { 'if-match': '*' } })).status).toBe(204);
    expect((await stockOf())?.['reservedQuantity']).toBe(before);
  });
});

describe('a batch', () => {
  const batch = (requests: readonly object[], headers: Record<string, string> = {}) =>
    bc.ask('/api/v2.0/$batch', { method: 'POST', body: { requests }, headers });
  const company = `companies(${retailer.company.id})`;
  const retail = `/api/samklang/retail/v1.0/${company}`;
  const responsesOf = (body: Readonly<Record<string, unknown>>) =>
    body['responses'] as readonly { readonly id: string; readonly status: number; readonly body?: object }[];

  it('answers reads of both groups in one request, which counts as one read', async () => {
    const mark = bc.journal.mark();
    const { body } = await batch([
      { id: '1', method: 'GET', url: `${company}/customers?$filter=number eq 'DK-CASH'` },
      { id: '2', method: 'GET', url: `${retail}/campaigns?$top=1` },
      { id: '3', method: 'GET', url: `${bc.settings['ERP_URL'] ?? ''}${retail}/campaigns?$top=1` },
    ]);
    expect(responsesOf(body).map(({ id, status }) => [id, status])).toEqual([
      ['1', 200],
      ['2', 200],
      ['3', 200],
    ]);
    expect(bc.journal.count({ since: mark, kind: 'read' })).toBe(1);
    expect(bc.journal.since(mark)[0]?.innerRequests).toBe(3);
  });

  it('stops behind the first failure, unless the caller prefers to go on', async () => {
    const requests = ['nope', 'customers?$top=1'].map((set, index) => ({
      id: String(index),
      method: 'GET',
      url: `${company}/${set}`,
    }));
    expect(responsesOf((await batch(requests)).body).map(({ status }) => status)).toEqual([404]);
    const all = await batch(requests, { prefer: 'odata.continue-on-error' });
    expect(responsesOf(all.body).map(({ status }) => status)).toEqual([404, 200]);
  });

  it('is one transaction with snapshot isolation', async () => {
    const mark = bc.journal.mark();
    const create = (id: string, body: object) => ({
      id,
      method: 'POST',
      url: `${company}/salesOrders`,
      headers: { 'content-type': 'application/json' },
      body,
    });
    const requests = [create('1', order('SNAP')), create('2', { customerNumber: 'NOBODY' })];
    const { body } = await batch(requests, { isolation: 'snapshot' });
    expect(responsesOf(body).map(({ status }) => status)).toEqual([201, 400]);
    expect((await bc.ask(`{v2}/salesOrders?$filter=externalDocumentNumber eq 'SNAP'`)).rows).toEqual([]);
    expect((await bc.ask(`{retail}/salesDocuments?$filter=externalDocumentNumber eq 'SNAP'`)).rows).toEqual([]);
    expect(bc.journal.writes(mark)).toEqual([]);
    await batch(requests);
    expect((await bc.ask(`{v2}/salesOrders?$filter=externalDocumentNumber eq 'SNAP'`)).rows).toHaveLength(1);
  });

  it('holds at most a hundred requests with ids of their own', async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `${company}/items`,
    }));
    expect((await batch(many)).error.message).toMatch(/^The maximum number of requests in a batch is 100\./);
    expect((await batch([...many.slice(0, 1), ...many.slice(0, 1)])).status).toBe(400);
  });
});

describe('the back office', () => {
  it('changes a price that the next order line and the next reading show', async () => {
    const named = retailer.namedArticles.draftLines;
    const [row] = bc.backOffice
      .rows('priceListLines')
      .filter((line) => line['itemNo'] === named.split('-')[0] && line['unitPrice'] === '149');
    expect(row).toBeDefined();
    bc.setClock('2026-11-20T12:00:00Z');
    bc.backOffice.upsert('priceListLines', { ...row, unitPrice: '139.5' });
    expect((await bc.priceOf('DK-CASH', named, 'PCS', '1')).unitPrice).toBe(139.5);
    const read = await bc.ask(`{retail}/priceListLines(${String(row?.['id'])})`);
    expect(read.body).toMatchObject({ unitPrice: 139.5, lastModifiedDateTime: '2026-11-20T12:00:00.000Z' });
  });
});
