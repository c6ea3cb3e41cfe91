import { z } from 'zod';
import { decodeCursor, encodeCursor, toE164 } from '../../../kit/index.ts';
import type { IdentityFact, IdentityFeed, SaleFeed } from '../../__generated__/resolvers.ts';
import type { ErpScope, FeedQuery } from '../../port.ts';
import type { BusinessCentralClient } from './client.ts';
import { after, all, instant, type Filter } from './filter.ts';
import { documentEntry, receiptEntry } from './saleEntry.ts';
import type { SaleParts } from './sales.ts';
import * as wire from './wire.ts';

/** How far one page has been read: the last row's time, and its number, since many rows share one time. null: nothing yet. */
type Watermark = readonly [time: string, number: string] | null;

interface Source<T> {
  readonly entitySet: string;
  readonly row: z.ZodType<T>;
  /** The row's number, by which rows of one time are told apart. */
  readonly key: string & keyof T;
}

interface Part<T> {
  readonly rows: readonly T[];
  readonly watermark: Watermark;
  readonly hasMore: boolean;
}

interface Changed {
  readonly lastModifiedDateTime: string;
}

const watermark = z.tuple([z.string(), z.string()]).readonly().nullable();
const saleCursor = z.object({ receipts: watermark, documents: watermark });
const customerCursor = z.object({ customers: watermark });

/** Till receipts and other sales side by side, each by its own watermark; one `$batch` a part. */
export function createSaleChanges({ client, walkIns }: SaleParts) {
  const receipts = { entitySet: 'posReceipts', row: wire.receiptEntry, key: 'receiptNo' } as const;
  const documents = { entitySet: 'salesDocuments', row: wire.documentEntry, key: 'orderNumber' } as const;
  return async ({ cursor, first }: FeedQuery, scope: ErpScope): Promise<SaleFeed> => {
    const from = cursor === null ? { receipts: null, documents: null } : decodeCursor(cursor, accepts(saleCursor));
    const share = Math.ceil(first / 2);
    const [sold, ordered] = await Promise.all([
      changesSince(client, receipts, from.receipts, share, scope),
      changesSince(client, documents, from.documents, share, scope),
    ]);
    return {
      entries: [
        ...sold.rows.map((row) => receiptEntry(row, walkIns)),
        ...ordered.rows.map((row) => documentEntry(row, walkIns)),
      ],
      cursor: encodeCursor({ receipts: sold.watermark, documents: ordered.watermark }),
      hasMore: sold.hasMore || ordered.hasMore,
      // The ERP keeps its rows: a watermark never expires.
      reset: false,
    };
  };
}

/** Customer accounts with the identifiers that they hold. Nobody proved them to the ERP, so none is verified. */
export function createCustomerChanges(client: BusinessCentralClient) {
  const customers = { entitySet: 'retailCustomers', row: wire.customerChange, key: 'number' } as const;
  return async ({ cursor, first }: FeedQuery, scope: ErpScope): Promise<IdentityFeed> => {
    const from = cursor === null ? { customers: null } : decodeCursor(cursor, accepts(customerCursor));
    const part = await changesSince(client, customers, from.customers, first, scope);
    return {
      records: part.rows.map((row) => ({
        id: row.number,
        shared: row.walkIn || row.type === 'Company',
        deleted: false,
        displayName: row.displayName || null,
        birthDate: null,
        market: row.countryCode || null,
        createdAt: row.registeredDateTime,
        modifiedAt: row.lastModifiedDateTime,
        identifiers: row.walkIn ? [] : identifiersOf(row),
      })),
      cursor: encodeCursor({ customers: part.watermark }),
      hasMore: part.hasMore,
      reset: false,
    };
  };

  function identifiersOf(row: wire.WireCustomerChange): readonly IdentityFact[] {
    const phone = toE164(row.phoneNumber, row.countryCode || null);
    const email = row.email.trim().toLowerCase();
    const unproven = { verified: false, verifiedAt: null } as const;
    return [
      ...(phone === null ? [] : [{ type: 'PHONE', value: phone, ...unproven } as const]),
      ...(email === '' ? [] : [{ type: 'EMAIL', value: email, ...unproven } as const]),
    ];
  }
}

/**
 * The next rows after a watermark. `or` over two fields is refused, so the rest of the watermark's own instant and what came later
 * are two questions of one batch: no row of a shared instant is lost or given twice at a page's edge.
 */
async function changesSince<T extends Changed>(
  client: BusinessCentralClient,
  { entitySet, row, key }: Source<T>,
  from: Watermark,
  first: number,
  scope: ErpScope,
): Promise<Part<T>> {
  const options = { deadline: scope.deadline, priority: scope.priority ?? ('background' as const) };
  const ask = async (filter: Filter | null): Promise<readonly T[]> =>
    client.rows(
      {
        entitySet,
        row,
        ...(filter === null ? {} : { filter }),
        orderBy: ['lastModifiedDateTime', key],
        top: first + 1,
      },
      options,
    );
  const found =
    from === null
      ? await ask(null)
      : (
          await Promise.all([
            ask(all(instant('lastModifiedDateTime', 'eq', from[0]), after(key, from[1]))),
            ask(instant('lastModifiedDateTime', 'gt', from[0])),
          ])
        ).flat();
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    watermark: last === undefined ? from : [last.lastModifiedDateTime, String(last[key])],
    hasMore: found.length > first,
  };
}

function accepts<T>(schema: z.ZodType<T>): (value: unknown) => value is T {
  return (value): value is T => schema.safeParse(value).success;
}
