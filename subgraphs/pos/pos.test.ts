import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPosSubgraph } from './index.ts';
import type { Subgraph } from '../kit/index.ts';
import { ask } from '../kit/testkit/askSubgraph.ts';
import { service, startPosStand, type PosStand } from './testPos.ts';

let stand: PosStand;
let pos: Subgraph;
beforeAll(async () => {
  stand = await startPosStand({ POS_DISPLAY_TTL_MS: '0', POS_STALE_IF_ERROR_MS: '0' });
  pos = await createPosSubgraph(stand.dependencies);
}, 60_000);
afterAll(async () => {
  await pos.stop();
  await stand.stop();
});
afterEach(() => stand.tills.knobs.reset());

const product = async (
  fields: string,
  more: Parameters<PosStand['request']>[0] = {},
): Promise<Record<string, unknown>> => {
  const answer = await ask(
    pos,
    stand.request(more),
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { ${fields} } } }`,
    { r: [{ __typename: 'Product', sku: 'N00001' }] },
  );
  expect(answer.errors).toBeUndefined();
  return (answer.data?.['_entities'] as Record<string, unknown>[])[0] ?? {};
};
const factFields = `tillPriceFacts { unavailable asOf stale unanswered { storeId code }
  records { storeId till priceFileVersion deliveredAt lagging unit amount currency audience validUntil } }`;

describe('till prices', () => {
  it('of the caller’s store come with the file that each till has', async () => {
    const { tillPrices } = await product(
      'tillPrices { complete sources { system state } nodes { till { id online } current { amount currency } member { amount } priceFileVersion lagging validUntil } }',
      { storeId: 'S-DK01' },
    );
    expect(tillPrices).toEqual({
      complete: true,
      sources: [{ system: 'tillserver/S-DK01', state: 'COMPLETE' }],
      nodes: [
        {
          till: { id: 'S-DK01-T1', online: true },
          current: { amount: '1499.00', currency: 'DKK' },
          member: { amount: '1499.00' },
          priceFileVersion: '20261120',
          lagging: false,
          validUntil: '2026-11-20T23:00:00.000Z',
        },
        {
          till: { id: 'S-DK01-T2', online: true },
          current: { amount: '1999.00', currency: 'DKK' },
          member: { amount: '1799.00' },
          priceFileVersion: '20261112',
          lagging: true,
          validUntil: null,
        },
        expect.objectContaining({ till: { id: 'S-DK01-M1', online: true } }),
      ],
    });
  });

  it('are of as many tills as are wanted, of the stores that are named', async () => {
    const { tillPrices } = await product(
      `tillPrices(storeIds: ["S-SE01", "S-SE02", "S-SE03"], first: 4) { nodes { till { id store { id } } current { currency } } sources { system } }`,
    );
    expect(tillPrices).toMatchObject({ nodes: { length: 4 }, sources: { length: 3 } });
    expect(tillPrices).toMatchObject({
      nodes: [{ till: { id: 'S-SE01-T1', store: { id: 'S-SE01' } }, current: { currency: 'SEK' } }, {}, {}, {}],
    });
  });

  it('say which store did not answer', async () => {
    stand.tills.knobs.set({ off: true });
    const { tillPrices } = await product('tillPrices { complete nodes { unit } sources { state code } }', {
      storeId: 'S-DK02',
    });
    expect(tillPrices).toEqual({
      complete: false,
      nodes: [],
      sources: [{ state: 'UNAVAILABLE', code: 'UPSTREAM_UNAVAILABLE' }],
    });
  });
});

describe('the facts of an article', () => {
  it('hold what every till of the market charges, with card and without', async () => {
    const { tillPriceFacts: facts } = (await product(factFields)) as {
      tillPriceFacts: { records: { till: string; audience: string; amount: string }[] };
    };
    expect(facts).toMatchObject({ unavailable: null, stale: false, unanswered: [], asOf: expect.any(String) });
    expect(new Set(facts.records.map(({ till }) => till)).size).toBe(29);
    const different = facts.records.filter(({ amount }) => amount !== '1499.00');
    expect(different).toMatchObject([
      { till: 'S-DK01-T2', audience: 'PUBLIC', amount: '1999.00', priceFileVersion: '20261112', lagging: true },
      { till: 'S-DK01-T2', audience: 'MEMBERS', amount: '1799.00', priceFileVersion: '20261112' },
    ]);
  });

  it('never throw: an outage is a value', async () => {
    stand.tills.knobs.set({ off: true });
    expect(await product(factFields)).toEqual({
      tillPriceFacts: {
        unavailable: expect.stringMatching(/^(UPSTREAM_UNAVAILABLE|CIRCUIT_OPEN)$/),
        asOf: null,
        stale: false,
        unanswered: [],
        records: [],
      },
    });
  });

  it('say of each store that did not answer why, and still what the others charge', async () => {
    // One store's key is refused.
    const POS_STORES = (stand.dependencies.env['POS_STORES'] ?? '').replace(/(S-DK02:DK:)[^,]*/, '$1wrong');
    const subgraph = await createPosSubgraph({ ...stand.dependencies, env: { ...stand.dependencies.env, POS_STORES } });
    const answer = await ask(
      subgraph,
      stand.request(),
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { ${factFields} } } }`,
      { r: [{ __typename: 'Product', sku: 'N00001' }] },
    );
    await subgraph.stop();
    const [{ tillPriceFacts: facts }] = answer.data?.['_entities'] as [
      { tillPriceFacts: { unavailable: null; unanswered: { storeId: string; code: string }[]; records: object[] } },
    ];
    expect(facts.unavailable).toBeNull();
    expect(facts.unanswered).toEqual([{ storeId: 'S-DK02', code: 'UPSTREAM_UNAUTHORIZED' }]);
    expect(facts.records.length).toBeGreaterThan(0);
  });

  it('name the stores that are beyond what one article may ask', async () => {
    const env = { ...stand.dependencies.env, POS_FACTS_STORES: '1' };
    const subgraph = await createPosSubgraph({ ...stand.dependencies, env });
    const answer = await ask(
      subgraph,
      stand.request(),
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { ${factFields} } } }`,
      { r: [{ __typename: 'Product', sku: 'N00001' }] },
    );
    await subgraph.stop();
    const [{ tillPriceFacts: facts }] = answer.data?.['_entities'] as [
      { tillPriceFacts: { unanswered: { storeId: string; code: string }[]; records: { storeId: string }[] } },
    ];
    expect(new Set(facts.records.map(({ storeId }) => storeId)).size).toBe(1);
    expect(facts.unanswered.length).toBeGreaterThan(0);
    expect(new Set(facts.unanswered.map(({ code }) => code))).toEqual(new Set(['NOT_SUPPORTED']));
  });

  it('say that a chain without tills has none to ask', async () => {
    const none = await createPosSubgraph({ ...stand.dependencies, env: { POS_ADAPTER: 'none' } });
    const answer = await ask(
      none,
      stand.request(),
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { ${factFields} } } }`,
      { r: [{ __typename: 'Product', sku: 'N00001' }] },
    );
    expect(answer.data).toMatchObject({ _entities: [{ tillPriceFacts: { unavailable: 'NOT_SUPPORTED' } }] });
    await none.stop();
  });
});

