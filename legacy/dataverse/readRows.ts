import type { LegacyReply } from '../kit/index.ts';
import { emptyReply, Refusal } from '../kit/index.ts';
import type { CollectionQuery, EntityType, ODataQuery, Row, ShapeOptions } from '../odata/index.ts';
import { dataverseDialect, ODataError, onlyOptions, parseQuery, shapeRow } from '../odata/index.ts';
import type { EntitySet } from './entitySets.ts';
import { entitySets } from './entitySets.ts';
import type { Operation } from './operation.ts';
import { preferences } from './operation.ts';
import { errorReply, odataHeaders, odataReply, refuseWith } from './replies.ts';
import type { DataverseStore } from './store.ts';

/** The most rows on one page, asked for or not. */
export const maxPageSize = 5_000;

/** What reading needs. */
export interface Reading {
  readonly store: DataverseStore;
  /** `<url>/api/data/v9.2`, for contexts and links. */
  readonly base: string;
}

/** A query of the Dataverse dialect, or the vendor's refusal. */
export function dataverseQuery(rawQuery: string, type: EntityType): ODataQuery {
  return inVendorsWords(() => parseQuery(rawQuery, type, dataverseDialect));
}

/** The query of one row, which can only say what of it is shown. */
export function shapingQuery(operation: Operation, type: EntityType): ODataQuery {
  const query = dataverseQuery(operation.rawQuery, type);
  inVendorsWords(() => onlyOptions(operation.rawQuery, ['$select', '$expand'], 'a single record'));
  return query;
}

/** Turns what the reader refuses into the vendor's 400. */
export function inVendorsWords<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ODataError)) throw error;
    const { code, message } = dataverseDialect.word(error.problem);
    throw new Refusal(errorReply(400, code, message));
  }
}

/** Answers a GET of a collection, one page of it. */
export function readCollection({ store, base }: Reading, set: EntitySet, operation: Operation): LegacyReply {
  const query = dataverseQuery(operation.rawQuery, set.type);
  const asked = preferences(operation);
  const { size, applied } = pageSizeOf(asked);
  const page = inVendorsWords(() =>
    store.table(set).query({ ...query, pageSize: size }, (row, navigation) => store.related(set, row, navigation)[0]),
  );
  const shape = shaper(store, asked);
  return odataReply(
    200,
    {
      '@odata.context': contextOf(base, set, query),
      ...(page.total === null ? {} : { '@odata.count': Math.min(page.total, maxPageSize) }),
      value: page.rows.map((row) => shape(row, set.type, query)),
      ...(page.nextToken === null
        ? {}
        : { '@odata.nextLink': linkOf(base, set, operation.rawQuery, '$skiptoken', page.nextToken) }),
    },
    applied,
  );
}

/** Answers a GET of one row. */
export function readRow({ store, base }: Reading, set: EntitySet, row: Row, operation: Operation): LegacyReply {
  const query = shapingQuery(operation, set.type);
  const etag = store.etagOf(set, row);
  if (operation.header('if-none-match') === etag) return emptyReply(304, { ...odataHeaders, etag });
  const shaped = shaper(store, preferences(operation))(row, set.type, query);
  return odataReply(200, { '@odata.context': `${contextOf(base, set, query)}/$entity`, ...shaped }, { etag });
}

/** Writes rows with their ETags, and labels of choices when asked for. */
export function shaper(
  store: DataverseStore,
  asked: ReadonlyMap<string, string>,
): (
  row: Row,
  type: EntityType,
  query: Pick<CollectionQuery, 'select' | 'expand'>,
) => Readonly<Record<string, unknown>> {
  const annotations = asked.get('odata.include-annotations') ?? '';
  const labelled = annotations === '*' || annotations.includes(formattedValue);
  const options: ShapeOptions = {
    ignoreCase: true,
    annotate(row, type) {
      const set = setOf(type);
      const labels = Object.entries(labelled ? set.choices : {}).flatMap(([column, choice]) => {
        const label = choice[Number(row[column] ?? Number.NaN)];
        return label === undefined ? [] : [[`${column}@${formattedValue}`, label] as const];
      });
      // The id is always there, selected or not.
      return { '@odata.etag': store.etagOf(set, row), [type.key]: row[type.key], ...Object.fromEntries(labels) };
    },
    related: (row, type, navigation) => store.related(setOf(type), row, navigation),
  };
  return (row, type, query) => shapeRow(row, type, query, options);
}

const formattedValue = 'OData.Community.Display.V1.FormattedValue';

function setOf(type: EntityType): EntitySet {
  const found = entitySets.find((set) => set.type === type);
  if (found === undefined) throw new TypeError(`No entity set has the type ${type.name}.`);
  return found;
}

/** `odata.maxpagesize`, bounded as the vendor bounds it. */
export function pageSizeOf(asked: ReadonlyMap<string, string>): {
  size: number;
  applied: Readonly<Record<string, string>>;
} {
  const wanted = asked.get('odata.maxpagesize');
  if (wanted === undefined) return { size: maxPageSize, applied: {} };
  if (!/^[1-9]\d{0,8}$/.test(wanted))
    return refuseWith(400, '0x80060888', `Invalid value '${wanted}' for odata.maxpagesize.`);
  return {
    size: Math.min(Number(wanted), maxPageSize),
    applied: { 'preference-applied': `odata.maxpagesize=${wanted}` },
  };
}

export function contextOf(base: string, set: EntitySet, query: Pick<ODataQuery, 'select'>): string {
  return `${base}/$metadata#${set.name}${query.select === null ? '' : `(${query.select.join(',')})`}`;
}

/** The same query with another position in it. */
export function linkOf(base: string, set: EntitySet, rawQuery: string, option: string, token: string): string {
  const kept = rawQuery.split('&').filter((part) => part !== '' && !/^(\$|%24)(skiptoken|deltatoken)=/i.test(part));
  return `${base}/${set.name}?${[...kept, `${option}=${encodeURIComponent(token)}`].join('&')}`;
}
