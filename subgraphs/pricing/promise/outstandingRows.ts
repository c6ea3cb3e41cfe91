import { z } from 'zod';
import { insertMany, type Store } from '../../../platform/store/index.ts';
import type { OutstandingPromise } from './outstandingPromise.ts';

/** Of one article more prices than these are not told: the cheapest count. */
const MOST_OF_ARTICLE = 20;
const key = ['market', 'sku', 'unit', 'quantity', 'audience', 'amount', 'currency', 'version'] as const;

/** Adds rows, or moves the ends of those that are there: never to sooner. */
export async function keepOutstanding(store: Store, promises: readonly OutstandingPromise[]): Promise<void> {
  const rows = new Map(
    promises.map(({ unit, issuedAt: issued_at, expiresAt: expires_at, ...rest }) => {
      const row = { ...rest, unit: unit ?? '', issued_at, expires_at };
      return [JSON.stringify(key.map((column) => row[column])), row] as const;
    }),
  );
  await store.transaction((sql) =>
    insertMany(
      sql,
      {
        table: 'price_promise.outstanding',
        columns: [...key, 'issued_at', 'expires_at'],
        onConflict: `(${key.join(', ')}) do update set
          issued_at = greatest(outstanding.issued_at, excluded.issued_at),
          expires_at = greatest(outstanding.expires_at, excluded.expires_at)`,
      },
      // In one order, so that replicas that write the same rows do not wait for each other in a circle.
      [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    ),
  );
}

/** Drops what no promise holds for any more at an instant. */
export async function pruneOutstanding(store: Store, now: string): Promise<void> {
  await store.execute('delete from price_promise.outstanding where expires_at <= $1::timestamptz', [now]);
}

const outstandingRow = z.object({
  market: z.string(),
  sku: z.string(),
  unit: z.string(),
  quantity: z.string(),
  audience: z.enum(['PUBLIC', 'MEMBERS']),
  amount: z.string(),
  currency: z.string(),
  version: z.string(),
  issued_at: z.string(),
  expires_at: z.string(),
});

/** What holds at an instant and was not revoked, by sku; of each article in one order. Articles of which nothing is promised are missing. */
export async function readOutstanding(
  store: Store,
  market: string,
  skus: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, readonly OutstandingPromise[]>> {
  const rows = await store.query(
    `select market, sku, unit, quantity::text as quantity, audience, amount::text as amount, currency, version, issued_at, expires_at
       from (select outstanding.*, row_number() over (partition by sku order by amount, expires_at desc, version, unit, quantity, audience) as place
               from price_promise.outstanding left join price_promise.revocation using (market, sku)
              where market = $1 and sku = any($2::text[]) and expires_at > $3::timestamptz
                and (revocation.until is null or issued_at >= revocation.until)) as held
      where place <= ${MOST_OF_ARTICLE}
      order by sku, place`,
    [market, skus, now],
    outstandingRow,
  );
  const bySku = new Map<string, OutstandingPromise[]>();
  for (const { unit, issued_at: issuedAt, expires_at: expiresAt, ...rest } of rows) {
    const all = bySku.get(rest.sku) ?? [];
    all.push({ ...rest, unit: unit === '' ? null : unit, issuedAt, expiresAt });
    bySku.set(rest.sku, all);
  }
  return bySku;
}