describe('a store’s tills', () => {
  it('tell whether they are within reach and what they have not told yet', async () => {
    const act = (name: string, ...values: string[]): unknown => stand.tills.actions?.get(name)?.(values);
    act('offline', 'S-DK03-M1');
    act('sell', 'S-DK03-M1', 'N00001');
    const answer = await ask(
      pos,
      stand.request(),
      `{ _entities(representations: [{ __typename: "Store", id: "S-DK03" }, { __typename: "Store", id: "S-XX99" }]) {
        ... on Store { tills { id online pendingReceipts priceFile { version createdAt deliveredAt lagging } provenance { system } } } } }`,
    );
    const [store, unknown] = answer.data?.['_entities'] as { tills: unknown[] | null }[];
    expect(unknown).toEqual({ tills: null });
    expect(store?.tills?.[2]).toEqual({
      id: 'S-DK03-M1',
      online: false,
      pendingReceipts: 1,
      priceFile: {
        version: '20261120',
        createdAt: '2026-11-19T21:00:00.000Z',
        deliveredAt: '2026-11-19T21:08:00.000Z',
        lagging: false,
      },
      provenance: { system: 'tillserver' },
    });
    act('online', 'S-DK03-M1');
  });
});

describe('the internal root of receipts', () => {
  it('is for the service principal alone', async () => {
    for (const caller of [stand.request().caller, { kind: 'anonymous' } as const]) {
      const feed = await ask(pos, stand.request({ caller }), '{ tillReceipts(storeId: "S-DK01") { cursor } }');
      expect(feed.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const feed = await ask(pos, stand.request({ caller: service }), '{ tillReceipts(storeId: "S-DK01") { hasMore } }');
    expect(feed.errors).toBeUndefined();
  });
});
