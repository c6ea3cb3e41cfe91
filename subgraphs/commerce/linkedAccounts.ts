import { ClientError } from '../../platform/errors/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The shop accounts of a customer; empty: linked to none.
 * @throws ClientError SUBGRAPH_UNAVAILABLE while identity cannot tell.
 */
export function linkedAccounts({ shopIds }: CustomerReference): readonly string[] {
  if (shopIds != null) return shopIds;
  throw new ClientError(
    'SUBGRAPH_UNAVAILABLE',
    "The shop's part cannot be read because the customer's records are unknown now.",
  );
}
