import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestDataverse } from './testDataverse.ts';
import { caseId, contactId, startTestDataverse, testSeed } from './testDataverse.ts';

let crm: TestDataverse;
beforeEach(async () => {
  crm = await startTestDataverse();
});
afterEach(async () => crm.server.stop());

const names = async (query: string): Promise<unknown> => {
  const reply = await crm.send('GET', `contacts?$select=fullname&${query}`);
  return reply.body.value?.map((row) => row['fullname']) ?? reply.body.error;
};

describe('reading the embedded Dataverse', () => {
  it('gives one row by id and by alternate key, with its ETag, and 304 to who has it', async () => {
    const byId = await crm.send('GET', `contacts(${contactId(0).toUpperCase()})?$select=fullname,emailaddress1`);
    expect(byId.body).toEqual({
      '@odata.context': `${crm.server.apiUrl}/$metadata#contacts(fullname,emailaddress1)/$entity`,
      '@odata.etag': byId.headers.get('etag'),
      contactid: contactId(0),
      fullname: "Anna O'Connor",
      emailaddress1: 'contact0@example.com',
    });
    expect(byId.headers.get('odata-version')).toBe('4.0');
    const byCard = await crm.send('GET', "contacts(sk_clubcardnumber='CARD0')");
    expect(byCard.body['contactid']).toBe(contactId(0));
    const again = await crm.send('GET', `contacts(${contactId(0)})`, {
      headers: { 'if-none-match': byId.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const adapters = await crm.send('GET', `contacts(${contactId(0)})`, {
      headers: { 'if-none-match': 'null', 'odata-maxversion': '4.0' },
    });
    expect(adapters.status).toBe(200);
  });

  it('finds an apostrophe, whatever the case, and a phone in either column', async () => {
    expect(await names(`$filter=fullname eq 'ANNA O''CONNOR'`)).toEqual(["Anna O'Connor"]);
    expect(await names(`$filter=telephone1 eq '%2B4533000000' or mobilephone eq '%2B4533000000'`)).toEqual([
      'Bo Larsen 1',
    ]);
    expect(await names(`$filter=lastname eq 'x' or 1 eq 1`)).toMatchObject({ code: '0x80060888' });
  });

  it('reads many by CRM.In and refuses `in`', async () => {
    const values = encodeURIComponent(JSON.stringify([contactId(2), contactId(1), contactId(999)]));
    const filter = `$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='contactid'&@p2=${values}`;
    expect(await names(filter)).toEqual(['Bo Larsen 1', 'Bo Larsen 2']);
    expect(await names("$filter=fullname in ('a')")).toEqual({
      code: '0x80060888',
      message: "The 'in' operator is not supported.",
    });
  });

  it.each([
    '$skip=1',
    '$search=x',
    '$apply=x',
    'foo=1',
    '$filter=nope eq 1',
    '$expand=nope',
    "$filter=tolower(fullname) eq 'x'",
    '$top=x',
  ])('refuses %s and never ignores it', async (query) => {
    const reply = await crm.send('GET', `contacts?${query}`);
    expect([reply.status, reply.body.error?.code]).toEqual([400, '0x80060888']);
  });

  it('words what is not there as the vendor does', async () => {
    const gone = await crm.send('GET', `contacts(${contactId(999)})`);
    expect([gone.status, gone.body.error]).toEqual([
      404,
      { code: '0x80040217', message: `contact With Id = ${contactId(999)} Does Not Exist` },
    ]);
    const noCard = await crm.send('GET', "contacts(sk_clubcardnumber='NONE')");
    expect([noCard.status, noCard.body.error?.code]).toEqual([404, '0x80060891']);
    const noSet = await crm.send('GET', 'leads');
    expect([noSet.status, noSet.body.error?.message]).toEqual([404, "Resource not found for the segment 'leads'."]);
    const wrongMethod = await crm.send('PUT', `contacts(${contactId(0)})`, { body: {} });
    expect(wrongMethod.status).toBe(405);
  });

  it('pages to the end by nextLink, without repeats, and within $top', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = 'contacts?$select=fullname&$orderby=lastname desc';
    let pages = 0;
    while (next !== undefined) {
      const page = await crm.send('GET', next, { headers: { prefer: 'odata.maxpagesize=7' } });
      expect(page.headers.get('preference-applied')).toBe('odata.maxpagesize=7');
      seen.push(...(page.body.value ?? []).map((row) => row['contactid']));
      next = page.body['@odata.nextLink'] as string | undefined;
      pages += 1;
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 20, 20]);
    expect(seen[0]).toBe(contactId(0)); // O'Connor comes after Larsen.
    const top = await crm.send('GET', 'contacts?$top=3&$count=true');
    expect([top.body.value?.length, top.body['@odata.nextLink'], top.body['@odata.count']]).toEqual([3, undefined, 20]);
  });

  it('never puts more than 5,000 rows on a page', async () => {
    await crm.server.stop();
    crm = await startTestDataverse({ retailer: testSeed(5_003) });
    const first = await crm.send('GET', 'contacts?$select=contactid', {
      headers: { prefer: 'odata.maxpagesize=20000' },
    });
    expect(first.body.value).toHaveLength(5_000);
    const second = await crm.send('GET', String(first.body['@odata.nextLink']));
    expect([second.body.value?.length, second.body['@odata.nextLink']]).toEqual([3, undefined]);
  });

  it('expands and filters through lookups', async () => {
    const cases = await crm.send(
      'GET',
      `incidents?$filter=customerid_contact/lastname eq 'o''connor' and statecode eq 0&$expand=customerid_contact($select=fullname)`,
    );
    expect(cases.body.value).toMatchObject([
      { incidentid: caseId(0), _customerid_value: contactId(0), customerid_contact: { fullname: "Anna O'Connor" } },
    ]);
    const contact = await crm.send(
      'GET',
      `contacts(${contactId(0)})?$select=fullname&$expand=incident_customer_contacts($filter=statecode eq 1;$select=title),sk_contact_sk_consents($select=sk_purpose,sk_granted),parentcustomerid_account`,
    );
    expect(contact.body).toMatchObject({
      incident_customer_contacts: [{ title: 'Case 1' }],
      sk_contact_sk_consents: [{ sk_purpose: 100000001, sk_granted: true }],
      parentcustomerid_account: null,
    });
    const member = await crm.send(
      'GET',
      `contacts(${contactId(3)})?$expand=parentcustomerid_account($select=accountnumber)`,
    );
    expect(member.body['parentcustomerid_account']).toMatchObject({ accountnumber: 'C900001' });
  });

  it('labels choices when asked to', async () => {
    const plain = await crm.send('GET', 'incidents?$select=prioritycode&$top=1');
    expect(plain.text).not.toContain('FormattedValue');
    const labelled = await crm.send('GET', 'incidents?$select=prioritycode&$top=1', {
      headers: { prefer: 'odata.include-annotations="*"' },
    });
    expect(labelled.body.value?.[0]).toMatchObject({
      prioritycode: 2,
      'prioritycode@OData.Community.Display.V1.FormattedValue': 'Normal',
    });
  });

  it('shows e-mails with opens and clicks, and activities by contact', async () => {
    const mails = await crm.send('GET', `emails?$filter=_sk_contactid_value eq ${contactId(0)}&$orderby=senton desc`);
    expect(mails.body.value).toMatchObject([
      { sk_openedcount: 2, sk_lastopenedon: '2026-11-02T10:00:00Z', sk_clickedcount: 0 },
    ]);
    const calls = await crm.send('GET', `phonecalls?$filter=_sk_contactid_value eq ${contactId(0)}`);
    expect(calls.body.value).toMatchObject([{ directioncode: false, _regardingobjectid_value: caseId(0) }]);
  });

  it('asks for a token, and for a new one when it was revoked', async () => {
    const bare = await fetch(`${crm.server.apiUrl}/contacts`);
    expect([bare.status, await bare.text()]).toEqual([401, '']);
    expect(bare.headers.get('www-authenticate')).toContain('Bearer error=invalid_token');
    expect((await crm.send('GET', 'WhoAmI')).status).toBe(200);
    crm.server.tokens.revokeAll();
    expect((await crm.send('GET', 'WhoAmI')).status).toBe(401);
    const renewed = await crm.send('GET', 'WhoAmI', { headers: { authorization: `Bearer ${await crm.token()}` } });
    expect(renewed.status).toBe(200);
    expect(crm.server.journal.count({ kind: 'token' })).toBe(2);
  });
});

describe('its protection limits', () => {
  const start = async (limits: { requests?: number; executionMs?: number; concurrent?: number }): Promise<void> => {
    await crm.server.stop();
    crm = await startTestDataverse({ limits });
  };

  it('count requests and say how many are left and when to come back', async () => {
    await start({ requests: 2 });
    const first = await crm.send('GET', 'contacts?$top=1');
    expect(first.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('1');
    expect(first.headers.get('x-ms-ratelimit-time-remaining-xrm-requests')).toMatch(/^\d+\.\d\d$/);
    await crm.send('GET', 'contacts?$top=1');
    const refused = await crm.send('GET', 'contacts?$top=1');
    expect([refused.status, refused.body.error]).toEqual([
      429,
      { code: '0x80072322', message: 'Number of requests exceeded the limit of 2 over time window of 300 seconds.' },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1);
  });

  it('count execution time', async () => {
    await start({ executionMs: 20 });
    crm.server.knobs.set({ latency: { fixed: 30 } });
    await crm.send('GET', 'contacts?$top=1');
    const refused = await crm.send('GET', 'contacts?$top=1');
    expect([refused.status, refused.body.error?.code]).toEqual([429, '0x80072321']);
  });

  it('count requests under way', async () => {
    await start({ concurrent: 2 });
    crm.server.knobs.set({ latency: { fixed: 100 } });
    const replies = await Promise.all([1, 2, 3, 4].map(() => crm.send('GET', 'contacts?$top=1')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
    expect(replies.find(({ status }) => status === 429)?.body.error?.code).toBe('0x80072326');
  });

  it('answer the throttle knob in the same form', async () => {
    crm.server.knobs.set({ throttle: { count: 1 } });
    const reply = await crm.send('GET', 'contacts?$top=1');
    expect([reply.status, reply.headers.get('retry-after'), reply.body.error?.code]).toEqual([429, '2', '0x80072322']);
  });
});
