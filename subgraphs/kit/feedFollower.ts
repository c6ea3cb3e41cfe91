import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { Migration, Sql, Store } from '../../platform/store/index.ts';

/** One part of a change feed, as the internal roots of the wrapping subgraphs answer it. */
export interface FeedPart<Entry> {
  readonly entries: readonly Entry[];
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly reset: boolean;
}

export interface FeedFollowerOptions<Entry> {
  /** Whose changes: "erp", "crm", "commerce", "loyalty". */
  readonly source: string;
  readonly store: Store;
  /** SQL schema with the table of {@link feedMigration}. A constant of the program. */
  readonly schema: string;
  readonly read: (cursor: string | null) => Promise<FeedPart<Entry>>;
  /** Takes one part in the transaction that also keeps the cursor: a part counts once, whatever fails. */
  readonly apply: (part: FeedPart<Entry>, sql: Sql) => Promise<void>;
  /** The feed begins anew: what was taken from it is in doubt until a part holds it again. In the transaction of the first part. */
  readonly doubt: (sql: Sql) => Promise<void>;
  /** The feed was read to its end: what is still in doubt is not there any more. In the transaction of the last part. */
  readonly settle: (sql: Sql) => Promise<void>;
  readonly intervalMs: number;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}

export interface FeedFollower {
  /** Reads to the end of the feed once; rejects when the source or the store fails. Another replica at work is no failure. */
  catchUp(): Promise<void>;
  /** Catches up again and again, `intervalMs` after each end, also that of a process before this one. Failures are logged and tried again. */
  start(): void;
  /** Stops following and waits for the round at work. */
  stop(): Promise<void>;
}

/** A joining subgraph that follows feeds makes this one of its migrations. */
export function feedMigration(id: number): Migration {
  return {
    id,
    name: 'feed',
    up: `create table feed (
           source text primary key,
           cursor text,
           -- Business time of the last round that reached the end; null until the first has.
           as_of timestamptz,
           holder text,
           lease_until timestamptz
         )`,
  };
}

/** How long a replica that went away in the middle keeps the others from going on. */
const LEASE_SECONDS = 60;

/** The longest wait for the first round of a feed that nobody has ever read to its end. */
const NEVER_READ_MS = 15 * 60_000;

/**
 * Follows one change feed into the store. Replicas share the work by a lease on the feed's row: one reads at a time, and the cursor
 * moves with what it brought.
 */
export function createFeedFollower<Entry>(options: FeedFollowerOptions<Entry>): FeedFollower {
  const { source, store, schema, logger } = options;
  const holder = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();

  async function takeLease(): Promise<{ cursor: string | null } | undefined> {
    await store.execute(`insert into ${schema}.feed (source) values ($1) on conflict do nothing`, [source]);
    const [row] = await store.query(
      `update ${schema}.feed set holder = $2, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
        where source = $1 and (holder = $2 or lease_until is null or lease_until < now()) returning cursor`,
      [source, holder],
      z.object({ cursor: z.string().nullable() }),
    );
    return row;
  }

  async function catchUp(): Promise<void> {
    const lease = await takeLease();
    if (!lease) return;
    let cursor = lease.cursor;
    let hasMore = true;
    while (hasMore && !stopped) {
      const part = await options.read(cursor);
      await store.transaction(async (sql) => {
        if (part.reset) await options.doubt(sql);
        await options.apply(part, sql);
        if (!part.hasMore) await options.settle(sql);
        const asOf = part.hasMore ? null : options.clock.now().toISOString();
        const kept = await sql.execute(
          `update ${schema}.feed
              set cursor = $2, as_of = coalesce($3::timestamptz, as_of),
                  lease_until = case when $3::timestamptz is null then now() + make_interval(secs => ${LEASE_SECONDS}) end
            where source = $1 and holder = $4`,
          [source, part.cursor, asOf, holder],
        );
        // Another replica has taken over: what this one read is rolled back, the other reads it again.
        if (kept === 0) throw new Error(`The lease on the feed of ${source} was lost.`);
      });
      cursor = part.cursor;
      hasMore = part.hasMore;
    }
  }

  /** Until the next round is due, by the last one that reached the end, of whichever process: restarts do not put it off for ever. */
  async function dueInMs(): Promise<number> {
    const asOf = (await feedsAsOf(store, schema)).get(source);
    if (asOf === undefined) return Math.min(options.intervalMs, NEVER_READ_MS);
    const elapsed = options.clock.now().getTime() - Date.parse(asOf);
    return Math.min(options.intervalMs, Math.max(0, options.intervalMs - elapsed));
  }

  function again(waitMs: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      round = catchUp()
        .catch((error: unknown) => logger.warn('feed could not be followed', { source, err: error }))
        .then(() => again(options.intervalMs));
    }, waitMs);
    timer.unref();
  }

  return {
    catchUp,
    start: () => {
      round = dueInMs()
        .catch(() => options.intervalMs)
        .then(again);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/** Business instants of the last whole readings, by source; a source that never was read to its end is missing. */
export async function feedsAsOf(sql: Sql, schema: string): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query(
    `select source, as_of from ${schema}.feed where as_of is not null`,
    [],
    z.object({ source: z.string(), as_of: z.string() }),
  );
  return new Map(rows.map((row) => [row.source, row.as_of]));
}
