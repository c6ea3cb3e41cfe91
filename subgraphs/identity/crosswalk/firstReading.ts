import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Store } from '../../../platform/store/index.ts';
import type { SubgraphDependencies } from '../../kit/index.ts';
import { foundCrosswalk } from './foundCrosswalk.ts';
import type { ReadPart } from './followFeeds.ts';
import type { KeyedHash } from './hashing.ts';
import type { IdentityRecord } from './rows.ts';
import { systemNames } from './systems.ts';
import type { SystemName } from './systems.ts';

/** Systems that start beside us need a moment; one that is closed must not keep the rest from being ready. */
const ATTEMPTS = 3;
const PAUSE_MS = 2_000;

/** Any number will do, as long as every replica takes the same. */
const FOUNDING_LOCK = 7_264_002;

interface WholeFeed {
  readonly system: SystemName;
  readonly records: readonly IdentityRecord[];
  readonly cursor: string;
}

/**
 * The first reading of all feeds into an empty crosswalk: all systems whole, then matched and written at once. A system out of reach
 * is left to its follower, which reads it change by change once it answers. Does nothing when there is a crosswalk.
 */
export async function firstReading(options: {
  readonly dependencies: SubgraphDependencies;
  readonly readPart: ReadPart;
  readonly store: Store;
  readonly hash: KeyedHash;
}): Promise<void> {
  const { dependencies, readPart, store, hash } = options;
  const { logger, clock, markets } = dependencies;
  const isEmpty = z.object({ empty: z.boolean() });
  const emptyQuery = 'select not exists (select 1 from identity.record) as empty';
  const [before] = await store.query(emptyQuery, [], isEmpty);
  if (!before?.empty) return;

  const begun = performance.now();
  const asOf = clock.now().toISOString();
  const read = await Promise.all(
    systemNames.map(async (system): Promise<WholeFeed | null> => {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        try {
          return await readWhole(system, readPart);
        } catch (error) {
          logger.warn('identity feed is out of reach', { source: system, attempt, err: error });
          if (attempt < ATTEMPTS) await sleep(PAUSE_MS);
        }
      }
      return null;
    }),
  );
  const feeds = read.filter((feed) => feed !== null);

  await store.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [FOUNDING_LOCK]);
    const [now] = await sql.query(emptyQuery, [], isEmpty);
    // Another replica was first.
    if (!now?.empty) return;
    await foundCrosswalk(sql, new Map(feeds.map(({ system, records }) => [system, records])), {
      hash,
      defaultCountry: markets.default.country,
    });
    for (const { system, cursor } of feeds) {
      await sql.execute(
        `insert into identity.feed (source, cursor, as_of) values ($1, $2, $3)
         on conflict (source) do update set cursor = excluded.cursor, as_of = excluded.as_of`,
        [system, cursor, asOf],
      );
    }
  });
  const count = feeds.reduce((sum, { records }) => sum + records.length, 0);
  logger.info('crosswalk built', { count, durationMs: Math.round(performance.now() - begun) });
}

async function readWhole(system: SystemName, readPart: ReadPart): Promise<WholeFeed> {
  const records: IdentityRecord[] = [];
  let cursor: string | null = null;
  for (;;) {
    const part = await readPart(system, cursor);
    for (const record of part.entries) records.push(record);
    cursor = part.cursor;
    if (!part.hasMore) return { system, records, cursor };
  }
}
