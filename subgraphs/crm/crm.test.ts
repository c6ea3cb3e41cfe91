import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Subgraph } from '../kit/index.ts';
import { ask, askEntities } from '../kit/testkit/askSubgraph.ts';
import { createCrmSubgraph } from './index.ts';
import { anna, annasSecond, everyContact, service, startTestCrm, type TestCrm } from './testCrm.ts';

let crm: TestCrm;
let subgraph: Subgraph;

beforeEach(async () => {
  crm = await startTestCrm();
  subgraph = await createCrmSubgraph(crm.dependencies);
});
afterEach(async () => {
  await subgraph.stop();
  await crm.stop();
});

const person = { __typename: 'Customer', id: 'c1', crmIds: [anna, annasSecond] };
const callerPart = `... on Customer { kind name { full first last } emails phones
  consents { purpose channel state source at }
  cases(first: 5, open: true) { totalCount nodes { number subject status rawStatus priority channel openedAt provenance { system stale } } }
  emailEngagement { sent opened clicked lastSentAt lastOpenedAt lastClickedAt recent { subject opens clicks } provenance { system asOf stale } } }`;
const askOne = async (fragment: string, more: Parameters<TestCrm['request']>[0] = {}, who: object = person) => {
  const { data, errors } = await askEntities(subgraph, crm.request(more), fragment, [{ ...who }]);
  const entities = data?.['_entities'];
  return { entity: Array.isArray(entities) ? (entities[0] as unknown) : null, errors };
};

