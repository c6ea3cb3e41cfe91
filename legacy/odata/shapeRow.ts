import { rawNumber } from '../kit/rawNumber.ts';
import type { EntityType, Row } from './entityType.ts';
import { fieldOf, navigationOf } from './entityType.ts';
import type { Follow } from './evaluate.ts';
import { compileFilter } from './evaluate.ts';
import type { CollectionQuery } from './parseQuery.ts';
import { comparableOf, compareValues } from './values.ts';

/** What a server knows about its rows. */
export interface ShapeOptions {
  /** Annotations and whatever else each row carries: `@odata.etag`, an always-present key. */
  readonly annotate: (row: Row, type: EntityType) => Readonly<Record<string, unknown>>;
  /** The rows behind a navigation property. */
  readonly related: (row: Row, type: EntityType, navigation: string) => readonly Row[];
  readonly ignoreCase: boolean;
}

/** A row as it goes on the wire: selected fields, decimals as JSON numbers with their own text, expanded navigations. */
export function shapeRow(
  row: Row,
  type: EntityType,
  query: Pick<CollectionQuery, 'select' | 'expand'>,
  options: ShapeOptions,
): Readonly<Record<string, unknown>> {
  const shaped: Record<string, unknown> = { ...options.annotate(row, type) };
  for (const name of query.select ?? Object.keys(type.fields)) {
    const fieldType = fieldOf(type, name);
    if (fieldType === undefined) continue; // A navigation named in $select: shown when expanded.
    const value = row[name] ?? null;
    shaped[name] = fieldType === 'decimal' && typeof value === 'string' ? rawNumber(value) : value;
  }
  for (const item of query.expand) {
    const navigation = navigationOf(type, item.navigation);
    if (navigation === undefined) continue;
    const target = navigation.target();
    const all = options.related(row, type, item.navigation);
    const follow: Follow = (child, step) => options.related(child, target, step)[0];
    const children = applyCollection(all, item, options.ignoreCase, follow).map((child) =>
      shapeRow(child, target, item, options),
    );
    shaped[item.navigation] = navigation.many ? children : (children[0] ?? null);
    if (navigation.many && item.count) {
      const whole = { ...item, skip: null, top: null };
      shaped[`${item.navigation}@odata.count`] = applyCollection(all, whole, options.ignoreCase, follow).length;
    }
  }
  return shaped;
}

/** Filters, orders and cuts rows that are already few. */
export function applyCollection(
  rows: readonly Row[],
  query: Pick<CollectionQuery, 'filter' | 'orderBy' | 'skip' | 'top'>,
  ignoreCase: boolean,
  follow?: Follow,
): readonly Row[] {
  const matches = query.filter === null ? [...rows] : rows.filter(compileFilter(query.filter, { ignoreCase }, follow));
  matches.sort((left, right) => {
    for (const { field, descending } of query.orderBy) {
      const order = compareValues(
        field.type,
        comparableOf(field.type, left[field.path], ignoreCase),
        comparableOf(field.type, right[field.path], ignoreCase),
      );
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  const skip = query.skip ?? 0;
  return matches.slice(skip, query.top === null ? undefined : skip + query.top);
}
