import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadMarkets, type Market } from '../../../platform/context/index.ts';
import { compareDecimals } from '../../../platform/money/index.ts';
import { createCalendar } from '../../kit/index.ts';
import type { AppliedPrice } from './appliedPrice.ts';
import { loadPolicies } from './loadPolicies.ts';
import type { PriorPricePolicy } from './policy.ts';
import { priorPrice } from './priorPrice.ts';
import { reductions } from './reductions.ts';
import { testHistory, type Stretch } from './testHistory.ts';
import type { Timeline } from './timeline.ts';

const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
const policyOn = await loadPolicies(new URL('policies', import.meta.url).pathname);
const denmark = markets.default;
const marketOf = (country: string): Market => {
  const known = markets.get(country);
  // A country without a file of its own, on Denmark's clock.
  return known ?? { ...denmark, country, currency: 'EUR' };
};

const noon = '2026-11-20T12:00:00Z';
const C = 'BLACK';
/** The usual: 400 for long, then from 16 November on a campaign. */
const list = (amount: string, from = '2026-01-01', until: string | null = '2026-11-16'): Stretch => ({
  from,
  until,
  amount,
});
const campaign = (amount: string, from = '2026-11-16', until: string | null = '2026-11-28', name = C): Stretch => ({
  from,
  until,
  amount,
  campaign: name,
});

interface Case {
  readonly title: string;
  readonly country: string;
  readonly history: readonly Stretch[];
  readonly members?: readonly Stretch[];
  readonly article?: Partial<Timeline>;
  /** Of the reduction for everybody; the history's own price of now unless told. */
  readonly now?: string;
  readonly at?: string;
  readonly policy?: Partial<PriorPricePolicy>;
  readonly expected: {
    readonly status: 'KNOWN' | 'UNKNOWN' | 'NOT_REQUIRED';
    readonly prior?: string | null;
    readonly percent?: string | null;
    readonly mayAnnounce: boolean;
    /** A local day, or an instant. */
    readonly startedAt?: string;
    readonly from?: string;
  };
}

