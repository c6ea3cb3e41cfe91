import { ClientError } from '../../platform/errors/index.ts';
import { mayReadCustomer, noPriceSheet, type Reading } from '../kit/index.ts';
import type { PriceFacts } from './__generated__/resolvers.ts';
import type { CommerceContext } from './context.ts';
import type { ProductReference } from './entities.ts';
import { linkedAccounts } from './linkedAccounts.ts';
import type { ShopPriceSheet } from './port.ts';

/** What is known of an article that the shop does not sell, or could not be asked about. */
export const noPrices: Omit<PriceFacts, 'unavailable' | 'asOf'> = {
  ...noPriceSheet,
  stale: false,
};

/** @param now when nothing was found, RFC 3339. */
export function readFacts(reading: Reading<ShopPriceSheet> | null, now: string): PriceFacts {
  if (reading === null) return { ...noPrices, unavailable: null, asOf: now };
  return { ...reading.value, unavailable: null, asOf: reading.asOf, stale: reading.stale };
}

/**
 * The shop's customer groups by which the product's buyer pays; none: as whoever is not signed in. Of several accounts the first counts: identity
 * puts them in order.
 * @throws ClientError FORBIDDEN for somebody else's buyer, SUBGRAPH_UNAVAILABLE while identity cannot tell the accounts.
 */
export async function groupsOfBuyer(
  { buyer }: ProductReference,
  { request, loaders }: CommerceContext,
): Promise<readonly string[]> {
  if (buyer == null) return [];
  const known = buyer.id === null ? null : await loaders.buyers.load(buyer.id);
  if (known === null || !mayReadCustomer(request, known.id)) throw new ClientError('FORBIDDEN');
  const [accountId] = linkedAccounts(known);
  if (accountId === undefined) return [];
  // An account that has gone from the shop is nobody's.
  return (await loaders.accounts.load(accountId))?.value.groups ?? [];
}
