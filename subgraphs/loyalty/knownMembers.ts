import { knownRecords } from '../kit/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The customer's member ids; [] when linked to nothing.
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownMembers(customer: Pick<CustomerReference, 'memberIds'>): readonly string[] {
  return knownRecords(customer.memberIds, "The club's part");
}
