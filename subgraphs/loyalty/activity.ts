import type { ActivityRecord, PointTransaction } from './__generated__/resolvers.ts';

const words: Readonly<Record<PointTransaction['kind'], (points: number) => string>> = {
  EARNED: (points) => `Earned ${points} points`,
  REDEEMED: (points) => `Redeemed ${-points} points`,
  EXPIRED: (points) => `${-points} points expired`,
  ADJUSTED: (points) => (points < 0 ? `${-points} points taken off by hand` : `${points} points added by hand`),
  REFUNDED: (points) => (points < 0 ? `${-points} points taken back for a return` : `${points} points given back`),
  UNKNOWN: (points) => `${points} points`,
};

/** A movement of points as a line of the customer's timeline. */
export function toActivity(
  transaction: PointTransaction,
  { system, receiptPrefix }: { readonly system: string; readonly receiptPrefix: string },
): ActivityRecord {
  const inStore = transaction.orderNumber?.startsWith(receiptPrefix) === true;
  return {
    id: transaction.id,
    type: 'POINTS',
    channel: inStore ? 'STORE' : 'WEB',
    occurredAt: transaction.at,
    summary: words[transaction.kind](transaction.points),
    storeId: null,
    sku: null,
    orderId: null,
    source: system,
  };
}
