import { knownRecords } from '../kit/index.ts';
import type { CustomerReference } from './entities.ts';

/**
 * The shop accounts of a customer; empty: linked to none.
 * @throws ClientError SUBGRAPH_UNAVAILABLE while identity cannot tell.
 */
export function linkedAccounts({ shopIds }: Pick<CustomerReference, 'shopIds'>): readonly string[] {
  return knownRecords(shopIds, "The shop's part");
}
