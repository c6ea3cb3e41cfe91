import type { z } from 'zod';
import type { Markets } from '../../../../platform/context/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { IdentityFact, IdentityFeed, IdentityRecord, SaleFeed } from '../../__generated__/resolvers.ts';
import { decodeCursor, encodeCursor, toE164 } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, FeedPosition } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import type { Reference } from './reference.ts';
import { ADMIN_VIEW } from './views.ts';
import { mapEntry } from './sales.ts';
import { attributeText, customer, customerFields, orderEntry, orderEntryFields, type WireCustomer } from './wire.ts';

export interface FeedReader {
  saleChanges(position: FeedPosition, scope: CommerceScope): Promise<SaleFeed>;
  identityChanges(position: FeedPosition, scope: CommerceScope): Promise<IdentityFeed>;
}

/** The last row that was given: its second and its id. */
interface Mark {
  readonly at: string;
  readonly id: number;
}

/** Adobe's stamps are whole seconds: a second is read once it is over, or a later change within it could be missed. */
const SETTLING_MS = 1_000;

/**
 * Changes by polling `updated_at`, Adobe's only way. Rows come by (second, id) and the cursor holds both, so that rows of the same
 * second are neither lost nor given twice. Deletions cannot be seen so.
 */
export function createFeedReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly markets: Markets;
  readonly reference: Reference;
}): FeedReader {
  const { client, config, markets, reference } = parts;

  const read = async <T extends { readonly updated_at: string }>(
    source: {
      readonly path: string;
      readonly row: z.ZodType<T>;
      readonly fields: string;
      readonly idOf: (row: T) => number;
    },
    { cursor, first }: FeedPosition,
    { now, deadline, priority = 'background' }: CommerceScope,
  ): Promise<{ readonly rows: readonly T[]; readonly cursor: string; readonly hasMore: boolean }> => {
    const mark = cursor === null ? null : decodeMark(cursor);
    const settled = toAdobe(new Date(Date.parse(now) - SETTLING_MS).toISOString());
    const pageSize = Math.min(first, config.COMMERCE_FEED_PAGE);
    for (let currentPage = 1; ; currentPage += 1) {
      const page = await client.search(
        ADMIN_VIEW,
        source.path,
        {
          groups: [
            ...(mark === null ? [] : [[{ field: 'updated_at', condition: 'gteq', value: toAdobe(mark.at) } as const]]),
            [{ field: 'updated_at', condition: 'lteq', value: settled }],
          ],
          sort: [
            { field: 'updated_at', direction: 'ASC' },
            { field: 'entity_id', direction: 'ASC' },
          ],
          pageSize,
          currentPage,
        },
        source.row,
        { deadline, priority, fields: source.fields },
      );
      const rows =
        mark === null ? page.items : page.items.filter((row) => isAfter(row.updated_at, source.idOf(row), mark));
      const hasMore = currentPage * pageSize < page.total_count;
      // A page whose rows were all given already lies within one crowded second: its end is further on.
      if (rows.length === 0 && hasMore && page.items.length > 0) continue;
      const last = rows.at(-1);
      const next: Mark | null = last === undefined ? mark : { at: last.updated_at, id: source.idOf(last) };
      return { rows, cursor: next === null ? encodeCursor(null) : encodeCursor(next), hasMore };
    }
  };

  return {
    saleChanges: async (position, scope) => {
      const source = {
        path: '/orders',
        row: orderEntry,
        fields: orderEntryFields,
        idOf: (row: z.infer<typeof orderEntry>) => Number(row.entity_id),
      };
      const { rows, ...end } = await read(source, position, scope);
      return { entries: rows.map(mapEntry), ...end, reset: false };
    },

    identityChanges: async (position, scope) => {
      const source = {
        path: '/customers/search',
        row: customer,
        fields: customerFields,
        idOf: (row: WireCustomer) => Number(row.id),
      };
      const { value: stores } = await reference.stores.read(scope.deadline);
      const marketOf = (websiteId: string): Markets['default'] | null =>
        markets.all.find(({ shopStoreViews }) =>
          Object.values(shopStoreViews).some((view) => stores.get(view)?.website_id === websiteId),
        ) ?? null;
      const { rows, ...end } = await read(source, position, scope);
      return { records: rows.map((row) => mapIdentity(row, marketOf(row.website_id), config)), ...end, reset: false };
    },
  };
}

function mapIdentity(
  wire: WireCustomer,
  market: Markets['default'] | null,
  config: AdobeCommerceConfig,
): IdentityRecord {
  // Adobe names a confirmation key only while the address waits to be confirmed.
  const confirmed = wire.confirmation == null || wire.confirmation === '';
  const email = wire.email.toLowerCase();
  const phones = new Set((wire.addresses ?? []).flatMap(({ telephone }) => toE164(telephone, market?.country) ?? []));
  const erpNumber = attributeText(wire.custom_attributes, config.COMMERCE_ERP_NUMBER_ATTRIBUTE);
  const fact = (type: IdentityFact['type'], value: string, verified: boolean): IdentityFact => ({
    type,
    value,
    verified,
    verifiedAt: verified ? wire.created_at : null,
  });
  return {
    id: wire.id,
    shared: false,
    deleted: false,
    displayName: [wire.firstname, wire.lastname].filter(Boolean).join(' ') || null,
    birthDate: null,
    market: market?.code ?? null,
    createdAt: wire.created_at,
    modifiedAt: wire.updated_at,
    identifiers: [
      fact('LOGIN', email, confirmed),
      fact('EMAIL', email, confirmed),
      // A phone in an address is what somebody typed.
      ...[...phones].map((phone) => fact('PHONE', phone, false)),
      // Written by the order connector, not by the customer.
      ...(erpNumber === null ? [] : [fact('ERP_NUMBER', erpNumber, true)]),
    ],
  };
}

function isAfter(at: string, id: number, mark: Mark): boolean {
  return at > mark.at || (at === mark.at && id > mark.id);
}

function toAdobe(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}

const markPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function decodeMark(cursor: string): Mark | null {
  const isMark = (value: unknown): value is Mark | null =>
    value === null ||
    (typeof value === 'object' &&
      'at' in value &&
      typeof value.at === 'string' &&
      markPattern.test(value.at) &&
      'id' in value &&
      Number.isSafeInteger(value.id));
  try {
    return decodeCursor(cursor, isMark);
  } catch (cause) {
    throw new ClientError('BAD_USER_INPUT', 'This is no cursor of the feed.', { cause });
  }
}
