import type { BusinessClock } from '../../../platform/clock/index.ts';
import type { Logger } from '../../../platform/log/index.ts';
import { createChangeWatch, type ChangeWatch } from '../../kit/index.ts';
import type { SaleIndex } from './saleIndex.ts';

/** An order of which a system has told something new. */
export interface OrderChanged {
  readonly id: string;
}

/** Longest time for one look at the index. */
const LOOK_TIMEOUT_MS = 10_000;

/**
 * Watches orders in the index. What changes there is seen by every replica, whichever of them read the change, and whether it came by the feed
 * or because somebody asked for that customer's history.
 */
export function watchOrders(options: {
  readonly index: SaleIndex;
  readonly intervalMs: number;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}): ChangeWatch<OrderChanged> {
  const { index, ...rest } = options;
  return createChangeWatch<OrderChanged>({
    ...rest,
    source: 'orders',
    timeoutMs: LOOK_TIMEOUT_MS,
    look: async (ids) =>
      [...(await index.versions(ids))].map(([id, version]) => ({ id, version, key: id, topics: [id], event: { id } })),
  });
}
