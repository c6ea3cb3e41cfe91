import { describe, expect, it } from '@jest/globals';
import { createBuckets } from './createBuckets.ts';

describe('buckets', () => {
  it('hold a minute’s worth, fill steadily, and tell when there is enough', () => {
    let now = 0;
    const buckets = createBuckets(60, () => now);
    expect([buckets.take('a', 50), buckets.take('a', 20), buckets.take('b', 60)]).toEqual([0, 10_000, 0]);
    now = 9_999;
    expect(buckets.take('a', 20)).toBeGreaterThan(0);
    now = 10_000;
    expect([buckets.take('a', 20), buckets.take('a', 1)]).toEqual([0, 1_000]);
    now = 10 * 60_000;
    expect([buckets.take('a', 60), buckets.take('a', 1)]).toEqual([0, 1_000]);
  });

  it('give all of a bucket for what is more than a bucket holds', () => {
    const buckets = createBuckets(60, () => 0);
    expect([buckets.take('a', 1_000), buckets.take('a', 1_000)]).toEqual([0, 60_000]);
  });

  it('forget whoever has not come for longest', () => {
    const buckets = createBuckets(1, () => 0);
    for (let client = 0; client <= 20_000; client += 1) buckets.take(`c${client}`, 1);
    expect([buckets.take('c20000', 1), buckets.take('c0', 1)]).toEqual([60_000, 0]);
  });
});
