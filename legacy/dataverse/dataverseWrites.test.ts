import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestDataverse, TestReply } from './testDataverse.ts';
import { contactId, startTestDataverse } from './testDataverse.ts';

let crm: TestDataverse;
beforeEach(async () => {
  crm = await startTestDataverse();
});
afterEach(async () => crm.server.stop());

const representation = { prefer: 'return=representation' };

describe('writing to the embedded Dataverse', () => {
  it('answers a bare POST with 204 and where the row is', async () => {
    const made = await crm.send('POST', 'contacts', { body: { firstname: 'Eva', lastname: 'Holm' } });
    expect([made.status, made.text]).toEqual([204, '']);
    const row = await crm.send('GET', String(made.headers.get('odata-entityid')));
    expect(row.body).toMatchObject({
      fullname: 'Eva Holm',
      statecode: 0,
      modifiedon: expect.stringMatching(/^2026-11-20T09:0\d:\d\dZ$/),
    });
    expect(crm.server.journal.writes()).toMatchObject([
      { operation: 'create', entity: 'contacts', data: { fullname: 'Eva Holm' } },
    ]);
  });

  it('answers with the row when asked for it', async () => {
    const made = await crm.send('POST', 'sk_consents?$select=sk_granted', {
      headers: representation,
      body: {
        sk_purpose: 100000001,
        sk_granted: true,
        sk_at: '2026-11-20T10:00:00+01:00',
        'sk_contactid@odata.bind': `/contacts(${contactId(0)})`,
      },
    });
    expect([made.status, made.headers.get('preference-applied')]).toEqual([201, 'return=representation']);
    expect(made.body).toEqual(expect.objectContaining({ sk_granted: true }));
    expect(made.body['sk_purpose']).toBeUndefined();
    const all = await crm.send('GET', `sk_consents?$filter=_sk_contactid_value eq ${contactId(0)}&$orderby=sk_at desc`);
    expect(all.body.value?.map((row) => row['sk_at'])).toEqual(['2026-11-20T09:00:00Z', '2026-11-01T10:00:00Z']);
  });

  it('upserts by alternate key: the same request twice makes one row', async () => {
    const upsert = (name: string): Promise<TestReply> =>
      crm.send('PATCH', "contacts(sk_clubcardnumber='NEW-1')", {
        headers: representation,
        body: { firstname: name, lastname: 'Ny' },
      });
    const [first, second] = [await upsert('A'), await upsert('B')];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toMatchObject({
      contactid: first.body['contactid'],
      sk_clubcardnumber: 'NEW-1',
      fullname: 'B Ny',
    });
    const found = await crm.send('GET', "contacts?$filter=sk_clubcardnumber eq 'new-1'");
    expect(found.body.value).toHaveLength(1);
    const onlyNew = await crm.send('PATCH', "contacts(sk_clubcardnumber='NEW-1')", {
      headers: { 'if-none-match': '*' },
      body: {},
    });
    expect(onlyNew.status).toBe(412);
    const onlyOld = await crm.send('PATCH', "contacts(sk_clubcardnumber='NEW-2')", {
      headers: { 'if-match': '*' },
      body: {},
    });
    expect(onlyOld.status).toBe(404);
  });

  it('lets one of two writers with the same ETag win', async () => {
    const row = await crm.send('GET', `contacts(${contactId(0)})`);
    const headers = { 'if-match': String(row.body['@odata.etag']) };
    const won = await crm.send('PATCH', `contacts(${contactId(0)})`, { headers, body: { telephone1: '+4511111111' } });
    const lost = await crm.send('PATCH', `contacts(${contactId(0)})`, { headers, body: { telephone1: '+4522222222' } });
    expect([won.status, lost.status, lost.body.error?.code]).toEqual([204, 412, '0x80060882']);
    expect(lost.body.error?.message).toContain('ConcurrencyVersionMismatch');
    const after = await crm.send('GET', "contacts?$filter=telephone1 eq '%2B4511111111'");
    expect(after.body.value?.[0]?.['@odata.etag']).not.toBe(row.body['@odata.etag']);
    const deleted = await crm.send('DELETE', `contacts(${contactId(0)})`, { headers });
    expect(deleted.status).toBe(412);
    expect((await crm.send('DELETE', `contacts(${contactId(0)})`)).status).toBe(204);
    expect((await crm.send('GET', `contacts(${contactId(0)})`)).status).toBe(404);
  });

  it.each([
    ['an unknown column', { nope: 1 }, 400, '0x80048d19'],
    ['a wrong type', { firstname: 5 }, 400, '0x80048d19'],
    ['a lookup written as a value', { _parentcustomerid_value: contactId(1) }, 400, '0x80048d19'],
    ['a choice out of range', { statecode: 7 }, 400, '0x80048408'],
    ['a key that another row has', { sk_clubcardnumber: 'card2' }, 412, '0x80060892'],
    ['a lookup to nowhere', { 'parentcustomerid_account@odata.bind': `/accounts(${contactId(1)})` }, 404, '0x80040217'],
    ['a prototype', '{"__proto__":{"x":1}}', 400, '0x80048d19'],
    ['no JSON', '{', 400, '0x80048d19'],
  ])('refuses %s and writes nothing', async (_what, body, status, code) => {
    const reply = await crm.send('PATCH', `contacts(${contactId(0)})`, { body });
    expect([reply.status, reply.body.error?.code]).toEqual([status, code]);
    expect(crm.server.journal.writes()).toEqual([]);
  });
});

