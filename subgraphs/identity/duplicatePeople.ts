import { randomBytes } from 'node:crypto';
import { ClientError, type ErrorCode } from '../../platform/errors/index.ts';
import type { SubgraphDependencies } from '../kit/index.ts';
import { createReadPart } from './crosswalk/followFeeds.ts';
import { createKeyedHash } from './crosswalk/hashing.ts';
import { matchRecords, type MatchGroup, type MatchRecord } from './crosswalk/match.ts';
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
  /** Records of one system with one name and one e-mail address or phone that no rule joins: one person, or two of a family. */
  readonly suspects: readonly DuplicatePerson[];
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
  const groups = matchRecords(all);
  const isShared = (record: MatchRecord): boolean => record.shared && record.system === 'erp';
  return {
    records,
    duplicates: groups.flatMap(({ members }) => {
      const own = members.map(({ record }) => record);
      return systemNames.flatMap((system) => alike(system, own));
    }),
    suspects: suspects(all, groups),
    sharedErpNumbers: new Set(all.filter(isShared).map(idOf)),
    unread,
  };
}

/** Those of a system, if they are several. */
function alike(system: SystemName, records: readonly MatchRecord[]): readonly DuplicatePerson[] {
  const recordIds = records.filter((record) => record.system === system).map(idOf);
  return recordIds.length < 2 ? [] : [{ system, recordIds }];
}

function suspects(all: readonly MatchRecord[], groups: readonly MatchGroup[]): readonly DuplicatePerson[] {
  const personOf = new Map(groups.flatMap(({ members }, person) => members.map(({ record }) => [record.key, person])));
  const byReach = new Map<string, MatchRecord[]>();
  for (const record of all) {
    if (record.shared || record.nameHash === null) continue;
    for (const { type, hash } of record.identifiers) {
      if (type !== 'EMAIL' && type !== 'PHONE') continue;
      const reach = `${record.system} ${record.nameHash} ${hash}`;
      const known = byReach.get(reach);
      if (known === undefined) byReach.set(reach, [record]);
      else known.push(record);
    }
  }
  const found = new Map<string, DuplicatePerson>();
  for (const records of byReach.values()) {
    if (new Set(records.map(({ key }) => personOf.get(key))).size < 2) continue;
    const system = systemNames.find((name) => name === records[0]?.system);
    // One pair may share both address and phone.
    if (system !== undefined) for (const each of alike(system, records)) found.set(JSON.stringify(each), each);
  }
  return [...found.values()];
}

function idOf({ system, key }: MatchRecord): string {
  return key.slice(system.length + 1);
}
