import { describe, expect, it } from '@jest/globals';
import { freshness, listFreshness } from './reading.ts';

const morning = { asOf: '2026-01-05T08:00:00.000Z', stale: true };
const noon = { asOf: '2026-01-05T12:00:00.000Z', stale: false };

describe('freshness', () => {
  it('is that of the oldest part, and stale as soon as one part is', () => {
    expect(freshness([noon])).toEqual(noon);
    expect(freshness([noon, morning])).toEqual(morning);
    expect(
      freshness([
        { ...noon, stale: true },
        { ...morning, stale: false },
      ]),
    ).toEqual(morning);
  });

  it('has no instant for an empty list', () => {
    expect(listFreshness([])).toEqual({ asOf: null, stale: false });
    expect(listFreshness([noon, morning])).toEqual(morning);
  });
});
