import { z } from 'zod';
import { insertMany, type Sql } from '../../../platform/store/index.ts';
import { historyStart, type HistoryStart } from './historyStart.ts';
import type { PriceArea } from './priceArea.ts';

/** Articles whose history is cut at once; the others wait for the next time. */
const ARTICLES_AT_ONCE = 5_000;

const stateRow = z.object({ sku: z.string(), as_of: z.string(), mark: z.string() });
const startRow = z.object({ sku: z.string(), as_of: z.string(), begins_at: z.string() });

/**
 * Drops the states that no instant from `before` on (RFC 3339 in UTC) needs: of each article all but the last that was read by then. Every
 * instant from there on is answered as before; what lies before the state that is left is not known any more. Run it in a transaction.
 */
export async function pruneHistory(sql: Sql, { market, priceZone }: PriceArea, before: string): Promise<void> {
  const states = await sql.query(
    `select sku, as_of, mark from pricing.price_state
      where market = $1 and price_zone = $2 and as_of <= $3::timestamptz and sku in (
        select sku from pricing.price_state where market = $1 and price_zone = $2 and as_of <= $3::timestamptz
         group by sku having count(*) > 1 order by sku limit ${ARTICLES_AT_ONCE})
      order by sku, as_of`,
    [market, priceZone, before],
    stateRow,
  );
  if (states.length === 0) return;
  const bySku = new Map<string, { asOf: string; mark: string }[]>();
  for (const { sku, as_of: asOf, mark } of states) bySku.set(sku, [...(bySku.get(sku) ?? []), { asOf, mark }]);
  const known = await sql.query(
    `select sku, as_of, begins_at from pricing.history_start where market = $1 and price_zone = $2 and sku = any($3::text[])`,
    [market, priceZone, [...bySku.keys()]],
    startRow,
  );
  const starts = new Map(
    known.map(({ sku, as_of: asOf, begins_at: beginsAt }): [string, HistoryStart] => [sku, { asOf, beginsAt }]),
  );
  const cuts = [...bySku].flatMap(([sku, rows]) => {
    const start = starts.get(sku) ?? null;
    const counted = rows.filter(({ asOf }) => start === null || asOf >= start.asOf);
    // What was read before a start, and learned after it was made, is dropped with it.
    const cut = historyStart(counted, start) ?? start;
    return cut === null ? [] : [{ sku, ...cut }];
  });
  await insertMany(
    sql,
    {
      table: 'pricing.history_start',
      columns: ['market', 'price_zone', 'sku', 'as_of', 'begins_at'],
      onConflict: '(market, price_zone, sku) do update set as_of = excluded.as_of, begins_at = excluded.begins_at',
    },
    cuts.map(({ sku, asOf, beginsAt }) => ({ market, price_zone: priceZone, sku, as_of: asOf, begins_at: beginsAt })),
  );
  for (const table of ['applied_price', 'price_state']) {
    await sql.execute(
      `delete from pricing.${table} t using unnest($3::text[], $4::timestamptz[]) as cut (sku, as_of)
        where t.market = $1 and t.price_zone = $2 and t.sku = cut.sku and t.as_of < cut.as_of`,
      [market, priceZone, cuts.map(({ sku }) => sku), cuts.map(({ asOf }) => asOf)],
    );
  }
}
