import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { after, all, eq, instant, oneOf } from './filter.ts';

describe('filters', () => {
  it('writes text as one literal, whatever it holds', () => {
    expect(eq('number', "O'Connor").text).toBe("number eq 'O''Connor'");
    expect(oneOf('number', ["x' or 1 eq 1", '%27']).text).toBe("number in ('x'' or 1 eq 1','%27')");
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = eq('number', text).text.slice("number eq '".length, -1);
        return !inner.replaceAll("''", '').includes("'") && inner.replaceAll("''", "'") === text;
      }),
    );
  });

  it('joins conditions and compares instants without quotes', () => {
    const filter = all(instant('lastModifiedDateTime', 'eq', '2026-11-20T10:00:00+01:00'), after('number', 'A'));
    expect(filter.text).toBe("lastModifiedDateTime eq 2026-11-20T09:00:00.000Z and number gt 'A'");
    expect(() => instant('at', 'gt', "2026' or 1")).toThrow(RangeError);
  });

  it('refuses a list of nothing', () => {
    expect(() => oneOf('number', [])).toThrow(RangeError);
  });
});
