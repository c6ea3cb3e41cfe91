import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  startTestBusinessCentral,
  type TestBusinessCentral,
} from '../../legacy/business-central/testBusinessCentral.ts';
import { buildRetailer } from '../../legacy/retailer/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { serviceContext, type Subgraph } from '../kit/index.ts';
import type { PricedArticleFeed } from './__generated__/resolvers.ts';
import { createErpSubgraph } from './index.ts';

const retailer = buildRetailer();
const { reduction, newArticle, convertedCard, variantBeatsGeneral } = retailer.namedArticles;
const clock = createSettableClock(retailer.anchor);
let bc: TestBusinessCentral;
let markets: Markets;
let subgraph: Subgraph;
beforeAll(async () => {
  bc = await startTestBusinessCentral({ retailer });
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  const nobody = () => Promise.reject(new Error('The ERP asks no other subgraph.'));
  subgraph = await createErpSubgraph({
    env: { ...bc.settings, ERP_TIMEOUT_MS: '60000', ERP_PERISHABLE_CATEGORIES: 'C-FOOD, C-FOOD-TEA' },
    logger: createLogger({ name: 'test', level: 'silent' }),
    markets,
    clock,
    internalGraph: { query: nobody, subscribe: nobody },
    store: nobody,
  });
}, 120_000);
afterAll(async () => {
  await subgraph.stop();
  await bc.stop();
});
beforeEach(() => setClock(retailer.anchor));

function setClock(instant: string): void {
  clock.set(instant);
  bc.setClock(instant);
}

const service: RequestContext['caller'] = { kind: 'service', name: 'pricing', scopes: [] };
async function part(
  cursor: string | null,
  {
    first = 500,
    market = 'DK',
    caller = service,
  }: { first?: number; market?: string; caller?: RequestContext['caller'] } = {},
) {
  return withDeadline(120_000, async (deadline) => {
    const { data, errors } = await subgraph.execute({
      subgraph: 'erp',
      query: `query ($cursor: String, $first: Int!) { feed: erpPricedArticles(cursor: $cursor, first: $first) { cursor hasMore reset articles {
        sku introducedAt perishable rateSince written { id at } facts { unavailable sold asOf records { id amount applies audience validFrom } } } } }`,
      variables: { cursor, first },
      context: {
        ...serviceContext({ clock, markets }, 'test'),
        market: markets.get(market) ?? markets.default,
        caller,
      },
      deadline,
    });
    return { feed: (data as { feed: PricedArticleFeed } | null)?.feed, errors };
  });
}
async function toTheEnd(options: { first?: number; market?: string } = {}, from: string | null = null) {
  const articles: PricedArticleFeed['articles'][number][] = [];
  let cursor = from;
  for (let parts = 1; ; parts += 1) {
    const { feed, errors } = await part(cursor, options);
    if (feed === undefined) throw new Error(JSON.stringify(errors));
    articles.push(...feed.articles);
    cursor = feed.cursor;
    if (!feed.hasMore) return { articles, cursor, parts };
  }
}

describe('the feed of priced articles', () => {
  it('tells the whole assortment once, each with the age of its records, and then nothing', async () => {
    const { articles, cursor, parts } = await toTheEnd();
    expect(parts).toBeGreaterThan(1);
    const skus = articles.map(({ sku }) => sku).sort();
    expect(skus).toEqual(retailer.articles.map(({ sku }) => sku).sort());
    for (const { facts, written } of articles) {
      const dated = new Set(written.map(({ id }) => id));
      expect(facts.records.filter(({ id }) => !dated.has(id))).toEqual([]);
    }
    const bySku = new Map(articles.map((article) => [article.sku, article]));
    const watch = bySku.get(retailer.namedArticles.lisaWatch);
    const lines = retailer.priceListLines.filter(
      ({ itemNo, priceListCode }) => itemNo === watch?.sku && priceListCode.endsWith('-DK'),
    );
    expect(watch).toMatchObject({ perishable: false, rateSince: null });
    expect(watch?.written).toEqual(
      expect.arrayContaining(
        lines.map((line) => ({ id: `${line.priceListCode}/${line.lineNo}`, at: line.lastModifiedAt })),
      ),
    );
    expect(bySku.get(newArticle)?.introducedAt).toBe('2026-11-02T08:00:00Z');
    expect(bySku.has(variantBeatsGeneral)).toBe(true);
    expect((await toTheEnd({}, cursor)).articles).toEqual([]);
  }, 120_000);

  it('says since when a rate of exchange holds, in a market that is priced by one', async () => {
    const { articles } = await toTheEnd({ market: 'SE' });
    expect(articles.find(({ sku }) => sku === convertedCard)?.rateSince).toBe('2026-10-31T23:00:00.000Z');
  }, 120_000);

  it('tells what was written since, with what it says now', async () => {
    const { cursor } = await toTheEnd();
    setClock('2026-11-20T10:00:00Z');
    const { rows } = await bc.ask(
      `{retail}/priceListLines?$filter=itemNo eq '${reduction}' and priceListCode eq 'CP1002-DK'`,
    );
    const id = String(rows[0]?.['id']);
    const changed = await bc.ask(`{retail}/priceListLines(${id})`, {
      method: 'PATCH',
      body: { unitPrice: 444 },
      headers: { 'if-match': '*' },
    });
    expect(changed.status).toBe(200);
    setClock('2026-11-20T10:00:01Z');
    const { articles, cursor: next } = await toTheEnd({}, cursor);
    expect(articles.map(({ sku }) => sku)).toEqual([reduction]);
    expect(articles[0]?.facts.records.find(({ id: record }) => record.startsWith('CP1002-DK'))).toMatchObject({
      amount: '444',
    });
    expect(articles[0]?.written).toContainEqual({ id: 'CP1002-DK/10000', at: '2026-11-20T10:00:00.000Z' });
    expect((await toTheEnd({}, next)).articles).toEqual([]);
  }, 120_000);

  it('does not lose rows that were written at one instant when they do not fit a part', async () => {
    const { cursor } = await toTheEnd();
    setClock('2026-11-20T11:00:00Z');
    const items = retailer.items.slice(40, 46).map(({ itemNo }) => itemNo);
    for (const [index, itemNo] of items.entries()) {
      if (index === 4) setClock('2026-11-20T11:00:05Z');
      const created = await bc.ask('{retail}/priceListLines', {
        method: 'POST',
        body: {
          priceListCode: 'NAMED-DK',
          lineNo: 900_000 + index,
          itemNo,
          amountType: 'Price',
          assignToType: 'All Customers',
          status: 'Active',
          unitPrice: 5,
        },
      });
      expect(created.status).toBe(201);
    }
    setClock('2026-11-20T11:00:06Z');
    const { articles, parts } = await toTheEnd({ first: 2 }, cursor);
    expect(parts).toBeGreaterThan(1);
    const known = new Set(articles.map(({ sku }) => sku));
    expect(items.filter((itemNo) => !known.has(itemNo))).toEqual([]);
  }, 120_000);

  it('is for the service principal, in parts of a sane size', async () => {
    expect((await part(null, { caller: { kind: 'anonymous' } })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await part(null, { first: 501 })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await part('nonsense')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
