import type { LegacyReply } from '../../kit/index.ts';
import { jsonReply } from '../../kit/index.ts';
import type { CollectionQuery, EntityType, Filter, ODataQuery, Row } from '../../odata/index.ts';
import {
  applyCollection,
  businessCentralDialect,
  onlyOptions,
  parseQuery,
  shapeRow,
  splitQuery,
} from '../../odata/index.ts';
import type { Page } from '../pages/page.ts';
import { pages } from '../pages/index.ts';
import type { Store } from '../store.ts';
import type { Call } from './call.ts';
import { badRequest, rowNotFound } from './errors.ts';
import type { Within } from './resolvePath.ts';
import { groupPath } from './resolvePath.ts';

/** The most that one page of a collection holds, whatever the caller prefers. */
const maxPageSize = 20_000;

/** Answers what is asked of the tables. */
export interface Reader {
  collection(call: Call, page: Page, within: Within | null): LegacyReply;
  count(call: Call, page: Page, within: Within | null): LegacyReply;
  row(call: Call, page: Page, within: Within | null, id: string): LegacyReply;
  /** How a row answers a write. Refuses the query before anything is written. */
  writing(call: Call, page: Page): (row: Row, status: 200 | 201) => LegacyReply;
}

export function createReader(store: Store, companyId: string): Reader {
  const pageOfType = new Map<EntityType, Page>(pages.map((page) => [page.type, page]));

  const related = (row: Row, type: EntityType, navigation: string): readonly Row[] => {
    const relation = pageOfType.get(type)?.relations[navigation];
    if (relation === undefined) return [];
    const rows = store.where(relation.page(), relation.to, row[relation.from] ?? null);
    return relation.many ? byKey(rows) : rows;
  };
  const shapeOptions = {
    annotate: (row: Row, type: EntityType) => {
      const page = pageOfType.get(type);
      return page === undefined ? {} : { '@odata.etag': store.etag(page, String(row['id'])), id: row['id'] };
    },
    related,
    ignoreCase: false,
  };
  const shape = (row: Row, page: Page, query: Pick<CollectionQuery, 'select' | 'expand'>) =>
    shapeRow(row, page.type, query, shapeOptions);
  const followOn = (page: Page) => (row: Row, navigation: string) => related(row, page.type, navigation)[0];

  /** The condition that keeps a navigation's rows: those of the row it starts from. */
  const only = (within: Within): Filter => {
    const from = rowAt(store, within.page, within.id);
    const relation = within.page.relations[within.navigation];
    if (relation === undefined) throw rowNotFound(within.page.set, within.id);
    const type = relation.page().type.fields[relation.to] ?? 'string';
    const value = String(from[relation.from]);
    return {
      kind: 'compare',
      operator: 'eq',
      field: { path: relation.to, type },
      value: { type: type === 'guid' ? 'guid' : 'string', value },
    };
  };
  const restricted = (query: ODataQuery, within: Within | null): Filter | null => {
    if (within === null) return query.filter;
    const own = only(within);
    return query.filter === null ? own : { kind: 'and', operands: [own, query.filter] };
  };

  return {
    collection(call, page, within) {
      const query = queryOf(call, page);
      // Lines have no order of their own but their number.
      const natural = query.orderBy.length === 0 && within !== null;
      const result = store.table(page).query(
        {
          filter: restricted(query, within),
          orderBy: natural ? naturalOrder(page) : query.orderBy,
          skip: query.skip,
          top: query.top,
          skipToken: query.skipToken,
          count: query.count,
          pageSize: pageSizeOf(call),
        },
        followOn(page),
      );
      const preferred = preferredPageSize(call);
      return jsonReply(
        200,
        {
          '@odata.context': contextOf(call, page, companyId, query.select),
          ...(result.total === null ? {} : { '@odata.count': result.total }),
          value: result.rows.map((row) => shape(row, page, query)),
          ...(result.nextToken === null ? {} : { '@odata.nextLink': nextLink(call, result.nextToken) }),
        },
        preferred === null ? {} : { 'preference-applied': `odata.maxpagesize=${preferred}` },
      );
    },
    count(call, page, within) {
      onlyOptions(call.rawQuery, ['$filter', '$schemaversion'], 'a count');
      const query = queryOf(call, page);
      const { total } = store
        .table(page)
        .query({ filter: restricted(query, within), count: true, pageSize: 1 }, followOn(page));
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(total ?? 0) };
    },
    row(call, page, within, id) {
      const query = shapingOf(call, page);
      const row = rowAt(store, page, id);
      if (within !== null && applyCollection([row], { ...query, filter: only(within) }, false).length === 0) {
        throw rowNotFound(page.set, id);
      }
      return jsonReply(200, {
        '@odata.context': `${contextOf(call, page, companyId, query.select)}/$entity`,
        ...shape(row, page, query),
      });
    },
    writing(call, page) {
      const query = shapingOf(call, page);
      return (row, status) => {
        const url = `${call.base}${groupPath(page.group)}/companies(${companyId})/${page.set}(${String(row['id'])})`;
        return jsonReply(
          status,
          {
            '@odata.context': `${contextOf(call, page, companyId, query.select)}/$entity`,
            ...shape(row, page, query),
          },
          status === 201 ? { location: url } : {},
        );
      };
    },
  };
}

