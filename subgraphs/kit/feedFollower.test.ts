import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseEnv } from '../../platform/env/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import type { Store } from '../../platform/store/index.ts';
import { createFeedFollower, feedMigration, feedsAsOf } from './feedFollower.ts';
import type { FeedFollowerOptions, FeedPart } from './feedFollower.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00.000Z') };
const logger = createLogger({ name: 'test', level: 'silent' });
const migrations = [
  feedMigration(1),
  { id: 2, name: 'seen', up: 'create table seen (row text primary key, confirmed boolean not null default true)' },
];

/** A system whose feed is its rows: each part holds two, and a cursor says how many came before. */
class System {
  rows: readonly string[] = [];
  resetOn: string | null = null;
  asked: (string | null)[] = [];

  async read(cursor: string | null): Promise<FeedPart<string>> {
    this.asked.push(cursor);
    const reset = cursor !== null && cursor === this.resetOn;
    const from = cursor === null || reset ? 0 : Number(cursor);
    const entries = this.rows.slice(from, from + 2);
    return {
      entries,
      cursor: String(from + entries.length),
      hasMore: from + entries.length < this.rows.length,
      reset,
    };
  }
}

function follows(open: () => Promise<Store>): void {
  let store: Store;
  let system: System;
  beforeAll(async () => {
    store = await open();
    await store.execute('drop schema if exists following cascade');
    await store.migrate('following', migrations);
  });
  afterAll(async () => {
    await store.execute('drop schema following cascade');
    await store.close();
  });
  beforeEach(async () => {
    await store.execute('truncate following.feed, following.seen');
    system = new System();
  });

  const follower = (more: Partial<FeedFollowerOptions<string>> = {}) =>
    createFeedFollower<string>({
      source: 'erp',
      store,
      schema: 'following',
      intervalMs: 3_600_000,
      clock,
      logger,
      read: (cursor) => system.read(cursor),
      apply: async ({ entries }, sql) => {
        await sql.execute(
          `insert into following.seen (row) select unnest($1::text[]) on conflict (row) do update set confirmed = true`,
          [entries],
        );
      },
      doubt: async (sql) => {
        await sql.execute('update following.seen set confirmed = false');
      },
      settle: async (sql) => {
        await sql.execute('delete from following.seen where not confirmed');
      },
      ...more,
    });
  const seen = async (): Promise<readonly string[]> =>
    (await store.query('select row from following.seen order by row', [], z.object({ row: z.string() }))).map(
      ({ row }) => row,
    );

  it('reads to the end, keeps the cursor, and goes on from there', async () => {
    system.rows = ['a', 'b', 'c'];
    await follower().catchUp();
    expect(await seen()).toEqual(['a', 'b', 'c']);
    expect([...(await feedsAsOf(store, 'following'))]).toEqual([['erp', '2026-11-20T09:00:00.000Z']]);
    system.rows = ['a', 'b', 'c', 'd'];
    await follower().catchUp();
    expect(await seen()).toEqual(['a', 'b', 'c', 'd']);
    expect(system.asked).toEqual([null, '2', '3']);
  });

  it('takes a part whole or not at all, and reads it again', async () => {
    system.rows = ['a', 'b', 'c'];
    let broken = true;
    const failing = follower({
      apply: async ({ entries }, sql) => {
        await sql.execute('insert into following.seen (row) select unnest($1::text[])', [entries]);
        if (broken && entries.includes('c')) throw new Error('broken');
      },
    });
    await expect(failing.catchUp()).rejects.toThrow('broken');
    expect([await seen(), (await feedsAsOf(store, 'following')).size]).toEqual([['a', 'b'], 0]);
    broken = false;
    await failing.catchUp();
    expect(await seen()).toEqual(['a', 'b', 'c']);
  });

  it('leaves the feed to the replica that is at it', async () => {
    system.rows = ['a', 'b', 'c'];
    let other: Promise<void> | undefined;
    const second = new System();
    second.rows = system.rows;
    await follower({
      read: async (cursor) => {
        await (other ??= follower({ read: (own) => second.read(own) }).catchUp());
        return system.read(cursor);
      },
    }).catchUp();
    expect([await seen(), second.asked]).toEqual([['a', 'b', 'c'], []]);
  });

  it('goes on by when the last whole reading was, whichever process made it', async () => {
    system.rows = ['a'];
    await follower().catchUp();
    system.rows = ['a', 'b'];
    const soon = follower({ clock: { now: () => new Date('2026-11-20T10:00:00.000Z') } });
    soon.start();
    while (system.asked.length < 2) await sleep(5);
    await soon.stop();
    // Read a moment ago: not due for an hour.
    const later = follower({ clock: { now: () => new Date('2026-11-20T10:00:01.000Z') } });
    later.start();
    await sleep(50);
    await later.stop();
    expect(system.asked).toEqual([null, '1']);
  });

  it('drops at the end what a feed that begins anew does not hold again, and nothing before', async () => {
    system.rows = ['a', 'b', 'c', 'd'];
    await follower().catchUp();
    system.rows = ['a', 'c', 'e'];
    system.resetOn = '4';
    const between: (readonly string[])[] = [];
    await follower({
      read: async (cursor) => {
        between.push(await seen());
        return system.read(cursor);
      },
    }).catchUp();
    expect(between).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
    ]);
    expect(await seen()).toEqual(['a', 'c', 'e']);
  });
}

describe('a follower of a feed, in the embedded store', () => {
  follows(() => openStore({ logger }));
});

// Where a developer has a server, the same tests run on it.
const { TEST_DATABASE_URL: databaseUrl } = parseEnv(z.object({ TEST_DATABASE_URL: z.string().optional() }));
(databaseUrl === undefined ? describe.skip : describe)('a follower of a feed, in a PostgreSQL server', () => {
  follows(() => openStore({ databaseUrl, logger }));
});
