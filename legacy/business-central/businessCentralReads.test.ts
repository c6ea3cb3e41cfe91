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

const watch = retailer.namedArticles.lisaWatch;
const watchNo = watch.split('-')[0] ?? '';

describe('reading', () => {
  it('answers the price lines of an item as the price list has them', async () => {
    const { rows } = await bc.ask(`{retail}/priceListLines?$filter=itemNo eq '${watchNo}'`);
    const expected = retailer.priceListLines.filter(({ itemNo }) => itemNo === watchNo);
    expect(rows).toHaveLength(expected.length);
    const [first] = expected;
    expect(rows.find(({ id }) => id === first?.id)).toMatchObject({
      unitPrice: Number(first?.unitPrice),
      startingDate: first?.startingDate ?? '0001-01-01',
      variantCode: '',
      status: 'Active',
    });
  });

  it('shows what is empty in its own way, and every row with an ETag', async () => {
    const { rows } = await bc.ask(`{v2}/customers?$filter=number eq 'DK-CASH'`);
    expect(rows[0]).toMatchObject({ blocked: ' ', website: '', currencyCode: 'DKK' });
    expect(rows[0]?.['@odata.etag']).toMatch(/^W\/"[A-Za-z0-9+/=]+"$/);
    const lines = await bc.ask(`{retail}/priceListLines?$filter=endingDate eq 0001-01-01&$top=1`);
    expect(lines.rows).toHaveLength(1);
  });

  it('writes decimals as JSON numbers with their own digits', async () => {
    const [line] = bc.backOffice.rows('priceListLines');
    bc.backOffice.upsert('priceListLines', { ...line, unitPrice: '9007199254740993.10001' });
    const { text } = await bc.ask(`{retail}/priceListLines(${String(line?.['id'])})`);
    expect(text).toContain('"unitPrice":9007199254740993.10001,');
  });

  it('pages through a collection without loss or repetition', async () => {
    const seen: unknown[] = [];
    let path = `{retail}/stockByLocation?$filter=itemNo eq '${watchNo}'&$select=id`;
    for (;;) {
      const reply = await bc.ask(path, { headers: { prefer: 'odata.maxpagesize=3' } });
      expect(reply.rows.length).toBeLessThanOrEqual(3);
      seen.push(...reply.rows.map(({ id }) => id));
      const next = reply.body['@odata.nextLink'];
      if (typeof next !== 'string') break;
      path = next.slice(next.indexOf('/api/'));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(retailer.stock.filter(({ itemNo }) => itemNo === watchNo).length);
  });

  it('finds many by `or` on one field, and by `in` only with schema version 2.1', async () => {
    const filter = `number eq 'DK-CASH' or number eq 'SE-CASH'`;
    expect((await bc.ask(`{v2}/customers?$filter=${filter}`)).rows).toHaveLength(2);
    const list = `$filter=number in ('DK-CASH','SE-CASH')`;
    expect((await bc.ask(`{v2}/customers?${list}`)).status).toBe(400);
    expect((await bc.ask(`{v2}/customers?$schemaversion=2.1&${list}`)).rows).toHaveLength(2);
    const distinct = await bc.ask(`{v2}/customers?$filter=number eq 'DK-CASH' or email eq 'a@b.example'`);
    expect(distinct.status).toBe(400);
    expect(distinct.error.message).toMatch(
      /^The 'OR' operator is not supported on distinct fields on an OData filter\. {2}CorrelationId: {2}[0-9a-f-]{36}\.$/,
    );
  });

  it('expands the lines of a receipt in their order', async () => {
    const receipt = retailer.receipts.find(({ lines }) => lines.length > 2);
    const { rows } = await bc.ask(
      `{retail}/posReceipts?$filter=receiptNo eq '${receipt?.receiptNo ?? ''}'&$expand=lines,payments`,
    );
    const lines = rows[0]?.['lines'] as readonly { readonly itemNo: string; readonly lineAmount: number }[];
    expect(lines.map(({ itemNo }) => itemNo)).toEqual(receipt?.lines.map(({ itemNo }) => itemNo));
    expect(lines.map(({ lineAmount }) => lineAmount)).toEqual(receipt?.lines.map(({ amount }) => Number(amount)));
    expect(rows[0]?.['totalAmount']).toBe(Number(receipt?.totals.total));
  });

  it('shows an invoiced web order as invoice with the shop’s number, its lines with their variants', async () => {
    const order = retailer.webOrders.find(
      ({ erp, lines }) =>
        erp?.invoice !== null && erp !== null && lines.some(({ variantCode }) => variantCode !== null),
    );
    const { rows } = await bc.ask(
      `{v2}/salesInvoices?$filter=externalDocumentNumber eq '${order?.incrementId ?? ''}'&$expand=salesInvoiceLines($expand=itemVariant)`,
    );
    expect(rows[0]).toMatchObject({ number: order?.erp?.invoice?.number, orderNumber: order?.erp?.orderNo });
    const total = Number(order?.totals.total) - Number(order?.totals.rounding);
    expect(rows[0]?.['totalAmountIncludingTax']).toBeCloseTo(total, 2);
    const lines = rows[0]?.['salesInvoiceLines'] as readonly {
      readonly amountIncludingTax: number;
      readonly itemVariant: { readonly code: string } | null;
    }[];
    expect(lines.map(({ itemVariant }) => itemVariant?.code ?? null).slice(0, order?.lines.length)).toEqual(
      order?.lines.map(({ variantCode }) => variantCode),
    );
    expect(lines.reduce((sum, line) => sum + line.amountIncludingTax, 0)).toBeCloseTo(total, 2);
    expect((await bc.ask(`{v2}/salesOrders?$filter=number eq '${order?.erp?.orderNo ?? ''}'`)).rows).toEqual([]);
  });

  it('shows the same customer on both pages', async () => {
    const [standard] = (await bc.ask(`{v2}/customers?$filter=number eq 'SE-CASH'`)).rows;
    const [own] = (await bc.ask(`{retail}/retailCustomers?$filter=number eq 'SE-CASH'`)).rows;
    expect(own).toMatchObject({ id: standard?.['id'], walkIn: true, currencyCode: 'SEK' });
  });

  it('has the opening hours and the position of a store', async () => {
    const { rows } = await bc.ask(`{retail}/retailStores?$filter=storeNo eq 'S-DK01'&$expand=openingHours`);
    const store = retailer.stores.find(({ storeId }) => storeId === 'S-DK01');
    expect(rows[0]).toMatchObject({ gln: store?.gln, latitude: store?.geo.latitude });
    expect(rows[0]?.['openingHours']).toHaveLength(store?.openingHours.length ?? 0);
  });

  it.each([
    ['{v2}/paymentTerms', 404, 'BadRequest_NotFound'],
    ['{v2}/priceListLines', 404, 'BadRequest_NotFound'],
    ['{v2}/customers?$apply=x', 400, 'BadRequest'],
    ['{v2}/customers?$filter=cardNumber eq 1', 400, 'BadRequest_NotFound'],
    ['{v2}/customers?$schemaversion=9', 400, 'BadRequest'],
    ['{v2}/customers(00000000-0000-0000-0000-000000000001)', 404, 'Internal_RecordNotFound'],
    ['/api/v2.0/companies(00000000-0000-0000-0000-000000000001)/items', 404, 'Internal_CompanyNotFound'],
    ['/api/v1.0/companies', 404, 'BadRequest_NotFound'],
  ])('refuses %s in its own words', async (path, status, code) => {
    const reply = await bc.ask(path);
    expect({ status: reply.status, code: reply.error.code }).toEqual({ status, code });
    expect(reply.error.message).toMatch(/CorrelationId: {2}\S+\.$/);
  });
});

describe('the way in', () => {
  it('refuses a request without a token, with another’s, and after the tokens were made worthless', async () => {
    const refused = await fetch(`${bc.settings['ERP_URL'] ?? ''}/api/v2.0/companies`);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ error: { code: 'Authentication_InvalidCredentials' } });
    const other = await startTestBusinessCentral({ retailer, tokenLifetimeSeconds: 1 });
    expect((await other.ask('/api/v2.0/companies')).status).toBe(200);
    other.revokeTokens();
    expect((await other.ask('/api/v2.0/companies')).status).toBe(401);
    await other.stop();
  });

  it('answers 429 without Retry-After once the window is full', async () => {
    const small = await startTestBusinessCentral({ retailer, limits: { requestsPerWindow: 2 } });
    await small.ask('/api/v2.0/companies');
    await small.ask('/api/v2.0/companies');
    const third = await small.ask('/api/v2.0/companies');
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBeNull();
    expect(third.error.code).toBe('Application_TooManyRequests');
    await small.stop();
  });

  it('queues behind the concurrent ones, refuses past the queue, and gives up the wait with a 503', async () => {
    const small = await startTestBusinessCentral({ retailer, limits: { concurrent: 1, queue: 1, maxQueueMs: 20 } });
    small.knobs.set({ latency: { fixed: 300 } });
    const replies = await Promise.all([1, 2, 3].map(() => small.ask('/api/v2.0/companies')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 429, 503]);
    expect(replies.find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('30');
    await small.stop();
  });

  it('counts every request in the journal, tokens apart', async () => {
    const mark = bc.journal.mark();
    await bc.token();
    await bc.ask('/api/v2.0/companies');
    expect(bc.journal.count({ since: mark, excludeTokens: true })).toBe(1);
  });
});
