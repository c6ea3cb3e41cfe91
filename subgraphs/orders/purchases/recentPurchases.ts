import { z } from 'zod';
import type { Store } from '../../../platform/store/index.ts';
import type { CustomerRecords } from '../history/saleIndex.ts';

/** What somebody has bought and kept since an instant. */
export interface Purchases {
  /** Each article once, with the last time, RFC 3339 in UTC; the latest first. */
  readonly articles: readonly { readonly sku: string; readonly boughtAt: string }[];
  /** False when the articles of some of the sales are not known yet. */
  readonly whole: boolean;
}

/** More articles than anybody buys; of whoever does, the latest count. */
const MOST_ARTICLES = 500;

const row = z.object({ sku: z.string().nullable(), bought_at: z.string(), known: z.boolean() });

/**
 * Reads them from the index alone. Of a sale that several systems hold, the most that one says was sold counts against the most that one says
 * was returned: a copy need not know of what the other took back.
 * @param since exclusive, RFC 3339.
 */
export async function recentPurchases(store: Store, records: CustomerRecords, since: string): Promise<Purchases> {
  const rows = await store.query(
    `with mine as (
       select order_id from orders.entry where system = 'erp' and customer_id = any($1::text[]) and placed_at > $5::timestamptz
       union select order_id from orders.entry where system = 'commerce' and customer_id = any($2::text[]) and placed_at > $5::timestamptz
       union select order_id from orders.entry where club_card = any($3::text[]) and placed_at > $5::timestamptz
       union select order_id from orders.entry where payment_token = any($4::text[]) and placed_at > $5::timestamptz),
     sale as (
       select order_id, min(placed_at) as bought_at,
              -- An entry of nobody known is never looked up.
              bool_and((articles_known and articles_mark = modified_at) or coalesce(customer_id, club_card, payment_token) is null) as known
         from orders.entry join mine using (order_id) group by order_id having min(placed_at) > $5::timestamptz),
     sold as (
       select order_id, sku from orders.entry join sale using (order_id) join orders.purchase using (system, reference)
        group by order_id, sku having max(quantity) > max(returned))
     select sku, max(bought_at) as bought_at, bool_and(known) as known
       from sale left join sold using (order_id)
      group by sku order by max(bought_at) desc, sku limit ${MOST_ARTICLES}`,
    [records.erpNumbers ?? [], records.shopIds ?? [], records.clubCards ?? [], records.paymentTokens ?? [], since],
    row,
  );
  return {
    articles: rows.flatMap(({ sku, bought_at: boughtAt }) => (sku === null ? [] : [{ sku, boughtAt }])),
    whole: rows.every(({ known }) => known),
  };
}
