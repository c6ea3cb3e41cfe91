import type { Reading } from '../kit/index.ts';
import type { LoyaltyContext } from './context.ts';
import type { CustomerReference } from './entities.ts';
import { knownMembers } from './knownMembers.ts';
import type { Holding } from './port.ts';

/** What the customer's members hold, first record first; members that the system no longer has are left out. */
export async function readHoldings(
  customer: Pick<CustomerReference, 'memberIds'>,
  { loaders }: Pick<LoyaltyContext, 'loaders'>,
): Promise<readonly Reading<Holding>[]> {
  const holdings = await loaders.holdings.loadMany(knownMembers(customer));
  return holdings.filter((holding) => holding !== null);
}
