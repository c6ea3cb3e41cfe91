import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessTimeAt } from './businessTime.ts';
import { checkHistory, type CheckOptions } from './checkHistory.ts';
import { describeVerdict } from './describeVerdict.ts';
import { drawHistory, DRAWN_TTL_MS } from './drawHistory.ts';
import type { History, Read, ShownPrice } from './history.ts';
import { plantViolation } from './plantViolation.ts';
import { amountOf, codedPrice, MOST_VERSIONS } from './priceCode.ts';
import type { ViolationKind } from './violation.ts';

const options: CheckOptions = { ttlMs: DRAWN_TTL_MS, staleMs: 5_000, slackMs: 0, clockStepMs: 0 };
const seeds = fc.nat(2 ** 31 - 1);
const runs = { numRuns: 60, seed: 20261122 } as const;

const kinds = ['unwritten', 'mixed', 'outside window', 'wrong record', 'outdated', 'went back'] as const;

describe('an amount', () => {
  it('says by which write and of which record it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('card', 'member', 'campaign'),
        fc.integer({ min: 1, max: MOST_VERSIONS }),
        (record, version) => {
          expect(codedPrice(amountOf({ record, version }))).toEqual({ record, version });
        },
      ),
      runs,
    );
  });

  it('that nobody wrote is of no write', () => {
    for (const amount of ['0.00', '1499.00', '2000.00', '9000.00', '10000.01', 'NaN'])
      expect(codedPrice(amount)).toBeNull();
  });
});

describe('the business clock of a history', () => {
  it('shows two times while it is being set', () => {
    const steps = [
      { beganAt: 0, endedAt: 0, distance: 1_000 },
      { beganAt: 100, endedAt: 120, distance: 5_000 },
    ];
    expect(businessTimeAt(steps, 50)).toEqual({ earliest: 1_050, latest: 1_050 });
    expect(businessTimeAt(steps, 110)).toEqual({ earliest: 1_110, latest: 5_110 });
    expect(businessTimeAt(steps, 120)).toEqual({ earliest: 5_120, latest: 5_120 });
  });
});

describe('the checker', () => {
  it('finds nothing in histories that keep every rule', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const verdict = checkHistory(drawHistory(seed), options);
        expect(verdict.violations).toEqual([]);
        expect(verdict.counts.reads).toBeGreaterThan(50);
        expect(verdict.agreement.sinceWritten.most ?? 0).toBeLessThanOrEqual(DRAWN_TTL_MS);
      }),
      runs,
    );
  });

  it.each(kinds)('finds a planted violation: %s', (kind: ViolationKind) => {
    let planted = 0;
    fc.assert(
      fc.property(seeds, seeds, (seed, where) => {
        const wrong = plantViolation(drawHistory(seed), kind, where);
        if (wrong === null) return;
        planted += 1;
        const { violations } = checkHistory(wrong.history, options);
        expect(violations).toContainEqual(expect.objectContaining({ kind, read: wrong.read }));
      }),
      runs,
    );
    expect(planted).toBeGreaterThan(45);
  });
});

const shown = (version: number, more: Partial<ShownPrice> = {}): ShownPrice => ({
  sku: 'A',
  current: { record: 'card', version },
  list: { record: 'card', version },
  validUntil: null,
  stale: false,
  ...more,
});
const readAt = (at: number, node: string, price: ShownPrice): Read => ({
  ...{ session: 's', channel: 'WEB', audience: 'everybody', node, beganAt: at, endedAt: at + 10, prices: [price] },
});
const historyOf = (reads: readonly Read[], more: Partial<History> = {}): History => ({
  nodes: ['n1', 'n2'],
  writes: [1, 2, 3].map((version) => ({
    ...{ sku: 'A', version, beganAt: version * 1_000, endedAt: version * 1_000 + 5, campaign: null },
  })),
  clockSteps: [{ beganAt: 0, endedAt: 0, distance: Date.parse('2026-11-20T09:00:00Z') }],
  reads: [...reads],
  faults: [],
  notices: [],
  unanswered: {},
  ...more,
});

