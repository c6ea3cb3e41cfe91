import type { Sql } from '../../../platform/store/index.ts';
import type { SaleSystem } from '../history/saleSystems.ts';

/** Forgets the articles of sales that nobody counts as just bought any more. */
export async function dropOldArticles(sql: Sql, system: SaleSystem, placedUpTo: string): Promise<void> {
  await sql.execute(
    `delete from orders.purchase using orders.entry
      where purchase.system = $1 and entry.system = purchase.system and entry.reference = purchase.reference
        and entry.placed_at <= $2::timestamptz`,
    [system, placedUpTo],
  );
  // Should they count again (another setting, a clock that was moved), they are looked up again.
  await sql.execute(
    `update orders.entry set articles_mark = null, articles_at = null, articles_known = false
      where system = $1 and placed_at <= $2::timestamptz and articles_mark is not null`,
    [system, placedUpTo],
  );
}
