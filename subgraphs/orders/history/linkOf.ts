import type { CustomerRecords } from './saleIndex.ts';
import type { SaleSystem } from './saleSystems.ts';

/** Whether a customer has anything in a system by which its sales could be theirs; unknown: identity could not say. */
export function linkOf(system: SaleSystem, records: CustomerRecords): 'linked' | 'none' | 'unknown' {
  const lists =
    system === 'commerce' ? [records.shopIds] : [records.erpNumbers, records.clubCards, records.paymentTokens];
  if (lists.some((list) => list !== null && list.length > 0)) return 'linked';
  return lists.some((list) => list === null) ? 'unknown' : 'none';
}
