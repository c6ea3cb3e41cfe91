import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMarkets, type Market, type RequestContext } from '../../platform/context/index.ts';
import type { OfferRecord } from './offerFacts.ts';
import { startTestPromises, type TestPromises } from './promise/testPromises.ts';
import { facts, line, noon } from './testRecords.ts';

let pricing: TestPromises;
let market: Market;
beforeAll(async () => {
  market = (await loadMarkets(new URL('../../config/markets.json', import.meta.url))).default;
  pricing = await startTestPromises();
});
afterAll(() => pricing.stop());

const lisa = { kind: 'customer', customerId: 'c1', subject: 'lisa', scopes: ['customer:self'] } as const;

function offer(id: string, skus: readonly string[] | null): OfferRecord {
  return {
    id,
    kind: 'VOUCHER',
    title: id,
    source: 'club',
    validFrom: null,
    validUntil: null,
    channels: null,
    storeIds: null,
    code: null,
    codeRequired: false,
    requiresMembership: true,
    combinable: null,
    skus,
  };
}
const known = (...records: OfferRecord[]) => ({ unavailable: null, asOf: noon, stale: false, records });
const bought = (boughtAt: Readonly<Record<string, string>>, more: object = {}) => ({
  unavailable: null,
  asOf: noon,
  stale: false,
  purchases: Object.entries(boughtAt).map(([sku, at]) => ({ sku, boughtAt: at })),
  ...more,
});
const campaign = line({ id: 'C/1', kind: 'CAMPAIGN', campaign: 'CP1', campaignTitle: 'Watch week', amount: '400.00' });

interface Told {
  readonly offers: readonly { id: string; products: readonly { sku: string }[] | null }[] | null;
  readonly suppressed: readonly { offer: { id: string }; reason: string; sku: string; until: string }[];
  readonly sources: readonly { system: string; state: string; code: string | null }[];
}

async function ofProduct(recentPurchases: unknown, request: Partial<RequestContext> = {}, sku = 'N1'): Promise<Told> {
  const { data } = await pricing.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product {
      offers { id products { sku } } suppressed: suppressedOffers { offer { id } reason sku until } sources: offerSources { system state code } } } }`,
    {
      r: [
        {
          __typename: 'Product',
          sku,
          buyer: { id: 'c1', recentPurchases },
          priceFacts: facts([line(), campaign]),
          shopOfferFacts: known(offer('BASKET', null), offer('PARENT', ['N1-PARENT'])),
          offerFacts: known(offer('BOTH', ['N1', 'N2'])),
        },
      ],
    },
    { caller: lisa, buyerId: 'c1', ...request },
  );
  const [entity] = data['_entities'] as [Told];
  return entity;
}
const idsOf = ({ offers }: Told) => offers?.map(({ id }) => id).sort();
const everything = ['business-central:CP1', 'club:BASKET', 'club:BOTH', 'club:PARENT'];

async function ofCustomer(recentPurchases: unknown) {
  const { data } = await pricing.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { offers {
      complete totalCount nodes { id products { sku } } suppressed { offer { id } sku until } sources { system state code } } } } }`,
    {
      r: [
        {
          __typename: 'Customer',
          id: 'c1',
          recentPurchases,
          erpOfferFacts: known(),
          shopOfferFacts: known(offer('BASKET', null)),
          loyaltyOfferFacts: known(offer('BOTH', ['N1', 'N2']), offer('ONE', ['N1'])),
        },
      ],
    },
    { caller: lisa, buyerId: 'c1' },
  );
  const [{ offers }] = data['_entities'] as [
    {
      offers: Omit<Told, 'offers'> & { complete: boolean; totalCount: number; nodes: NonNullable<Told['offers']> };
    },
  ];
  return offers;
}

describe('an article that was just bought', () => {
  const yesterday = '2026-11-19T12:00:00Z';

  it('has no offers that are bound to articles, and still those of the basket', async () => {
    const told = await ofProduct(bought({ N1: yesterday }));
    expect(idsOf(told)).toEqual(['club:BASKET']);
    expect(told.suppressed.map(({ offer: { id } }) => id).sort()).toEqual([
      'business-central:CP1',
      'club:BOTH',
      'club:PARENT',
    ]);
    expect(told.suppressed[0]).toMatchObject({ reason: 'JUST_BOUGHT', sku: 'N1', until: '2026-12-03T12:00:00.000Z' });
    expect(told.sources).toContainEqual({ system: 'orders', state: 'COMPLETE', code: null });
  });

  it('leaves other articles their offers, without itself among those they name', async () => {
    const told = await ofProduct(bought({ N2: yesterday }));
    expect(idsOf(told)).toEqual(everything);
    expect(told.offers?.find(({ id }) => id === 'club:BOTH')?.products).toEqual([{ sku: 'N1' }]);
    expect(told.suppressed).toEqual([]);
  });

  it('counts as such for the market’s days, half open, and nowhere where they are none', async () => {
    const at = (now: string, justBoughtDays = 14) =>
      ofProduct(bought({ N1: yesterday }), { now, market: { ...market, justBoughtDays } }).then(idsOf);
    expect(await at('2026-12-03T11:59:59.999Z')).toEqual(['club:BASKET']);
    expect(await at('2026-12-03T12:00:00Z')).toEqual(everything);
    expect(await at('2026-12-03T12:00:00Z', 15)).toEqual(['club:BASKET']);
    expect(await at(noon, 0)).toEqual(everything);
  });

  it.each([
    ['could not be asked', null, { state: 'UNAVAILABLE', code: 'SUBGRAPH_UNAVAILABLE' }, everything],
    [
      'could be asked in part',
      bought({ N1: yesterday }, { unavailable: 'ORDERS_UNAVAILABLE' }),
      { state: 'UNAVAILABLE', code: 'ORDERS_UNAVAILABLE' },
      ['club:BASKET'],
    ],
    ['is behind', bought({}, { stale: true }), { state: 'STALE', code: null }, everything],
    ['knows nobody', bought({}, { asOf: null }), { state: 'NOT_LINKED', code: null }, everything],
  ])('is said to be not known when the history %s; offers are shown', async (_, given, source, shown) => {
    const told = await ofProduct(given);
    expect(idsOf(told)).toEqual(shown);
    expect(told.sources).toContainEqual({ system: 'orders', ...source });
  });

  it('is taken out of a customer’s offers, and an offer that names no other with it', async () => {
    const told = await ofCustomer(bought({ N1: yesterday }));
    expect(told.nodes).toEqual([
      { id: 'club:BASKET', products: null },
      { id: 'club:BOTH', products: [{ sku: 'N2' }] },
    ]);
    expect([told.totalCount, told.complete]).toEqual([2, true]);
    expect(told.suppressed.map(({ offer: { id }, sku }) => [id, sku])).toEqual([
      ['club:BOTH', 'N1'],
      ['club:ONE', 'N1'],
    ]);
    const unknown = await ofCustomer(null);
    expect([unknown.totalCount, unknown.complete]).toEqual([3, false]);
    expect(unknown.sources).toContainEqual({ system: 'orders', state: 'UNAVAILABLE', code: 'SUBGRAPH_UNAVAILABLE' });
  });
});
