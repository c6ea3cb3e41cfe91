import { refuse } from '../problem.ts';
import type { StoreScope } from '../storeScope.ts';
import type { Filter, SearchCriteria } from './criteria.ts';
import type { Field, FieldValue, Table } from './table.ts';

export interface Found<Row> {
  /** The page. */
  readonly rows: readonly Row[];
  readonly total: number;
}

/**
 * Runs a search over a table. `within` narrows what the caller can see at all. As in MySQL behind Adobe, text is compared without
 * case, and null matches nothing but `null`. A page behind the last one gives the last one, as Adobe's collections do.
 */
export function runSearch<Row>(
  table: Table<Row>,
  criteria: SearchCriteria,
  scope: StoreScope,
  within: (row: Row) => boolean = () => true,
): Found<Row> {
  const tests = criteria.groups.filter((group) => group.length > 0).map((group) => testOf(table, group, scope));
  const matches = (row: Row): boolean => within(row) && tests.every((test) => test(row));
  const narrowed = lookUpGroup(table, criteria, scope);
  const order = orderOf(table, criteria, scope);
  const candidates = narrowed === undefined ? table.sorted(order.id, order.sort) : order.sort(narrowed);
  const rows = candidates.filter(matches);
  const { pageSize } = criteria;
  if (pageSize === 0) return { rows, total: rows.length };
  const lastPage = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(Math.max(1, criteria.currentPage ?? 1), lastPage);
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length };
}

/** Rows of the first group whose filters are all look-ups by index. */
function lookUpGroup<Row>(table: Table<Row>, criteria: SearchCriteria, scope: StoreScope): readonly Row[] | undefined {
  for (const group of criteria.groups) {
    if (group.length === 0) continue;
    const found = new Set<Row>();
    const indexed = group.every(({ field, value, condition }) => {
      if (condition !== 'eq' && condition !== 'in') return false;
      const rows = table.lookUp(field, condition === 'in' ? listOf(value) : [value], scope);
      rows?.forEach((row) => found.add(row));
      return rows !== undefined;
    });
    if (indexed) return [...found];
  }
  return undefined;
}

function fieldOf<Row>(table: Table<Row>, name: string): Field<Row> {
  const field = Object.hasOwn(table.fields, name) ? table.fields[name] : undefined;
  return field ?? refuse(400, 'Invalid attribute name: %1', [name]);
}

function testOf<Row>(table: Table<Row>, group: readonly Filter[], scope: StoreScope): (row: Row) => boolean {
  const alternatives = group.map((filter) => {
    const field = fieldOf(table, filter.field);
    const test = valueTest(filter, field.kind);
    return (row: Row): boolean => {
      const value = field.of(row, scope);
      if (!Array.isArray(value)) return test(value as FieldValue);
      const values = value as readonly FieldValue[];
      return filter.condition === 'neq' || filter.condition === 'nin' ? values.every(test) : values.some(test);
    };
  });
  return (row) => alternatives.some((test) => test(row));
}

function listOf(value: string): string[] {
  return value.split(',').map((part) => part.trim());
}

function valueTest({ condition, value }: Filter, kind: Field<unknown>['kind']): (found: FieldValue) => boolean {
  if (condition === 'null') return (found) => found === null;
  if (condition === 'notnull') return (found) => found !== null;
  if (condition === 'in' || condition === 'nin') {
    const wanted = new Set(listOf(value).map((part) => normal(part, kind)));
    return (found) => found !== null && wanted.has(normal(found, kind)) === (condition === 'in');
  }
  if (condition === 'like' || condition === 'nlike') {
    const pattern = likePattern(value);
    return (found) => found !== null && pattern.test(String(found)) === (condition === 'like');
  }
  if (condition === 'finset') {
    const wanted = value.toLowerCase();
    return (found) => found !== null && String(found).toLowerCase().split(',').includes(wanted);
  }
  const wanted = normal(value, kind);
  const compared =
    (accept: (order: number) => boolean) =>
    (found: FieldValue): boolean =>
      found !== null && accept(compareValues(normal(found, kind), wanted));
  switch (condition) {
    case 'eq':
      return compared((order) => order === 0);
    case 'neq':
      return compared((order) => order !== 0);
    case 'gt':
      return compared((order) => order > 0);
    case 'lt':
      return compared((order) => order < 0);
    case 'gteq':
    case 'moreq':
    case 'from':
      return compared((order) => order >= 0);
    case 'lteq':
    case 'to':
      return compared((order) => order <= 0);
  }
}

/** SQL LIKE: `%` any run, `_` any one, backslash takes the next as it is. */
function likePattern(value: string): RegExp {
  const source = value.replace(/\\(.)|[%_]|[.*+?^${}()|[\]\\]/gs, (token, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
    if (token === '%') return '.*';
    return token === '_' ? '.' : `\\${token}`;
  });
  return new RegExp(`^${source}$`, 'is');
}

function normal(value: string | number, kind: Field<unknown>['kind']): string | number {
  if (kind === 'number') return typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
  return String(value).toLowerCase();
}

function compareValues(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}

interface Order<Row> {
  readonly id: string;
  readonly sort: (rows: readonly Row[]) => readonly Row[];
}

function orderOf<Row>(table: Table<Row>, criteria: SearchCriteria, scope: StoreScope): Order<Row> {
  const keys = criteria.sortOrders.map(({ field: name, direction }) => {
    const field = fieldOf(table, name);
    const valueOf = (row: Row): string | number => {
      const value = field.of(row, scope);
      const first = Array.isArray(value) ? ((value as readonly FieldValue[])[0] ?? null) : (value as FieldValue);
      return first === null ? (field.kind === 'number' ? Number.NEGATIVE_INFINITY : '') : normal(first, field.kind);
    };
    const id = `${name} ${direction}${field.scoped === true ? `@${scope.code}` : ''}`;
    return { id, sign: direction === 'ASC' ? 1 : -1, valueOf };
  });
  return {
    id: keys.map(({ id }) => id).join(),
    sort: (rows) =>
      rows
        .map((row) => ({ row, key: table.key(row), values: keys.map(({ valueOf }) => valueOf(row)) }))
        .sort((a, b) => {
          for (const [index, { sign }] of keys.entries()) {
            const order = compareValues(a.values[index] ?? '', b.values[index] ?? '');
            if (order !== 0) return order * sign;
          }
          return a.key - b.key;
        })
        .map(({ row }) => row),
  };
}
