import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadMarkets, type Market, type Markets } from '../../platform/context/index.ts';
import { exponentOf } from '../../platform/money/index.ts';
import { drawCases, drawCompany, drawInstants } from './drawnCompany.ts';
import type { DrawnCase, DrawnCompany, DrawnCustomer } from './drawnCompany.ts';
import { startExtendedSite, type Asking, type ExtendedSite } from './startExtendedSite.ts';

const CUSTOMERS = 6;
const LINES = 10;
const CASES = 1_000;

let company: DrawnCompany;
let site: ExtendedSite;
let home: Market;
let instants: readonly string[];
/** Stands still: a case lies a millisecond before midnight. */
let instant = '2026-11-20T12:00:00Z';

beforeAll(async () => {
  const house = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  home = house.default;
  company = drawCompany(20_261_122, home);
  instants = drawInstants(home.timeZone);
  const markets: Markets = { default: home, all: [home, ...company.markets], get: () => null };
  site = await startExtendedSite({ markets, clock: { now: () => new Date(instant) }, rows: company.rows });
}, 240_000);
afterAll(() => site.stop());

const order = z.object({
  salesOrderLines: z.array(
    z.object({ sequence: z.number(), amountExcludingTax: z.number(), amountIncludingTax: z.number() }),
  ),
});

/** What the site's own sales lines charge, the extension having priced them: one order of one customer. */
async function charge({ number, market }: DrawnCustomer, cases: readonly DrawnCase[]) {
  const reply = await site.bc.ask('{v2}/salesOrders?$expand=salesOrderLines', {
    method: 'POST',
    body: {
      customerNumber: number,
      salesOrderLines: cases.map(({ item, variant, unit, quantity }) => ({
        lineObjectNumber: item.number,
        ...(variant === null ? {} : { itemVariantId: variant.id }),
        unitOfMeasureCode: unit,
        quantity: Number(quantity),
      })),
    },
  });
  if (reply.status !== 201) throw new Error(reply.text);
  const places = exponentOf(market.currency);
  return order
    .parse(reply.body)
    .salesOrderLines.sort((a, b) => a.sequence - b.sequence)
    .map((line) => ({ net: line.amountExcludingTax.toFixed(places), gross: line.amountIncludingTax.toFixed(places) }));
}

const skuOf = ({ item, variant }: DrawnCase): string =>
  variant === null ? item.number : `${item.number}-${variant.code}`;
const byNobody = (now: string): Asking => ({ market: home, account: null, now });

describe('a site whose extension prices sales lines', () => {
  it('is charged in the graph as on its own sales lines, to the smallest coin, for every drawn line', async () => {
    const different: unknown[] = [];
    const seen = { cases: 0, personal: 0, bracketed: 0, undecided: 0 };
    for (const [turn, now] of instants.entries()) {
      instant = now;
      for (let place = 0; place < CUSTOMERS; place += 1) {
        const customer = company.customers[(turn * 11 + place * 7) % company.customers.length];
        if (customer === undefined) throw new Error('The company has customers.');
        const cases = drawCases(turn * 1_000 + place, company, customer, LINES);
        const asking: Asking = { market: customer.market, account: customer.walkIn ? null : customer.number, now };
        const charged = await charge(customer, cases);
        const wanted = cases.map((one) => ({ sku: skuOf(one), quantity: one.quantity, unit: one.unit }));
        const shown = await site.prices(wanted, asking);
        for (const index of cases.keys()) {
          const [line, price] = [charged[index], shown[index]];
          if (line === undefined) throw new Error('An answer is missing.');
          const current = customer.market.consumerPricesIncludeTax ? line.gross : line.net;
          if (price?.current.amount !== current || price.net.amount !== line.net) {
            different.push({ ...wanted[index], customer: customer.number, now, line, price });
          }
          const chosen = price?.explanation?.candidates.filter(({ chosen: isChosen }) => isChosen) ?? [];
          if (price?.status === 'ACTIVE' && !(chosen.length === 1 && chosen[0]?.decided === true)) seen.undecided += 1;
          seen.cases += 1;
          seen.personal += price?.personalised === true ? 1 : 0;
          seen.bracketed += /[23] of 3 brackets/.test(chosen[0]?.reason ?? '') ? 1 : 0;
        }
      }
    }
    expect(different.slice(0, 3)).toEqual([]);
    expect(different).toHaveLength(0);
    expect(seen.undecided).toBe(0);
    expect(seen.cases).toBeGreaterThanOrEqual(CASES);
    // The drawing reaches what no price list line tells.
    for (const count of [seen.personal, seen.bracketed]) expect(count).toBeGreaterThan(50);
  }, 240_000);

  it('is asked once for a page and once more for its quantities, whatever their number', async () => {
    instant = '2026-11-27T09:00:00Z';
    const [first, second] = company.customers.filter(({ walkIn, billTo, number }) => !walkIn && billTo === number);
    if (first === undefined || second === undefined) throw new Error('The company has customers.');
    const wanted = (quantity: string) =>
      company.items.slice(0, 20).map(({ number }) => ({ sku: number, quantity, unit: null }));
    const of = ({ market, number }: DrawnCustomer): Asking => ({ market, account: number, now: instant });
    expect(await site.requestsDuring(() => site.prices(wanted('1'), of(first)))).toBe(1);
    expect(await site.requestsDuring(() => site.prices([...wanted('3'), ...wanted('7')], of(first)))).toBe(1);
    expect(await site.requestsDuring(() => site.prices([...wanted('1'), ...wanted('3')], of(first)))).toBe(0);
    // What was told to one account is not another's.
    expect(await site.requestsDuring(() => site.prices(wanted('1'), of(second)))).toBe(1);
  });
});

