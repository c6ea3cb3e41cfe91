import { z } from 'zod';
import { insertMany } from '../../../platform/store/index.ts';
import type { Sql } from '../../../platform/store/index.ts';
import type { IdentifierType } from '../__generated__/resolvers.ts';
import { mintCustomerId } from './hashing.ts';
import { matchRecords } from './match.ts';
import type { MatchGroup, MatchIdentifier, MatchRecord } from './match.ts';
import { identifierColumns, recordColumns, toIdentifierRows, toRecordRow } from './rows.ts';
import type { IdentifierRow, IdentityRecord, RecordRow, RowTerms } from './rows.ts';
import type { SystemName } from './systems.ts';

/**
 * Takes changed records of one system into the crosswalk: keeps their identifiers (hashed), finds the records that share one,
 * matches them, links each to its person, merges persons that turn out to be one. Run in one transaction.
 */
export async function applyRecords(
  sql: Sql,
  system: SystemName,
  changed: readonly IdentityRecord[],
  terms: RowTerms,
): Promise<void> {
  const latest = [...new Map(changed.map((record) => [record.id, record])).values()];
  if (latest.length === 0) return;
  const identifiers = new Map(latest.map((record) => [record.id, toIdentifierRows(system, record, terms)]));

  await writeRecords(
    sql,
    latest.map((record) => toRecordRow(system, record, terms)),
  );
  await writeIdentifiers(sql, system, identifiers);
  const live = latest.filter((record) => !record.deleted);
  const hashes = live.flatMap((record) => identifiers.get(record.id) ?? []);
  await link(sql, matchRecords(await touchedRecords(sql, system, live, hashes)));
}

async function writeRecords(sql: Sql, rows: readonly RecordRow[]): Promise<void> {
  await insertMany(
    sql,
    {
      table: 'identity.record',
      columns: recordColumns,
      // A record that turns out to be shared is taken from its person; the evidence stays in linked_*.
      onConflict: `(system, record_id) do update set
        shared = excluded.shared, deleted = excluded.deleted, name_hash = excluded.name_hash,
        birth_hash = excluded.birth_hash, masked_name = excluded.masked_name, created_at = excluded.created_at,
        modified_at = excluded.modified_at, confirmed = true, person_id = case when excluded.shared then null else record.person_id end`,
    },
    rows.map((row) => ({ ...row })),
  );
}

async function writeIdentifiers(
  sql: Sql,
  system: SystemName,
  identifiers: ReadonlyMap<string, readonly IdentifierRow[]>,
): Promise<void> {
  await sql.execute(`delete from identity.identifier where system = $1 and record_id = any($2::text[])`, [
    system,
    [...identifiers.keys()],
  ]);
  await insertMany(
    sql,
    {
      table: 'identity.identifier',
      columns: identifierColumns,
    },
    [...identifiers].flatMap(([recordId, rows]) => rows.map((row) => ({ system, record_id: recordId, ...row }))),
  );
}

const touchedRow = z.object({
  system: z.string(),
  record_id: z.string(),
  person_id: z.string().nullable(),
  shared: z.boolean(),
  name_hash: z.string().nullable(),
  birth_hash: z.string().nullable(),
  created_at: z.string().nullable(),
  type: z.string().nullable(),
  value_hash: z.string().nullable(),
  verified: z.boolean().nullable(),
});

