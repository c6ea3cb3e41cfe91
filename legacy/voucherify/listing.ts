import type { LegacyReply, LegacyRequest } from '../kit/index.ts';
import { jsonReply } from '../kit/index.ts';
import { invalidQuery } from './replies.ts';

/** What one list resource lets its caller say. */
export interface ListSpec<Row> {
  /** Name of the array in the reply: `customers`, `vouchers`, `data`, … */
  readonly dataRef: string;
  /** Sort keys by name; the first is the default, descending. */
  readonly orders: Readonly<Record<string, (row: Row) => string>>;
  /** Instants that `[before]` and `[after]` may filter. */
  readonly instants?: Readonly<Record<string, (row: Row) => string>>;
  /** Other parameters of the resource, which its handler reads itself. */
  readonly parameters?: readonly string[];
  /** Stable key, to break ties. */
  readonly key: (row: Row) => string;
  readonly write: (row: Row) => unknown;
  /** `starting_after=<instant>`: everything behind that place in the list. */
  readonly startingAfter?: boolean;
}

/** The vendor's lists: `limit` 1–100 (10), `page` 1–99 (1), `order`, instants as `updated_at[after]`. Unknown parameters are refused. */
export function listReply<Row>(request: LegacyRequest, rows: readonly Row[], spec: ListSpec<Row>): LegacyReply {
  const { query } = request;
  const known = new Set(['limit', 'page', 'order', ...(spec.parameters ?? [])]);
  if (spec.startingAfter === true) known.add('starting_after');
  const filters: ((row: Row) => boolean)[] = [];
  for (const name of new Set(query.keys())) {
    if (query.getAll(name).length > 1) throw invalidQuery(request, `${name} is given more than once`);
    if (known.has(name)) continue;
    const filter = /^\[?(\w+)\]?\[(before|after)\]$/.exec(name);
    const read = filter?.[1] === undefined ? undefined : spec.instants?.[filter[1]];
    if (filter === null || read === undefined) throw invalidQuery(request, `Unknown parameter ${name}`);
    const bound = instantOf(request, name, query.get(name) ?? '');
    filters.push(filter[2] === 'after' ? (row) => read(row) > bound : (row) => read(row) < bound);
  }
  const limit = integerOf(request, 'limit', 10, 100);
  const page = integerOf(request, 'page', 1, 99);
  const [defaultOrder = ''] = Object.keys(spec.orders);
  const order = query.get('order') ?? `-${defaultOrder}`;
  const descending = order.startsWith('-');
  const sortBy = spec.orders[descending ? order.slice(1) : order];
  if (sortBy === undefined) throw invalidQuery(request, `Cannot order by ${order}`);
  const from = query.get('starting_after');
  if (from !== null) {
    const bound = instantOf(request, 'starting_after', from);
    filters.push(descending ? (row) => sortBy(row) < bound : (row) => sortBy(row) > bound);
  }

  const sign = descending ? -1 : 1;
  const found = rows
    .filter((row) => filters.every((holds) => holds(row)))
    .sort((a, b) => sign * (compare(sortBy(a), sortBy(b)) || compare(spec.key(a), spec.key(b))));
  const part = found.slice((page - 1) * limit, page * limit);
  return jsonReply(200, {
    object: 'list',
    data_ref: spec.dataRef,
    [spec.dataRef]: part.map(spec.write),
    total: found.length,
    has_more: page * limit < found.length,
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function integerOf(request: LegacyRequest, name: string, fallback: number, maximum: number): number {
  const text = request.query.get(name);
  if (text === null) return fallback;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > maximum) throw invalidQuery(request, `${name} must be between 1 and ${maximum}`);
  return value;
}

function instantOf(request: LegacyRequest, name: string, text: string): string {
  const milliseconds = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw invalidQuery(request, `${name} is not an ISO 8601 date`);
  return new Date(milliseconds).toISOString();
}
