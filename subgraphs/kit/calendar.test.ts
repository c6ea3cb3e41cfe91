import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCalendar } from './calendar.ts';

describe('createCalendar', () => {
  it.each([
    ['Europe/Copenhagen', '2026-11-20', '2026-11-19T23:00:00.000Z'],
    ['Europe/Copenhagen', '2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['Europe/Copenhagen', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Copenhagen', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Copenhagen', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-01', '2025-12-31T18:30:00.000Z'],
    ['UTC', '2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('begins a day of %s, %s, at %s', (zone, day, instant) => {
    expect(createCalendar(zone).startOf(day)).toBe(instant);
  });

  it('begins the day after at the end of an inclusive day, across a change of clocks and of the year', () => {
    const calendar = createCalendar('Europe/Copenhagen');
    expect(calendar.startOf('2026-10-25', 1)).toBe('2026-10-25T23:00:00.000Z');
    expect(calendar.startOf('2026-12-31', 1)).toBe('2026-12-31T23:00:00.000Z');
  });

  it('finds in every instant the day that has begun and not ended', () => {
    const calendar = createCalendar('Europe/Stockholm');
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const instant = date.toISOString();
        const day = calendar.dayOf(instant);
        return calendar.startOf(day) <= instant && instant < calendar.startOf(day, 1);
      }),
    );
  });
});
