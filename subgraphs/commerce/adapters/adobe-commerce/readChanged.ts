import type { z } from 'zod';
import { ClientError } from '../../../../platform/errors/index.ts';
import { decodeCursor, encodeCursor } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, FeedPosition } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import { ADMIN_VIEW } from './views.ts';

/** The last row that was given: its second and its id. */
interface Mark {
  readonly at: string;
  readonly id: number;
}

/** Adobe's stamps are whole seconds: a second is read once it is over, or a later change within it could be missed. */
const SETTLING_MS = 1_000;

/** Rows of one kind that bear a time of change. */
export interface ChangedSource<T> {
  readonly path: string;
  readonly row: z.ZodType<T>;
  readonly fields: string;
  readonly idOf: (row: T) => number;
}

/**
 * Rows by polling `updated_at`, Adobe's only way, after a position. They come by (second, id) and the cursor holds both, so that rows of the same
 * second are neither lost nor given twice. Deletions cannot be seen so.
 */
export async function readChanged<T extends { readonly updated_at: string }>(
  client: AdobeClient,
  config: AdobeCommerceConfig,
  source: ChangedSource<T>,
  { cursor, first }: FeedPosition,
  { now, deadline, priority = 'background' }: CommerceScope,
): Promise<{ readonly rows: readonly T[]; readonly cursor: string; readonly hasMore: boolean }> {
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
