import type { Row, Table } from '../odata/index.ts';
import { createTable } from '../odata/index.ts';
import type { ChangeLog } from './changeLog.ts';
import { createChangeLog } from './changeLog.ts';
import type { EntitySet } from './entitySets.ts';
import { entitySetOf, entitySets } from './entitySets.ts';
import type { CrmSeed } from './seedRows.ts';
import { seedRows } from './seedRows.ts';

/** The rows of the organisation. */
export interface DataverseStore {
  readonly changes: ChangeLog;
  table(set: EntitySet): Table;
  /** The id of a row, in lower case. */
  keyOf(set: EntitySet, row: Row): string;
  /** `W/"…"`. */
  etagOf(set: EntitySet, row: Row): string;
  /** Inserts or replaces; gives back how to undo it. */
  put(set: EntitySet, row: Row): () => void;
  /** Deletes; gives back how to undo it. */
  remove(set: EntitySet, key: string): () => void;
  /** The rows behind a navigation property. */
  related(set: EntitySet, row: Row, navigation: string): readonly Row[];
}

/** Makes the store; a table's rows are made when it is first asked. */
export function createStore(retailer: CrmSeed): DataverseStore {
  const changes = createChangeLog();
  const tables = new Map(
    entitySets.map((set) => [
      set.name,
      createTable({
        type: set.type,
        rows: () => seedRows(retailer, set.name),
        indexes: [
          ...set.alternateKeys,
          ...Object.keys(set.type.fields).filter((field) => field.endsWith('_value')),
          ...['emailaddress1', 'telephone1', 'mobilephone', 'fullname', 'lastname', 'name'].filter((field) =>
            Object.hasOwn(set.type.fields, field),
          ),
        ],
        ordered: ['modifiedon', 'createdon'],
        ignoreCase: true,
      }),
    ]),
  );
  const table = (set: EntitySet): Table => {
    const found = tables.get(set.name);
    if (found === undefined) throw new TypeError(`There is no table ${set.name}.`);
    return found;
  };
  const keyOf = (set: EntitySet, row: Row): string => String(row[set.type.key]);

  const change = (set: EntitySet, key: string, row: Row | undefined): (() => void) => {
    const rows = table(set);
    const before = rows.get(key);
    if (row === undefined) rows.remove(key);
    else rows.put(row);
    const unmark = changes.mark(set.name, key, row === undefined);
    return () => {
      unmark();
      if (before === undefined) rows.remove(key);
      else rows.put(before);
    };
  };

  return {
    changes,
    table,
    keyOf,
    etagOf: (set, row) => `W/"${changes.versionOf(set.name, keyOf(set, row))}"`,
    put: (set, row) => change(set, keyOf(set, row), row),
    remove: (set, key) => change(set, key, undefined),
    related(set, row, navigation) {
      const lookup = set.lookups[navigation];
      if (lookup !== undefined) {
        const target = table(entitySetOf(lookup.set)).get(row[lookup.column] ?? null);
        return target === undefined ? [] : [target];
      }
      const collection = set.collections[navigation];
      if (collection === undefined) return [];
      return table(entitySetOf(collection.set)).where(collection.column, row[set.type.key] ?? null);
    },
  };
}
