import { describe, expect, it } from '@jest/globals';
import { rateWithin } from './rateWithin.ts';

describe('a rate within a limit', () => {
  it.each([60, 1_900, 5_700, 6_000])('lets no five minutes hold more than %i requests', (requests) => {
    const { perSecond, burst } = rateWithin(requests);
    // The worst five minutes begin after a quiet time, with everything at once.
    expect(burst + 300 * perSecond).toBeLessThanOrEqual(requests);
    expect(burst + 300 * perSecond).toBeGreaterThan(0.99 * requests);
    expect(burst).toBeGreaterThanOrEqual(1);
  });
});
