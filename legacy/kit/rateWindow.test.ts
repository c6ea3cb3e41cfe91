import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRateWindow } from './rateWindow.ts';

describe('a rate window', () => {
  it('never lets more through within any window than its limit, give or take one slice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }), (gaps) => {
        let now = 1_000_000;
        const window = createRateWindow({ limit: 10, windowMs: 6_000, now: () => now });
        const taken: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (window.take('a').allowed) taken.push(now);
        }
        // The window slides in sixtieths: the newest slice is whole, the oldest has left whole.
        for (const at of taken)
          expect(taken.filter((other) => other > at - 5_900 && other <= at).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('says truly when to come back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 10, maxLength: 40 }), (gaps) => {
        let now = 5_000;
        const window = createRateWindow({ limit: 5, windowMs: 6_000, now: () => now });
        for (const gap of gaps) {
          now += gap;
          const verdict = window.take('a');
          if (verdict.allowed) continue;
          expect(verdict.retryAfterMs).toBeGreaterThan(0);
          now += verdict.retryAfterMs;
          expect(window.take('a').allowed).toBe(true);
        }
      }),
    );
  });

  it('keeps callers apart and charges a refused request nothing', () => {
    const window = createRateWindow({ limit: 1, windowMs: 1_000, now: () => 0 });
    expect([window.take('a').allowed, window.take('a').allowed, window.take('b').allowed]).toEqual([true, false, true]);
    window.clear();
    expect(window.take('a')).toEqual({ allowed: true, remaining: 0, retryAfterMs: 0 });
  });
});