describe('a price that went back', () => {
  const reads = [readAt(2_100, 'n1', shown(2)), readAt(2_200, 'n2', shown(1))];

  it.each([
    ['between two nodes', 'n2'],
    ['on one node', 'n1'],
  ])('is a violation %s, whatever was being done to them', (_where, node) => {
    const away = { kind: 'redis stopped', node: null, beganAt: 0, endedAt: 10_000 };
    const places = reads.map((read, index) => ({ ...read, node: index === 0 ? 'n1' : node }));
    const { violations, saidSo } = checkHistory(historyOf(places, { faults: [away] }), options);
    expect([violations.map(({ kind }) => kind), saidSo]).toEqual([['went back'], []]);
  });

  it('is told apart where it says to be stale, and only that one', () => {
    const stale = [
      reads[0] ?? [],
      readAt(2_200, 'n2', shown(1, { stale: true })),
      readAt(2_300, 'n2', shown(1)),
    ].flat();
    const { violations, saidSo } = checkHistory(historyOf(stale), options);
    expect([violations.length, saidSo.length]).toEqual([1, 1]);
  });

  it('is told with what happened around it', () => {
    const away = { kind: 'erp hangs', node: 'n2', beganAt: 2_150, endedAt: 2_190 };
    const history = historyOf(reads, { faults: [away] });
    expect(describeVerdict(history, checkHistory(history, options)).slice(-7)).toEqual([
      'went back: A went back from version 2 to 1 from n1 to n2 (session "s")',
      '     -2200 until    -2200  clocks are set',
      '     -1200 until    -1195  version 1 is written',
      '      -200 until     -195  version 2 is written',
      '      -100 until      -90  n1 shows card 2 (list 2)',
      '       -50 until      -10  erp hangs n2',
      '         0 until       10  n2 shows card 1 (list 1)',
    ]);
  });

  it('is another session’s own matter', () => {
    const others = reads.map((read, index) => ({ ...read, session: `s${index}` }));
    expect(checkHistory(historyOf(others), options).violations).toEqual([]);
  });
});

describe('the age of a price', () => {
  const verdictOf = (at: number, stale: boolean) =>
    checkHistory(historyOf([readAt(at, 'n1', shown(1, { stale }))]), options).violations.map(({ kind }) => kind);

  it('is bounded by its time to live, and by more where it says to be stale', () => {
    const next = 2_005;
    expect(verdictOf(next + options.ttlMs, false)).toEqual([]);
    expect(verdictOf(next + options.ttlMs + 1, false)).toEqual(['outdated']);
    expect(verdictOf(next + options.ttlMs + options.staleMs, true)).toEqual([]);
    expect(verdictOf(next + options.ttlMs + options.staleMs + 1, true)).toEqual(['outdated']);
  });
});

describe('agreement', () => {
  it('is measured from the first sight of a price to the last of an older one', () => {
    const reads = [
      readAt(1_100, 'n1', shown(1)),
      readAt(2_100, 'n1', shown(2)),
      readAt(2_400, 'n2', shown(1)),
      readAt(2_500, 'n2', shown(2)),
    ].map((read, index) => ({ ...read, session: `s${index}` }));
    const { sinceShown, sinceWritten, unheard } = checkHistory(historyOf(reads), options).agreement;
    expect(unheard).toEqual(sinceWritten);
    expect(sinceShown).toEqual({ count: 2, p50: 0, p99: 290, most: 290 });
    expect(sinceWritten.most).toBe(395);
  });

  it('is measured from the first notice of it that arrived, or from its writing where none did', () => {
    const reads = [readAt(2_700, 'n2', shown(1)), readAt(2_900, 'n2', shown(2)), readAt(4_000, 'n1', shown(3))];
    const notices = [
      // Of the version before.
      { sentAt: 1_900, arrivedAt: 1_900 },
      { sentAt: 2_200, arrivedAt: 2_600 },
      { sentAt: 2_300, arrivedAt: 2_500 },
      { sentAt: 3_100, arrivedAt: null },
    ];
    const { sinceEvent, unheard } = checkHistory(historyOf(reads, { notices }), options).agreement;
    expect([sinceEvent.count, sinceEvent.most]).toEqual([2, 200]);
    expect([unheard.count, unheard.most]).toEqual([1, 0]);
  });
});
