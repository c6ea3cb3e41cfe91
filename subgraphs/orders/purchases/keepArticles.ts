import { insertMany } from '../../../platform/store/index.ts';
import type { Sql } from '../../../platform/store/index.ts';
import type { SaleSystem } from '../history/saleSystems.ts';
import type { LookedUpSale } from './lookUpArticles.ts';

/**
 * Takes looked-up articles into the index, in place of what it had of those sales. What could not be told is marked as tried: it is
 * looked up again with the returns, and does not keep others from being read.
 * @param now business instant, RFC 3339.
 */
export async function keepArticles(
  sql: Sql,
  system: SaleSystem,
  sales: readonly LookedUpSale[],
  now: string,
): Promise<void> {
  const rows = sales.map(({ reference, mark, articles }) => ({ reference, mark, known: articles !== null }));
  // A sale that has gone meanwhile is gone; one of which the system has told anew is still pending, by its mark.
  const kept = await sql.query(
    `update orders.entry set articles_mark = given.mark, articles_at = $3::timestamptz,
            articles_known = given.known or (articles_known and articles_mark = given.mark)
       from json_to_recordset($2::json) as given(reference text, mark timestamptz, known boolean)
      where system = $1 and entry.reference = given.reference
      returning entry.reference`,
    [system, JSON.stringify(rows), now],
  );
  const there = new Set(kept.map(({ reference }) => reference));
  const known = sales.flatMap(({ reference, articles }) =>
    articles === null || !there.has(reference) ? [] : [{ reference, articles }],
  );
  await sql.execute('delete from orders.purchase where system = $1 and reference = any($2::text[])', [
    system,
    known.map(({ reference }) => reference),
  ]);
  await insertMany(
    sql,
    { table: 'orders.purchase', columns: ['system', 'reference', 'sku', 'quantity', 'returned'] },
    known.flatMap(({ reference, articles }) => articles.map((article) => ({ system, reference, ...article }))),
  );
}