const part = (method: string, url: string, body?: unknown, contentId?: string): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${method} ${url} HTTP/1.1`,
    'Content-Type: application/json',
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join('\r\n');
const multipart = (boundary: string, parts: readonly string[]): string =>
  `${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('')}--${boundary}--\r\n`;
const changeSet = (parts: readonly string[]): string =>
  `Content-Type: multipart/mixed; boundary=cs\r\n\r\n${multipart('cs', parts)}`;
const batch = (parts: readonly string[], prefer?: string): Promise<TestReply> =>
  crm.send('POST', '$batch', {
    headers: { 'content-type': 'multipart/mixed; boundary="b"', ...(prefer === undefined ? {} : { prefer }) },
    body: multipart('b', parts),
  });
const statuses = (reply: TestReply): string[] =>
  [...reply.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => match[1] ?? '');

describe('a batch', () => {
  it('reads many things in one request that counts as one', async () => {
    const mark = crm.server.journal.mark();
    const reply = await batch([
      part('GET', `/api/data/v9.2/contacts(${contactId(1)})?$select=fullname`),
      part('GET', `${crm.server.apiUrl}/incidents?$select=title`),
      part('GET', 'emails?$count=true'),
    ]);
    expect([reply.status, statuses(reply)]).toEqual([200, ['200', '200', '200']]);
    expect(reply.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(reply.text).toContain('Bo Larsen 1');
    expect(crm.server.journal.since(mark)).toMatchObject([{ kind: 'read', innerRequests: 3 }]);
    expect(crm.server.journal.count({ since: mark })).toBe(1);
  });

  it('writes a change set whole, its parts knowing each other by Content-ID', async () => {
    const reply = await batch([
      changeSet([
        part('POST', 'contacts', { firstname: 'Eva', lastname: 'Holm' }, '1'),
        part('POST', 'incidents', { title: 'Broken', 'customerid_contact@odata.bind': '$1' }, '2'),
        part('PATCH', '$1', { mobilephone: '+4599999999' }, '3'),
      ]),
    ]);
    expect(statuses(reply)).toEqual(['204', '204', '204']);
    const found = await crm.send(
      'GET',
      `contacts?$filter=mobilephone eq '%2B4599999999'&$expand=incident_customer_contacts`,
    );
    expect(found.body.value).toMatchObject([
      { fullname: 'Eva Holm', incident_customer_contacts: [{ title: 'Broken' }] },
    ]);
    expect(crm.server.journal.writes()).toHaveLength(3);
  });

  it('undoes a change set that fails, as if it had never been', async () => {
    const before = await crm.send('GET', `contacts(${contactId(0)})`);
    const reply = await batch([
      changeSet([
        part('PATCH', `contacts(${contactId(0)})`, { firstname: 'X' }, '1'),
        part('POST', 'contacts', { lastname: 'Ghost' }, '2'),
        part('DELETE', `contacts(${contactId(1)})`, undefined, '3'),
        part('PATCH', `contacts(${contactId(2)})`, { nope: 1 }, '4'),
      ]),
    ]);
    expect([reply.status, statuses(reply)]).toEqual([400, ['400']]);
    expect((await crm.send('GET', `contacts(${contactId(0)})`)).body).toEqual(before.body);
    expect((await crm.send('GET', `contacts?$filter=lastname eq 'Ghost'`)).body.value).toEqual([]);
    expect((await crm.send('GET', `contacts(${contactId(1)})`)).status).toBe(200);
    expect(crm.server.journal.writes()).toEqual([]);
  });

  it('stops at the first failure unless told to go on', async () => {
    const parts = [part('GET', 'contacts?$top=1'), part('GET', 'nowhere'), part('GET', 'emails?$top=1')];
    const stopped = await batch(parts);
    expect([stopped.status, statuses(stopped)]).toEqual([404, ['200', '404']]);
    const wentOn = await batch(parts, 'odata.continue-on-error');
    expect([wentOn.status, statuses(wentOn)]).toEqual([200, ['200', '404', '200']]);
  });

  it('refuses a read in a change set, too many requests and what is not multipart', async () => {
    const read = await batch([changeSet([part('GET', 'contacts')])]);
    expect([read.status, statuses(read)]).toEqual([400, ['400']]);
    const many = await batch(Array.from({ length: 1_001 }, () => part('GET', 'contacts?$top=1')));
    expect([many.status, many.body.error?.message]).toEqual([400, 'The batch holds 1001 requests; the most is 1000.']);
    const json = await crm.send('POST', '$batch', { body: { requests: [] } });
    expect(json.status).toBe(400);
    const bareLineFeeds = await crm.send('POST', '$batch', {
      headers: { 'content-type': 'multipart/mixed; boundary=b' },
      body: multipart('b', [part('GET', 'contacts')]).replaceAll('\r\n', '\n'),
    });
    expect([bareLineFeeds.status, bareLineFeeds.body.error?.message]).toEqual([400, expect.stringContaining('CRLF')]);
  });
});

describe('change tracking', () => {
  const track = { prefer: 'odata.track-changes,odata.maxpagesize=8' };
  const follow = async (link: unknown): Promise<TestReply> =>
    crm.send('GET', String(link), { headers: { prefer: 'odata.maxpagesize=8' } });

  it('tells what was made, changed and deleted since, once', async () => {
    let page = await crm.send('GET', 'contacts?$select=fullname', { headers: track });
    let rows = page.body.value?.length ?? 0;
    // Changed between two pages of the first reading: must be told again, not lost.
    await crm.send('PATCH', `contacts(${contactId(0)})`, { body: { firstname: 'Anne' } });
    while (page.body['@odata.nextLink'] !== undefined) {
      page = await follow(page.body['@odata.nextLink']);
      rows += page.body.value?.length ?? 0;
    }
    expect(rows).toBe(20);
    await crm.send('DELETE', `contacts(${contactId(5)})`);
    await crm.send('PATCH', "contacts(sk_clubcardnumber='NEW')", { body: { lastname: 'Ny' } });
    const delta = await follow(page.body['@odata.deltaLink']);
    expect(delta.body.value?.map((row) => row['fullname'] ?? [row['id'], row['reason']])).toEqual([
      "Anne O'Connor",
      [contactId(5), 'deleted'],
      'Ny',
    ]);
    expect(delta.body.value?.[1]?.['@odata.context']).toBe(`${crm.server.apiUrl}/$metadata#contacts/$deletedEntity`);
    const nothing = await follow(delta.body['@odata.deltaLink']);
    expect(nothing.body.value).toEqual([]);
  });

  it('tells what people changed at their screens, which costs no request', async () => {
    const first = await crm.send('GET', 'contacts', { headers: { prefer: 'odata.track-changes' } });
    const requests = crm.server.journal.count();
    const [anna] = crm.server.backOffice.rows('contacts');
    crm.server.backOffice.put('contacts', { ...anna, emailaddress1: 'anna@example.org' });
    crm.server.backOffice.remove('contacts', contactId(7));
    expect(crm.server.journal.count()).toBe(requests);
    expect(crm.server.journal.writes()).toMatchObject([
      { operation: 'update', requestSeq: 0 },
      { operation: 'delete', key: contactId(7) },
    ]);
    const delta = await follow(first.body['@odata.deltaLink']);
    expect(delta.body.value).toMatchObject([
      { emailaddress1: 'anna@example.org' },
      { id: contactId(7), reason: 'deleted' },
    ]);
  });

  it('pages a long delta', async () => {
    const { body } = await crm.send('GET', 'emails', { headers: track });
    const contacts = await crm.send('GET', 'contacts', { headers: { prefer: 'odata.track-changes' } });
    for (let index = 0; index < 10; index += 1)
      await crm.send('PATCH', `contacts(${contactId(index)})`, { body: { donotphone: true } });
    const first = await follow(contacts.body['@odata.deltaLink']);
    const second = await follow(first.body['@odata.nextLink']);
    expect([first.body.value?.length, second.body.value?.length]).toEqual([8, 2]);
    expect((await follow(second.body['@odata.deltaLink'])).body.value).toEqual([]);
    expect((await follow(body['@odata.deltaLink'])).body.value).toEqual([]);
  });

  it('forgets a link after seven days of business time', async () => {
    const { body } = await crm.send('GET', 'contacts', { headers: { prefer: 'odata.track-changes' } });
    crm.clock.set('2026-11-27T08:59:00Z');
    expect((await follow(body['@odata.deltaLink'])).status).toBe(200);
    crm.clock.set('2026-11-27T09:05:00Z');
    expect((await follow(body['@odata.deltaLink'])).status).toBe(400);
  });

  it.each(["$filter=fullname eq 'x'", '$orderby=fullname', '$top=1', '$expand=incident_customer_contacts'])(
    'does not go with %s',
    async (option) => {
      const reply = await crm.send('GET', `contacts?${option}`, { headers: track });
      expect([reply.status, reply.body.error?.code]).toEqual([400, '0x80060888']);
    },
  );

  it('refuses a token that it never gave', async () => {
    for (const token of ['x', 'e30', 'd.x'])
      expect((await crm.send('GET', `contacts?$deltatoken=${token}`)).status).toBe(400);
  });
});
