import { insertMany } from '../../../platform/store/index.ts';
import type { Sql } from '../../../platform/store/index.ts';
import { orderId } from './orderId.ts';
import type { SaleEntry } from './saleEntry.ts';
import type { SaleSystem } from './saleSystems.ts';

const columns = [
  'system',
  'reference',
  'order_id',
  'number',
  'origin',
  'channel',
  'store_id',
  'placed_at',
  'modified_at',
  'customer_id',
  'club_card',
  'payment_token',
] as const;

/**
 * Takes announced sales into the index. An older announcement never overwrites a newer one, so order and repetition do not matter; but
 * any overwrites one that is in doubt ({@link doubtEntries}).
 */
export async function applyEntries(sql: Sql, system: SaleSystem, entries: readonly SaleEntry[]): Promise<void> {
  const latest = new Map<string, SaleEntry>();
  for (const entry of entries) {
    const known = latest.get(entry.reference);
    if (!known || known.modifiedAt <= entry.modifiedAt) latest.set(entry.reference, entry);
  }
  const [kept, gone] = [
    [...latest.values()].filter((entry) => !entry.deleted),
    [...latest.values()].filter((entry) => entry.deleted),
  ];
  await insertMany(
    sql,
    {
      table: 'orders.entry',
      columns,
      onConflict: `(system, reference) do update set ${columns
        .slice(2)
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}, confirmed = true where not entry.confirmed or entry.modified_at <= excluded.modified_at`,
    },
    kept.map((entry) => ({
      system,
      reference: entry.reference,
      order_id: orderId(system, entry),
      number: entry.number,
      origin: system === 'commerce' || entry.originNumber === null,
      channel: entry.channel,
      store_id: entry.storeId,
      placed_at: entry.placedAt,
      modified_at: entry.modifiedAt,
      customer_id: entry.customerId,
      club_card: entry.clubCard,
      payment_token: entry.paymentToken,
    })),
  );
  if (gone.length > 0) {
    await sql.execute(`delete from orders.entry where system = $1 and reference = any($2::text[])`, [
      system,
      gone.map((entry) => entry.reference),
    ]);
  }
}
