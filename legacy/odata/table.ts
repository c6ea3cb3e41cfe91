import type { EntityType, FieldType, FieldValue, Row } from './entityType.ts';
import { fieldOf } from './entityType.ts';
import type { Follow } from './evaluate.ts';
import { compileFilter } from './evaluate.ts';
import type { FieldPath, Filter, Literal } from './filter.ts';
import type { HashIndex } from './hashIndex.ts';
import { createHashIndex } from './hashIndex.ts';
import type { OrderedIndex } from './orderedIndex.ts';
import { createOrderedIndex } from './orderedIndex.ts';
import type { OrderItem } from './parseQuery.ts';
import { readSkipToken, writeSkipToken } from './skipToken.ts';
import type { Comparable } from './values.ts';
import { comparableOf, comparableOfLiteral, compareValues } from './values.ts';

/** Which rows, in which order, and which page of them. */
export interface TableQuery {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly OrderItem[];
  readonly skip?: number | null;
  readonly top?: number | null;
  readonly skipToken?: string | null;
  /** Counts all matches, whatever the page. */
  readonly count?: boolean;
  /** The most that one page holds. */
  readonly pageSize: number;
}

/** One page. */
export interface TablePage<R> {
  readonly rows: readonly R[];
  /** Null unless counted. */
  readonly total: number | null;
  /** For `$skiptoken` of the next page, with the same filter and order; null on the last. */
  readonly nextToken: string | null;
}

/** Rows of one type in memory. Rows are never changed in place: put a new one. */
export interface Table<R extends Row = Row> {
  readonly type: EntityType;
  size(): number;
  get(key: FieldValue): R | undefined;
  /** Rows whose field has this value: by index when the field has one, else by looking at every row. */
  where(field: string, value: FieldValue): readonly R[];
  all(): Iterable<R>;
  /** Inserts, or replaces the row with the same key. */
  put(row: R): void;
  /** The row that was there. */
  remove(key: FieldValue): R | undefined;
  /** Throws ODataError on a token that is not this query's. */
  query(query: TableQuery, follow?: Follow): TablePage<R>;
}

export interface TableOptions<R extends Row> {
  readonly type: EntityType;
  /** Seed rows, or how to make them: called when the table is first asked. */
  readonly rows: readonly R[] | (() => readonly R[]);
  /** Fields with a hash index, for `eq` and `in`; the key has one anyway. Not for decimals, whose text is not unique. */
  readonly indexes?: readonly string[];
  /** Fields kept in order, for ranges and `$orderby`: change stamps above all. */
  readonly ordered?: readonly string[];
  /** As the dialect's. */
  readonly ignoreCase?: boolean;
}