describe('the crm subgraph', () => {
  it('shows one person with two contacts as one', async () => {
    const { entity, errors } = await askOne(callerPart);
    expect(errors).toBeUndefined();
    expect(entity).toMatchObject({
      kind: 'CONSUMER',
      name: { full: "Anna O'Connor", first: 'Anna', last: "O'Connor" },
      emails: ['contact0@example.com', 'anna.other@example.com'],
      phones: ['+4520304000', '+4520304002'],
      consents: [
        { purpose: 'ANALYTICS', channel: null, state: 'REFUSED' },
        { purpose: 'MARKETING', channel: 'EMAIL', state: 'GRANTED', source: 'web' },
        { purpose: 'MARKETING', channel: 'PHONE', state: 'REFUSED', source: 'contact', at: null },
        { purpose: 'MARKETING', channel: 'SMS', state: 'WITHDRAWN', at: '2026-10-02T10:00:00.000Z' },
        { purpose: 'SERVICE', channel: 'PHONE', state: 'REFUSED', source: 'contact', at: null },
      ],
      cases: {
        totalCount: 1,
        nodes: [
          {
            number: 'CAS-01000-A1B2C3',
            subject: 'Case 0',
            status: 'OPEN',
            rawStatus: 'In Progress',
            priority: 'NORMAL',
            channel: 'CALL_CENTER',
            openedAt: '2026-11-01T10:00:00.000Z',
            provenance: { system: 'dataverse', stale: false },
          },
        ],
      },
      emailEngagement: {
        sent: 12,
        opened: 6,
        clicked: 1,
        lastSentAt: '2026-11-01T10:00:00.000Z',
        lastOpenedAt: '2026-11-02T10:00:00.000Z',
        lastClickedAt: '2026-10-20T10:00:00.000Z',
        provenance: { system: 'dataverse', asOf: expect.stringMatching(/^2026-11-20T09:/), stale: false },
      },
    });
    expect((entity as { emailEngagement: { recent: unknown[] } }).emailEngagement.recent).toHaveLength(10);
    expect((entity as { emailEngagement: { recent: unknown[] } }).emailEngagement.recent[0]).toEqual({
      subject: 'News',
      opens: 2,
      clicks: 0,
    });
  });

  it('asks the CRM at most three times for the caller, and no more for many customers', async () => {
    const mark = crm.server.journal.mark();
    await askOne(callerPart);
    expect(crm.server.journal.count({ since: mark, excludeTokens: true })).toBeLessThanOrEqual(3);
    const again = crm.server.journal.mark();
    const many = everyContact.map((id) => ({ __typename: 'Customer', id, crmIds: [id] }));
    const { errors } = await askEntities(
      subgraph,
      crm.request(),
      callerPart.replace('... on Customer {', '... on Customer { crmActivities { unavailable }'),
      many,
    );
    expect(errors).toBeUndefined();
    expect(crm.server.journal.count({ since: again, excludeTokens: true })).toBe(1);
  });

  it('pages cases newest first, open or closed', async () => {
    const read = async (page: string) =>
      (
        await askOne(`... on Customer { cases(${page}) {
      totalCount nodes { subject status } pageInfo { hasNextPage endCursor } } }`)
      ).entity as {
        cases: {
          totalCount: number;
          nodes: { subject: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    const { cases: one } = await read('first: 1');
    expect(one).toMatchObject({ totalCount: 2, nodes: [{ subject: 'Case 0' }], pageInfo: { hasNextPage: true } });
    const { cases: two } = await read(`first: 1, after: "${one.pageInfo.endCursor}"`);
    expect(two).toMatchObject({ nodes: [{ subject: 'Case 1', status: 'RESOLVED' }], pageInfo: { hasNextPage: false } });
    expect((await read('open: false')).cases).toMatchObject({ totalCount: 1, nodes: [{ subject: 'Case 1' }] });
  });

  it('tells preferences newest first and each address once', async () => {
    const { entity } = await askOne(`... on Customer {
      preferences { topic value at } addresses { lines postalCode city country } }`);
    expect(entity).toEqual({
      preferences: [
        { topic: 'favourite-store', value: 'S-DK01', at: '2026-10-05T10:00:00.000Z' },
        { topic: 'shoe-size', value: '38', at: '2026-10-01T10:00:00.000Z' },
      ],
      addresses: [{ lines: ['Strøget 1'], postalCode: '1160', city: 'København', country: 'DK' }],
    });
  });

  it('tells calls, cases and e-mails as activities, newest first, in words that name no article', async () => {
    const { entity } = await askOne(`... on Customer { crmActivities {
      unavailable asOf truncated records { id type channel occurredAt summary orderId source } } }`);
    const { crmActivities: facts } = entity as {
      crmActivities: { truncated: boolean; unavailable: null; records: { type: string; occurredAt: string }[] };
    };
    expect(facts).toMatchObject({ unavailable: null, asOf: expect.any(String), truncated: false });
    const times = facts.records.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const counts = Object.fromEntries(
      ['CASE', 'CALL', 'EMAIL_SENT', 'EMAIL_OPENED', 'EMAIL_CLICKED'].map((type) => [
        type,
        facts.records.filter((record) => record.type === type).length,
      ]),
    );
    expect(counts).toEqual({ CASE: 2, CALL: 1, EMAIL_SENT: 12, EMAIL_OPENED: 6, EMAIL_CLICKED: 1 });
    expect(JSON.stringify(facts)).not.toMatch(/article/);
    expect(facts.records.find(({ type }) => type === 'CALL')).toMatchObject({
      channel: 'CALL_CENTER',
      summary: 'The customer called, 4 min',
      source: 'dataverse',
    });
  });

  it('answers nothing to those linked to nothing, and an error where identity is silent', async () => {
    const fragment = `${callerPart.slice(0, -1)} crmActivities { unavailable asOf records { id } } }`;
    const none = await askOne(fragment, {}, { ...person, crmIds: [] });
    expect(none).toEqual({
      errors: undefined,
      entity: {
        kind: null,
        name: null,
        emails: [],
        phones: [],
        consents: [],
        cases: { totalCount: 0, nodes: [] },
        emailEngagement: null,
        crmActivities: { unavailable: null, asOf: null, records: [] },
      },
    });
    const unknown = await askOne(fragment, {}, { ...person, crmIds: null });
    expect(unknown.entity).toMatchObject({ name: null, crmActivities: { unavailable: 'SUBGRAPH_UNAVAILABLE' } });
    expect(new Set(unknown.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['SUBGRAPH_UNAVAILABLE']),
    );
  });

  it('refuses another shopper, in the fields and in the facts', async () => {
    const caller = { kind: 'customer', customerId: 'someone-else', subject: 's', scopes: ['customer:self'] } as const;
    const { entity, errors } = await askOne(
      '... on Customer { name { full } consents { state } crmActivities { unavailable records { id } } }',
      { caller },
    );
    expect(entity).toEqual({
      name: null,
      consents: null,
      crmActivities: { unavailable: 'FORBIDDEN', records: [] },
    });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('turns an outage into a value for the facts and typed errors for the fields', async () => {
    crm.server.knobs.set({ off: true });
    const { entity, errors } = await askOne(
      '... on Customer { name { full } cases { totalCount } crmActivities { unavailable } }',
    );
    expect(entity).toMatchObject({
      name: null,
      cases: null,
      crmActivities: { unavailable: expect.stringMatching(/UPSTREAM|CIRCUIT/) },
    });
    expect(errors?.map(({ path }) => path?.at(-1)).sort()).toEqual(['cases', 'name']);
  });

  it('keeps the identity feed to the service', async () => {
    const feed =
      '{ crmIdentityChanges(first: 4) { hasMore reset records { id shared deleted displayName market identifiers { type value verified } } } }';
    expect((await ask(subgraph, crm.request(), feed)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { data } = await ask(subgraph, crm.request({ caller: service }), feed);
    expect(data?.['crmIdentityChanges']).toMatchObject({ hasMore: true, reset: false });
    const { records } = data?.['crmIdentityChanges'] as { records: { id: string }[] };
    expect(records.find(({ id }) => id === anna)).toEqual({
      id: anna,
      shared: false,
      deleted: false,
      displayName: "Anna O'Connor",
      market: 'DK',
      identifiers: [
        { type: 'CLUB_CARD', value: 'CARD0', verified: true },
        { type: 'PHONE', value: '+4520304000', verified: false },
        { type: 'EMAIL', value: 'contact0@example.com', verified: false },
      ],
    });
    // The contact at place 3 belongs to an organisation, of which nothing says who the person is.
    expect(JSON.stringify(records)).not.toMatch(/C900001|fjord|\+4533111111/i);
  });
});
