import { ClientError } from '../../../platform/errors/index.ts';
import { assertMayReadCustomer, factsOrUnavailable, listFreshness, mayReadCustomer } from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { toActivity } from '../activity.ts';
import { parseCustomerReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import { offersNow } from '../offersNow.ts';
import { readHoldings } from '../readHoldings.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  membership: async (customer, _arguments, context) => {
    assertMayReadCustomer(context.request, customer.id);
    // Points are never added up over records: the first that has a card counts.
    for (const { value, ...header } of await readHoldings(customer, context)) {
      if (value.card !== null) return { ...header, value: value.card };
    }
    return null;
  },

  loyaltyActivities: async (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        if (!mayReadCustomer(context.request, customer.id)) throw new ClientError('FORBIDDEN');
        const holdings = await readHoldings(customer, context);
        const cards = holdings.flatMap(({ value }) =>
          value.card === null ? [] : [{ card: value.card.code, part: 0 }],
        );
        const parts = await context.loaders.transactions.loadMany(cards);
        const records = parts
          .flatMap((part) => part?.transactions ?? [])
          .map((transaction) =>
            toActivity(transaction, { system: context.port.system, receiptPrefix: context.receiptPrefix }),
          )
          .sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
        const truncated = parts.some((part) => part?.hasMore === true);
        return { unavailable: null, asOf: listFreshness(holdings).asOf, truncated, records };
      },
      { truncated: false, records: [] },
      context.logger,
    ),

  loyaltyOfferFacts: async (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        const { port, scope, request } = context;
        if (!mayReadCustomer(request, customer.id)) throw new ClientError('FORBIDDEN');
        requireCapability(port, 'OFFERS');
        const holdings = await readHoldings(customer, context);
        // Nobody was asked for somebody who is no member: there is no time of reading.
        if (holdings.length === 0) return { unavailable: null, asOf: null, stale: false, records: [] };
        const open = await port.memberOffers(scope);
        const records = offersNow([...holdings.flatMap(({ value }) => value.vouchers), ...open.value], request.now);
        return { unavailable: null, ...listFreshness([...holdings, open]), records };
      },
      { stale: false, records: [] },
      context.logger,
    ),
};
