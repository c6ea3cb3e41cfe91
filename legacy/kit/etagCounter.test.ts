import { describe, expect, it } from '@jest/globals';
import { createEtagCounter } from './etagCounter.ts';

describe('ETags', () => {
  it('change with every bump and hold for `*` and lists', () => {
    const etags = createEtagCounter();
    const before = etags.of('a');
    expect(etags.matches('a', before)).toBe(true);
    const after = etags.bump('a');
    expect(after).toMatch(/^W\/"\d+"$/);
    expect([
      etags.matches('a', before),
      etags.matches('a', `${before}, ${after}`),
      etags.matches('a', '*'),
      etags.matches('b', before),
    ]).toEqual([false, true, true, true]);
  });
});
