import type { IdentifierType } from '../__generated__/resolvers.ts';
import type { KeyedHash } from './hashing.ts';
import { maskIdentifier, maskName } from './mask.ts';
import { normaliseIdentifier, normaliseName } from './normalise.ts';
import { isSensitiveNumber } from './sensitiveNumber.ts';
import { ownIdType } from './systems.ts';
import type { SystemName } from './systems.ts';

/** A customer record as a wrapping subgraph's identity feed gives it. */
export interface IdentityRecord {
  readonly id: string;
  readonly shared: boolean;
  readonly deleted: boolean;
  readonly displayName: string | null;
  /** YYYY-MM-DD. */
  readonly birthDate: string | null;
  /** Market code. */
  readonly market: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string;
  readonly identifiers: readonly {
    readonly type: IdentifierType;
    readonly value: string;
    readonly verified: boolean;
    readonly verifiedAt: string | null;
  }[];
}

/** A row of identity.identifier, without the record that it belongs to. */
export interface IdentifierRow {
  readonly type: IdentifierType;
  readonly value_hash: string;
  readonly masked: string;
  /** Only of club cards. */
  readonly value: string | null;
  readonly verified: boolean;
  readonly verified_at: string | null;
}

/** A row of identity.record, as far as its system tells it. */
export interface RecordRow {
  readonly system: SystemName;
  readonly record_id: string;
  readonly shared: boolean;
  readonly deleted: boolean;
  readonly name_hash: string | null;
  readonly birth_hash: string | null;
  readonly masked_name: string | null;
  readonly created_at: string | null;
  readonly modified_at: string;
}

/** How values become rows: hashed, and phones read in the country of the record's market, else in `defaultCountry`. */
export interface RowTerms {
  readonly hash: KeyedHash;
  readonly defaultCountry: string;
}

export const recordColumns = [
  'system',
  'record_id',
  'shared',
  'deleted',
  'name_hash',
  'birth_hash',
  'masked_name',
  'created_at',
  'modified_at',
] as const satisfies readonly (keyof RecordRow)[];

export const identifierColumns = [
  'system',
  'record_id',
  'type',
  'value_hash',
  'masked',
  'value',
  'verified',
  'verified_at',
] as const;

export function toRecordRow(system: SystemName, record: IdentityRecord, { hash }: RowTerms): RecordRow {
  const name = record.displayName === null ? null : normaliseName(record.displayName);
  return {
    system,
    record_id: record.id,
    shared: record.shared,
    deleted: record.deleted,
    name_hash: name === null ? null : hash('NAME', name),
    birth_hash: record.birthDate === null ? null : hash('BIRTH_DATE', record.birthDate),
    masked_name: record.displayName === null ? null : maskName(record.displayName),
    created_at: record.createdAt,
    modified_at: record.modifiedAt,
  };
}

/** The record's identifiers, its own id among them, each once and by its best evidence; a deleted record has none. */
export function toIdentifierRows(
  system: SystemName,
  record: IdentityRecord,
  { hash, defaultCountry }: RowTerms,
): readonly IdentifierRow[] {
  const own = ownIdType(system);
  const all = [
    ...record.identifiers,
    ...(own === null ? [] : [{ type: own, value: record.id, verified: true, verifiedAt: record.createdAt }]),
  ];
  const rows = new Map<string, IdentifierRow>();
  for (const { type, value, verified, verifiedAt } of record.deleted ? [] : all) {
    const normal = normaliseIdentifier(type, value, record.market ?? defaultCountry);
    // Systems hold strange things in their fields: a card number typed where a club card belongs never gets in here.
    if (normal === null || (type === 'CLUB_CARD' && isSensitiveNumber(normal))) continue;
    const key = hash(type, normal);
    const known = rows.get(`${type} ${key}`);
    if (known?.verified) continue;
    rows.set(`${type} ${key}`, {
      type,
      value_hash: key,
      masked: maskIdentifier(type, normal),
      value: type === 'CLUB_CARD' ? value.trim() : null,
      verified,
      verified_at: verifiedAt,
    });
  }
  return [...rows.values()];
}
