import { z } from 'zod';
import type { Sql } from '../../../platform/store/index.ts';
import type { SaleSystem } from '../history/saleSystems.ts';

/** A sale whose articles are to be looked up in a system. */
export interface PendingSale {
  readonly reference: string;
  readonly orderId: string;
  /** The state of the entry that this is about, exactly as the store writes it. */
  readonly mark: string;
}

const row = z.object({ reference: z.string(), order_id: z.string(), mark: z.string() });

/**
 * Recent sales of somebody known whose articles were never looked up since the system last told of them, or not since `rereadBefore`:
 * a return need not change the sale that it is of. The newest first.
 */
export async function pendingSales(
  sql: Sql,
  system: SaleSystem,
  {
    placedAfter,
    rereadBefore,
    first,
  }: { readonly placedAfter: string; readonly rereadBefore: string; readonly first: number },
): Promise<readonly PendingSale[]> {
  const rows = await sql.query(
    `select reference, order_id, modified_at::text as mark from orders.entry
      where system = $1 and placed_at > $2::timestamptz
        and (customer_id is not null or club_card is not null or payment_token is not null)
        and (articles_mark is distinct from modified_at or articles_at <= $3::timestamptz)
      order by placed_at desc, reference limit $4::int`,
    [system, placedAfter, rereadBefore, first],
    row,
  );
  return rows.map(({ reference, order_id: orderId, mark }) => ({ reference, orderId, mark }));
}
