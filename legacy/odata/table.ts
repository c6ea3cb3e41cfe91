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
    orders.set(field, orderedIndexBy(orderOf(field)));
  }
  function orderedIndexBy(order: readonly OrderItem[]): OrderedIndex<R> {
    return createOrderedIndex(all, valuesReader(order, comparable), valuesComparer(order));
  }
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

  /** The part of an ordered field that the filter's bounds on it leave; undefined when it has no such order or no bounds. */
  const stretch = (filter: Filter | null, path: string): Stretch | undefined => {
    const index = orders.get(path);
    if (index === undefined) return undefined;
    let from = 0;
    let to = Number.POSITIVE_INFINITY;
    for (const conjunct of conjunctsOf(filter)) {
      if (conjunct.kind !== 'compare' || conjunct.field.path !== path || conjunct.value.type === 'null') continue;
      const { operator, field } = conjunct;
      const bound = comparableOfLiteral(field.type, conjunct.value, ignoreCase);
      const order = (row: R): number => compareValues(field.type, comparable(path, row[path]), bound);
      if (operator === 'gt')
        from = Math.max(
          from,
          index.firstNot((row) => order(row) <= 0),
        );
      if (operator === 'ge')
        from = Math.max(
          from,
          index.firstNot((row) => order(row) < 0),
        );
      if (operator === 'lt')
        to = Math.min(
          to,
          index.firstNot((row) => order(row) < 0),
        );
      if (operator === 'le')
        to = Math.min(
          to,
          index.firstNot((row) => order(row) <= 0),
        );
    }
    return from === 0 && to === Number.POSITIVE_INFINITY ? undefined : { from, to: Math.min(to, index.rows().length) };
  };

  /** The shortest stretch of any ordered field that the filter bounds. */
  const boundedRows = (filter: Filter | null): readonly R[] | undefined => {
    let best: readonly R[] | undefined;
    for (const [path, index] of orders) {
      const found = stretch(filter, path);
      if (found === undefined || (best !== undefined && found.to - found.from >= best.length)) continue;
      best = index.rows().slice(found.from, found.to);
    }
    return best;
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
      // Read before the row is stored: an index that is built now must not hold it twice.
      for (const index of orders.values()) {
        if (before !== undefined && index.replace(before, row)) continue;
        if (before !== undefined) index.remove(before);
        index.insert(row);
      }
      for (const index of hashes.values()) {
        if (before !== undefined) index.remove(before);
        index.insert(row);
      }
      rows().set(key, row);
    },
    remove(key) {
      const before = rows().get(hashed(type.key, key));
      if (before === undefined) return undefined;
      for (const index of [...hashes.values(), ...orders.values()]) index.remove(before);
      rows().delete(hashed(type.key, key));
      return before;
    },
    query({ filter = null, orderBy = [], skip = null, top = null, skipToken = null, count = false, pageSize }, follow) {
      const descending = orderBy.at(-1)?.descending ?? false;
      // Without a total order a page could repeat or lose rows: the key decides among equals, in the last field's direction.
      const order: readonly OrderItem[] = [...orderBy, { field: { path: type.key, type: keyType }, descending }];
      const valuesOf = valuesReader(order, comparable);
      const compare = valuesComparer(order);
      const position = skipToken === null ? null : readSkipToken(skipToken, order.length);
      const holds = filter === null ? () => true : compileFilter(filter, { ignoreCase }, follow);
      const isAfter = (row: R): boolean => position === null || compare(valuesOf(row), position.after) > 0;

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
        (filter === null ? undefined : candidates(filter)) ?? (first === undefined ? boundedRows(filter) : undefined);
      if (few !== undefined || scanned === undefined) {
        const matches = [...(few ?? all())].filter(holds);
        if (count) total = matches.length;
        matches
          .filter(isAfter)
          .map((row) => ({ row, values: valuesOf(row) }))
          .sort((left, right) => compare(left.values, right.values))
          .some(({ row }) => take(row));
      } else {
        const list = scanned.rows();
        if (count) total = filter === null ? list.length : list.reduce((sum, row) => sum + (holds(row) ? 1 : 0), 0);
        const bounds = stretch(filter, first?.field.path ?? type.key) ?? { from: 0, to: list.length };
        const at =
          position === null ? undefined : scanned.firstNot((row) => (descending ? isAfter(row) : !isAfter(row)));
        const from = descending ? bounds.from : Math.max(bounds.from, at ?? 0);
        const to = descending ? Math.min(bounds.to, at ?? list.length) : bounds.to;
        for (let step = 0; step < to - from; step += 1) {
          const row = list[descending ? to - 1 - step : from + step];
          if (row !== undefined && holds(row) && take(row)) break;
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
              after: valuesOf(last),
              remaining: remaining === null ? null : remaining - limit,
            })
          : null,
      };
    },
  };
}

/** Positions in an ordered index: from the first, up to but without the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The conditions that must all hold. */
function conjunctsOf(filter: Filter | null): readonly Filter[] {
  if (filter === null) return [];
  return filter.kind === 'and' ? filter.operands : [filter];
}

function typeOf(type: EntityType, field: string): FieldType {
  const found = fieldOf(type, field);
  if (found === undefined) throw new TypeError(`${type.name} has no field ${field}.`);
  return found;
}

type Reader = (field: string, value: FieldValue | undefined) => Comparable;

function valuesReader(order: readonly OrderItem[], comparable: Reader): (row: Row) => readonly Comparable[] {
  const paths = order.map(({ field }) => field.path);
  return (row) => paths.map((path) => comparable(path, row[path]));
}

function valuesComparer(
  order: readonly OrderItem[],
): (left: readonly Comparable[], right: readonly Comparable[]) => number {
  const types = order.map(({ field }) => field.type);
  const signs = order.map(({ descending }) => (descending ? -1 : 1));
  // A counted loop: this runs millions of times in one sort, and an iterator costs more than the comparison.
  return (left, right) => {
    for (let index = 0; index < types.length; index += 1) {
      const result = compareValues(types[index] ?? 'string', left[index] ?? null, right[index] ?? null);
      if (result !== 0) return result * (signs[index] ?? 1);
    }
    return 0;
  };
}

/** Whole numbers may come as numbers or text. */
function hashable(type: FieldType, value: Comparable): Comparable {
  return type === 'int' && value !== null ? String(Number(value)) : value;
}
