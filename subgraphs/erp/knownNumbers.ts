import { knownRecords } from '../kit/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The customer's ERP numbers; [] when linked to nothing.
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownNumbers(customer: Pick<CustomerReference, 'erpNumbers'>): readonly string[] {
  return knownRecords(customer.erpNumbers, "The ERP's part");
}
