import { z } from 'zod';
import { withDeadline } from '../../../platform/deadline/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { createFeedFollower, serviceContext } from '../../kit/index.ts';
import type { FeedFollower, FeedPart, SubgraphDependencies } from '../../kit/index.ts';
import { applyRecords } from './applyRecords.ts';
import { deleteDoubtfulRecords, doubtRecords } from './doubtRecords.ts';
import { feedRoots } from './feedRoots.ts';
import type { KeyedHash } from './hashing.ts';
import type { IdentityRecord } from './rows.ts';
import { systemNames } from './systems.ts';
import type { SystemName } from './systems.ts';

/** A part of a feed is read and written within this. */
const PART_DEADLINE_MS = 60_000;

const identifierTypes = [
  'PHONE',
  'EMAIL',
  'CLUB_CARD',
  'LOGIN',
  'PAYMENT_TOKEN',
  'ORDER_NUMBER',
  'RECEIPT_NUMBER',
  'ERP_NUMBER',
  'CRM_ID',
  'SHOP_ID',
] as const;

const partSchema = z.object({
  feed: z.object({
    entries: z.array(
      z.object({
        id: z.string(),
        shared: z.boolean(),
        deleted: z.boolean(),
        displayName: z.string().nullable(),
        birthDate: z.string().nullable(),
        market: z.string().nullable(),
        createdAt: z.string().nullable(),
        modifiedAt: z.string(),
        identifiers: z.array(
          z.object({
            type: z.enum(identifierTypes),
            value: z.string(),
            verified: z.boolean(),
            verifiedAt: z.string().nullable(),
          }),
        ),
      }),
    ),
    cursor: z.string(),
    hasMore: z.boolean(),
    reset: z.boolean(),
  }),
});

/** Reads one part of a system's feed. */
export type ReadPart = (system: SystemName, cursor: string | null) => Promise<FeedPart<IdentityRecord>>;

export function createReadPart(
  dependencies: Pick<SubgraphDependencies, 'internalGraph' | 'clock' | 'markets'>,
): ReadPart {
  return (system, cursor) =>
    withDeadline(PART_DEADLINE_MS, async (deadline) => {
      const { feed } = await dependencies.internalGraph.query({
        subgraph: system,
        document: `query Feed($cursor: String) {
          feed: ${feedRoots[system]}(cursor: $cursor) {
            entries: records {
              id shared deleted displayName birthDate market createdAt modifiedAt
              identifiers { type value verified verifiedAt }
            }
            cursor hasMore reset
          }
        }`,
        variables: { cursor },
        schema: partSchema,
        context: serviceContext(dependencies, 'identity'),
        deadline,
      });
      return feed;
    });
}

/** One follower per system, each on its own: a system that is closed delays no other. */
export function followIdentityFeeds(options: {
  readonly dependencies: SubgraphDependencies;
  readonly readPart: ReadPart;
  readonly store: Store;
  readonly hash: KeyedHash;
  readonly intervalMs: number;
}): readonly FeedFollower[] {
  const { dependencies, readPart, store, hash, intervalMs } = options;
  const { clock, logger, markets } = dependencies;
  return systemNames.map((system) =>
    createFeedFollower({
      source: system,
      store,
      schema: 'identity',
      intervalMs,
      clock,
      logger,
      read: (cursor) => readPart(system, cursor),
      apply: (part, sql) => applyRecords(sql, system, part.entries, { hash, defaultCountry: markets.default.country }),
      doubt: (sql) => doubtRecords(sql, system),
      settle: (sql) => deleteDoubtfulRecords(sql, system),
    }),
  );
}