/** Makes a table. Indexes are built when first used. */
export function createTable<R extends Row>(options: TableOptions<R>): Table<R> {
  const { type, ignoreCase = false } = options;
  const keyType = typeOf(type, type.key);
  let stored: Map<Comparable, R> | undefined;
  const rows = (): Map<Comparable, R> => {
    if (stored === undefined) {
      const seed = typeof options.rows === 'function' ? options.rows() : options.rows;
      stored = new Map(seed.map((row) => [hashed(type.key, row[type.key]), row]));
    }
    return stored;
  };
  const comparable = (field: string, value: FieldValue | undefined): Comparable =>
    comparableOf(typeOf(type, field), value, ignoreCase);
  const hashed = (field: string, value: FieldValue | undefined): Comparable =>
    hashable(typeOf(type, field), comparable(field, value));
  const all = (): Iterable<R> => rows().values();

  const hashes = new Map<string, HashIndex<R>>();
  for (const field of options.indexes ?? []) {
    if (typeOf(type, field) === 'decimal') throw new TypeError(`No hash index on the decimal ${type.name}.${field}.`);
    hashes.set(
      field,
      createHashIndex<R>(all, (row) => hashed(field, row[field])),
    );
  }
  const orders = new Map<string, OrderedIndex<R>>();
  for (const field of new Set([type.key, ...(options.ordered ?? [])])) {
    orders.set(field, createOrderedIndex<R>(all, comparerOf(orderOf(field), comparable)));
  }
  const changeIndexes = (change: 'insert' | 'remove', row: R): void => {
    for (const index of [...hashes.values(), ...orders.values()]) index[change](row);
  };

  function orderOf(field: string): readonly OrderItem[] {
    const key = { field: { path: type.key, type: keyType }, descending: false };
    return field === type.key ? [key] : [{ field: { path: field, type: typeOf(type, field) }, descending: false }, key];
  }

  /** The fewest rows that can hold all matches, by the indexes; undefined when none helps. */
  const candidates = (filter: Filter): readonly R[] | undefined => {
    switch (filter.kind) {
      case 'and':
        return filter.operands
          .map(candidates)
          .filter((rows) => rows !== undefined)
          .sort((left, right) => left.length - right.length)[0];
      case 'or': {
        const parts = filter.operands.map(candidates).filter((rows) => rows !== undefined);
        return parts.length === filter.operands.length ? [...new Set(parts.flat())] : undefined;
      }
      case 'compare':
        return filter.operator === 'eq' ? equalTo(filter.field, [filter.value]) : undefined;
      case 'in':
        return equalTo(filter.field, filter.values);
      default:
        return undefined;
    }
  };

  const equalTo = ({ path, type: fieldType }: FieldPath, literals: readonly Literal[]): readonly R[] | undefined => {
    const index = hashes.get(path);
    if (index === undefined && path !== type.key) return undefined;
    const values = new Set(
      literals.map((literal) => hashable(fieldType, comparableOfLiteral(fieldType, literal, ignoreCase))),
    );
    return [...values].flatMap((value) => {
      if (path !== type.key) return index?.rows(value) ?? [];
      const row = rows().get(value);
      return row === undefined ? [] : [row];
    });
  };

  /** A stretch of an ordered field, when the filter bounds it. */
  const stretch = (filter: Filter | null): readonly R[] | undefined => {
    for (const conjunct of filter === null ? [] : filter.kind === 'and' ? filter.operands : [filter]) {
      if (conjunct.kind !== 'compare' || conjunct.value.type === 'null') continue;
      const { operator, field } = conjunct;
      const index = orders.get(field.path);
      if (index === undefined || operator === 'eq' || operator === 'ne') continue;
      const bound = comparableOfLiteral(field.type, conjunct.value, ignoreCase);
      const order = (row: R): number => compareValues(field.type, comparable(field.path, row[field.path]), bound);
      const at = index.firstNot(
        operator === 'gt' || operator === 'le' ? (row) => order(row) <= 0 : (row) => order(row) < 0,
      );
      return operator === 'gt' || operator === 'ge' ? index.rows().slice(at) : index.rows().slice(0, at);
    }
    return undefined;
  };

  return {
    type,
    size: () => rows().size,
    get: (key) => rows().get(hashed(type.key, key)),
    where(field, value) {
      const wanted = hashed(field, value);
      if (field === type.key) return [rows().get(wanted)].filter((row) => row !== undefined);
      return hashes.get(field)?.rows(wanted) ?? [...all()].filter((row) => hashed(field, row[field]) === wanted);
    },
    all,
    put(row) {
      const key = hashed(type.key, row[type.key]);
      const before = rows().get(key);
      if (before !== undefined) changeIndexes('remove', before);
      rows().set(key, row);
      changeIndexes('insert', row);
    },
    remove(key) {
      const before = rows().get(hashed(type.key, key));
      if (before === undefined) return undefined;
      changeIndexes('remove', before);
      rows().delete(hashed(type.key, key));
      return before;
    },
    query({ filter = null, orderBy = [], skip = null, top = null, skipToken = null, count = false, pageSize }, follow) {
      const descending = orderBy.at(-1)?.descending ?? false;
      // Without a total order a page could repeat or lose rows: the key decides among equals, in the last field's direction.
      const order: readonly OrderItem[] = [...orderBy, { field: { path: type.key, type: keyType }, descending }];
      const compare = comparerOf(order, comparable);
      const position = skipToken === null ? null : readSkipToken(skipToken, order.length);
      const holds = filter === null ? () => true : compileFilter(filter, { ignoreCase }, follow);
      const isAfter = (row: R): boolean =>
        position === null || compareToPosition(row, order, position.after, comparable) > 0;

      const remaining = position === null ? top : position.remaining;
      const limit = Math.min(pageSize, remaining ?? pageSize);
      const page: R[] = [];
      let toSkip = position === null ? (skip ?? 0) : 0;
      /** True once the page is full and one more is known. */
      const take = (row: R): boolean => {
        if (toSkip > 0) toSkip -= 1;
        else page.push(row);
        return page.length > limit;
      };

      let total: number | null = null;
      const [first] = orderBy;
      const scanned = orderBy.length <= 1 ? orders.get(first?.field.path ?? type.key) : undefined;
      const few =
        (filter === null ? undefined : candidates(filter)) ?? (first === undefined ? stretch(filter) : undefined);
      if (few !== undefined || scanned === undefined) {
        const matches = [...(few ?? all())].filter(holds);
        if (count) total = matches.length;
        matches.filter(isAfter).sort(compare).some(take);
      } else {
        const list = scanned.rows();
        if (count) total = filter === null ? list.length : list.reduce((sum, row) => sum + (holds(row) ? 1 : 0), 0);
        const start = position === null ? 0 : scanned.firstNot((row) => (descending ? isAfter(row) : !isAfter(row)));
        for (let step = 0; ; step += 1) {
          const row = list[descending ? (position === null ? list.length : start) - 1 - step : start + step];
          if (row === undefined || (holds(row) && take(row))) break;
        }
      }

      const shown = page.slice(0, limit);
      const last = shown.at(-1);
      const more = page.length > limit && last !== undefined && (remaining === null || remaining > limit);
      return {
        rows: shown,
        total,
        nextToken: more
          ? writeSkipToken({
              after: order.map(({ field }) => comparable(field.path, last[field.path])),
              remaining: remaining === null ? null : remaining - limit,
            })
          : null,
      };
    },
  };
}

function typeOf(type: EntityType, field: string): FieldType {
  const found = fieldOf(type, field);
  if (found === undefined) throw new TypeError(`${type.name} has no field ${field}.`);
  return found;
}

type Reader = (field: string, value: FieldValue | undefined) => Comparable;

function comparerOf(order: readonly OrderItem[], comparable: Reader): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const { field, descending } of order) {
      const result = compareValues(
        field.type,
        comparable(field.path, left[field.path]),
        comparable(field.path, right[field.path]),
      );
      if (result !== 0) return descending ? -result : result;
    }
    return 0;
  };
}

function compareToPosition(
  row: Row,
  order: readonly OrderItem[],
  after: readonly Comparable[],
  comparable: Reader,
): number {
  for (const [index, { field, descending }] of order.entries()) {
    const result = compareValues(field.type, comparable(field.path, row[field.path]), after[index] ?? null);
    if (result !== 0) return descending ? -result : result;
  }
  return 0;
}

/** Whole numbers may come as numbers or text. */
function hashable(type: FieldType, value: Comparable): Comparable {
  return type === 'int' && value !== null ? String(Number(value)) : value;
}
