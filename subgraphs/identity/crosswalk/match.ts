import type { IdentifierType } from '../__generated__/resolvers.ts';

/** A customer record of one system, as matching sees it: hashes, no personal data. */
export interface MatchRecord {
  /** `system:recordId`. */
  readonly key: string;
  readonly system: string;
  /** The person it is linked to already. */
  readonly personId: string | null;
  /** A walk-in account or an organisation: never joined to anyone. */
  readonly shared: boolean;
  readonly nameHash: string | null;
  readonly birthHash: string | null;
  readonly createdAt: string | null;
  /** The record's own id is among them, under its own type. */
  readonly identifiers: readonly MatchIdentifier[];
}

export interface MatchIdentifier {
  readonly type: IdentifierType;
  readonly hash: string;
  readonly verified: boolean;
}

/** Why a record belongs to its group. */
export interface Evidence {
  readonly method:
    | 'FOUNDER'
    | 'REFERENCE'
    | 'CLUB_CARD'
    | 'EMAIL_AND_NAME'
    | 'PHONE_AND_NAME'
    | 'CONTACT_NAME_AND_BIRTH_DATE'
    | 'SAME_PERSON';
  /** Key of the record that it was matched with; null for the founder. */
  readonly with: string | null;
}

export interface MatchGroup {
  /** Oldest first; the first founds the person. */
  readonly members: readonly { readonly record: MatchRecord; readonly evidence: Evidence }[];
}

/**
 * Deterministic matching. Identifiers are not people, so the rules are narrow:
 * - a system's own reference to another system's record joins the two, and so does a club card, unless two records of one system
 *   hold it: then it is shared and joins only equal names;
 * - an e-mail address or phone joins records with equal names where at least one side has it verified and no system has two of
 *   them: a family shares addresses and numbers, and sometimes names;
 * - an e-mail address or phone joins records with equal names and equal dates of birth, also within one system: duplicates;
 * - nothing joins a shared record, nor two records that refer to the same shared one. Payment tokens and logins join nothing.
 */
export function matchRecords(records: readonly MatchRecord[]): readonly MatchGroup[] {
  const people = records.filter((record) => !record.shared);
  const ordered = [...people].sort(byAge);
  const parent = new Map<string, string>(ordered.map((record) => [record.key, record.key]));
  const evidence = new Map<string, Evidence>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let step = key; step !== root;) {
      const next = parent.get(step) ?? root;
      parent.set(step, root);
      step = next;
    }
    return root;
  };
  const rank = new Map(ordered.map((record, index) => [record.key, index]));
  const join = (a: MatchRecord, b: MatchRecord, method: Evidence['method']): void => {
    const [older, younger] = (rank.get(a.key) ?? 0) <= (rank.get(b.key) ?? 0) ? [a, b] : [b, a];
    const [top, below] = [find(older.key), find(younger.key)];
    if (top === below) return;
    // The oldest record stays the root, so that the same records found the same person in whatever order they come.
    const [root, child] = (rank.get(top) ?? 0) <= (rank.get(below) ?? 0) ? [top, below] : [below, top];
    parent.set(child, root);
    if (!evidence.has(younger.key)) evidence.set(younger.key, { method, with: older.key });
  };

  joinAll(
    groupBy(ordered, (record) => (record.personId === null ? [] : [record.personId])),
    'SAME_PERSON',
    join,
  );
  const sharedIds = new Set(records.filter((record) => record.shared).flatMap(ownIds));
  for (const [type, method] of [
    ['CRM_ID', 'REFERENCE'],
    ['ERP_NUMBER', 'REFERENCE'],
    ['SHOP_ID', 'REFERENCE'],
    ['CLUB_CARD', 'CLUB_CARD'],
  ] as const) {
    for (const [hash, holders] of groupBy(ordered, (record) => hashesOf(record, type))) {
      if (sharedIds.has(hash)) continue;
      if (oneEach(holders)) joinAll([['', holders]], method, join);
      else joinEqualNames(holders, () => true, method, join);
    }
  }
  for (const [type, method] of [
    ['EMAIL', 'EMAIL_AND_NAME'],
    ['PHONE', 'PHONE_AND_NAME'],
  ] as const) {
    for (const [hash, holders] of groupBy(ordered, (record) => hashesOf(record, type))) {
      const verified = (record: MatchRecord): boolean =>
        record.identifiers.some((each) => each.type === type && each.hash === hash && each.verified);
      joinEqualNames(holders, (group) => group.some(verified) && oneEach(group), method, join);
      const born = groupBy(holders, ({ nameHash, birthHash }) =>
        nameHash === null || birthHash === null ? [] : [`${nameHash} ${birthHash}`],
      );
      joinAll(born, 'CONTACT_NAME_AND_BIRTH_DATE', join);
    }
  }

  const groups = new Map<string, { record: MatchRecord; evidence: Evidence }[]>();
  for (const record of ordered) {
    const root = find(record.key);
    const members = groups.get(root) ?? [];
    members.push({ record, evidence: evidence.get(record.key) ?? { method: 'FOUNDER', with: null } });
    groups.set(root, members);
  }
  return [...groups.values()].map((members) => ({ members }));
}

type Join = (a: MatchRecord, b: MatchRecord, method: Evidence['method']) => void;

function joinAll(
  groups: Iterable<readonly [string, readonly MatchRecord[]]>,
  method: Evidence['method'],
  join: Join,
): void {
  for (const [, [first, ...others]] of groups) {
    if (first) for (const other of others) join(first, other, method);
  }
}

function joinEqualNames(
  holders: readonly MatchRecord[],
  proven: (sameName: readonly MatchRecord[]) => boolean,
  method: Evidence['method'],
  join: Join,
): void {
  const byName = groupBy(holders, (record) => (record.nameHash === null ? [] : [record.nameHash]));
  for (const sameName of byName.values()) {
    if (sameName.length > 1 && proven(sameName)) joinAll([['', sameName]], method, join);
  }
}

/** Whether no system has two of the records. */
function oneEach(records: readonly MatchRecord[]): boolean {
  return new Set(records.map(({ system }) => system)).size === records.length;
}

/** A shared record's identifiers of the reference types are its own id. */
function ownIds(record: MatchRecord): readonly string[] {
  return (['CRM_ID', 'ERP_NUMBER', 'SHOP_ID'] as const).flatMap((type) => hashesOf(record, type));
}

function hashesOf(record: MatchRecord, type: IdentifierType): readonly string[] {
  return record.identifiers.filter((identifier) => identifier.type === type).map((identifier) => identifier.hash);
}

function groupBy(
  records: readonly MatchRecord[],
  keysOf: (record: MatchRecord) => readonly string[],
): Map<string, MatchRecord[]> {
  const groups = new Map<string, MatchRecord[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

/** Records without a date come last; equal dates by key, so that the order never depends on arrival. */
function byAge(a: MatchRecord, b: MatchRecord): number {
  const [left, right] = [`${a.createdAt ?? '9999'} ${a.key}`, `${b.createdAt ?? '9999'} ${b.key}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
