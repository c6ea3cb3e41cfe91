import { z } from 'zod';
import { createCalendar, decodeCursor, encodeCursor, type Snapshot, toE164 } from '../../../kit/index.ts';
import type { IdentityFact, IdentityFeed, SaleEntry, SaleFeed } from '../../__generated__/resolvers.ts';
import type { ErpScope, FeedQuery } from '../../port.ts';
import type { Domain, Search, TrytonClient } from './client.ts';
import type { Reference } from './reference.ts';
import * as wire from './wire.ts';

/**
 * Tryton's rows have a time of writing that is null until the first, and no order over both. So changes are read window by window:
 * what was written in `[since, until)`, by id. `until` is null between windows.
 */
const position = z.object({
  since: z.string().nullable(),
  until: z.string().nullable(),
  afterId: z.number().nullable(),
});
type Position = z.infer<typeof position>;

/** A window ends this long ago: what is being written now, by a clock that is not ours, comes with the next. Real time. */
const SETTLING_MS = 2_000;

export const saleFields = [
  'number',
  'reference',
  'sale_date',
  'state',
  'create_date',
  'write_date',
  'party.code',
] as const;

/** Every sale that has a number: a draft has none, and nobody was promised anything. */
export function createSaleChanges(client: TrytonClient, walkIns: ReadonlySet<string>) {
  return async (query: FeedQuery, scope: ErpScope): Promise<SaleFeed> => {
    const search = { model: 'sale.sale', domain: [['number', '!=', null]], fields: saleFields, row: wire.saleEntry };
    const part = await nextPart(client, search, query, scope);
    return {
      entries: part.rows.map((row) => toSaleEntry(row, walkIns, scope.market.timeZone)),
      cursor: part.cursor,
      hasMore: part.hasMore,
      reset: false,
    };
  };
}

/** Every party that has a code but the company itself. Nobody proved an address to Tryton: none is verified. */
export function createCustomerChanges(
  client: TrytonClient,
  reference: Snapshot<Reference>,
  walkIns: ReadonlySet<string>,
) {
  return async (query: FeedQuery, scope: ErpScope): Promise<IdentityFeed> => {
    const { value } = await reference.read(scope.deadline);
    const search = {
      model: 'party.party',
      domain: [
        ['id', '!=', value.companyParty],
        ['code', '!=', null],
      ],
      fields: ['code', 'name', 'active', 'create_date', 'write_date'],
      row: wire.partyChange,
    };
    const part = await nextPart(client, search, query, scope);
    const mechanisms =
      part.rows.length === 0
        ? []
        : await client.search(
            {
              model: 'party.contact_mechanism',
              domain: [['party', 'in', part.rows.map(({ id }) => id)]],
              fields: ['party', 'type', 'value'],
              row: wire.contactMechanism,
            },
            { deadline: scope.deadline, priority: 'background' },
          );
    return {
      records: part.rows.map((row) => {
        const code = row.code ?? '';
        const shared = walkIns.has(code);
        const own = shared ? [] : mechanisms.filter(({ party }) => party === row.id);
        return {
          id: code,
          shared,
          deleted: !row.active,
          displayName: row.name,
          birthDate: null,
          market: null,
          createdAt: row.create_date,
          modifiedAt: row.write_date ?? row.create_date,
          identifiers: own.flatMap(({ type, value: text }) => identifierOf(type, text ?? '', scope.market.country)),
        };
      }),
      cursor: part.cursor,
      hasMore: part.hasMore,
      reset: false,
    };
  };

  function identifierOf(type: string, text: string, country: string): readonly IdentityFact[] {
    const unproven = { verified: false, verifiedAt: null } as const;
    if (type === 'email' && text.trim() !== '')
      return [{ type: 'EMAIL', value: text.trim().toLowerCase(), ...unproven }];
    const phone = type === 'phone' || type === 'mobile' ? toE164(text, country) : null;
    return phone === null ? [] : [{ type: 'PHONE', value: phone, ...unproven }];
  }
}

/** A sale's reference names it in the system that it came from: the connector writes the shop's number there. */
export function toSaleEntry(row: wire.WireSaleEntry, walkIns: ReadonlySet<string>, timeZone: string): SaleEntry {
  const number = row.number ?? '';
  const party = row['party.'].code;
  return {
    reference: `order:${number}`,
    number,
    originNumber: row.reference,
    channel: row.reference === null ? 'CALL_CENTER' : 'WEB',
    storeId: null,
    placedAt: row.sale_date === null ? row.create_date : createCalendar(timeZone).startOf(row.sale_date),
    modifiedAt: row.write_date ?? row.create_date,
    customerId: party === null || walkIns.has(party) ? null : party,
    clubCard: null,
    paymentToken: null,
    guestEmail: null,
    deleted: false,
  };
}

/** Written in `[since, until)`, or created then and not written since. `until` null: up to now. */
export function changedSince(since: string, until: string | null): Domain {
  const within = (field: string): Domain => [
    [field, '>=', dateTime(since)],
    ...(until === null ? [] : [[field, '<', dateTime(until)]]),
  ];
  return ['OR', within('write_date'), [['write_date', '=', null], ...within('create_date')]];
}

async function nextPart<T extends { readonly id: number }>(
  client: TrytonClient,
  search: Search<T>,
  { cursor, first }: FeedQuery,
  scope: ErpScope,
): Promise<{ readonly rows: readonly T[]; readonly cursor: string; readonly hasMore: boolean }> {
  const isPosition = (value: unknown): value is Position => position.safeParse(value).success;
  const from = cursor === null ? { since: null, until: null, afterId: null } : decodeCursor(cursor, isPosition);
  const until = from.until ?? new Date(Date.now() - SETTLING_MS).toISOString();
  const found = await client.search(
    {
      ...search,
      domain: [
        ...search.domain,
        changedSince(from.since ?? '1970-01-01T00:00:00Z', until),
        ...(from.afterId === null ? [] : [['id', '>', from.afterId]]),
      ],
      order: [['id', 'ASC']],
      limit: first + 1,
    },
    { deadline: scope.deadline, priority: 'background', context: { active_test: false } },
  );
  const rows = found.slice(0, first);
  const hasMore = found.length > first;
  const next: Position = hasMore
    ? { since: from.since, until, afterId: rows.at(-1)?.id ?? null }
    : { since: until, until: null, afterId: null };
  return { rows, cursor: encodeCursor(next), hasMore };
}

function dateTime(instant: string): Readonly<Record<string, unknown>> {
  const at = new Date(instant);
  return {
    __class__: 'datetime',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    microsecond: at.getUTCMilliseconds() * 1000,
  };
}
