import { ClientError } from '../../platform/errors/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The customer's member ids; [] when linked to nothing.
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownMembers(customer: Pick<CustomerReference, 'memberIds'>): readonly string[] {
  if (customer.memberIds != null) return customer.memberIds;
  throw new ClientError(
    'SUBGRAPH_UNAVAILABLE',
    "The club's part cannot be read because the customer's records are unknown now.",
  );
}
