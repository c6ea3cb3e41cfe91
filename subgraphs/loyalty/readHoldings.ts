import type { LoyaltyContext } from './context.ts';
import type { CustomerReference } from './entities.ts';
import { knownMembers } from './knownMembers.ts';
import type { Holding, Reading } from './port.ts';

/** What the customer's members hold, first record first; members that the system no longer has are left out. */
export async function readHoldings(
  customer: Pick<CustomerReference, 'memberIds'>,
  { loaders }: Pick<LoyaltyContext, 'loaders'>,
): Promise<readonly Reading<Holding>[]> {
  const holdings = await loaders.holdings.loadMany(knownMembers(customer));
  return holdings.filter((holding) => holding !== null);
}

/** When several readings were made: the oldest; stale as soon as one of them is. */
export function joinedHeader(readings: readonly Pick<Reading<unknown>, 'asOf' | 'stale'>[]): {
  readonly asOf: string | null;
  readonly stale: boolean;
} {
  const [oldest = null] = readings.map(({ asOf }) => asOf).sort();
  return { asOf: oldest, stale: readings.some(({ stale }) => stale) };
}