const cases: readonly Case[] = [
  // The golden cases of the law's own texts.
  {
    title: 'a price raised from 1.29 to 1.69 and "reduced" to 1.29 is no reduction',
    country: 'DE',
    history: [list('1.29', '2026-01-01', '2026-11-09'), list('1.69', '2026-11-09'), campaign('1.29')],
    expected: { status: 'KNOWN', prior: '1.29', percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  {
    title: '400 for months and 300 for the thirty days before: 300 counts',
    country: 'DK',
    history: [list('400', '2026-01-01', '2026-10-17'), list('300', '2026-10-17'), campaign('240')],
    expected: { status: 'KNOWN', prior: '300.00', percent: '20', mayAnnounce: true, from: '2026-10-17' },
  },
  {
    title: 'a club price within the thirty days counts in Norway',
    country: 'NO',
    history: [list('500'), campaign('360')],
    members: [
      list('500', '2026-01-01', '2026-10-25'),
      campaign('400', '2026-10-25', '2026-11-09', 'CLUB'),
      list('500', '2026-11-09'),
      campaign('360'),
    ],
    expected: { status: 'KNOWN', prior: '400.00', percent: '10', mayAnnounce: true },
  },
  {
    title: 'a history that begins within the thirty days is no history',
    country: 'DK',
    history: [list('400', '2026-10-18'), campaign('300')],
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  // The window.
  {
    title: 'a plain campaign',
    country: 'DK',
    history: [list('1999'), campaign('1499')],
    expected: {
      status: 'KNOWN',
      prior: '1999.00',
      percent: '25',
      mayAnnounce: true,
      startedAt: '2026-11-16',
      from: '2026-10-17',
    },
  },
  {
    title: 'a history that begins with the window is enough',
    country: 'DK',
    history: [list('400', '2026-10-17'), campaign('300')],
    expected: { status: 'KNOWN', prior: '400.00', percent: '25', mayAnnounce: true },
  },
  {
    title: 'one hour that is not known is one too many',
    country: 'DK',
    history: [list('400', '2026-01-01', '2026-11-01T10:00:00Z'), list('400', '2026-11-01T11:00:00Z'), campaign('300')],
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false },
  },
  {
    title: 'a lower price that ended as the window begins does not count',
    country: 'DK',
    history: [list('200', '2026-01-01', '2026-10-17'), list('400', '2026-10-17'), campaign('300')],
    expected: { status: 'KNOWN', prior: '400.00', percent: '25', mayAnnounce: true },
  },
  {
    title: 'a lower price that reaches a minute into the window counts',
    country: 'DK',
    history: [list('290', '2026-01-01', '2026-10-16T22:01:00Z'), list('400', '2026-10-16T22:01:00Z'), campaign('300')],
    expected: { status: 'KNOWN', prior: '290.00', percent: null, mayAnnounce: false },
  },
  {
    title: 'days are the market’s own over the change of clocks: 17 October begins at 22:00 UTC, 16 November at 23:00',
    country: 'DK',
    history: [list('400', '2026-10-16T22:00:00Z'), campaign('300')],
    expected: {
      status: 'KNOWN',
      prior: '400.00',
      percent: '25',
      mayAnnounce: true,
      from: '2026-10-16T22:00:00Z',
      startedAt: '2026-11-15T23:00:00Z',
    },
  },
  {
    title: 'it is anchored to the beginning of the reduction, not to today',
    country: 'DK',
    history: [list('400'), campaign('300', '2026-11-16', null)],
    at: '2027-02-01T12:00:00Z',
    expected: { status: 'KNOWN', prior: '400.00', percent: '25', mayAnnounce: true, startedAt: '2026-11-16' },
  },
  {
    title: 'a reduction that begins at midday looks back from its day’s own window to that midday',
    country: 'DK',
    history: [
      list('400', '2026-01-01', '2026-11-16T06:00:00Z'),
      list('350', '2026-11-16T06:00:00Z', '2026-11-16T11:00:00Z'),
      campaign('300', '2026-11-16T11:00:00Z'),
    ],
    expected: {
      status: 'KNOWN',
      prior: '350.00',
      percent: '14.2',
      mayAnnounce: true,
      startedAt: '2026-11-16T11:00:00Z',
      from: '2026-10-17',
    },
  },
  // The percentage.
  {
    title: 'a percentage is cut, never rounded up',
    country: 'DK',
    history: [list('300'), campaign('200.01')],
    expected: { status: 'KNOWN', prior: '300.00', percent: '33.3', mayAnnounce: true },
  },
  {
    title: 'it is of the prior price, not of the list price that stood for a day',
    country: 'DK',
    history: [list('300', '2026-01-01', '2026-11-15'), list('600', '2026-11-15'), campaign('270')],
    expected: { status: 'KNOWN', prior: '300.00', percent: '10', mayAnnounce: true },
  },
  {
    title: 'the same price is no reduction',
    country: 'SE',
    history: [list('300'), campaign('300')],
    expected: { status: 'KNOWN', prior: '300.00', percent: null, mayAnnounce: false },
  },
  // Earlier campaigns.
  {
    title: 'a campaign within the window counts, also against the next one at the same price',
    country: 'DK',
    history: [
      list('400', '2026-01-01', '2026-11-01'),
      campaign('300', '2026-11-01', '2026-11-08', 'AUTUMN'),
      list('400', '2026-11-08'),
      campaign('300'),
    ],
    expected: { status: 'KNOWN', prior: '300.00', percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  {
    title: 'another campaign at the same price is a new announcement',
    country: 'DK',
    history: [
      list('400', '2026-01-01', '2026-11-09'),
      campaign('300', '2026-11-09', '2026-11-16', 'AUTUMN'),
      campaign('300'),
    ],
    expected: { status: 'KNOWN', prior: '300.00', percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  {
    title: 'a campaign that is prolonged goes on from its beginning',
    country: 'DK',
    history: [list('400', '2026-01-01', '2026-11-09'), campaign('300', '2026-11-09', '2026-11-16'), campaign('300')],
    expected: { status: 'KNOWN', prior: '400.00', percent: '25', mayAnnounce: true, startedAt: '2026-11-09' },
  },
  {
    title: 'a campaign that is interrupted for a day begins anew',
    country: 'DK',
    history: [
      list('400', '2026-01-01', '2026-11-09'),
      campaign('300', '2026-11-09', '2026-11-15'),
      list('400', '2026-11-15'),
      campaign('300'),
    ],
    expected: { status: 'KNOWN', prior: '300.00', percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  {
    title: 'a campaign that became dearer has no lower price to announce',
    country: 'DK',
    history: [list('400', '2026-01-01', '2026-11-09'), campaign('250', '2026-11-09', '2026-11-16'), campaign('300')],
    expected: { status: 'KNOWN', prior: '250.00', percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  // Steps.
  {
    title: 'by the directive alone each step is judged from its own beginning',
    country: 'DE',
    history: [list('1000'), campaign('800', '2026-11-16', '2026-11-19'), campaign('600', '2026-11-19')],
    expected: { status: 'KNOWN', prior: '800.00', percent: '25', mayAnnounce: true, startedAt: '2026-11-19' },
  },
  {
    title: 'steps of one campaign are one reduction in Denmark',
    country: 'DK',
    history: [list('1000'), campaign('800', '2026-11-16', '2026-11-19'), campaign('600', '2026-11-19')],
    expected: { status: 'KNOWN', prior: '1000.00', percent: '40', mayAnnounce: true, startedAt: '2026-11-16' },
  },
  {
    title: 'steps of two campaigns are two in Denmark',
    country: 'DK',
    history: [list('1000'), campaign('800', '2026-11-16', '2026-11-19', 'EARLY'), campaign('600', '2026-11-19')],
    expected: { status: 'KNOWN', prior: '800.00', percent: '25', mayAnnounce: true, startedAt: '2026-11-19' },
  },
  {
    title: 'and one in Sweden, where they follow without a break',
    country: 'SE',
    history: [list('1000'), campaign('800', '2026-11-16', '2026-11-19', 'EARLY'), campaign('600', '2026-11-19')],
    expected: { status: 'KNOWN', prior: '1000.00', percent: '40', mayAnnounce: true, startedAt: '2026-11-16' },
  },
  {
    title: 'a break between the steps ends the reduction in Sweden too',
    country: 'SE',
    history: [
      list('1000'),
      campaign('800', '2026-11-16', '2026-11-18'),
      list('1000', '2026-11-18', '2026-11-19'),
      campaign('600', '2026-11-19'),
    ],
    expected: { status: 'KNOWN', prior: '800.00', percent: '25', mayAnnounce: true, startedAt: '2026-11-19' },
  },
  {
    title: 'three steps in Norway, and what was lowest before the first',
    country: 'NO',
    history: [
      list('1000', '2026-01-01', '2026-11-01'),
      list('900', '2026-11-01', '2026-11-05'),
      list('1000', '2026-11-05'),
      campaign('800', '2026-11-16', '2026-11-17'),
      campaign('700', '2026-11-17', '2026-11-18'),
      campaign('600', '2026-11-18'),
    ],
    expected: { status: 'KNOWN', prior: '900.00', percent: '33.3', mayAnnounce: true, startedAt: '2026-11-16' },
  },
  {
    title: 'a step back up ends the chain',
    country: 'SE',
    history: [
      list('1000'),
      campaign('600', '2026-11-16', '2026-11-18'),
      campaign('800', '2026-11-18', '2026-11-19'),
      campaign('500', '2026-11-19'),
    ],
    expected: { status: 'KNOWN', prior: '600.00', percent: '16.6', mayAnnounce: true, startedAt: '2026-11-18' },
  },
  // Members.
  {
    title: 'a club price within the thirty days does not count in Denmark',
    country: 'DK',
    history: [list('500'), campaign('360')],
    members: [list('400'), campaign('360')],
    expected: { status: 'KNOWN', prior: '500.00', percent: '28', mayAnnounce: true },
  },
  {
    title: 'a club price from before the window does not count in Norway either',
    country: 'NO',
    history: [list('500'), campaign('400')],
    members: [campaign('400', '2026-01-01', '2026-10-17', 'CLUB'), list('500', '2026-10-17'), campaign('400')],
    expected: { status: 'KNOWN', prior: '500.00', percent: '20', mayAnnounce: true },
  },
  {
    title: 'where club prices count, those that are not known make it unknown',
    country: 'NO',
    history: [list('500'), campaign('400')],
    members: [list('500', '2026-11-01'), campaign('400')],
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false },
  },
  // Young and perishable goods.
  {
    title: 'an article of two weeks has no prior price yet',
    country: 'DK',
    history: [list('800', '2026-11-02'), campaign('600')],
    article: { introducedAt: '2026-11-02T00:00:00Z' },
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false, startedAt: '2026-11-16' },
  },
  {
    title: 'an article of thirty days has one',
    country: 'DK',
    history: [list('800', '2026-10-17'), campaign('600')],
    article: { introducedAt: '2026-10-16T22:00:00Z' },
    expected: { status: 'KNOWN', prior: '800.00', percent: '25', mayAnnounce: true },
  },
  {
    title: 'where a country takes that option, a young article’s own time counts',
    country: 'DK',
    policy: { newArticles: 'SINCE_INTRODUCTION' },
    history: [list('800', '2026-11-02', '2026-11-10'), list('700', '2026-11-10'), campaign('560')],
    article: { introducedAt: '2026-11-01T23:00:00Z' },
    expected: { status: 'KNOWN', prior: '700.00', percent: '20', mayAnnounce: true, from: '2026-11-01T23:00:00Z' },
  },
  {
    title: 'goods that soon deteriorate are exempt in Sweden',
    country: 'SE',
    history: [list('40', '2026-11-15'), campaign('20')],
    article: { perishable: true },
    expected: { status: 'NOT_REQUIRED', prior: null, percent: null, mayAnnounce: true },
  },
  {
    title: 'they look back fourteen days in Denmark',
    country: 'DK',
    history: [list('20', '2026-01-01', '2026-11-02'), list('40', '2026-11-02'), campaign('30')],
    article: { perishable: true },
    expected: { status: 'KNOWN', prior: '40.00', percent: '25', mayAnnounce: true, from: '2026-11-02' },
  },
  {
    title: 'and thirty where nothing is said of them',
    country: 'NO',
    history: [list('20', '2026-01-01', '2026-11-02'), list('40', '2026-11-02'), campaign('30')],
    article: { perishable: true },
    expected: { status: 'KNOWN', prior: '20.00', percent: null, mayAnnounce: false },
  },
  // What is not there.
  {
    title: 'days on which it is known to have had no price count as known',
    country: 'DK',
    history: [
      list('400', '2026-01-01', '2026-11-01'),
      { from: '2026-11-01', until: '2026-11-05', amount: null },
      list('400', '2026-11-05'),
      campaign('300'),
    ],
    expected: { status: 'KNOWN', prior: '400.00', percent: '25', mayAnnounce: true },
  },
  {
    title: 'an article that nobody could buy before has no prior price',
    country: 'DK',
    history: [{ from: '2026-01-01', until: '2026-11-16', amount: null }, campaign('300')],
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false },
  },
  {
    title: 'a price that the history has not seen yet may not be announced',
    country: 'DK',
    history: [list('400'), campaign('300')],
    now: '250',
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false },
  },
  {
    title: 'no law, no announcement: before the rules began',
    country: 'DK',
    history: [list('400', '2020-01-01', '2022-01-10'), campaign('300', '2022-01-10', null)],
    at: '2022-01-12T12:00:00Z',
    expected: { status: 'UNKNOWN', prior: null, percent: null, mayAnnounce: false },
  },
];

describe('the prior price of a reduction', () => {
  it.each(cases)('$country: $title', ({ country, history, members, article, now, at = noon, policy, expected }) => {
    const market = marketOf(country);
    const calendar = createCalendar(market.timeZone);
    const instant = (text: string) => (text.length === 10 ? calendar.startOf(text) : new Date(text).toISOString());
    const timeline = testHistory(market, history, { ...article, ...(members === undefined ? {} : { members }) });
    const iso = new Date(at).toISOString();
    const running = timeline.prices.find(
      ({ audience, from, until }) => audience === 'PUBLIC' && from <= iso && (until === null || iso < until),
    );
    const [found] = reductions(
      [
        {
          audience: 'PUBLIC',
          kind: 'CAMPAIGN',
          amount: { amount: now ?? running?.amount ?? '', currency: market.currency },
          validFrom: null,
        },
      ],
      {
        timeline,
        unit: 'PCS',
        at,
        market,
        policyOn: (of, day) => {
          const lawful = policyOn(of, day);
          return lawful === null ? null : { ...lawful, ...policy };
        },
      },
    );
    expect({
      status: found?.prior.status,
      prior: found?.prior.amount?.amount ?? null,
      percent: found?.percent,
      mayAnnounce: found?.mayAnnounce,
    }).toEqual({
      status: expected.status,
      prior: expected.prior ?? null,
      percent: expected.percent ?? null,
      mayAnnounce: expected.mayAnnounce,
    });
    if (expected.startedAt !== undefined) expect(found?.startedAt).toBe(instant(expected.startedAt));
    if (expected.from !== undefined) expect(found?.prior.from).toBe(instant(expected.from));
    if (found?.prior.status === 'KNOWN') expect(found.prior.to).toBe(found.startedAt);
  });

  it('of members compares with what members paid, too', () => {
    const club = { from: '2026-11-16', until: null, kind: 'MEMBER', reduced: true } as const;
    const before = [list('500', '2026-01-01', '2026-11-01'), list('450', '2026-11-01')];
    const timeline = testHistory(denmark, [list('500', '2026-01-01', null)], {
      members: [...before, { ...club, amount: '400' }],
    });
    const price = {
      audience: 'MEMBERS',
      kind: 'MEMBER',
      amount: { amount: '400.00', currency: 'DKK' },
      validFrom: null,
    } as const;
    expect(reductions([price], { timeline, unit: 'PCS', at: noon, market: denmark, policyOn })).toMatchObject([
      {
        audience: 'MEMBERS',
        prior: { status: 'KNOWN', amount: { amount: '450.00' }, includesMemberPrices: true },
        percent: '11.1',
      },
    ]);
  });

  it('is not known of a unit of which the history says nothing', () => {
    const timeline = testHistory(denmark, [list('400'), campaign('300')]);
    const price = {
      audience: 'PUBLIC',
      kind: 'CAMPAIGN',
      amount: { amount: '300.00', currency: 'DKK' },
      validFrom: '2026-11-15T23:00:00Z',
    } as const;
    const setting = { timeline, at: noon, market: denmark, policyOn };
    const unknown = { startedAt: '2026-11-15T23:00:00.000Z', prior: { status: 'UNKNOWN' }, mayAnnounce: false };
    expect(reductions([price], { ...setting, unit: 'BOX' })).toMatchObject([unknown]);
    expect(reductions([price], { ...setting, timeline: null, unit: 'PCS' })).toMatchObject([unknown]);
    expect(reductions([price], { ...setting, unit: 'PCS' })).toMatchObject([{ mayAnnounce: true }]);
  });
});

describe('the prior price of any history', () => {
  const startedAt = '2026-11-15T23:00:00.000Z';
  const policy = policyOn('NO', '2026-11-16');
  if (policy === null) throw new Error('Norway has a policy.');
  const calendar = createCalendar('Europe/Oslo');
  const ask = (timeline: Timeline) =>
    priorPrice({
      timeline,
      unit: 'PCS',
      audience: 'PUBLIC',
      startedAt,
      policy,
      daysBefore: (instant, days) => calendar.startOf(calendar.dayOf(instant), -days),
    });
  const hour = 3_600_000;
  const begin = Date.parse('2026-09-01T00:00:00Z');
  /** Stretches end to end with now and then a gap, for everybody and for members. */
  const lane = (audience: AppliedPrice['audience']) =>
    fc
      .array(
        fc.record({
          hours: fc.integer({ min: 1, max: 500 }),
          amount: fc.integer({ min: 1, max: 99_999 }),
          gap: fc.integer({ min: 0, max: 12 }),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((stretches) => {
        let at = begin;
        return stretches.map(({ hours, amount, gap }): AppliedPrice => {
          const from = at + (gap === 12 ? hour : 0);
          at = from + hours * hour;
          const [price] = testHistory(denmark, [
            {
              from: new Date(from).toISOString(),
              until: new Date(at).toISOString(),
              amount: (amount / 100).toFixed(2),
            },
          ]).prices;
          if (price === undefined) throw new Error('A stretch is a price.');
          return { ...price, audience };
        });
      });
  const history = fc
    .tuple(lane('PUBLIC'), lane('MEMBERS'), fc.boolean())
    .map(([everybody, members, openEnd]): Timeline => {
      const last = everybody.at(-1);
      const lastMember = members.at(-1);
      const prices = [...everybody, ...members].map((price) =>
        openEnd && (price === last || price === lastMember) ? { ...price, until: null } : price,
      );
      return { introducedAt: null, perishable: false, prices };
    });
  const shuffled = fc.tuple(history, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }));

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(shuffled, ([timeline, keys]) => {
        const prices = timeline.prices
          .map((price, index) => ({ price, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ price }) => price);
        expect(ask({ ...timeline, prices })).toEqual(ask(timeline));
      }),
    );
  });

  it('is never above a price that was applied within the window, and is one of them', () => {
    let known = 0;
    fc.assert(
      fc.property(history, (timeline) => {
        const { status, amount, from, to } = ask(timeline);
        if (status !== 'KNOWN' || amount === null || from === null || to === null) return;
        known += 1;
        const applied = timeline.prices.filter(
          (price) => price.from < to && (price.until === null || price.until > from),
        );
        expect(applied.some((price) => price.amount === amount)).toBe(true);
        for (const price of applied) expect(compareDecimals(amount, price.amount ?? amount)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(15);
  });

  it('is not moved by a price outside the window', () => {
    const outside = fc.constantFrom(
      ['2026-08-01T00:00:00.000Z', '2026-08-20T00:00:00.000Z'],
      ['2026-11-15T23:00:00.000Z', '2026-12-01T00:00:00.000Z'],
    );
    fc.assert(
      fc.property(history, outside, fc.constantFrom('0.01', '9999.00'), (timeline, [from = '', until = ''], amount) => {
        const [extra] = testHistory(denmark, [{ from, until, amount }]).prices;
        if (extra === undefined) throw new Error('A stretch is a price.');
        expect(ask({ ...timeline, prices: [...timeline.prices, extra] })).toEqual(ask(timeline));
      }),
    );
  });
});
