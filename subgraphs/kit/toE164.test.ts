import { describe, expect, it } from '@jest/globals';
import { toE164 } from './toE164.ts';

describe('toE164', () => {
  it('reads the national form of the country and the international form of any', () => {
    expect(toE164('070-174 06 05', 'SE')).toBe('+46701740605');
    expect(toE164(' +45 32 12 34 56 ', 'SE')).toBe('+4532123456');
    expect(toE164('+46 70 174 06 05', null)).toBe('+46701740605');
  });

  it('answers null for what is no phone number, or names no country', () => {
    for (const text of [null, undefined, '', '  ', 'none', '12', '+46 1']) expect(toE164(text, 'SE')).toBeNull();
    expect(toE164('070-174 06 05', undefined)).toBeNull();
    expect(toE164('070-174 06 05', 'XX')).toBeNull();
  });
});
