import type { BasketRequest } from '../../../platform/basketRequest/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { offerKey } from '../mergeOffers.ts';
import type { BasketFacts } from './basketFacts.ts';
import { whatIsWrong } from './whatIsWrong.ts';

/**
 * A basket as the graph shows it: the owner's amounts as they are, its articles priced for the same buyer.
 * @throws ClientError RESPONSE_VALIDATION_FAILED when they do not add up: nobody is shown a sum that nobody can check.
 */
export function quotedBasket(asked: BasketRequest, facts: BasketFacts, currency: string) {
  const wrong = whatIsWrong(asked, facts, currency);
  if (wrong !== null) {
    const cause = new Error(`The basket of ${facts.system} does not add up: ${wrong}.`);
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause });
  }
  const { lines, discounts, unapplied, totals, till, asOf, system } = facts;
  const buyer = asked.buyerId === null ? null : { id: asked.buyerId };
  const keyOf = (id: string): string => offerKey({ source: system, id });
  return {
    lines: lines.map(({ sku, ...line }) => ({ ...line, product: { sku, buyer } })),
    discounts: discounts.map(({ offerIds, ...discount }) => ({ ...discount, offerIds: offerIds.map(keyOf) })),
    unapplied: unapplied.map(({ offerId, ...offer }) => ({
      ...offer,
      offerId: offerId === null ? null : keyOf(offerId),
    })),
    totals,
    till,
    provenance: { system, asOf, stale: false },
  };
}
