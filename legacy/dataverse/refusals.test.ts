import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDataverse } from './testDataverse.ts';
import { contactId, startTestDataverse } from './testDataverse.ts';

let crm: TestDataverse;
beforeAll(async () => {
  crm = await startTestDataverse();
});
afterAll(() => crm.server.stop());

const one = `contacts(${contactId(0)})`;
const batch = (inner: string) => ({
  headers: { 'content-type': 'multipart/mixed; boundary=b' },
  body: `--b\r\nContent-Type: application/http\r\n\r\n${inner}\r\n--b--\r\n`,
});

/** What the system would have to ignore if it did not refuse it. */
describe('what is not built', () => {
  it.each([
    '$apply=groupby((fullname))',
    '$search=anna',
    '$skip=1',
    '$format=xml',
    '$compute=1 as one',
    'fetchXml=<fetch/>',
    'savedQuery=x',
    'userQuery=x',
    '$top=-1',
    '$count=1',
    '$skiptoken=abc',
    '$deltatoken=abc',
    '$DeltaToken=abc',
    '$select=',
    '$orderby=nope',
    '$expand=*',
    '$expand=incident_customer_contacts($levels=1)',
    '$expand=incident_customer_contacts($skip=1)',
    '$expand=incident_customer_contacts($count=true)',
    "$filter=fullname in ('a')",
    '$filter=length(fullname) gt 1',
    '$filter=year(createdon) eq 2026',
    '$filter=incident_customer_contacts/any()',
    "$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')",
    '$filter=Microsoft.Dynamics.CRM.NotIn(PropertyName=\'contactid\',PropertyValues=["a"])',
    "$filter=Microsoft.Dynamics.CRM.In(PropertyName='contactid',PropertyValues=[])",
    '$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)',
    "$filter=contactid eq 'x'",
    "$filter=startswith(contactid,'0')",
  ])('in a query of a collection, is refused: %s', async (query) => {
    const reply = await crm.send('GET', `contacts?${query}`);
    expect([reply.status, reply.body.error?.code]).toEqual([400, '0x80060888']);
  });

  it.each(["$filter=fullname eq 'x'", '$top=1', '%24top=1', '$TOP=1', '$count=true', '$deltatoken=1', '$foo=1'])(
    'in a query of one row, is refused: %s',
    async (query) => {
      const reply = await crm.send('GET', `${one}?${query}`);
      expect([reply.status, reply.body.error?.code]).toEqual([400, '0x80060888']);
    },
  );

  it.each([
    ['a version before this', { 'odata-maxversion': '3.0' }, 400],
    ['a version that is none', { 'odata-version': 'x' }, 400],
    ['another format', { accept: 'application/xml' }, 406],
    ['another user’s eyes', { mscrmcallerid: contactId(1) }, 403],
    ['another user’s eyes by object id', { callerobjectid: contactId(1) }, 403],
  ])('in a header, is refused: %s', async (_what, headers, status) => {
    expect((await crm.send('GET', 'contacts?$top=1', { headers })).status).toBe(status);
    const [name, value] = Object.entries(headers)[0] ?? [];
    const inside = await crm.send(
      'POST',
      '$batch',
      batch(`GET contacts?$top=1 HTTP/1.1\r\n${name ?? ''}: ${value ?? ''}\r\n`),
    );
    expect(inside.text).toContain(`HTTP/1.1 ${status} `);
  });

  it('is a query of a batch, and a function’s', async () => {
    expect((await crm.send('POST', '$batch?$top=1', batch('GET contacts?$top=1 HTTP/1.1\r\n'))).status).toBe(400);
    expect((await crm.send('GET', 'WhoAmI?$select=UserId')).status).toBe(400);
  });
});

/** A refused write must not have happened. */
describe('a write that is refused', () => {
  it.each([
    ['with a query that filters', "?$filter=fullname eq 'x'", {}, 400],
    ['with a query that is not known', '?foo=1', {}, 400],
    ['with a query that selects nothing known', '?$select=nope', { prefer: 'return=representation' }, 400],
    ['as text', '', { 'content-type': 'text/plain' }, 415],
    ['in another version', '', { 'odata-version': '3.0' }, 400],
    ['as somebody else', '', { mscrmcallerid: contactId(1) }, 403],
  ])('has not happened: %s', async (_what, query, headers, status) => {
    const mark = crm.server.journal.mark();
    const body = { firstname: 'Changed' };
    const replies = [
      await crm.send('POST', `contacts${query}`, { headers, body }),
      await crm.send('PATCH', `${one}${query}`, { headers, body }),
      await crm.send('PATCH', `contacts(sk_clubcardnumber='NEW')${query}`, { headers, body }),
      ...(status === 415 ? [] : [await crm.send('DELETE', `${one}${query}`, { headers })]),
    ];
    expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => status));
    expect(crm.server.journal.writes(mark)).toEqual([]);
  });

  it('has not happened inside a batch either', async () => {
    const mark = crm.server.journal.mark();
    const inner = (query: string, type: string): string =>
      `POST contacts${query} HTTP/1.1\r\nContent-Type: ${type}\r\n\r\n{"firstname":"Changed"}`;
    const asText = await crm.send('POST', '$batch', batch(inner('', 'text/plain')));
    const filtered = await crm.send('POST', '$batch', batch(inner('?$top=1', 'application/json')));
    expect([asText.text, filtered.text].map((text) => /HTTP\/1\.1 (\d+)/.exec(text)?.[1])).toEqual(['415', '400']);
    expect(crm.server.journal.writes(mark)).toEqual([]);
  });
});
