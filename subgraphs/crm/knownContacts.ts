import { knownRecords } from '../kit/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The customer's contact ids; [] when linked to nothing.
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownContacts(customer: CustomerReference): readonly string[] {
  return knownRecords(customer.crmIds, "The CRM's part");
}
