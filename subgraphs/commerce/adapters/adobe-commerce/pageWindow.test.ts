import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageWindow } from './pageWindow.ts';

describe('a page window', () => {
  it('holds every wanted row, wherever it begins', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 100 }), (offset, size) => {
        const { pageSize, page, skip } = pageWindow(offset, size);
        expect(page * pageSize + skip).toBe(offset);
        expect(skip + size).toBeLessThanOrEqual(pageSize);
      }),
    );
  });

  it('is the plain page where the offset is a whole number of pages', () => {
    expect(pageWindow(48, 24)).toEqual({ pageSize: 24, page: 2, skip: 0 });
  });
});
