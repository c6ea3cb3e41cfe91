import { z } from 'zod';

/** Settings of the orders subgraph. */
export const ordersConfig = z.object({
  /** Milliseconds between two readings of each system's changes of sales. */
  ORDERS_POLL_MS: z.coerce.number().int().min(100).max(3_600_000).default(10_000),
  /** A customer's history that was freshened longer ago than this is freshened again when asked for. */
  ORDERS_FRESH_MS: z.coerce.number().int().min(0).max(600_000).default(3_000),
  /** Milliseconds between two looks at the orders that subscribers watch. */
  ORDERS_WATCH_MS: z.coerce.number().int().min(50).max(3_600_000).default(2_000),
  /** Milliseconds after which the articles of recent sales are looked up again: a return need not change the sale that it is of. */
  ORDERS_RETURNS_MS: z.coerce.number().int().min(1_000).max(604_800_000).default(21_600_000),
});
