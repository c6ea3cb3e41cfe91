import type { StoreScope } from '../storeScope.ts';

export type FieldValue = string | number | null;

/** A field that a search may name. A list value is matched if one of its values is. */
export interface Field<Row> {
  readonly kind: 'text' | 'number' | 'datetime';
  readonly of: (row: Row, scope: StoreScope) => FieldValue | readonly FieldValue[];
  /** The value differs by store view. */
  readonly scoped?: boolean;
  /** Looked up rather than scanned for `eq` and `in`. */
  readonly indexed?: boolean;
}

/** Rows of one resource with the fields that can be searched and sorted by. */
export interface Table<Row> {
  readonly fields: Readonly<Record<string, Field<Row>>>;
  /** Key of the row, the last tie-breaker of every order. */
  readonly key: (row: Row) => number;
  all(): readonly Row[];
  /** Rows that have one of the values (text compared without case); undefined when the field is not indexed. */
  lookUp(field: string, values: readonly string[], scope: StoreScope): readonly Row[] | undefined;
  /** All rows in an order, made once. */
  sorted(id: string, sort: (rows: readonly Row[]) => readonly Row[]): readonly Row[];
  /** Replaces the row of the same key, or adds it. */
  put(row: Row): void;
  /** All rows at once. */
  replace(rows: readonly Row[]): void;
  /** Whether there was one. */
  remove(key: number): boolean;
}

export function createTable<Row>(options: {
  /** Called when first needed. */
  readonly rows: () => readonly Row[];
  readonly key: (row: Row) => number;
  readonly fields: Readonly<Record<string, Field<Row>>>;
}): Table<Row> {
  const { fields, key } = options;
  let rows: readonly Row[] | undefined;
  let indexes = new Map<string, Map<string, Row[]>>();
  let orders = new Map<string, readonly Row[]>();

  const all = (): readonly Row[] => (rows ??= options.rows());
  const indexOf = (name: string, field: Field<Row>, scope: StoreScope): Map<string, Row[]> => {
    const id = field.scoped === true ? `${name}@${scope.code}` : name;
    let index = indexes.get(id);
    if (index !== undefined) return index;
    index = new Map<string, Row[]>();
    indexes.set(id, index);
    for (const row of all()) {
      const value = field.of(row, scope);
      for (const each of Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue]) {
        if (each === null) continue;
        const text = String(each).toLowerCase();
        const same = index.get(text);
        if (same === undefined) index.set(text, [row]);
        else same.push(row);
      }
    }
    return index;
  };

  const replace = (changed: readonly Row[]): void => {
    rows = changed;
    indexes = new Map();
    orders = new Map();
  };

  return {
    fields,
    key,
    all,
    lookUp(name, values, scope) {
      const field = fields[name];
      if (field?.indexed !== true) return undefined;
      const index = indexOf(name, field, scope);
      const found = new Set<Row>();
      for (const value of values) for (const row of index.get(value.toLowerCase()) ?? []) found.add(row);
      return [...found];
    },
    sorted(id, sort) {
      let order = orders.get(id);
      if (order === undefined) orders.set(id, (order = sort(all())));
      return order;
    },
    put(row) {
      const id = key(row);
      replace([...all().filter((other) => key(other) !== id), row]);
    },
    replace,
    remove(id) {
      const others = all().filter((row) => key(row) !== id);
      const found = others.length < all().length;
      replace(others);
      return found;
    },
  };
}
