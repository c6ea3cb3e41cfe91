import { z } from 'zod';
import type { TillReceipt } from '../../__generated__/resolvers.ts';
import { encodeCursor } from '../../../kit/index.ts';
import type { PosPort } from '../../port.ts';
import type { TillserverClient } from './client.ts';
import { toReceipt } from './map.ts';
import { receiptsSchema } from './wire.ts';

/** The server gives no more receipts at once. */
const PAGE_ROWS = 100;

const position = z.tuple([z.string(), z.int().min(0)]);

/** A store's book of receipts, read on from a place in it. */
export function createReceiptReader(client: TillserverClient): PosPort['receipts'] {
  return async (storeId, cursor, first, { deadline }) => {
    const from = cursor === null ? 0 : placeOf(cursor, storeId);
    const receipts: TillReceipt[] = [];
    let after = from ?? 0;
    let hasMore = true;
    while (hasMore && receipts.length < first) {
      const limit = Math.min(PAGE_ROWS, first - receipts.length);
      const part = await client.ask(storeId, '/receipts', {
        schema: receiptsSchema,
        deadline,
        query: { after, limit },
      });
      receipts.push(...part.receipts.map((row) => toReceipt(row, storeId)));
      hasMore = part.more && part.receipts.length > 0;
      after = part.last;
    }
    return { receipts, cursor: encodeCursor([storeId, after]), hasMore, reset: cursor !== null && from === null };
  };
}

/** Null for a cursor that this store's book did not give. */
function placeOf(cursor: string, storeId: string): number | null {
  try {
    const [store, place] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return store === storeId ? place : null;
  } catch {
    return null;
  }
}
