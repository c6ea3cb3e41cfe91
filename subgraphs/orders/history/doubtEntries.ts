import type { Sql } from '../../../platform/store/index.ts';
import type { SaleSystem } from './saleSystems.ts';

/**
 * A system's feed begins anew, because it was replaced or restored: what the index has of it stays readable, but an asked customer's
 * sales are read whole, and nobody is told that a number is unknown, until the feed has been read to its end.
 */
export async function doubtEntries(sql: Sql, system: SaleSystem): Promise<void> {
  await sql.execute('update orders.entry set confirmed = false where system = $1', [system]);
  await sql.execute('update orders.feed set as_of = null where source = $1', [system]);
}

/** The feed was read to its end: what it did not hold again, the system does not have any more. */
export async function dropDoubtfulEntries(sql: Sql, system: SaleSystem): Promise<void> {
  await sql.execute('delete from orders.entry where system = $1 and not confirmed', [system]);
}
