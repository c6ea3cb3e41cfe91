import { randomBytes } from 'node:crypto';
import { ClientError, type ErrorCode } from '../../platform/errors/index.ts';
import type { SubgraphDependencies } from '../kit/index.ts';
import { createReadPart } from './crosswalk/followFeeds.ts';
import { createKeyedHash } from './crosswalk/hashing.ts';
import { matchRecords, type MatchRecord } from './crosswalk/match.ts';
import { toMatchRecord } from './crosswalk/toMatchRecord.ts';
import { systemNames, type SystemName } from './crosswalk/systems.ts';

/** Records of one system that are one person by the rules of the crosswalk. */
export interface DuplicatePerson {
  readonly system: SystemName;
  /** The system's own ids, the oldest first. */
  readonly recordIds: readonly string[];
}

export interface PeopleLook {
  /** Records that were read, deleted ones apart, by system. */
  readonly records: ReadonlyMap<SystemName, number>;
  readonly duplicates: readonly DuplicatePerson[];
  /** Ids of the ERP's records that stand for many: walk-in accounts, organisations. */
  readonly sharedErpNumbers: ReadonlySet<string>;
  /** Systems that could not be read, with why: their people are missing from the look. */
  readonly unread: ReadonlyMap<SystemName, ErrorCode>;
}

/**
 * Reads every system's people and matches them as the crosswalk would, in memory and under a key that is thrown away. Keeps nothing.
 * @param seen is called after each part with how many records of the system were read.
 */
export async function duplicatePeople(
  dependencies: Pick<SubgraphDependencies, 'internalGraph' | 'clock' | 'markets'>,
  seen: (system: SystemName, records: number) => void,
): Promise<PeopleLook> {
  const readPart = createReadPart(dependencies);
  const terms = {
    hash: createKeyedHash(randomBytes(32).toString('hex')),
    defaultCountry: dependencies.markets.default.country,
  };
  const all: MatchRecord[] = [];
  const records = new Map<SystemName, number>();
  const unread = new Map<SystemName, ErrorCode>();
  for (const system of systemNames) {
    const own = new Map<string, MatchRecord>();
    try {
      for (let cursor: string | null = null, hasMore = true; hasMore;) {
        const part = await readPart(system, cursor);
        for (const record of part.entries) {
          const key = record.id;
          if (record.deleted) own.delete(key);
          else own.set(key, toMatchRecord(system, record, terms));
        }
        seen(system, own.size);
        // A part that leads nowhere would be asked for ever.
        if (part.hasMore && part.cursor === cursor) throw new ClientError('RESPONSE_VALIDATION_FAILED');
        ({ cursor, hasMore } = part);
      }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      unread.set(system, error.code);
      continue;
    }
    records.set(system, own.size);
    for (const record of own.values()) all.push(record);
  }
  const erp = 'erp:';
  const shared = all.filter((record) => record.shared && record.system === 'erp');
  return {
    records,
    duplicates: matchRecords(all).flatMap(({ members }) =>
      systemNames.flatMap((system) => {
        const own = members.filter(({ record }) => record.system === system);
        const recordIds = own.map(({ record }) => record.key.slice(system.length + 1));
        return own.length < 2 ? [] : [{ system, recordIds }];
      }),
    ),
    sharedErpNumbers: new Set(shared.map(({ key }) => key.slice(erp.length))),
    unread,
  };
}