/** The row, or the product's 404. */
export function rowAt(store: Store, page: Page, id: string): Row {
  const row = store.table(page).get(id);
  if (row === undefined) throw rowNotFound(page.set, id);
  return row;
}

function queryOf(call: Call, page: Page): ODataQuery {
  const version = [...splitQuery(call.rawQuery)].find(([name]) => name.toLowerCase() === '$schemaversion')?.[1] ?? null;
  if (version !== null && !['1.0', '2.0', '2.1'].includes(version)) {
    throw badRequest(`The schema version '${version}' is not valid.`);
  }
  return parseQuery(call.rawQuery, page.type, businessCentralDialect(version));
}

/** The query of one row, which can only say what of it is shown. */
function shapingOf(call: Call, page: Page): ODataQuery {
  const query = queryOf(call, page);
  onlyOptions(call.rawQuery, ['$select', '$expand', '$schemaversion'], 'a single row');
  return query;
}

function preferredPageSize(call: Call): number | null {
  const text = /(?:^|[,;\s])odata\.maxpagesize=(\d{1,9})/i.exec(call.header('prefer') ?? '')?.[1];
  const size = text === undefined ? 0 : Number(text);
  return size < 1 ? null : Math.min(size, maxPageSize);
}

const pageSizeOf = (call: Call): number => preferredPageSize(call) ?? maxPageSize;

function naturalOrder(page: Page): CollectionQuery['orderBy'] {
  const path = ['sequence', 'lineNo', 'weekday'].find((name) => page.type.fields[name] !== undefined);
  return path === undefined ? [] : [{ field: { path, type: 'int' }, descending: false }];
}

/** Children of a row by their number, else by their id, so that an expanded answer is always the same. */
function byKey(rows: readonly Row[]): readonly Row[] {
  const key = (row: Row): number => Number(row['sequence'] ?? row['lineNo'] ?? row['weekday'] ?? 0);
  return [...rows].sort((left, right) => key(left) - key(right) || (String(left['id']) < String(right['id']) ? -1 : 1));
}

function contextOf(call: Call, page: Page, companyId: string, select: readonly string[] | null): string {
  const fields = select === null ? '' : `(${select.join(',')})`;
  return `${call.base}${groupPath(page.group)}/$metadata#companies(${companyId})/${page.set}${fields}`;
}

/** The same request with another place to start: `$skip` has had its effect, `$top` is inside the token. */
function nextLink(call: Call, token: string): string {
  const kept = call.rawQuery.split('&').filter((part) => part !== '' && !/^(?:\$|%24)(?:skip|skiptoken)=/i.test(part));
  return `${call.base}${call.path}?${[...kept, `$skiptoken=${token}`].join('&')}`;
}