describe('what the extension says of itself', () => {
  const watch = { sku: 'N00001', unit: null };

  it('is told as its own, with how it came to it, and lasts no longer than what is shown may be old', async () => {
    instant = '2026-11-20T12:00:00Z';
    const [price] = await site.prices([{ ...watch, quantity: '3' }], byNobody(instant));
    expect(price?.explanation?.rule).toBe('decided by the owner');
    expect(price?.explanation?.candidates.find(({ chosen }) => chosen)?.reason).toMatch(/^Trappe Pricing 3\.2: from /);
    expect(Date.parse(price?.validUntil ?? '')).toBeLessThanOrEqual(Date.parse(instant) + 3_600_000);
    // Three do not cost three times one, nor does the list price move with brackets.
    const [single] = await site.prices([{ ...watch, quantity: '1' }], byNobody(instant));
    const three = Number(price?.current.amount);
    expect(three).toBeLessThan(3 * Number(single?.current.amount));
    expect(Number(price?.list.amount)).toBeCloseTo(3 * Number(single?.list.amount), 2);
  });

  it('is asked for another instant with that day', async () => {
    instant = '2026-11-20T12:00:00Z';
    const [now] = await site.prices([{ ...watch, quantity: '1' }], byNobody(instant));
    const over = '2026-12-05T12:00:00.000Z';
    const [later] = await site.prices([{ ...watch, quantity: '1' }], { ...byNobody(instant), at: over });
    instant = over;
    const line = await site.bc.priceOf(home.walkInCustomer, watch.sku, 'PCS', '1');
    expect(later?.current.amount).toBe(line.amountIncludingTax.toFixed(2));
    expect(later?.current.amount).not.toBe(now?.current.amount);
  });

  it('is the price that a promise is checked against, for the promised quantity', async () => {
    instant = '2026-11-20T12:00:00Z';
    const schema = z.object({
      facts: z.object({
        unavailable: z.null(),
        records: z.array(z.object({ id: z.string(), quoted: z.object({ gross: z.string() }).nullable() })),
      }),
    });
    const { facts } = await site.query(
      'erp',
      `{ facts: erpPriceFactsNow(sku: "${watch.sku}", quantity: "4") { unavailable records { id quoted { gross } } } }`,
      schema,
      byNobody(instant),
    );
    const line = await site.bc.priceOf(home.walkInCustomer, watch.sku, 'PCS', '4');
    const quoted = facts.records.find(({ id }) => id.startsWith('calculated/public/PCS/'));
    expect(Number(quoted?.quoted?.gross)).toBe(line.amountIncludingTax);
  });

  it('spans the variants of a parent by what each costs', async () => {
    instant = '2026-11-20T12:00:00Z';
    const parent = company.items.find(({ variants }) => variants.length > 1);
    const market = company.markets[0];
    if (parent === undefined || market === undefined) throw new Error('The company has variants.');
    const asking: Asking = { market, account: null, now: instant };
    const skus = [parent.number, ...parent.variants.map(({ code }) => `${parent.number}-${code}`)];
    const prices = await site.prices(
      skus.map((sku) => ({ sku, quantity: '1', unit: null })),
      asking,
    );
    const amounts = prices.map((price) => Number(price?.current.amount)).filter((amount) => amount > 0);
    const reply = await site.ask('priceRange { minimum { amount } maximum { amount } }', parent.number, asking);
    const { priceRange } = z
      .object({
        priceRange: z.object({ minimum: z.object({ amount: z.string() }), maximum: z.object({ amount: z.string() }) }),
      })
      .parse(reply.data._entities[0]);
    expect([Number(priceRange.minimum.amount), Number(priceRange.maximum.amount)]).toEqual([
      Math.min(...amounts),
      Math.max(...amounts),
    ]);
  });

  it('is evidence of a price from its reading on, for everybody and for members', async () => {
    instant = '2026-11-20T12:00:00Z';
    const schema = z.object({
      feed: z.object({
        articles: z.array(
          z.object({
            written: z.array(z.unknown()),
            facts: z.object({ records: z.array(z.object({ audience: z.string(), validFrom: z.string().nullable() })) }),
          }),
        ),
      }),
    });
    const { feed } = await site.query(
      'erp',
      '{ feed: erpPricedArticles(first: 50) { articles { written { id } facts { records { audience validFrom } } } } }',
      schema,
      byNobody(instant),
    );
    const records = feed.articles.flatMap(({ facts }) => facts.records);
    expect(feed.articles.length).toBeGreaterThan(10);
    expect(feed.articles.flatMap(({ written }) => written)).toEqual([]);
    expect(records.filter(({ validFrom }) => validFrom !== null)).toEqual([]);
    expect(new Set(records.map(({ audience }) => audience))).toEqual(new Set(['PUBLIC', 'MEMBERS']));
  });
});
