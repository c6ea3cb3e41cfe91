import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { parseEnv } from '../../../platform/env/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { openStore, type Store } from '../../../platform/store/index.ts';
import { migrations } from '../migrations.ts';
import type { AppliedPrice } from './appliedPrice.ts';
import type { PriceArea } from './priceArea.ts';
import type { PriceState } from './priceState.ts';
import { readTimelines } from './readTimelines.ts';
import { recordStates } from './recordStates.ts';
import { toTimeline } from './timeline.ts';

const logger = createLogger({ name: 'history', level: 'silent' });
const danish: PriceArea = { market: 'DK', priceZone: '' };
const day = (number: number): string => new Date(Date.UTC(2026, 9, number)).toISOString();

const price = (amount: string | null, from: string, until: string | null = null): AppliedPrice => ({
  unit: 'PCS',
  audience: 'PUBLIC',
  from,
  until,
  amount,
  reduced: false,
  kind: 'LIST',
  campaign: null,
  priceList: 'P1',
  record: 'P1/10000',
  discountRecord: null,
  source: 'business-central',
});
const state = (asOf: string, mark: string, prices: readonly AppliedPrice[], sku = 'N1'): PriceState => ({
  sku,
  asOf,
  mark,
  digest: JSON.stringify(prices),
  introducedAt: null,
  perishable: false,
  prices,
});
const told = (states: readonly PriceState[]) =>
  toTimeline(states).prices.map(({ amount, from, until }) => [amount, from.slice(0, 10), until?.slice(0, 10) ?? null]);

describe('one history of several readings', () => {
  const first = state(day(1), '2026-09-01T00:00:00.000Z', [price('400.00', '2026-05-01T00:00:00.000Z')]);

  it('lets a change hold from its own mark on, not from when it was seen', () => {
    expect(told([first, state(day(10), day(8), [price('300.00', day(8))])])).toEqual([
      ['400.00', '2026-05-01', '2026-10-08'],
      ['300.00', '2026-10-08', null],
    ]);
  });

  it('does not take a price as applied that was dated back', () => {
    expect(told([first, state(day(10), day(8), [price('100.00', '2026-08-01T00:00:00.000Z')])])).toEqual([
      ['400.00', '2026-05-01', '2026-10-08'],
      ['100.00', '2026-10-08', null],
    ]);
  });

  it('keeps what a line gave that is gone, up to when that was seen', () => {
    const campaign = state(day(5), day(4), [price('250.00', day(4))]);
    const deleted = state(day(12), '2026-09-01T00:00:00.000Z', [price('400.00', '2026-05-01T00:00:00.000Z')]);
    expect(told([first, campaign, deleted])).toEqual([
      ['400.00', '2026-05-01', '2026-10-04'],
      ['250.00', '2026-10-04', '2026-10-12'],
      ['400.00', '2026-10-12', null],
    ]);
  });

  it('does not apply what was planned and then called off', () => {
    const planned = state(day(5), day(4), [
      price('400.00', '2026-05-01T00:00:00.000Z', day(20)),
      price('200.00', day(20)),
    ]);
    const calledOff = state(day(12), day(11), [price('400.00', '2026-05-01T00:00:00.000Z')]);
    expect(told([first, planned, calledOff])).toEqual([['400.00', '2026-05-01', null]]);
  });

  it('has a gap where a reading knew nothing', () => {
    expect(told([first, state(day(10), day(8), []), state(day(14), day(13), [price('300.00', day(13))])])).toEqual([
      ['400.00', '2026-05-01', '2026-10-08'],
      ['300.00', '2026-10-13', null],
    ]);
  });
});

/** States read one after the other, each with its mark at or before its reading; now and then a mark is lost. */
const readings = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 2, max: 200 }),
      since: fc.integer({ min: 0, max: 1 }),
      lost: fc.integer({ min: 0, max: 5 }),
      amount: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((changes) => {
    let at = Date.parse(day(1));
    return changes.map(({ hours, since, lost, amount }) => {
      at += hours * 3_600_000;
      const asOf = new Date(at).toISOString();
      const mark = lost === 0 ? day(1) : new Date(at - since * 3_600_000).toISOString();
      return state(asOf, mark, [price(`${amount}.00`, mark)]);
    });
  });

