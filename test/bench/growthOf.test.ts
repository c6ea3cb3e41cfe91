import { describe, expect, it } from '@jest/globals';
import { growthOf } from '../../bench/soak/growthOf.ts';

describe('the growth of a series', () => {
  it('is what its straight line gains, as part of its mean', () => {
    expect(growthOf([90, 100, 110])).toBeCloseTo(0.2);
    expect(growthOf([110, 100, 90])).toBeCloseTo(-0.2);
    expect(growthOf([5, 5, 5, 5])).toBe(0);
  });

  it('is little where single values stand out, and seen through noise where it is there', () => {
    const noise = (index: number): number => [0, 8, -3, 5, -6, 1, -5][index % 7] ?? 0;
    const flat = Array.from({ length: 40 }, (_, index) => 200 + noise(index) + (index === 12 ? 60 : 0));
    const growing = Array.from({ length: 40 }, (_, index) => 200 + noise(index) + index);
    expect(Math.abs(growthOf(flat))).toBeLessThan(0.05);
    expect(growthOf(growing)).toBeGreaterThan(0.1);
  });

  it('is not known of one value', () => {
    expect(growthOf([1])).toBeNaN();
  });
});
