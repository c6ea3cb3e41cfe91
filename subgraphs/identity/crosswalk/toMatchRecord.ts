import type { MatchRecord } from './match.ts';
import { toIdentifierRows, toRecordRow, type IdentityRecord, type RowTerms } from './rows.ts';
import type { SystemName } from './systems.ts';

/** A record that belongs to nobody yet, as matching sees it. */
export function toMatchRecord(system: SystemName, record: IdentityRecord, terms: RowTerms): MatchRecord {
  const row = toRecordRow(system, record, terms);
  return {
    key: `${system}:${record.id}`,
    system,
    personId: null,
    shared: row.shared,
    nameHash: row.name_hash,
    birthHash: row.birth_hash,
    createdAt: row.created_at,
    identifiers: toIdentifierRows(system, record, terms).map(({ type, value_hash, verified }) => ({
      type,
      hash: value_hash,
      verified,
    })),
  };
}
