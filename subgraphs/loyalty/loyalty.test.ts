import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Subgraph } from '../kit/index.ts';
import { ask, askEntities } from '../kit/testkit/askSubgraph.ts';
import { createLoyaltySubgraph } from './index.ts';
import { service, startLoyaltyStand, type LoyaltyStand } from './testLoyalty.ts';

let stand: LoyaltyStand;
let subgraph: Subgraph;

beforeEach(async () => {
  stand = await startLoyaltyStand();
  subgraph = await createLoyaltySubgraph(stand.dependencies);
  await ask(subgraph, stand.request(), '{ rewards { totalCount } }'); // The reference data are here from now on.
});
afterEach(async () => {
  await subgraph.stop();
  await stand.stop();
});

const membership = `... on Customer { membership {
  programme maskedCard balance pending tier { id name since } nextTier { tier { id } pointsMissing } expiring { points at }
  transactions(first: 2) { totalCount nodes { kind points balanceAfter orderNumber } pageInfo { hasNextPage endCursor } }
  provenance { system asOf stale } } }`;
const lisa = { __typename: 'Customer', id: 'c1', memberIds: ['cust_1'] };

describe('the loyalty subgraph', () => {
  it('shows a membership with balance, tier, next tier, expiring points and transactions', async () => {
    const { data, errors } = await askEntities(subgraph, stand.request(), membership, [lisa]);
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toEqual([
      {
        membership: {
          programme: 'club',
          maskedCard: '•••• 0001',
          balance: 900,
          pending: 45,
          tier: { id: 'tier_gold', name: 'Gold (da)', since: '2026-10-01T10:00:00.000Z' },
          nextTier: { tier: { id: 'tier_platinum' }, pointsMissing: 3800 },
          expiring: [
            { points: 50, at: '2026-12-31T23:00:00.000Z' },
            { points: 70, at: '2027-06-30T22:00:00.000Z' },
          ],
          transactions: {
            totalCount: 3,
            nodes: [
              { kind: 'REFUNDED', points: -50, balanceAfter: 900, orderNumber: '100000123' },
              { kind: 'REDEEMED', points: -250, balanceAfter: 950, orderNumber: null },
            ],
            pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
          },
          provenance: { system: 'voucherify', asOf: expect.stringMatching(/^2026-11-20T09:/), stale: false },
        },
      },
    ]);
  });

  it('pages transactions to the end without losing or repeating any', async () => {
    const query = (
      after: string | null,
    ) => `... on Customer { membership { transactions(first: 1, after: ${JSON.stringify(after)}) {
      nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { data } = await askEntities(subgraph, stand.request(), query(after), [lisa]);
      const [entity] = data?.['_entities'] as {
        membership: {
          transactions: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      }[];
      ids.push(...(entity?.membership.transactions.nodes.map(({ id }) => id) ?? []));
      more = entity?.membership.transactions.pageInfo.hasNextPage ?? false;
      after = entity?.membership.transactions.pageInfo.endCursor ?? null;
    }
    expect(ids).toEqual(['vtx_3', 'vtx_2', 'vtx_1']);
  });

  it('asks once for what membership, activities and offers share', async () => {
    const mark = stand.club.journal.mark();
    const fragment = `... on Customer { membership { balance transactions { nodes { id } } } loyaltyActivities { records { id } } loyaltyOfferFacts { records { id } } }`;
    await askEntities(subgraph, stand.request(), fragment, [lisa]);
    expect(stand.club.journal.count({ since: mark })).toBe(2);
  });

  it('answers null to those linked to no member and an error where identity is silent', async () => {
    const fragment = '... on Customer { membership { balance } }';
    const none = await askEntities(subgraph, stand.request(), fragment, [{ ...lisa, memberIds: [] }]);
    expect(none).toMatchObject({ data: { _entities: [{ membership: null }] } });
    const unknown = await askEntities(subgraph, stand.request(), fragment, [{ ...lisa, memberIds: null }, lisa]);
    expect(unknown.data?.['_entities']).toMatchObject([{ membership: null }, { membership: { balance: 900 } }]);
    expect(unknown.errors).toMatchObject([
      { path: ['_entities', 0, 'membership'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
  });

  it('refuses another shopper, in the field and in the facts', async () => {
    const caller = { kind: 'customer', customerId: 'someone-else', subject: 's', scopes: ['customer:self'] } as const;
    const fragment =
      '... on Customer { membership { balance } loyaltyOfferFacts { unavailable records { id } } loyaltyActivities { unavailable records { id } } }';
    const { data, errors } = await askEntities(subgraph, stand.request({ caller }), fragment, [lisa]);
    expect(data?.['_entities']).toEqual([
      {
        membership: null,
        loyaltyOfferFacts: { unavailable: 'FORBIDDEN', records: [] },
        loyaltyActivities: { unavailable: 'FORBIDDEN', records: [] },
      },
    ]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('tells offers that hold now, in the market and the language of the request', async () => {
    const fragment =
      '... on Customer { loyaltyOfferFacts { unavailable asOf records { kind title code requiresMembership skus } } }';
    const read = async (request = stand.request()) =>
      (await askEntities(subgraph, request, fragment, [lisa])).data?.['_entities'];
    expect(await read()).toMatchObject([
      {
        loyaltyOfferFacts: {
          unavailable: null,
          asOf: expect.any(String),
          records: expect.arrayContaining([
            { kind: 'VOUCHER', title: 'CLUB-LISA (da)', code: 'CLUB-LISA', requiresMembership: true, skus: ['N00001'] },
            { kind: 'MEMBER_OFFER', title: 'CLUB-ALL (da)', code: null, requiresMembership: true, skus: null },
            {
              kind: 'MEMBER_OFFER',
              title: 'CLUB-WATCH (da)',
              code: null,
              requiresMembership: true,
              skus: ['N00001', 'N00002-BLK'],
            },
          ]),
        },
      },
    ]);
    const titles = JSON.stringify(await read(stand.request({ now: '2026-12-01T00:00:00Z' })));
    expect(titles).toContain('CLUB-LATER');
    expect(titles).not.toContain('CLUB-LISA');
  });

  it('gives an anonymous category page its offers without a single request', async () => {
    const mark = stand.club.journal.mark();
    const products = Array.from({ length: 24 }, (_, index) => ({
      __typename: 'Product',
      sku: `N0000${index}`,
      buyer: null,
    }));
    const { data } = await askEntities(
      subgraph,
      stand.request({ caller: { kind: 'anonymous' } }),
      '... on Product { sku offerFacts { unavailable records { title } } }',
      products,
    );
    expect(data?.['_entities']).toContainEqual({
      sku: 'N00001',
      offerFacts: { unavailable: null, records: [{ title: 'CLUB-WATCH (da)' }] },
    });
    expect(stand.club.journal.count({ since: mark })).toBe(0);
  });

  it('gives a buyer’s page of 24 with one request', async () => {
    const mark = stand.club.journal.mark();
    const products = Array.from({ length: 24 }, (_, index) => ({
      __typename: 'Product',
      sku: `N0000${index}`,
      buyer: { id: 'c1', memberIds: ['cust_1'] },
    }));
    const { data } = await askEntities(
      subgraph,
      stand.request(),
      '... on Product { sku offerFacts { records { title } } }',
      products,
    );
    expect(JSON.stringify(data)).toContain('CLUB-LISA');
    expect(stand.club.journal.count({ since: mark })).toBe(1);
  });

  it('turns an outage into a value for the facts and a typed error for the field', async () => {
    stand.club.knobs.set({ off: true });
    const fragment = '... on Customer { membership { balance } loyaltyOfferFacts { unavailable } }';
    const { data, errors } = await askEntities(subgraph, stand.request(), fragment, [lisa]);
    expect(data?.['_entities']).toMatchObject([
      { membership: null, loyaltyOfferFacts: { unavailable: expect.stringMatching(/UPSTREAM|CIRCUIT/) } },
    ]);
    expect(errors).toMatchObject([{ extensions: { code: expect.stringMatching(/UPSTREAM|CIRCUIT/) } }]);
  });

  it('lists rewards that can be had, and keeps the identity feed to the service', async () => {
    const { data } = await ask(
      subgraph,
      stand.request(),
      '{ rewards(first: 1) { totalCount nodes { id name cost stock } pageInfo { hasNextPage } } }',
    );
    expect(data?.['rewards']).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const feed = '{ loyaltyIdentityChanges(first: 3) { hasMore records { id identifiers { type value verified } } } }';
    expect((await ask(subgraph, stand.request(), feed)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(
      (await ask(subgraph, stand.request({ caller: service }), feed)).data?.['loyaltyIdentityChanges'],
    ).toMatchObject({
      hasMore: true,
      records: expect.arrayContaining([
        {
          id: 'cust_1',
          identifiers: [
            { type: 'CLUB_CARD', value: 'NHC10000001', verified: true },
            { type: 'PHONE', value: '+4520123456', verified: false },
            { type: 'EMAIL', value: 'member1@example.com', verified: false },
            { type: 'CRM_ID', value: '0d1b6e0c-0000-4000-8000-000000000001', verified: true },
          ],
        },
      ]),
    });
  });

  it('shows a changed balance as soon as the club’s webhook tells of it, and a deleted member in the feed', async () => {
    const patient = await startLoyaltyStand({ LOYALTY_DISPLAY_TTL_MS: '60000' });
    const shown = await createLoyaltySubgraph(patient.dependencies);
    // The way that the gateway takes: raw bytes in, a status out.
    const door = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const signature = request.headers['x-voucherify-signature'];
        const headers = { 'x-voucherify-signature': typeof signature === 'string' ? signature : undefined };
        const taken = shown.hooks.get('voucherify')?.({ headers, query: {}, rawBody: Buffer.concat(chunks) });
        void taken?.then(({ status }) => response.writeHead(status).end());
      });
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    try {
      patient.club.subscribe(`http://127.0.0.1:${(door.address() as AddressInfo).port}/hooks/loyalty/voucherify`);
      const balance = async () =>
        (await askEntities(shown, patient.request(), '... on Customer { membership { balance } }', [lisa])).data?.[
          '_entities'
        ];
      const write = async (path: string, method: string, body?: unknown) => {
        const { LOYALTY_APP_ID: id = '', LOYALTY_APP_TOKEN: token = '' } = patient.club.settings;
        const headers = { 'x-app-id': id, 'x-app-token': token, 'content-type': 'application/json' };
        await fetch(patient.club.url + path, {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        await patient.club.webhooksIdle();
      };
      expect(await balance()).toEqual([{ membership: { balance: 900 } }]);
      await write('/v1/loyalties/members/NHC10000001/balance', 'POST', { points: 25 });
      expect(await balance()).toEqual([{ membership: { balance: 925 } }]);
      await write('/v1/customers/cust_9', 'DELETE');
      const feed = '{ loyaltyIdentityChanges(first: 1000) { records { id deleted } } }';
      const { data } = await ask(shown, patient.request({ caller: service }), feed);
      expect(data?.['loyaltyIdentityChanges']).toMatchObject({
        records: expect.arrayContaining([{ id: 'cust_9', deleted: true }]),
      });
    } finally {
      door.close();
      await shown.stop();
      await patient.stop();
    }
  });
});
