import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startAdobeCommerce, type AdobeCommerceServer } from '../../legacy/adobe-commerce/index.ts';
import { buildRetailer } from '../../legacy/retailer/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Markets } from '../../platform/context/index.ts';
import { wrappingDependencies } from '../kit/testkit/wrappingDependencies.ts';
import { ask } from '../kit/testkit/askSubgraph.ts';
import { serviceContext, type Subgraph } from '../kit/index.ts';
import type { PricedArticleFeed } from './__generated__/resolvers.ts';
import { createCommerceSubgraph } from './index.ts';

const retailer = buildRetailer();
const clock = createSettableClock(retailer.anchor);
const service = { kind: 'service', name: 'pricing', scopes: ['internal'] } as const;
let shop: AdobeCommerceServer;
let markets: Markets;
let subgraph: Subgraph;

beforeAll(async () => {
  shop = await startAdobeCommerce({ retailer, clock });
  const env = {
    ...shop.settings,
    COMMERCE_TIMEOUT_MS: '30000',
    COMMERCE_CHANGES_MS: '0',
    COMMERCE_PERISHABLE_CATEGORIES: foodCategory(),
  };
  const { dependencies } = await wrappingDependencies({ env, clock, channel: 'WEB', caller: service });
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  subgraph = await createCommerceSubgraph(dependencies);
  await subgraph.ready();
}, 180_000);
afterAll(async () => {
  await subgraph.stop();
  await shop.stop();
});
beforeEach(() => clock.set(retailer.anchor));

function foodCategory(): string {
  const category = retailer.categories.find(({ categoryId }) => categoryId === 'C-FOOD-TEA');
  if (category === undefined) throw new Error('There is no tea.');
  return String(category.shopCategoryId);
}

const query = `query ($cursor: String, $first: Int!) { feed: shopPricedArticles(cursor: $cursor, first: $first) { cursor hasMore reset articles {
  sku introducedAt perishable rateSince written { id at } facts { unavailable sold taxRate records { id amount applies audience validFrom } } } } }`;

async function part(cursor: string | null, { first = 500, priceOwner = 'commerce', caller = 'service' } = {}) {
  const context = serviceContext({ clock, markets }, 'test');
  const asked = {
    ...context,
    market: { ...(markets.get('SE') ?? markets.default), priceOwner },
    ...(caller === 'service' ? {} : { caller: { kind: 'anonymous' } as const }),
  };
  const { data, errors } = await ask(subgraph, asked, query, { cursor, first });
  return { feed: (data as { feed: PricedArticleFeed } | null)?.feed, code: errors?.[0]?.extensions?.['code'] };
}

async function toTheEnd(from: string | null = null, first = 500) {
  const articles: PricedArticleFeed['articles'][number][] = [];
  let cursor = from;
  for (;;) {
    const { feed, code } = await part(cursor, { first });
    if (feed === undefined) throw new Error(String(code));
    articles.push(...feed.articles);
    cursor = feed.cursor;
    if (!feed.hasMore) return { articles, cursor };
  }
}

describe('the shop’s feed of priced articles', () => {
  it('tells every article once with the age of its prices, and then only what was written', async () => {
    const { articles, cursor } = await toTheEnd();
    const inShop = retailer.articles.filter((article) => article.shop !== null);
    expect(articles.map(({ sku }) => sku).sort()).toEqual(inShop.map(({ sku }) => sku).sort());
    for (const { sku, facts, written, introducedAt } of articles) {
      const { shop: own } = inShop.find((article) => article.sku === sku) ?? {};
      expect(Date.parse(introducedAt ?? '')).toBe(Date.parse(own?.createdAt ?? ''));
      const fixed = facts.records.filter(({ id }) => id === `base:${sku}` || id === `special:${sku}`);
      expect(written.map(({ id, at }) => [id, Date.parse(at)])).toEqual(
        fixed.map(({ id }) => [id, Date.parse(own?.updatedAt ?? '')]),
      );
    }
    expect(articles.some(({ facts }) => facts.records.some(({ id }) => id.startsWith('tier:')))).toBe(true);
    expect(articles.filter(({ perishable }) => perishable).length).toBeGreaterThan(0);
    expect(articles.filter(({ perishable }) => !perishable).length).toBeGreaterThan(0);

    clock.set('2026-11-20T12:00:00Z');
    shop.backOffice.changePrice('N00001', 'SE', { price: '123.00' });
    clock.set('2026-11-20T12:01:00Z');
    const { articles: changed } = await toTheEnd(cursor);
    expect(changed).toMatchObject([
      {
        sku: 'N00001',
        written: expect.arrayContaining([{ id: 'base:N00001', at: '2026-11-20T12:00:00Z' }]),
        facts: { records: expect.arrayContaining([expect.objectContaining({ id: 'base:N00001', amount: '123.00' })]) },
      },
    ]);
  }, 180_000);

  it('loses nothing between parts of any size', async () => {
    const whole = await toTheEnd();
    const inParts = await toTheEnd(null, 137);
    expect(inParts.articles.map(({ sku }) => sku)).toEqual(whole.articles.map(({ sku }) => sku));
  }, 180_000);

  it('is for the price history alone, in a market whose price the shop owns', async () => {
    expect((await part(null, { caller: 'anybody' })).code).toBe('FORBIDDEN');
    expect((await part(null, { priceOwner: 'erp' })).code).toBe('NOT_SUPPORTED');
    expect((await part(null, { first: 501 })).code).toBe('BAD_USER_INPUT');
  });
});
