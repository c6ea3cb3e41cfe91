import { describe, expect, it } from '@jest/globals';
import { beginsAt, endsAt } from './wallClock.ts';

describe('the wall clock of a store', () => {
  it('begins a day at local midnight, in winter and in summer', () => {
    expect(beginsAt('2026-11-20', 'Europe/Copenhagen')).toBe('2026-11-19T23:00:00.000Z');
    expect(beginsAt('2026-07-01 08:30:00', 'Europe/Copenhagen')).toBe('2026-07-01T06:30:00.000Z');
    expect(beginsAt(null, 'Europe/Copenhagen')).toBeNull();
  });

  it('ends a window after its last day or its last second', () => {
    expect(endsAt('2026-11-24', 'Europe/Oslo')).toBe('2026-11-24T23:00:00.000Z');
    expect(endsAt('2026-11-24 00:00:00', 'Europe/Oslo')).toBe('2026-11-24T23:00:00.000Z');
    expect(endsAt('2026-11-24 23:59:59', 'Europe/Oslo')).toBe('2026-11-24T23:00:00.000Z');
    expect(endsAt('2026-11-24 17:59:59', 'Europe/Oslo')).toBe('2026-11-24T17:00:00.000Z');
  });

  it('knows the days on which the clocks change', () => {
    expect(beginsAt('2026-03-29', 'Europe/Stockholm')).toBe('2026-03-28T23:00:00.000Z');
    expect(endsAt('2026-03-29', 'Europe/Stockholm')).toBe('2026-03-29T22:00:00.000Z');
    expect(endsAt('2026-10-25', 'Europe/Stockholm')).toBe('2026-10-25T23:00:00.000Z');
  });
});