/** The changed records and every record that shares an identifier with one of them, each with the shared identifiers. */
async function touchedRecords(
  sql: Sql,
  system: SystemName,
  changed: readonly IdentityRecord[],
  identifiers: readonly IdentifierRow[],
): Promise<readonly MatchRecord[]> {
  const rows = await sql.query(
    `with asked as (select distinct type, value_hash from unnest($1::text[], $2::text[]) as a (type, value_hash)),
          shared as (select i.system, i.record_id, i.type, i.value_hash, i.verified
                       from identity.identifier i join asked using (type, value_hash)),
          touched as (select system, record_id from shared
                      union select $3, unnest($4::text[]))
     select r.system, r.record_id, r.person_id, r.shared, r.name_hash, r.birth_hash, r.created_at, s.type, s.value_hash, s.verified
       from touched t
       join identity.record r using (system, record_id)
       left join shared s using (system, record_id)
      where not r.deleted`,
    [
      identifiers.map((row) => row.type),
      identifiers.map((row) => row.value_hash),
      system,
      changed.map((record) => record.id),
    ],
    touchedRow,
  );
  const records = new Map<string, MatchRecord & { readonly identifiers: MatchIdentifier[] }>();
  for (const row of rows) {
    const key = `${row.system}:${row.record_id}`;
    const record = records.get(key) ?? {
      key,
      system: row.system,
      personId: row.person_id,
      shared: row.shared,
      nameHash: row.name_hash,
      birthHash: row.birth_hash,
      createdAt: row.created_at,
      identifiers: [],
    };
    records.set(key, record);
    if (row.type === null || row.value_hash === null) continue;
    record.identifiers.push({
      type: row.type as IdentifierType,
      hash: row.value_hash,
      verified: row.verified ?? false,
    });
  }
  return [...records.values()];
}

/** Writes what matching found: new persons, links with their evidence, merges into the person of the oldest record. */
async function link(sql: Sql, groups: readonly MatchGroup[]): Promise<void> {
  const founding: { group: MatchGroup; founder: string }[] = [];
  const links: Record<string, unknown>[] = [];
  const merges: { loser: string; survivor: string }[] = [];
  const linkGroup = (group: MatchGroup, personId: string): void => {
    for (const { record, evidence } of group.members) {
      if (record.personId !== null) continue;
      const [system = '', ...id] = record.key.split(':');
      links.push({
        system,
        record_id: id.join(':'),
        person_id: personId,
        method: evidence.method,
        other: evidence.with,
      });
    }
  };
  for (const group of groups) {
    const [founder] = group.members;
    if (!founder) continue;
    const persons = [
      ...new Set(group.members.flatMap(({ record }) => (record.personId === null ? [] : [record.personId]))),
    ];
    const [survivor, ...losers] = persons;
    if (survivor === undefined) founding.push({ group, founder: founder.record.key });
    else linkGroup(group, survivor);
    if (survivor !== undefined) merges.push(...losers.map((loser) => ({ loser, survivor })));
  }
  const minted = await mintPersons(
    sql,
    founding.map(({ founder }) => founder),
  );
  for (const { group, founder } of founding) linkGroup(group, minted.get(founder) ?? '');
  await writeLinks(sql, links);
  for (const { loser, survivor } of merges) await merge(sql, loser, survivor);
}

/** One new person per founding record. An id that was ever given out is never given again, so a second founding mints anew. */
export async function mintPersons(sql: Sql, founders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const minted = new Map<string, string>();
  let open = founders;
  for (let attempt = 0; open.length > 0; attempt += 1) {
    const ids = new Map(open.map((founder) => [mintCustomerId(founder, attempt), founder]));
    const fresh = await sql.query(
      `insert into identity.person (id) select unnest($1::text[]) on conflict do nothing returning id`,
      [[...ids.keys()]],
      z.object({ id: z.string() }),
    );
    for (const { id } of fresh) minted.set(ids.get(id) ?? '', id);
    open = open.filter((founder) => !minted.has(founder));
  }
  return minted;
}

async function writeLinks(sql: Sql, links: readonly Record<string, unknown>[]): Promise<void> {
  if (links.length === 0) return;
  await sql.execute(
    `update identity.record r
        set person_id = l.person_id, linked_by = l.method, linked_with = l.other, linked_actor = 'matching', linked_at = now()
       from json_to_recordset($1::json) as l (system text, record_id text, person_id text, method text, other text)
      where r.system = l.system and r.record_id = l.record_id`,
    [JSON.stringify(links)],
  );
}

async function merge(sql: Sql, loser: string, survivor: string): Promise<void> {
  await sql.execute(`update identity.record set person_id = $2 where person_id = $1`, [loser, survivor]);
  await sql.execute(`update identity.person set survivor_id = $2 where id = $1 or survivor_id = $1`, [loser, survivor]);
}
