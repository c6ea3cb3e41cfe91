import type { LegacyReply, LegacyRequest, Route } from '../../kit/index.ts';
import { acceptsJson, jsonReply } from '../../kit/index.ts';
import type { Caller } from '../access.ts';
import { problem, refuse, unauthorized } from '../problem.ts';
import { project } from '../projection.ts';
import type { SearchCriteria } from '../search/criteria.ts';
import { parseSearchCriteria } from '../search/criteria.ts';
import { runSearch } from '../search/runSearch.ts';
import type { Table } from '../search/table.ts';
import type { StoreScope } from '../storeScope.ts';

/** What a handler gets beside the request. */
export interface Call {
  readonly request: LegacyRequest;
  readonly scope: StoreScope;
  readonly caller: Caller;
}

/** One endpoint below `/rest/<store>/V1`. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/products/:sku`. */
  readonly path: string;
  /** Adobe's ACL resource; `anonymous` for everyone, `self` for a signed-in customer. */
  readonly resource: string;
  /** A POST that only reads is journalled as a read. */
  readonly reads?: boolean;
  /** It reads `searchCriteria`. */
  readonly searches?: boolean;
  /** Query parameters beside `fields` and `searchCriteria` that it knows. */
  readonly parameters?: readonly string[];
  /** The JSON to answer with. */
  handle(call: Call): unknown;
}

/** Makes the server's routes: with a store code and without one, guarded by the resource, projected by `fields`. */
export function routesOf(
  endpoints: readonly Endpoint[],
  scopeOf: (code: string) => StoreScope,
  callerOf: (request: LegacyRequest) => Caller,
): Route[] {
  return endpoints.flatMap((endpoint) => {
    const handle = (request: LegacyRequest): LegacyReply => {
      if (endpoint.reads === true) request.markKind('read');
      const { accept } = request.headers;
      if (!acceptsJson(accept))
        return problem(
          406,
          `Server cannot match any of the given Accept HTTP header media type(s) from the request: "${accept ?? ''}" with media types from the config of response renderer.`,
        );
      const caller = callerOf(request);
      if (caller.kind === 'refused') return caller.reply;
      if (!allows(endpoint.resource, caller)) return unauthorized(endpoint.resource);
      refuseUnknownParameters(request, endpoint);
      const scope = scopeOf(request.params['store'] ?? 'default');
      return jsonReply(200, project(endpoint.handle({ request, scope, caller }), request.query.get('fields')));
    };
    return ['/rest/:store/V1', '/rest/V1'].map((base) => ({
      method: endpoint.method,
      path: base + endpoint.path,
      handle,
    }));
  });
}

function allows(resource: string, caller: Caller): boolean {
  if (resource === 'anonymous') return true;
  if (resource === 'self') return caller.kind === 'customer';
  return caller.kind === 'admin';
}

/** The vendor drops unknown query parameters; an imitation that did would hide that it does not know an option. */
function refuseUnknownParameters({ query }: LegacyRequest, { parameters = [], searches = false }: Endpoint): void {
  const known = ['fields', ...(searches ? ['searchCriteria', 'search_criteria'] : []), ...parameters];
  for (const key of query.keys()) {
    const name = /^[^[]*/.exec(key)?.[0] ?? key;
    if (!known.includes(name)) return refuse(400, 'Invalid parameter: %1', [name]);
  }
}

/** Adobe's envelope of a search. */
export function searchReply<Row>(
  call: Call,
  table: Table<Row>,
  render: (row: Row) => unknown,
  within?: (row: Row) => boolean,
): Record<string, unknown> {
  const criteria = parseSearchCriteria(call.request.query, 'SearchCriteriaInterface');
  const found = runSearch(table, criteria, call.scope, within);
  return { items: found.rows.map(render), search_criteria: echo(criteria), total_count: found.total };
}

export function echo(criteria: SearchCriteria): Record<string, unknown> {
  return {
    filter_groups: criteria.groups.map((filters) => ({
      filters: filters.map(({ field, value, condition }) => ({ field, value, condition_type: condition })),
    })),
    ...(criteria.sortOrders.length > 0 ? { sort_orders: criteria.sortOrders } : {}),
    ...(criteria.pageSize > 0 ? { page_size: criteria.pageSize } : {}),
    ...(criteria.currentPage === null ? {} : { current_page: criteria.currentPage }),
  };
}

export function skusOf(request: LegacyRequest): string[] {
  const body = request.json();
  const skus = typeof body === 'object' && body !== null && 'skus' in body ? body.skus : undefined;
  if (!Array.isArray(skus) || !skus.every((sku): sku is string => typeof sku === 'string'))
    return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: 'skus' });
  return skus;
}
