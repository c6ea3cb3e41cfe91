import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { factsOrUnavailable, mayReadCustomer } from '../../kit/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { parseCustomerReference } from '../entities.ts';
import { knownNumbers } from '../knownNumbers.ts';
import { requireCapability } from '../loaders.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,
  erpOfferFacts: async (customer, _arguments, { port, scope, request, logger }) =>
    factsOrUnavailable(
      async () => {
        if (!mayReadCustomer(request, customer.id)) throw new ClientError('FORBIDDEN');
        requireCapability(port, 'OFFERS');
        const { value, asOf, stale } = await port.offers(knownNumbers(customer), scope);
        return { unavailable: null, asOf, stale, records: value };
      },
      { stale: false, records: [] },
      logger,
    ),
};
