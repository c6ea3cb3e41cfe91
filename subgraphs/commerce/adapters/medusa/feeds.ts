import type { z } from 'zod';
import type { Markets } from '../../../../platform/context/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { IdentityFact, IdentityFeed, IdentityRecord, SaleFeed } from '../../__generated__/resolvers.ts';
import { decodeCursor, encodeCursor, toE164 } from '../../../kit/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceScope, FeedPosition } from '../../port.ts';
import type { MedusaClient } from './client.ts';
import { mapEntry } from './mapEntry.ts';
import { customer, customerFields, orderEntry, orderEntryFields, type WireCustomer } from './wire.ts';

export interface FeedReader {
  saleChanges(position: FeedPosition, scope: CommerceScope): Promise<SaleFeed>;
  identityChanges(position: FeedPosition, scope: CommerceScope): Promise<IdentityFeed>;
}

/** The last row that was given: its instant and its id. */
interface Mark {
  readonly at: string;
  readonly id: string;
}

/** A row bears a time from before it can be seen, by a clock that is not ours: real time, whatever the business clock says. */
const SETTLING_MS = 2_000;

interface Source<T> {
  readonly path: string;
  readonly name: string;
  readonly row: z.ZodType<T>;
  readonly query: Readonly<Record<string, string | boolean>>;
}

/**
 * Changes by polling `updated_at`, Medusa's only way. It sorts by one field alone: rows of one instant come in any order, so that the last instant
 * of a page that is cut is left for the next one. Deletions cannot be seen so.
 */
export function createFeedReader(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
  readonly markets: Markets;
}): FeedReader {
  const { client, config, markets } = parts;

  const read = async <T extends { readonly id: string; readonly updated_at: string }>(
    source: Source<T>,
    { cursor, first }: FeedPosition,
    { deadline, priority = 'background' }: CommerceScope,
  ): Promise<{ readonly rows: readonly T[]; readonly cursor: string; readonly hasMore: boolean }> => {
    const mark = cursor === null ? null : decodeMark(cursor);
    const size = Math.min(first, config.COMMERCE_FEED_PAGE);
    const until = new Date(Date.now() - SETTLING_MS).toISOString();
    for (let limit = size + 1; ; limit *= 2) {
      const page = await client.list(
        source.path,
        source.name,
        source.row,
        {
          ...source.query,
          ...(mark === null ? {} : { 'updated_at[$gte]': mark.at }),
          'updated_at[$lte]': until,
          order: 'updated_at',
          limit,
        },
        { deadline, priority },
      );
      const last = page.rows.at(-1)?.updated_at ?? '';
      const isWhole = page.rows.length >= page.count;
      const settled = isWhole ? page.rows : page.rows.filter(({ updated_at }) => updated_at < last);
      const fresh = settled.filter((row) => mark === null || isAfter(row, mark)).toSorted(inOrder);
      // All of it lies within one crowded instant, or was given already.
      if (fresh.length === 0 && !isWhole) continue;
      const rows = fresh.slice(0, size);
      const end = rows.at(-1);
      const next: Mark | null = end === undefined ? mark : { at: end.updated_at, id: end.id };
      return { rows, cursor: encodeCursor(next), hasMore: !isWhole || fresh.length > rows.length };
    }
  };

  return {
    saleChanges: async (position, scope) => {
      const source = { path: 'orders', name: 'orders', row: orderEntry, query: { fields: orderEntryFields } };
      const { rows, ...end } = await read(source, position, scope);
      return { entries: rows.map(mapEntry), ...end, reset: false };
    },

    identityChanges: async (position, scope) => {
      const query = { fields: customerFields, has_account: true };
      const source = { path: 'customers', name: 'customers', row: customer, query };
      const { rows, ...end } = await read(source, position, scope);
      return { records: rows.map((row) => mapIdentity(row, markets, config)), ...end, reset: false };
    },
  };
}

/**
 * Nobody has proved an address to Medusa. The ERP's number and the club card were written by a connector, where the site sees to it that nobody else
 * can; elsewhere they are not read.
 */
function mapIdentity(wire: WireCustomer, markets: Markets, config: MedusaConfig): IdentityRecord {
  const country = (wire.addresses ?? []).flatMap(({ country_code: code }) => code?.toUpperCase() ?? [])[0];
  const market = markets.all.find((each) => each.country === country) ?? null;
  const email = wire.email?.trim().toLowerCase() ?? '';
  const phones = new Set(
    [wire.phone, ...(wire.addresses ?? []).map(({ phone }) => phone)].flatMap((phone) => toE164(phone, country) ?? []),
  );
  const fact = (type: IdentityFact['type'], value: string, verified: boolean): IdentityFact => ({
    type,
    value,
    verified,
    verifiedAt: verified ? wire.created_at : null,
  });
  const guarded = (type: IdentityFact['type'], key: string | undefined): readonly IdentityFact[] => {
    const value = key === undefined ? undefined : wire.metadata?.[key];
    return typeof value === 'string' && value !== '' ? [fact(type, value, true)] : [];
  };
  return {
    id: wire.id,
    shared: false,
    deleted: false,
    displayName: [wire.first_name, wire.last_name].filter(Boolean).join(' ') || null,
    birthDate: null,
    market: market?.code ?? null,
    createdAt: wire.created_at,
    modifiedAt: wire.updated_at,
    identifiers: [
      ...(email === '' ? [] : [fact('LOGIN', email, false), fact('EMAIL', email, false)]),
      ...[...phones].map((phone) => fact('PHONE', phone, false)),
      ...guarded('ERP_NUMBER', config.COMMERCE_ERP_NUMBER_ATTRIBUTE),
      ...guarded('CLUB_CARD', config.COMMERCE_CLUB_CARD_ATTRIBUTE),
    ],
  };
}

type Row = { readonly id: string; readonly updated_at: string };

function isAfter({ updated_at: at, id }: Row, mark: Mark): boolean {
  return at > mark.at || (at === mark.at && id > mark.id);
}

function inOrder(a: Row, b: Row): number {
  return isAfter(a, { at: b.updated_at, id: b.id }) ? 1 : -1;
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
const idPattern = /^[\w-]{1,64}$/;

function decodeMark(cursor: string): Mark | null {
  const isMark = (value: unknown): value is Mark | null =>
    value === null ||
    (typeof value === 'object' &&
      'at' in value &&
      typeof value.at === 'string' &&
      instantPattern.test(value.at) &&
      'id' in value &&
      typeof value.id === 'string' &&
      idPattern.test(value.id));
  try {
    return decodeCursor(cursor, isMark);
  } catch (cause) {
    throw new ClientError('BAD_USER_INPUT', 'This is no cursor of the feed.', { cause });
  }
}
