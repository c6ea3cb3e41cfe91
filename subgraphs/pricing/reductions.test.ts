import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { InternalQuery } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore, type Store } from '../../platform/store/index.ts';
import { serviceContext, type Subgraph } from '../kit/index.ts';
import { createPricingSubgraph } from './index.ts';
import type { PriceRecord } from './priceFacts.ts';
import { facts, itemCard, line } from './testRecords.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
const clock = createSettableClock('2026-11-20T09:00:00Z');
const longAgo = '2026-01-05T08:00:00Z';
let markets: Markets;
let embedded: Store;
let subgraph: Subgraph;

/** What the owner's records are now, by sku; null: the owner cannot tell its changes. */
let owned: Record<string, { records: readonly PriceRecord[]; written: Record<string, string> }> | null;
let asked: string[];
let queries: number;
let storeIsDown: boolean;

/** The erp subgraph's feed: all of it each time, since a repeated article is nothing new. */
async function erp<T>({ subgraph: name, schema, context }: InternalQuery<T>): Promise<T> {
  asked.push(`${name} ${context.market.code}`);
  if (owned === null) throw new ClientError('NOT_SUPPORTED');
  const articles = context.market.code === 'DK' ? Object.entries(owned) : [];
  return schema.parse({
    feed: {
      entries: articles.map(([sku, { records, written }]) => ({
        sku,
        introducedAt: null,
        perishable: false,
        rateSince: null,
        written: records.map(({ id }) => ({ id, at: written[id] ?? longAgo })),
        facts: facts(records),
      })),
      cursor: 'end',
      hasMore: false,
      reset: false,
    },
  });
}

beforeAll(async () => {
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  embedded = await openStore({ logger });
  const counted: Store = {
    ...embedded,
    query: (...args: Parameters<Store['query']>) => {
      queries += 1;
      return storeIsDown ? Promise.reject(new Error('The store is down.')) : embedded.query(...args);
    },
  };
  subgraph = await createPricingSubgraph({
    env: {},
    logger,
    markets,
    clock,
    internalGraph: { query: erp, subscribe: () => Promise.reject(new Error('Nobody subscribes here.')) },
    store: async () => counted,
  });
});
afterAll(async () => {
  await subgraph.stop();
  await embedded.close();
});
beforeEach(async () => {
  await embedded.execute('delete from pricing.price_state');
  await embedded.execute('delete from pricing.applied_price');
  clock.set('2026-11-20T09:00:00Z');
  asked = [];
  queries = 0;
  storeIsDown = false;
});

const campaign = line({
  id: 'C/1',
  priceList: 'C',
  kind: 'CAMPAIGN',
  campaign: 'CP1',
  amount: '300',
  validFrom: '2026-11-15T23:00:00Z',
  validUntil: '2026-11-27T23:00:00Z',
});
const member = (fields: Partial<PriceRecord> = {}) =>
  line({
    id: 'CLUB/1',
    priceList: 'CLUB',
    kind: 'MEMBER',
    audience: 'MEMBERS',
    amount: '350',
    applies: false,
    ...fields,
  });

const fields = `price { current { amount } list { amount } alternatives { kind audience amount { amount } condition }
  reductions { kind audience startedAt prior { status amount { amount currency } from to policy includesMemberPrices } percent mayAnnounce why } }`;
async function ask(skus: readonly string[], more: Record<string, unknown> = {}, context: Partial<RequestContext> = {}) {
  return withDeadline(10_000, async (deadline) => {
    const { data, errors } = await subgraph.execute({
      subgraph: 'pricing',
      query: `query($of: [_Any!]!) { _entities(representations: $of) { ... on Product { ${fields} } } }`,
      variables: {
        of: skus.map((sku) => ({
          __typename: 'Product',
          sku,
          buyer: null,
          priceFacts: facts(owned?.[sku]?.records ?? [itemCard('400'), campaign]),
          ...more,
        })),
      },
      context: { ...serviceContext({ clock, markets }, 'test'), caller: { kind: 'anonymous' }, ...context },
      deadline,
    });
    expect(errors).toBeUndefined();
    return (data as { _entities: { price: { reductions: unknown[] } & Record<string, unknown> }[] })._entities.map(
      ({ price }) => price,
    );
  });
}

describe('what may be shown struck', () => {
  it.each([
    ['PRIOR', '300.00', true, '25'],
    ['LIST', '400.00', false, null],
    ['BOTH', '400.00', true, '25'],
  ] as const)('is what the market says: %s', async (referencePriceMode, list, mayAnnounce, percent) => {
    owned = { N1: { records: [itemCard('400'), campaign], written: {} } };
    await subgraph.caughtUp();
    const [price] = await ask(['N1'], {}, { market: { ...markets.default, referencePriceMode } });
    expect(price).toMatchObject({
      current: { amount: '300.00' },
      list: { amount: list },
      reductions: [
        { mayAnnounce, percent, why: expect.stringMatching(mayAnnounce ? /below 400/ : /list prices/) as unknown },
      ],
    });
  });

  it('is the prior price where the market does not say', () => {
    expect(markets.all.map(({ code, referencePriceMode: mode }) => `${code} ${mode}`)).toEqual([
      'DK BOTH',
      'SE PRIOR',
      'NO PRIOR',
    ]);
  });
});

