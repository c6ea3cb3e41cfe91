import { z } from 'zod';
import type { LegacyReply } from '../kit/index.ts';
import type { ODataQuery } from '../odata/index.ts';
import { splitQuery } from '../odata/index.ts';
import type { EntitySet } from './entitySets.ts';
import type { Operation } from './operation.ts';
import { preferences } from './operation.ts';
import type { Reading } from './readRows.ts';
import { contextOf, dataverseQuery, inVendorsWords, linkOf, pageSizeOf, shaper } from './readRows.ts';
import { odataReply, refuseWith } from './replies.ts';

/** A delta link holds for seven days of business time. */
const linkLifetimeMs = 7 * 24 * 3_600_000;

/** Where a reader stands: rows changed after `version` are new to her. */
const positionSchema = z.object({
  /** The version that the next delta link starts from. */
  version: z.int(),
  /** Business time of the link, milliseconds. */
  at: z.int(),
  /** A delta page further on: the last version already sent. */
  sent: z.int().optional(),
  /** A page further on of the first, full reading. */
  page: z.string().optional(),
});
type Position = z.infer<typeof positionSchema>;

/** True when the request is about change tracking: the first full reading, a page of it, or a delta. */
export function isTracking(operation: Operation): boolean {
  const options = inVendorsWords(() => splitQuery(operation.rawQuery));
  return (
    preferences(operation).has('odata.track-changes') ||
    options.has('$deltatoken') ||
    (options.get('$skiptoken') ?? '').startsWith(mark)
  );
}

/** Tells tokens of tracked readings from those of plain ones. */
const mark = 'd.';

/** Answers `Prefer: odata.track-changes` and delta links. @param now the business instant. */
export function readChanges(reading: Reading, set: EntitySet, operation: Operation, now: Date): LegacyReply {
  const query = dataverseQuery(operation.rawQuery, set.type);
  refuseOthers(query);
  const applied = preferences(operation).has('odata.track-changes')
    ? { 'preference-applied': 'odata.track-changes' }
    : {};
  const deltaToken = query.own.get('$deltatoken');
  const position = readPosition(deltaToken ?? query.skipToken?.slice(mark.length));
  if (position === null || position.page !== undefined) {
    const from = position ?? { version: reading.store.changes.version(), at: now.getTime() };
    return odataReply(200, fullPage(reading, set, operation, query, from), applied);
  }
  if (now.getTime() - position.at > linkLifetimeMs) {
    refuseWith(400, '0x80060425', 'The delta link has expired. Start again with odata.track-changes.');
  }
  return odataReply(200, deltaPage(reading, set, operation, query, position, now), applied);
}

function refuseOthers(query: ODataQuery): void {
  const named =
    (query.filter !== null && '$filter') ||
    (query.orderBy.length > 0 && '$orderby') ||
    (query.expand.length > 0 && '$expand') ||
    (query.top !== null && '$top');
  if (named !== false)
    refuseWith(400, '0x80060888', `The query parameter '${named}' is not supported with odata.track-changes.`);
}

function fullPage(
  { store, base }: Reading,
  set: EntitySet,
  operation: Operation,
  query: ODataQuery,
  from: Position,
): Readonly<Record<string, unknown>> {
  const asked = preferences(operation);
  const page = inVendorsWords(() =>
    store.table(set).query({ pageSize: pageSizeOf(asked).size, count: query.count, skipToken: from.page ?? null }),
  );
  const shape = shaper(store, asked);
  return {
    '@odata.context': `${contextOf(base, set, query)}/$delta`,
    ...(page.total === null ? {} : { '@odata.count': page.total }),
    value: page.rows.map((row) => shape(row, set.type, query)),
    // The delta starts from before the first page, so that what changes between pages is told again and never lost.
    ...(page.nextToken === null
      ? deltaLink(base, set, operation, { version: from.version, at: from.at })
      : nextLink(base, set, operation, { ...from, page: page.nextToken })),
  };
}

function deltaPage(
  { store, base }: Reading,
  set: EntitySet,
  operation: Operation,
  query: ODataQuery,
  position: Position,
  now: Date,
): Readonly<Record<string, unknown>> {
  const asked = preferences(operation);
  const { size } = pageSizeOf(asked);
  const changes = store.changes.since(set.name, position.sent ?? position.version);
  const shown = changes.slice(0, size);
  const shape = shaper(store, asked);
  const value = shown.map(({ key }) => {
    const row = store.table(set).get(key);
    return row === undefined
      ? { '@odata.context': `${base}/$metadata#${set.name}/$deletedEntity`, id: key, reason: 'deleted' }
      : shape(row, set.type, query);
  });
  const sent = shown.at(-1)?.version ?? position.sent ?? position.version;
  return {
    '@odata.context': `${contextOf(base, set, query)}/$delta`,
    value,
    ...(changes.length > shown.length
      ? nextLink(base, set, operation, { ...position, sent })
      : deltaLink(base, set, operation, { version: sent, at: now.getTime() })),
  };
}

const nextLink = (
  base: string,
  set: EntitySet,
  operation: Operation,
  position: Position,
): Readonly<Record<string, string>> => ({
  '@odata.nextLink': linkOf(base, set, operation.rawQuery, '$skiptoken', mark + writePosition(position)),
});

const deltaLink = (
  base: string,
  set: EntitySet,
  operation: Operation,
  position: Position,
): Readonly<Record<string, string>> => ({
  '@odata.deltaLink': linkOf(base, set, operation.rawQuery, '$deltatoken', writePosition(position)),
});

function writePosition(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readPosition(token: string | undefined): Position | null {
  if (token === undefined) return null;
  const invalid = (): never => refuseWith(400, '0x80060888', 'The delta token is not valid.');
  try {
    const read = positionSchema.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
    return read.success ? read.data : invalid();
  } catch (error) {
    if (error instanceof SyntaxError) return invalid();
    throw error;
  }
}
