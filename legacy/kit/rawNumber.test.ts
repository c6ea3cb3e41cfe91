import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rawNumber, stringifyExact } from './rawNumber.ts';

describe('exact JSON', () => {
  it('writes a number with its own text, and all else as JSON.stringify does', () => {
    expect(
      stringifyExact({ price: rawNumber('29.949999999999999'), list: [rawNumber('1000.80'), rawNumber('-1E+3')] }),
    ).toBe('{"price":29.949999999999999,"list":[1000.80,-1E+3]}');
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(stringifyExact(value)).toBe(JSON.stringify(value))));
  });

  it.each(['', '1.', '.5', '01', '1,5', 'NaN', '0x1', '1"', '1 '])('refuses %j as a number', (text) => {
    expect(() => rawNumber(text)).toThrow(RangeError);
  });
});
