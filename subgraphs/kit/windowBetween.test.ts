import { describe, expect, it } from '@jest/globals';
import { windowBetween } from './windowBetween.ts';

describe('the window in which nothing begins or ends', () => {
  const instants = ['2026-11-24T23:00:00.000Z', null, '2026-11-16T23:00:00.000Z', '2026-11-10T23:00:00.000Z'];

  it('lies between the neighbouring instants, of which the earlier belongs to it', () => {
    expect(windowBetween(instants, '2026-11-20T09:00:00.000Z')).toEqual({
      notBefore: '2026-11-16T23:00:00.000Z',
      notAfter: '2026-11-24T23:00:00.000Z',
    });
    expect(windowBetween(instants, '2026-11-24T23:00:00.000Z')).toEqual({
      notBefore: '2026-11-24T23:00:00.000Z',
      notAfter: null,
    });
    expect(windowBetween(instants, '2026-11-01T00:00:00.000Z').notBefore).toBeNull();
  });
});
