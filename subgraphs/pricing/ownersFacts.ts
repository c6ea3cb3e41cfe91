import type { Market } from '../../platform/context/index.ts';
import type { ProductReference } from './entities.ts';

/** The facts of the market's price owner, as the planner hands them over; those of nobody else come with them. */
export function ownersFacts(
  { priceFacts, shopOwnedPriceFacts }: ProductReference,
  { priceOwner }: Pick<Market, 'priceOwner'>,
): unknown {
  return priceOwner === 'commerce' ? shopOwnedPriceFacts : priceFacts;
}
