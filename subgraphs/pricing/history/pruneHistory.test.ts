import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadMarkets } from '../../../platform/context/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { openStore, type Store } from '../../../platform/store/index.ts';
import { migrations } from '../migrations.ts';
import { businessCentral } from '../rules/businessCentral.ts';
import type { AppliedPrice } from './appliedPrice.ts';
import { followPrices } from './followPrices.ts';
import type { PriceArea } from './priceArea.ts';
import type { PriceState } from './priceState.ts';
import { pruneHistory } from './pruneHistory.ts';
import { readTimelines } from './readTimelines.ts';
import { recordStates } from './recordStates.ts';
import { toTimeline, type Timeline } from './timeline.ts';

const logger = createLogger({ name: 'history', level: 'silent' });
const danish: PriceArea = { market: 'DK', priceZone: '' };
const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 1) + hours * HOUR).toISOString();

const price = (amount: string | null, from: string, until: string | null): AppliedPrice => ({
  ...{ unit: 'PCS', audience: 'PUBLIC', from, until, amount, reduced: false, kind: 'LIST', campaign: null },
  ...{ priceList: 'P1', record: 'P1/1', discountRecord: null, source: 'business-central' },
});
const state = (asOf: string, mark: string, prices: readonly AppliedPrice[]): PriceState => ({
  ...{ sku: 'N1', asOf, mark, prices, digest: JSON.stringify(prices), introducedAt: null, perishable: false },
});

let store: Store;
beforeAll(async () => {
  store = await openStore({ logger });
  await store.migrate('pricing', migrations);
});
afterAll(() => store.close());
const empty = async (): Promise<void> => {
  for (const table of ['price_state', 'applied_price', 'history_start'])
    await store.execute(`delete from pricing.${table}`);
};
beforeEach(empty);

const record = async (states: readonly PriceState[]): Promise<void> => {
  for (const one of states) await store.transaction((sql) => recordStates(sql, danish, [one]));
};
const prune = (before: string, area = danish) => store.transaction((sql) => pruneHistory(sql, area, before));
const timeline = async (): Promise<Timeline> =>
  (await readTimelines(store, danish, ['N1'])).get('N1') ?? { introducedAt: null, perishable: false, prices: [] };
const count = async (table: string) => (await store.query(`select 1 from pricing.${table}`)).length;

/** What is told of every stretch from an instant on: every edge of either history, and the instant itself. */
function toldFrom(one: Timeline, edgesOf: readonly Timeline[], from: string): unknown[] {
  const edges = new Set([
    from,
    ...edgesOf.flatMap(({ prices }) => prices.flatMap((each) => [each.from, each.until ?? from])),
  ]);
  return [...edges]
    .filter((edge) => edge >= from)
    .sort()
    .map((edge) => {
      const found = one.prices.find((each) => each.from <= edge && (each.until === null || edge < each.until));
      return [edge, found === undefined ? 'not known' : found.amount === null ? null : Number(found.amount)];
    });
}

/** Readings in order; marks before them by much or little, falling back now and then; prices with days of their own, in the past and ahead. */
const readings = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 1, max: 100 }),
      markBefore: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 400 })),
      starts: fc.integer({ min: -300, max: 100 }),
      lasts: fc.option(fc.integer({ min: 1, max: 200 })),
      amount: fc.option(fc.integer({ min: 1, max: 9 })),
      later: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((drawn) => {
    let now = 500;
    return drawn.map(({ hours, markBefore, starts, lasts, amount, later }) => {
      now += hours;
      const from = now + starts;
      const end = lasts === null ? null : at(from + lasts);
      const first = price(amount === null ? null : String(amount), at(from), end);
      return state(at(now), at(now - markBefore), end === null ? [first] : [first, price(String(later), end, null)]);
    });
  });

describe('a history that is cut', () => {
  it('answers every instant from there on as before, however often and wherever it is cut, and knows nothing of before', async () => {
    const draws = fc.record({
      states: readings,
      cuts: fc.array(fc.integer({ min: 400, max: 1300 }), { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(draws, async ({ states, cuts }) => {
        await empty();
        const whole = toTimeline(states);
        // Cut as time goes on, with readings coming in between.
        const left = [...states];
        let last = at(0);
        for (const cut of [...cuts].sort((a, b) => a - b).map(at)) {
          const seen = left.filter(({ asOf }) => asOf <= cut);
          await record(left.splice(0, seen.length));
          await prune(cut);
          last = cut;
        }
        await record(left);
        const cut = await timeline();
        expect(toldFrom(cut, [whole, cut], last)).toEqual(toldFrom(whole, [whole, cut], last));
        // Of what is still told of before, nothing is said that was not so.
        const before = toldFrom(cut, [whole, cut], at(0)).filter((pair) => (pair as unknown[])[1] !== 'not known');
        expect(toldFrom(whole, [whole, cut], at(0))).toEqual(expect.arrayContaining(before));
        expect(await count('price_state')).toBeLessThanOrEqual(1 + states.filter(({ asOf }) => asOf > last).length);
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('keeps the last state of an article that never changed, and cuts nothing of other areas', async () => {
    await record([state(at(10), at(1), [price('5', at(1), null)])]);
    await prune(at(9_000));
    expect([await count('price_state'), await count('history_start')]).toEqual([1, 0]);
    await record([state(at(20), at(15), [price('6', at(15), null)])]);
    await prune(at(9_000), { market: 'SE', priceZone: '' });
    expect(await count('price_state')).toBe(2);
    await prune(at(9_000));
    expect([await count('price_state'), await count('applied_price'), await count('history_start')]).toEqual([1, 1, 1]);
    expect((await timeline()).prices).toMatchObject([{ amount: '6', from: at(15), until: null }]);
  });

  it('leaves out what is learned of the time that was dropped', async () => {
    await record([state(at(10), at(1), [price('5', at(1), null)]), state(at(20), at(15), [price('6', at(15), null)])]);
    await prune(at(30));
    await record([state(at(12), at(11), [price('9', at(11), null)])]);
    expect((await timeline()).prices.map(({ amount }) => amount)).toEqual(['6']);
    await prune(at(40));
    expect(await count('price_state')).toBe(1);
    expect((await timeline()).prices.map(({ amount }) => amount)).toEqual(['6']);
  });

  it('is cut when everything has been read again, so many days before now', async () => {
    const at = (text: string) => new Date(text).toISOString();
    const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
    const { sweeps, changes } = followPrices({
      dependencies: {
        env: {},
        logger,
        markets,
        clock: { now: () => new Date('2026-11-20T12:00:00Z') },
        internalGraph: {
          query: async ({ schema }) =>
            schema.parse({ feed: { entries: [], cursor: 'c', hasMore: false, reset: false } }),
          subscribe: () => Promise.reject(new Error('Nobody watches.')),
        },
        store: async () => store,
      },
      store,
      ruleOf: () => businessCentral,
      skuSeparator: '-',
      pollMs: 60_000,
      sweepMs: 60_000,
      historyDays: 400,
    });
    const days = ['2025-10-01', '2025-10-16T12:00:00Z', '2025-10-16T12:00:00.001Z', '2026-11-01'].map(at);
    await record(days.map((day, n) => state(day, day, [price(String(n + 1), day, null)])));
    for (const follower of changes) await follower.catchUp();
    expect(await count('price_state')).toBe(4);
    for (const follower of sweeps) await follower.catchUp();
    expect((await timeline()).prices.map(({ amount }) => amount)).toEqual(['2', '3', '4']);
  });
});
