import { ClientError } from '../../platform/errors/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The customer's ERP numbers; [] when linked to nothing.
 * @throws ClientError SUBGRAPH_UNAVAILABLE when identity cannot tell them now: "unknown" is never read as "none".
 */
export function knownNumbers(customer: Pick<CustomerReference, 'erpNumbers'>): readonly string[] {
  if (customer.erpNumbers != null) return customer.erpNumbers;
  throw new ClientError(
    'SUBGRAPH_UNAVAILABLE',
    "The ERP's part cannot be read because the customer's records are unknown now.",
  );
}
