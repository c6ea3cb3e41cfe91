import { describe, expect, it } from '@jest/globals';
import { isWellFormed } from './isWellFormed.ts';

describe('a GTIN', () => {
  it.each(['4006381333931', '96385074', '036000291452', '10012345000017'])('%s is well formed', (gtin) => {
    expect(isWellFormed(gtin)).toBe(true);
  });

  it.each(['4006381333932', '96385075', '', '400638133393', 'abcdefgh', '4006381333931 '])('%j is not', (gtin) => {
    expect(isWellFormed(gtin)).toBe(false);
  });
});
