import { ClientError } from '../../platform/errors/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The customer's contact ids; [] when linked to nothing.
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownContacts(customer: CustomerReference): readonly string[] {
  if (customer.crmIds != null) return customer.crmIds;
  throw new ClientError(
    'SUBGRAPH_UNAVAILABLE',
    "The CRM's part cannot be read because the customer's records are unknown now.",
  );
}
