import { z } from 'zod';
import type { Store } from '../../../platform/store/index.ts';

const present = z.object({ name: z.string().nullable() });
const begins = z.object({ market: z.string(), begins_at: z.string() });

/** Since when the history of prices is kept, by market, RFC 3339 in UTC; a market of which nothing is kept is missing. Writes nothing. */
export async function historyBegins(store: Pick<Store, 'query'>): Promise<ReadonlyMap<string, string>> {
  const [table] = await store.query(`select to_regclass('pricing.price_state')::text as name`, [], present);
  if (table?.name == null) return new Map();
  const rows = await store.query(
    'select market, min(as_of) as begins_at from pricing.price_state group by market',
    [],
    begins,
  );
  return new Map(rows.map((row) => [row.market, row.begins_at]));
}
