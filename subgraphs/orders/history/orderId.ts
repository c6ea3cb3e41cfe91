import { createHash } from 'node:crypto';
import type { SaleEntry } from './saleEntry.ts';
import type { SaleSystem } from './saleSystems.ts';

/**
 * The opaque id of the sale that an entry belongs to. A web order and the ERP's copy of it (which names the shop's number) get the
 * same id, whichever is seen first; so a history has no duplicates.
 */
export function orderId(system: SaleSystem, entry: Pick<SaleEntry, 'reference' | 'number' | 'originNumber'>): string {
  const origin =
    system === 'commerce'
      ? `commerce:${entry.number}`
      : entry.originNumber === null
        ? `${system}:${entry.reference}`
        : `commerce:${entry.originNumber}`;
  return `ord_${createHash('sha256').update(`samklang order\n${origin}`).digest('base64url').replace(/[-_]/g, '').slice(0, 22)}`;
}
