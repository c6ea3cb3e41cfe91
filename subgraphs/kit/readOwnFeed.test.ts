import { describe, expect, it } from '@jest/globals';
import { feedOrigin } from './feedOrigin.ts';
import { readOwnFeed } from './readOwnFeed.ts';

/** A system's own feed: it counts its rows, and its cursors look like any other system's. */
const rows = async (cursor: string | null) => {
  const from = Number(cursor ?? 0);
  return { from, cursor: String(from + 2), reset: false };
};

describe('a feed under cursors of its own', () => {
  it('goes on from its own cursor', async () => {
    const first = await readOwnFeed('here', null, rows);
    expect(first).toMatchObject({ from: 0, reset: false });
    expect(await readOwnFeed('here', first.cursor, rows)).toMatchObject({ from: 2, reset: false });
  });

  it('begins anew, and says so, on a cursor of another system or of nobody', async () => {
    const { cursor } = await readOwnFeed('there', null, rows);
    for (const foreign of [cursor, '2', 'her.2', '']) {
      expect(await readOwnFeed('here', foreign, rows)).toMatchObject({ from: 0, reset: true });
    }
  });

  it('tells when the system itself began anew', async () => {
    const expired = async (cursor: string | null) => ({ cursor: 'x', reset: cursor !== null });
    const { cursor } = await readOwnFeed('here', null, expired);
    expect(await readOwnFeed('here', cursor, expired)).toMatchObject({ reset: true });
  });
});

describe('the origin of a feed', () => {
  it('is another one for another address, and for another name that an operator gives', () => {
    const origins = [
      feedOrigin(undefined, 'a', 'https://erp.example', 'one'),
      feedOrigin(undefined, 'a', 'https://erp.example', 'two'),
      feedOrigin('restored', 'a', 'https://erp.example', 'one'),
    ];
    expect(new Set(origins).size).toBe(3);
    expect(feedOrigin('restored', 'a', 'https://moved.example', 'one')).toBe(origins[2]);
    for (const origin of origins) expect(origin).toMatch(/^[0-9a-f]+$/);
  });
});
