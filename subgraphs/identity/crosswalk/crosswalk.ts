import { z } from 'zod';
import type { Store } from '../../../platform/store/index.ts';
import { feedsAsOf } from '../../kit/index.ts';
import type { IdentifierType } from '../__generated__/resolvers.ts';
import { mintCustomerId } from './hashing.ts';
import type { KeyedHash } from './hashing.ts';
import { normaliseIdentifier } from './normalise.ts';
import { systemNames } from './systems.ts';
import type { SystemName } from './systems.ts';

/** A record that is linked to a person. */
export interface LinkedRecord {
  readonly personId: string;
  readonly system: SystemName | 'payment';
  readonly id: string;
}

export interface LinkedIdentifier {
  readonly personId: string;
  readonly type: IdentifierType;
  readonly masked: string;
  readonly verified: boolean;
  readonly verifiedAt: string | null;
  readonly system: string;
}

/** A person whom an identifier may mean. */
export interface Candidate {
  readonly personId: string;
  readonly maskedName: string | null;
  readonly verified: boolean;
}

/** The readable crosswalk: which records of which systems are one person. Every list is answered by key. */
export interface Crosswalk {
  /** The surviving id of each known id; unknown ids are missing. */
  survivors(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  mergedInto(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Linked records of each person, oldest first. */
  recordsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly LinkedRecord[]>>;
  /** Codes of each person's club cards. */
  cardsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  identifiersOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly LinkedIdentifier[]>>;
  /** The persons who hold an identifier; empty when it is nobody's or only a shared account's. */
  holders(type: IdentifierType, value: string, country: string): Promise<readonly Candidate[]>;
  /** The one person who holds each club card; cards that nobody or several persons hold are missing. */
  cardHolders(cards: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The person of each given record, by `system:id`; unlinked and shared ones are missing. */
  personsOf(records: readonly { readonly system: string; readonly id: string }[]): Promise<ReadonlyMap<string, string>>;
  /** Masked names of persons, by id. */
  maskedNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The person who is known by a payment token alone; founded when first asked for. */
  personOfPaymentToken(token: string, now: string): Promise<string>;
  /** Systems whose records are known: their feed was read to its end at least once. */
  knownSystems(): Promise<ReadonlySet<SystemName>>;
}

const text = z.string();

/** Reads the crosswalk from the store. */
export function createCrosswalk(store: Store, hash: KeyedHash): Crosswalk {
  async function collect<Row extends { readonly person_id: string }, T>(
    rows: readonly Row[],
    toValue: (row: Row) => T,
  ): Promise<ReadonlyMap<string, readonly T[]>> {
    const found = new Map<string, T[]>();
    for (const row of rows) found.set(row.person_id, [...(found.get(row.person_id) ?? []), toValue(row)]);
    return found;
  }

  return {
    async survivors(ids) {
      const rows = await store.query(
        `select id, coalesce(survivor_id, id) as survivor from identity.person where id = any($1::text[])`,
        [ids],
        z.object({ id: text, survivor: text }),
      );
      return new Map(rows.map((row) => [row.id, row.survivor]));
    },

    async mergedInto(ids) {
      const rows = await store.query(
        `select survivor_id as person_id, id from identity.person where survivor_id = any($1::text[]) order by id`,
        [ids],
        z.object({ person_id: text, id: text }),
      );
      return collect(rows, (row) => row.id);
    },

    async recordsOf(personIds) {
      const rows = await store.query(
        `select person_id, system, record_id from identity.record
          where person_id = any($1::text[]) and not deleted and not shared
          order by created_at nulls last, record_id`,
        [personIds],
        z.object({ person_id: text, system: z.enum([...systemNames, 'payment']), record_id: text }),
      );
      return collect(rows, (row) => ({ personId: row.person_id, system: row.system, id: row.record_id }));
    },

    async cardsOf(personIds) {
      const rows = await store.query(
        `select distinct r.person_id, i.value
           from identity.identifier i join identity.record r using (system, record_id)
          where r.person_id = any($1::text[]) and i.type = 'CLUB_CARD' and not r.deleted order by i.value`,
        [personIds],
        z.object({ person_id: text, value: text }),
      );
      return collect(rows, (row) => row.value);
    },

    async identifiersOf(personIds) {
      // One identifier that several systems hold is shown once, by the best evidence for it.
      const rows = await store.query(
        `select distinct on (r.person_id, i.type, i.value_hash)
                r.person_id, i.type, i.masked, i.verified, i.verified_at, i.system
           from identity.identifier i join identity.record r using (system, record_id)
          where r.person_id = any($1::text[]) and not r.deleted
          order by r.person_id, i.type, i.value_hash, i.verified desc, i.verified_at nulls last, i.system`,
        [personIds],
        z.object({
          person_id: text,
          type: text,
          masked: text,
          verified: z.boolean(),
          verified_at: text.nullable(),
          system: text,
        }),
      );
      return collect(rows, (row) => ({
        personId: row.person_id,
        type: row.type as IdentifierType,
        masked: row.masked,
        verified: row.verified,
        verifiedAt: row.verified_at,
        system: row.system,
      }));
    },

    async holders(type, value, country) {
      const normal = normaliseIdentifier(type, value, country);
      if (normal === null) return [];
      const rows = await store.query(
        `select r.person_id, min(r.masked_name) as masked_name, bool_or(i.verified) as verified
           from identity.identifier i join identity.record r using (system, record_id)
          where i.type = $1 and i.value_hash = $2 and r.person_id is not null and not r.deleted
          group by r.person_id order by r.person_id`,
        [type, hash(type, normal)],
        z.object({ person_id: text, masked_name: text.nullable(), verified: z.boolean() }),
      );
      return rows.map((row) => ({ personId: row.person_id, maskedName: row.masked_name, verified: row.verified }));
    },

    async cardHolders(cards) {
      const hashes = new Map<string, string>();
      for (const card of cards) {
        const normal = normaliseIdentifier('CLUB_CARD', card, '');
        if (normal !== null) hashes.set(hash('CLUB_CARD', normal), card);
      }
      const rows = await store.query(
        `select i.value_hash, min(r.person_id) as person_id
           from identity.identifier i join identity.record r using (system, record_id)
          where i.type = 'CLUB_CARD' and i.value_hash = any($1::text[]) and r.person_id is not null and not r.deleted
          group by i.value_hash having count(distinct r.person_id) = 1`,
        [[...hashes.keys()]],
        z.object({ value_hash: text, person_id: text }),
      );
      return new Map(rows.map((row) => [hashes.get(row.value_hash) ?? '', row.person_id]));
    },

    async personsOf(records) {
      const rows = await store.query(
        `select r.system, r.record_id, r.person_id
           from unnest($1::text[], $2::text[]) as a (system, record_id)
           join identity.record r using (system, record_id)
          where r.person_id is not null and not r.deleted`,
        [records.map((record) => record.system), records.map((record) => record.id)],
        z.object({ system: text, record_id: text, person_id: text }),
      );
      return new Map(rows.map((row) => [`${row.system}:${row.record_id}`, row.person_id]));
    },

    async maskedNames(personIds) {
      const rows = await store.query(
        `select person_id, min(masked_name) as masked_name from identity.record
          where person_id = any($1::text[]) and masked_name is not null and not deleted group by person_id`,
        [personIds],
        z.object({ person_id: text, masked_name: text }),
      );
      return new Map(rows.map((row) => [row.person_id, row.masked_name]));
    },

    async personOfPaymentToken(token, now) {
      return store.transaction(async (sql) => {
        await sql.execute(
          `insert into identity.record (system, record_id, shared, deleted, created_at, modified_at)
           values ('payment', $1, false, false, $2, $2) on conflict do nothing`,
          [token, now],
        );
        const row = z.object({ person_id: text.nullable() });
        const [record] = await sql.query(
          `select person_id from identity.record where system = 'payment' and record_id = $1 for update`,
          [token],
          row,
        );
        if (record?.person_id) return record.person_id;
        const id = mintCustomerId(`payment:${token}`, 0);
        await sql.execute(`insert into identity.person (id) values ($1) on conflict do nothing`, [id]);
        await sql.execute(
          `update identity.record set person_id = $2, linked_by = 'FOUNDER', linked_actor = 'matching', linked_at = now()
            where system = 'payment' and record_id = $1`,
          [token, id],
        );
        return id;
      });
    },

    async knownSystems() {
      const known = await feedsAsOf(store, 'identity');
      return new Set(systemNames.filter((system) => known.has(system)));
    },
  };
}
