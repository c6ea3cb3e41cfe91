import { randomUUID } from 'node:crypto';
import type { BusinessClock, LegacyReply } from '../kit/index.ts';
import { emptyReply } from '../kit/index.ts';
import type { Row } from '../odata/index.ts';
import { onlyOptions } from '../odata/index.ts';
import type { EntitySet } from './entitySets.ts';
import { entitySetOf } from './entitySets.ts';
import type { Operation } from './operation.ts';
import { preferences } from './operation.ts';
import { readPayload } from './payload.ts';
import type { Reading } from './readRows.ts';
import { contextOf, inVendorsWords, shaper, shapingQuery } from './readRows.ts';
import { odataHeaders, odataReply, refuseWith } from './replies.ts';

/** What writing needs. */
export interface Writing extends Reading {
  readonly clock: BusinessClock;
}

/** POST to a set. @param keyValues columns fixed by the URL of an upsert. */
export function createRow(writing: Writing, set: EntitySet, operation: Operation, keyValues: Row = {}): LegacyReply {
  const answer = answerOf(writing, set, operation);
  const given = { ...readPayload(set, operation.json()), ...keyValues };
  const now = stamp(writing);
  const id = String(given[set.type.key] ?? randomUUID());
  if (writing.store.table(set).get(id) !== undefined) {
    refuseWith(412, '0x80040237', 'A record with matching key values already exists.');
  }
  const defaults: Row = {
    ...('statecode' in set.type.fields ? { statecode: 0 } : {}),
    ...('ticketnumber' in set.type.fields
      ? { ticketnumber: `CAS-${id.slice(0, 5)}-${id.slice(-6)}`.toUpperCase() }
      : {}),
  };
  const row = computed(set, { ...defaults, ...given, [set.type.key]: id, createdon: now, modifiedon: now });
  save(writing, set, row, operation, 'create');
  return answer(row, 201);
}

/** PATCH of a row that is there. */
export function updateRow(writing: Writing, set: EntitySet, before: Row, operation: Operation): LegacyReply {
  if (operation.header('if-none-match') === '*') {
    refuseWith(412, '0x80040237', 'A record with matching key values already exists.');
  }
  const answer = answerOf(writing, set, operation);
  requireMatch(writing, set, before, operation);
  const given = readPayload(set, operation.json());
  const key = set.type.key;
  if (given[key] !== undefined && given[key] !== before[key])
    refuseWith(400, '0x80048d19', `The id '${key}' of a record cannot change.`);
  const row = computed(set, { ...before, ...given, modifiedon: stamp(writing) });
  save(writing, set, row, operation, 'update');
  return answer(row, 200);
}

/** DELETE of a row that is there. */
export function deleteRow(writing: Writing, set: EntitySet, row: Row, operation: Operation): LegacyReply {
  inVendorsWords(() => onlyOptions(operation.rawQuery, [], 'a deletion'));
  requireMatch(writing, set, row, operation);
  const key = writing.store.keyOf(set, row);
  operation.onUndo(writing.store.remove(set, key));
  operation.noteWrite({ operation: 'delete', entity: set.name, key });
  return emptyReply(204, odataHeaders);
}

function requireMatch({ store }: Writing, set: EntitySet, row: Row, operation: Operation): void {
  const wanted = operation.header('if-match');
  if (wanted === undefined || wanted === '*' || wanted === store.etagOf(set, row)) return;
  refuseWith(
    412,
    '0x80060882',
    "ConcurrencyVersionMismatch: The version of the existing record doesn't match the RowVersion property provided.",
  );
}

function save(writing: Writing, set: EntitySet, row: Row, operation: Operation, kind: 'create' | 'update'): void {
  const { store } = writing;
  const key = store.keyOf(set, row);
  for (const column of set.alternateKeys) {
    const value = row[column] ?? null;
    const other =
      value === null
        ? undefined
        : store
            .table(set)
            .where(column, value)
            .find((each) => store.keyOf(set, each) !== key);
    if (other !== undefined) {
      refuseWith(
        412,
        '0x80060892',
        `A record that has the attribute values ${column} already exists. The entity key requires that this set of attributes contains unique values.`,
      );
    }
  }
  for (const { column, set: target } of Object.values(set.lookups)) {
    const id = row[column] ?? null;
    // A regarding column points into one of several sets.
    const known = Object.values(set.lookups).some(
      (lookup) => lookup.column === column && store.table(entitySetOf(lookup.set)).get(id) !== undefined,
    );
    if (id !== null && !known)
      refuseWith(404, '0x80040217', `${entitySetOf(target).logicalName} With Id = ${String(id)} Does Not Exist`);
  }
  operation.onUndo(store.put(set, row));
  operation.noteWrite({ operation: kind, entity: set.name, key, reference: referenceOf(set, row), data: row });
}

function referenceOf(set: EntitySet, row: Row): string | null {
  const value = set.alternateKeys.map((column) => row[column] ?? null).find((each) => each !== null);
  return value === undefined ? null : String(value);
}

/** Columns that Dataverse computes. */
function computed(set: EntitySet, row: Row): Row {
  if (!('fullname' in set.type.fields)) return row;
  const parts = [row['firstname'], row['lastname']].filter((part) => typeof part === 'string' && part !== '');
  return { ...row, fullname: parts.length === 0 ? null : parts.join(' ') };
}

function stamp({ clock }: Writing): string {
  return `${clock.now().toISOString().slice(0, 19)}Z`;
}

/** How a row answers its writing. Refuses the query before anything is written. */
function answerOf(
  { store, base }: Writing,
  set: EntitySet,
  operation: Operation,
): (row: Row, status: 200 | 201) => LegacyReply {
  const query = shapingQuery(operation, set.type);
  const asked = preferences(operation);
  return (row, status) => {
    const headers = { 'odata-entityid': `${base}/${set.name}(${store.keyOf(set, row)})` };
    if (asked.get('return') !== 'representation') return emptyReply(204, { ...odataHeaders, ...headers });
    const shaped = shaper(store, asked)(row, set.type, query);
    return odataReply(
      status,
      { '@odata.context': `${contextOf(base, set, query)}/$entity`, ...shaped },
      { ...headers, 'preference-applied': 'return=representation' },
    );
  };
}
