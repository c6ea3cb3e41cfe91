import { ClientError } from '../../../platform/errors/index.ts';
import { assertMayReadCustomer, pageOf } from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { parseCustomerReference } from '../entities.ts';
import { mergeOffers } from '../mergeOffers.ts';
import { toOffer } from '../offer.ts';
import { readOfferFacts } from '../offerFacts.ts';
import { sourceStatus } from '../sourceStatus.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  offers: (customer, page, { request }) => {
    assertMayReadCustomer(request, customer.id);
    const facts = {
      erp: readOfferFacts(customer.erpOfferFacts),
      commerce: readOfferFacts(customer.shopOfferFacts),
      loyalty: readOfferFacts(customer.loyaltyOfferFacts),
    };
    const sources = Object.entries(facts).map(([system, known]) => sourceStatus(system, known));
    if (sources.every(({ state }) => state === 'UNAVAILABLE')) {
      throw new ClientError('SUBGRAPH_UNAVAILABLE', 'None of the sources of offers could be read.');
    }
    const records = Object.values(facts).map((known) => known?.records ?? []);
    const offers = mergeOffers(records, request.now).map((offer) => toOffer(offer, { id: customer.id }));
    return {
      ...pageOf(offers, page, ({ id }) => id),
      // Where a customer is not known there is nothing to miss.
      complete: sources.every(({ state }) => state === 'COMPLETE' || state === 'NOT_LINKED'),
      sources,
    };
  },
};
