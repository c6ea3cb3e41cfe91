import type { Migration } from '../../platform/store/index.ts';
import { feedMigration } from '../kit/index.ts';

/** The crosswalk holds no plain e-mail, phone or name: identifiers and names as keyed hashes, and masked forms to show. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'crosswalk',
    up: `
      create table setting (name text primary key, value text not null);

      create table person (
        id text primary key,
        created_at timestamptz not null default now(),
        -- Set once merged; always the last survivor, so that one step resolves any id for ever.
        survivor_id text references person
      );
      create index person_survivor on person (survivor_id) where survivor_id is not null;

      create table record (
        system text not null,
        record_id text not null,
        -- null for shared records: a walk-in account or an organisation is nobody.
        person_id text,
        shared boolean not null,
        deleted boolean not null,
        name_hash text,
        birth_hash text,
        masked_name text,
        created_at timestamptz,
        modified_at timestamptz not null,
        -- How the record came to its person: method, the record that it was matched with, who, when.
        linked_by text,
        linked_with text,
        linked_actor text,
        linked_at timestamptz,
        primary key (system, record_id)
      );
      create index record_person on record (person_id);

      create table identifier (
        system text not null,
        record_id text not null,
        type text not null,
        value_hash text not null,
        masked text not null,
        -- Only of club cards: our own codes, by which tills' receipts are found. All else is hashed.
        value text,
        verified boolean not null,
        verified_at timestamptz
      );
      -- No keys that every insert would check: a record's identifiers are always written whole, in one transaction with it.
      create index identifier_record on identifier (system, record_id);
      create index identifier_value on identifier (type, value_hash);
    `,
  },
  feedMigration(2),
  {
    id: 3,
    name: 'records in doubt',
    up: `
      -- False from when a system's feed begins anew until it holds the record again.
      alter table record add column confirmed boolean not null default true;
      create index record_in_doubt on record (system) where not confirmed;
    `,
  },
];
