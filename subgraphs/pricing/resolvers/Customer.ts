import { ClientError } from '../../../platform/errors/index.ts';
import { assertMayReadCustomer, pageOf } from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { parseCustomerReference } from '../entities.ts';
import { mergeOffers } from '../mergeOffers.ts';
import { justBought } from '../justBought.ts';
import { toOffer, toSuppressedOffer } from '../offer.ts';
import { readOfferFacts } from '../offerFacts.ts';
import { readPurchaseFacts } from '../purchaseFacts.ts';
import { sourceStatus } from '../sourceStatus.ts';
import { suppressOffers } from '../suppressOffers.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  offers: (customer, page, { request }) => {
    assertMayReadCustomer(request, customer.id);
    const facts = {
      erp: readOfferFacts(customer.erpOfferFacts),
      commerce: readOfferFacts(customer.shopOfferFacts),
      loyalty: readOfferFacts(customer.loyaltyOfferFacts),
    };
    const owners = Object.entries(facts).map(([system, known]) => sourceStatus(system, known));
    if (owners.every(({ state }) => state === 'UNAVAILABLE')) {
      throw new ClientError('SUBGRAPH_UNAVAILABLE', 'None of the sources of offers could be read.');
    }
    const records = Object.values(facts).map((known) => known?.records ?? []);
    const { market, now } = request;
    const purchases = readPurchaseFacts(customer.recentPurchases);
    const { shown, hidden } = suppressOffers(
      mergeOffers(records, now),
      justBought(purchases, market.justBoughtDays, now),
      null,
    );
    const buyer = { id: customer.id };
    const sources = market.justBoughtDays === 0 ? owners : [...owners, sourceStatus('orders', purchases)];
    return {
      ...pageOf(
        shown.map((offer) => toOffer(offer, buyer)),
        page,
        ({ id }) => id,
      ),
      suppressed: hidden.map((each) => toSuppressedOffer(each, buyer)),
      // Where a customer is not known there is nothing to miss.
      complete: sources.every(({ state }) => state === 'COMPLETE' || state === 'NOT_LINKED'),
      sources,
    };
  },
};
