import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestBusinessCentral } from './testBusinessCentral.ts';
import { startTestBusinessCentral } from './testBusinessCentral.ts';

let bc: TestBusinessCentral;
let order: string;
let line: string;
beforeAll(async () => {
  bc = await startTestBusinessCentral();
  const [row] = bc.backOffice.rows('salesOrders');
  order = `{v2}/salesOrders(${String(row?.['id'])})`;
  const [lineRow] = bc.backOffice.rows('salesOrderLines');
  line = `{v2}/salesOrderLines(${String(lineRow?.['id'])})`;
}, 60_000);
afterAll(() => bc.stop());

const anyMatch = { 'if-match': '*' };
const newOrder = { customerNumber: 'DK-CASH' };
const batchOf = (...requests: readonly object[]) => ({ method: 'POST', body: { requests } });
const read = { id: '1', method: 'GET', url: 'companies' };

/** What the system would have to ignore if it did not refuse it. */
describe('what is not built', () => {
  it.each([
    '$apply=aggregate(unitPrice with sum as total)',
    '$search=watch',
    '$compute=unitPrice mul 2 as twice',
    '$format=xml',
    '$deltatoken=1',
    '$levels=1',
    'tenant=other',
    '@p=1',
    '$top=1&$top=2',
    '$top=-1',
    '$skip=x',
    '$count=yes',
    '$skiptoken=abc',
    '$select=',
    '$select=number,nope',
    '$orderby=tolower(number)',
    '$orderby=itemCategory/code',
    '$expand=*',
    '$expand=nope',
    '$expand=itemVariants($levels=2)',
    '$expand=itemVariants/$ref',
    '$filter=',
    "$filter=tolower(number) eq 'n00001'",
    '$filter=length(number) gt 1',
    '$filter=year(lastModifiedDateTime) eq 2026',
    '$filter=now() gt lastModifiedDateTime',
    '$filter=unitPrice add 1 eq 2',
    "$filter=number has 'x'",
    "$filter=itemVariants/any(v:v/code eq 'BLK')",
    "$filter=matchesPattern(number,'N')",
    "$filter=unitPrice eq '1'",
    "$filter=number in ('N00001')",
    "$filter=number eq 'N00001' or displayName eq 'x'",
    "$filter=contains(displayName,'x') or contains(number,'x')",
  ])('in a query of a collection, is refused: %s', async (query) => {
    const reply = await bc.ask(`{v2}/items?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.error.code).toMatch(/^BadRequest/);
  });

  it.each(['$top=1', '$skip=1', '$orderby=number', '$select=number', '$expand=itemVariants', '$count=true', 'foo=1'])(
    'in a query of a count or of one row, is refused: %s',
    async (query) => {
      expect((await bc.ask(`{v2}/items/$count?${query}`)).status).toBe(400);
      const shapes = query.startsWith('$select') || query.startsWith('$expand');
      const id = String(bc.backOffice.rows('items')[0]?.['id']);
      expect((await bc.ask(`{v2}/items(${id})?${query}`)).status).toBe(shapes ? 200 : 400);
    },
  );

  it.each([
    ['a version before this', { 'odata-maxversion': '3.0' }, 400],
    ['a body of a later version', { 'odata-version': '5.0' }, 400],
    ['another format', { accept: 'application/xml' }, 406],
    ['an unknown replica', { 'data-access-intent': 'Sideways' }, 400],
  ])('in a header, is refused: %s', async (_what, headers, status) => {
    expect((await bc.ask('{v2}/items?$top=1', { headers })).status).toBe(status);
    expect((await bc.ask('/api/v2.0/$batch', { ...batchOf(read), headers })).status).toBe(status);
    expect((await bc.ask('/api/v2.0/subscriptions', { headers })).status).toBe(status);
  });

  it.each([
    ['dependsOn', batchOf({ ...read, dependsOn: ['0'] }), ''],
    ['an atomicity group', batchOf({ ...read, atomicityGroup: 'g' }), ''],
    ['a word unknown', { method: 'POST', body: { requests: [read], parallel: true } }, ''],
    ['an isolation unknown', { ...batchOf(read), headers: { isolation: 'serializable' } }, ''],
    ['a query', batchOf(read), '?$top=1'],
  ])('in a batch, is refused: %s', async (_what, options, query) => {
    const reply = await bc.ask(`/api/v2.0/$batch${query}`, options);
    expect({ status: reply.status, code: reply.error.code }).toEqual({ status: 400, code: 'BadRequest' });
  });

  it('is a batch by GET, and one in multipart', async () => {
    expect((await bc.ask('/api/v2.0/$batch')).error.code).toBe('BadRequest_MethodNotAllowed');
    const headers = { 'content-type': 'multipart/mixed; boundary=b' };
    expect((await bc.ask('/api/v2.0/$batch', { ...batchOf(read), headers })).status).toBe(415);
  });

  it('is a query of subscriptions', async () => {
    expect((await bc.ask('/api/v2.0/subscriptions?$top=1')).status).toBe(400);
  });
});

/** A refused write must not have happened. */
describe('a write that is refused', () => {
  it.each([
    ['with a query that filters', '?$filter=x eq 1', {}, 400],
    ['with a query that is not known', '?foo=1', {}, 400],
    ['with a query that selects nothing known', '?$select=nope', {}, 400],
    ['as text', '', { 'content-type': 'text/plain' }, 415],
    ['as XML', '', { 'content-type': 'application/xml' }, 415],
    ['for a reader of another format', '', { accept: 'text/html' }, 406],
    ['in another version', '', { 'odata-version': '3.0' }, 400],
  ])('has not happened: %s', async (_what, query, more, status) => {
    const mark = bc.journal.mark();
    const orders = bc.backOffice.rows('salesOrders').length;
    const headers = { ...anyMatch, ...more };
    const replies = [
      await bc.ask(`{v2}/salesOrders${query}`, { method: 'POST', body: newOrder, headers }),
      await bc.ask(`${order}${query}`, { method: 'PATCH', body: { externalDocumentNumber: 'X' }, headers }),
      ...(status === 415 ? [] : [await bc.ask(`${line}${query}`, { method: 'DELETE', headers })]),
      ...(status === 415
        ? []
        : [await bc.ask(`${order}/Microsoft.NAV.shipAndInvoice${query}`, { method: 'POST', headers })]),
    ];
    expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => status));
    expect(bc.journal.writes(mark)).toEqual([]);
    expect(bc.backOffice.rows('salesOrders')).toHaveLength(orders);
  });

  it('has not happened inside a batch either', async () => {
    const mark = bc.journal.mark();
    const create = {
      id: '1',
      method: 'POST',
      url: `companies(${bc.settings['ERP_COMPANY_ID'] ?? ''})/salesOrders`,
      body: newOrder,
    };
    const replies = [
      await bc.ask('/api/v2.0/$batch', batchOf({ ...create, headers: { 'content-type': 'text/plain' } })),
      await bc.ask('/api/v2.0/$batch', batchOf({ ...create, url: `${create.url}?$top=1` })),
    ];
    expect(replies.map(({ text }) => /"status":(\d+)/.exec(text)?.[1])).toEqual(['415', '400']);
    expect(bc.journal.writes(mark)).toEqual([]);
  });
});