describe('any history', () => {
  it('is the same in whatever order its readings are learned', () => {
    fc.assert(
      fc.property(
        readings.chain((states) =>
          fc.record({
            states: fc.constant(states),
            mixed: fc.shuffledSubarray([...states, ...states], { minLength: 2 * states.length }),
          }),
        ),
        ({ states, mixed }) => {
          expect(toTimeline(mixed)).toEqual(toTimeline(states));
        },
      ),
    );
  });
});

function behaves(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.execute('drop schema if exists pricing cascade');
    await store.migrate('pricing', migrations);
  });
  beforeEach(async () => {
    await store.execute('delete from pricing.price_state');
    await store.execute('delete from pricing.applied_price');
  });
  afterAll(async () => store.close());
  const record = async (states: readonly PriceState[], area = danish) =>
    store.transaction((sql) => recordStates(sql, area, states));

  it('gives back what was recorded, of each article and area its own', async () => {
    const states = [
      state(day(2), day(1), [price('10.50', day(1), day(3)), price(null, day(3))]),
      state(day(2), day(1), [price('7.00', day(1))], 'N2'),
    ];
    expect(await record(states)).toBe(2);
    await record([state(day(2), day(1), [price('99.00', day(1))])], { market: 'SE', priceZone: '' });
    await record([state(day(2), day(1), [price('98.00', day(1))])], { market: 'DK', priceZone: 'NORTH' });
    const found = await readTimelines(store, danish, ['N1', 'N2', 'N3']);
    expect([...found.keys()].sort()).toEqual(['N1', 'N2']);
    expect(found.get('N1')?.prices).toEqual([price('10.5', day(1), day(3)), price(null, day(3))]);
    expect(found.get('N2')?.prices.map(({ amount }) => amount)).toEqual(['7']);
  });

  it('records nothing for a reading that says the same', async () => {
    const one = state(day(2), day(1), [price('10.00', day(1))]);
    await record([one]);
    expect(await record([one])).toBe(0);
    expect(await record([{ ...one, asOf: day(5) }])).toBe(0);
    expect(await record([{ ...one, asOf: day(6), mark: day(6) }])).toBe(1);
  });

  it('takes the later of two readings of one instant', async () => {
    await record([state(day(2), day(1), [price('10.00', day(1))])]);
    await record([state(day(2), day(2), [price('8.00', day(2))])]);
    expect((await readTimelines(store, danish, ['N1'])).get('N1')?.prices.map(({ amount }) => amount)).toEqual(['8']);
  });

  it('ends right in whatever order the readings come, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(readings, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), async (states, keys) => {
        await store.execute('delete from pricing.price_state');
        await store.execute('delete from pricing.applied_price');
        const arrivals = [...states, ...states.slice(0, 3)]
          .map((one, index) => ({ one, key: keys[index % keys.length] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        for (const { one } of arrivals) await record([one]);
        const plain = ({ prices }: { readonly prices: readonly AppliedPrice[] }) =>
          prices.map(({ amount, from, until }) => [Number(amount), from, until]);
        const found = (await readTimelines(store, danish, ['N1'])).get('N1');
        expect(plain(found ?? { prices: [] })).toEqual(plain(toTimeline(states)));
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('reads any number of articles with one query', async () => {
    let queries = 0;
    const counted: Store = {
      ...store,
      query: (...args: Parameters<Store['query']>) => {
        queries += 1;
        return store.query(...args);
      },
    };
    await readTimelines(
      counted,
      danish,
      Array.from({ length: 100 }, (_, n) => `N${n}`),
    );
    expect(queries).toBe(1);
  });
}

describe('the history in the embedded store', () => {
  behaves(() => openStore({ logger }));
});

const { TEST_DATABASE_URL: databaseUrl } = parseEnv(z.object({ TEST_DATABASE_URL: z.string().optional() }));
(databaseUrl === undefined ? describe.skip : describe)('the history in a PostgreSQL server', () => {
  behaves(() => openStore({ databaseUrl, logger }));
});
