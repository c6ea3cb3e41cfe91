import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { amountText, minorUnits } from './amounts.ts';

describe('amounts in minor units', () => {
  it('add as big decimals do', () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        const [a, b] = [left, right].map((units) => new Big(units).div(100).toFixed(2));
        const sum = amountText(minorUnits(a ?? '') + minorUnits(b ?? ''));
        expect(sum).toBe(new Big(a ?? '').plus(b ?? '').toFixed());
      }),
    );
  });

  it('refuse a third decimal rather than drop it', () => {
    expect(() => minorUnits('1.005')).toThrow(RangeError);
  });
});