describe('the reductions of a price', () => {
  it('name the lowest price of the time before, from the subgraph’s own history', async () => {
    owned = { N1: { records: [itemCard('400'), campaign], written: {} } };
    await subgraph.caughtUp();
    expect(asked.sort()).toEqual(['erp DK', 'erp NO', 'erp SE']);
    const [price] = await ask(['N1']);
    expect(price).toMatchObject({ current: { amount: '300.00' }, list: { amount: '400.00' } });
    expect(price?.reductions).toEqual([
      {
        kind: 'CAMPAIGN',
        audience: 'PUBLIC',
        startedAt: '2026-11-15T23:00:00.000Z',
        prior: {
          status: 'KNOWN',
          amount: { amount: '400.00', currency: 'DKK' },
          from: '2026-10-16T22:00:00.000Z',
          to: '2026-11-15T23:00:00.000Z',
          policy: 'DK prismærkningsbekendtgørelsen § 9 a',
          includesMemberPrices: false,
        },
        percent: '25',
        mayAnnounce: true,
        why: expect.stringContaining('400'),
      },
    ]);
  });

  it('are read with one query for all articles of a request, and from nobody else', async () => {
    const skus = Array.from({ length: 30 }, (_, n) => `N${n}`);
    owned = Object.fromEntries(skus.map((sku) => [sku, { records: [itemCard('400'), campaign], written: {} }]));
    await subgraph.caughtUp();
    [asked, queries] = [[], 0];
    expect((await ask(skus)).every(({ reductions }) => reductions.length === 1)).toBe(true);
    expect([asked, queries]).toEqual([[], 1]);
    // Where nothing is reduced there is nothing to look up.
    queries = 0;
    await ask(['N1'], { priceFacts: facts([itemCard('400')]) });
    expect(queries).toBe(0);
  });

  it('are the same for a member, a visitor and a buyer with a price of her own', async () => {
    owned = { N1: { records: [itemCard('400'), member({ validFrom: '2026-11-09T23:00:00Z' })], written: {} } };
    await subgraph.caughtUp();
    const hers = { buyer: { id: 'c1' } };
    const shopper = {
      caller: { kind: 'customer', customerId: 'c1', subject: 's', scopes: ['customer:self'] },
    } as const;
    const dated = { validFrom: '2026-11-09T23:00:00Z' };
    const [visitor] = await ask(['N1']);
    const [lisa] = await ask(
      ['N1'],
      { ...hers, priceFacts: facts([itemCard('400'), member({ ...dated, applies: true })]) },
      shopper,
    );
    const own = line({ id: 'CUST/1', kind: 'CUSTOMER', audience: 'CUSTOMER', amount: '10' });
    const [karen] = await ask(['N1'], { ...hers, priceFacts: facts([itemCard('400'), member(dated), own]) }, shopper);
    expect([visitor, lisa, karen].map((price) => price?.['current'])).toEqual(
      ['400.00', '350.00', '10.00'].map((amount) => ({ amount })),
    );
    expect(visitor?.reductions).toMatchObject([
      {
        kind: 'MEMBER',
        audience: 'MEMBERS',
        prior: { status: 'KNOWN', amount: { amount: '400.00' } },
        percent: '12.5',
        mayAnnounce: true,
      },
    ]);
    expect(lisa?.reductions).toEqual(visitor?.reductions);
    expect(karen?.reductions).toEqual(visitor?.reductions);
  });

  it('show what membership would give beside everybody’s price, to a visitor and not to a member', async () => {
    owned = { N1: { records: [itemCard('400'), member()], written: {} } };
    const [visitor] = await ask(['N1']);
    expect(visitor).toMatchObject({
      current: { amount: '400.00' },
      alternatives: [
        { kind: 'MEMBER', audience: 'MEMBERS', amount: { amount: '350.00' }, condition: 'for club members' },
      ],
    });
    const [lisa] = await ask(['N1'], { priceFacts: facts([itemCard('400'), member({ applies: true })]) });
    expect(lisa).toMatchObject({ current: { amount: '350.00' }, list: { amount: '400.00' }, alternatives: [] });
  });

  it('follow the owner’s changes: a price that was lowered and raised again counts', async () => {
    owned = { N1: { records: [line({ amount: '400' })], written: {} } };
    clock.set('2026-11-01T09:00:00Z');
    await subgraph.caughtUp();
    owned = { N1: { records: [line({ amount: '250' })], written: { 'P1/10000': '2026-11-03T08:00:00Z' } } };
    clock.set('2026-11-03T09:00:00Z');
    await subgraph.caughtUp();
    owned = { N1: { records: [line({ amount: '400' })], written: { 'P1/10000': '2026-11-05T08:00:00Z' } } };
    clock.set('2026-11-05T09:00:00Z');
    await subgraph.caughtUp();
    owned = { N1: { records: [line({ amount: '400' }), campaign], written: { 'P1/10000': '2026-11-05T08:00:00Z' } } };
    clock.set('2026-11-20T09:00:00Z');
    await subgraph.caughtUp();
    const [price] = await ask(['N1']);
    expect(price?.reductions).toMatchObject([
      { prior: { status: 'KNOWN', amount: { amount: '250.00' } }, percent: null, mayAnnounce: false },
    ]);
  });

  it('are unknown while the history is empty, and the price is shown all the same', async () => {
    owned = null;
    await subgraph.caughtUp();
    const [price] = await ask(['N1']);
    expect(price).toMatchObject({
      current: { amount: '300.00' },
      reductions: [
        {
          startedAt: '2026-11-15T23:00:00.000Z',
          prior: { status: 'UNKNOWN', amount: null },
          percent: null,
          mayAnnounce: false,
        },
      ],
    });
  });

  it('are unknown while the store is down, and the price is shown all the same', async () => {
    owned = { N1: { records: [itemCard('400'), campaign], written: {} } };
    await subgraph.caughtUp();
    storeIsDown = true;
    expect((await ask(['N1']))[0]).toMatchObject({
      current: { amount: '300.00' },
      reductions: [{ prior: { status: 'UNKNOWN' }, mayAnnounce: false }],
    });
  });
});
