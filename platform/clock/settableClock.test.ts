import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createSettableClock } from './settableClock.ts';
import { systemClock } from './systemClock.ts';

describe('the business clock', () => {
  it('starts where it is told and ticks on with real time', async () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const before = clock.now().getTime();
    await sleep(30);
    const passed = clock.now().getTime() - before;
    expect(before - Date.parse('2026-11-20T09:00:00Z')).toBeLessThan(5_000);
    expect(passed).toBeGreaterThanOrEqual(25);
  });

  it('moves forward and back, whatever the offset that the instant is written with', () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    clock.set('2026-11-25T00:00:00+01:00');
    expect(clock.now().toISOString()).toMatch(/^2026-11-24T23:00:0/);
    clock.set('2020-01-01T00:00:00.5Z');
    expect(clock.now().toISOString()).toMatch(/^2020-01-01T00:00:0/);
  });

  it('refuses what is no instant, and then stays as it was', () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    for (const text of ['2026-11-20', '2026-11-20T09:00:00', 'tomorrow', '2026-13-01T00:00:00Z', '', '1']) {
      expect(() => clock.set(text)).toThrow(RangeError);
    }
    expect(clock.now().toISOString()).toMatch(/^2026-11-20T09:0/);
  });

  it('is the real time unless it is set', () => {
    expect(Math.abs(createSettableClock().now().getTime() - systemClock.now().getTime())).toBeLessThan(5_000);
  });
});
