import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Activity, ActivityFacts } from './activityFacts.ts';
import { mergeTimeline } from './mergeTimeline.ts';

function activity(id: string, occurredAt: string): Activity {
  return {
    id,
    type: 'CALL',
    channel: 'CALL_CENTER',
    occurredAt,
    summary: '',
    storeId: null,
    sku: null,
    orderId: null,
    source: 's',
  };
}

function facts(records: readonly Activity[], more: Partial<ActivityFacts> = {}): ActivityFacts {
  return { unavailable: null, asOf: '2026-11-20T09:00:00Z', truncated: false, records: [...records], ...more };
}

describe('the timeline', () => {
  it('is newest first over all sources', () => {
    const { entries } = mergeTimeline([
      { system: 'crm', facts: facts([activity('1', '2026-03-01T00:00:00Z'), activity('2', '2026-01-01T00:00:00Z')]) },
      { system: 'orders', facts: facts([activity('1', '2026-02-01T01:00:00+01:00')]) },
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['crm:1', 'orders:1', 'crm:2']);
  });

  it('stops where a source that gave only its latest stops, because older entries would lack that source’s', () => {
    const { entries, sources, whole } = mergeTimeline([
      {
        system: 'crm',
        facts: facts([activity('new', '2026-03-01T00:00:00Z'), activity('old', '2025-01-01T00:00:00Z')]),
      },
      { system: 'loyalty', facts: facts([activity('1', '2026-02-01T00:00:00Z')], { truncated: true }) },
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['crm:new', 'loyalty:1']);
    expect(sources.find(({ system }) => system === 'loyalty')?.state).toBe('PARTIAL');
    expect(whole).toBe(false);
  });

  it('names a source that is down, one that gave a part of it, and one that did not answer at all', () => {
    const { sources } = mergeTimeline([
      { system: 'crm', facts: facts([], { unavailable: 'UPSTREAM_TIMEOUT' }) },
      {
        system: 'orders',
        facts: facts([activity('1', '2026-02-01T00:00:00Z')], { unavailable: 'UPSTREAM_UNAVAILABLE' }),
      },
      { system: 'loyalty', facts: null },
    ]);
    expect(sources.map(({ state, code }) => [state, code])).toEqual([
      ['UNAVAILABLE', 'UPSTREAM_TIMEOUT'],
      ['PARTIAL', 'UPSTREAM_UNAVAILABLE'],
      ['UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'],
    ]);
  });

  it('loses and doubles nothing when every source is whole', () => {
    const records = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 });
    fc.assert(
      fc.property(records, records, (left, right) => {
        const given = (days: readonly number[]): ActivityFacts =>
          facts(days.map((day, index) => activity(String(index), new Date(86_400_000 * day).toISOString())));
        const { entries, whole } = mergeTimeline([
          { system: 'a', facts: given(left) },
          { system: 'b', facts: given(right) },
        ]);
        expect(whole).toBe(true);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(left.length + right.length);
        const instants = entries.map(({ occurredAt }) => occurredAt);
        expect(instants).toEqual([...instants].sort().reverse());
      }),
    );
  });
});
