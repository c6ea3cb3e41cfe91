import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consentsNow } from './consentsNow.ts';
import type { ConsentAct } from './port.ts';

const act = (state: ConsentAct['state'], at: string | null, more: Partial<ConsentAct> = {}): ConsentAct => ({
  purpose: 'MARKETING',
  channel: 'EMAIL',
  state,
  source: 'web',
  textVersion: null,
  at,
  ...more,
});
const states = (records: readonly (readonly ConsentAct[])[]) =>
  consentsNow(records).map(({ purpose, channel, state }) => [purpose, channel, state]);

describe('the consents that hold now', () => {
  it('are those of the latest act of a record', () => {
    expect(states([[act('WITHDRAWN', '2026-01-01T00:00:00Z'), act('GRANTED', '2026-02-01T00:00:00Z')]])).toEqual([
      ['MARKETING', 'EMAIL', 'GRANTED'],
    ]);
  });

  it('are the more restrictive of two acts of one instant, or where one tells no time', () => {
    const at = '2026-01-01T00:00:00Z';
    const same = '2026-01-01T01:00:00+01:00';
    expect(states([[act('REFUSED', at), act('GRANTED', same)]])).toEqual([['MARKETING', 'EMAIL', 'REFUSED']]);
    expect(states([[act('GRANTED', at), act('REFUSED', null)]])).toEqual([['MARKETING', 'EMAIL', 'REFUSED']]);
  });

  it('are the most restrictive of two records, whichever spoke last', () => {
    const records = [[act('GRANTED', '2026-02-01T00:00:00Z')], [act('WITHDRAWN', '2025-01-01T00:00:00Z')]];
    expect(states(records)).toEqual([['MARKETING', 'EMAIL', 'WITHDRAWN']]);
  });

  it('take an act on every channel for one on each of them', () => {
    const everywhere = act('WITHDRAWN', '2026-03-01T00:00:00Z', { channel: null });
    expect(states([[act('GRANTED', '2026-02-01T00:00:00Z'), everywhere]])).toEqual([
      ['MARKETING', 'EMAIL', 'WITHDRAWN'],
      ['MARKETING', null, 'WITHDRAWN'],
    ]);
    expect(states([[act('GRANTED', '2026-04-01T00:00:00Z')], [everywhere]])).toEqual([
      ['MARKETING', 'EMAIL', 'WITHDRAWN'],
      ['MARKETING', null, 'WITHDRAWN'],
    ]);
  });

  it('never allow what a record alone forbids, and do not depend on the order of rows or records', () => {
    const acts = fc.array(
      fc.record({
        state: fc.constantFrom<ConsentAct['state'][]>('GRANTED', 'REFUSED', 'WITHDRAWN', 'UNKNOWN'),
        channel: fc.constantFrom<ConsentAct['channel'][]>('EMAIL', 'SMS', null),
        at: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(acts, acts, (left, right) => {
        const records = [left, right].map((some) => some.map(({ state, at, channel }) => act(state, at, { channel })));
        const now = consentsNow(records);
        for (const record of records) {
          for (const { channel, state } of consentsNow([record])) {
            const merged = now.find((row) => row.channel === channel);
            expect(state === 'GRANTED' || merged?.state !== 'GRANTED').toBe(true);
          }
        }
        const turned = records.map((record) => [...record].reverse()).reverse();
        expect(states(turned)).toEqual(states(records));
      }),
    );
  });
});
