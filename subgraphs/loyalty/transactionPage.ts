import { decodeCursor, encodeCursor, pageSize, toPage, type Page, type PageArguments } from '../kit/index.ts';
import type { PointTransaction } from './__generated__/resolvers.ts';
import type { LoyaltyLoaders } from './loaders.ts';
import { TRANSACTIONS_PER_PART } from './port.ts';

interface Position {
  /** The last transaction seen, and how many came before it then: newer ones push it further down, never up. */
  readonly id: string;
  readonly index: number;
}

/** A page of a card's transactions, newest first. New transactions neither hide nor repeat a row of the next page. */
export async function transactionPage(
  card: string,
  { first, after }: PageArguments,
  loaders: Pick<LoyaltyLoaders, 'transactions'>,
): Promise<Page<PointTransaction>> {
  const size = pageSize(first, 20);
  const position = after == null ? null : decodeCursor(after, isPosition);
  const found: PointTransaction[] = [];
  let index = position === null ? 0 : Math.floor(position.index / TRANSACTIONS_PER_PART) * TRANSACTIONS_PER_PART;
  let start = index;
  let open = position === null;
  let total: number | null = null;
  let hasMore = true;
  while (hasMore && found.length <= size) {
    const part = await loaders.transactions.load({ card, part: Math.floor(index / TRANSACTIONS_PER_PART) });
    total = part?.total ?? null;
    hasMore = part?.hasMore ?? false;
    for (const transaction of part?.transactions ?? []) {
      if (open) found.push(transaction);
      else if (transaction.id === position?.id) {
        open = true;
        start = index + 1;
      }
      index += 1;
    }
  }
  const nodes = found.slice(0, size);
  return toPage({
    nodes,
    cursorOf: (node) => encodeCursor({ id: node.id, index: start + nodes.indexOf(node) } satisfies Position),
    totalCount: total,
    hasNextPage: found.length > size || hasMore,
    hasPreviousPage: position !== null,
  });
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('index' in value)) return false;
  return typeof value.id === 'string' && Number.isInteger(value.index) && Number(value.index) >= 0;
}
