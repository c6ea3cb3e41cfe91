import { ClientError } from '../../../platform/errors/index.ts';
import { factsOrUnavailable, listFreshness, mayReadCustomer } from '../../kit/index.ts';
import type { OfferRecord, ProductResolvers } from '../__generated__/resolvers.ts';
import { parseProductReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import { offersNow } from '../offersNow.ts';
import { readHoldings } from '../readHoldings.ts';

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,
  buyer: ({ buyer }) => (buyer?.id == null ? null : { id: buyer.id }),

  offerFacts: async ({ sku, buyer }, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        const { port, scope, request } = context;
        requireCapability(port, 'OFFERS');
        if (buyer != null && (buyer.id === null || !mayReadCustomer(request, buyer.id))) {
          throw new ClientError('FORBIDDEN');
        }
        const [open, holdings] = await Promise.all([
          port.memberOffers(scope),
          buyer == null ? [] : readHoldings(buyer, context),
        ]);
        const names = (offer: OfferRecord): boolean => offer.skus?.includes(sku) === true;
        const records = [...holdings.flatMap(({ value }) => value.vouchers), ...open.value].filter(names);
        return { unavailable: null, ...listFreshness([open, ...holdings]), records: offersNow(records, request.now) };
      },
      { stale: false, records: [] },
      context.logger,
    ),
};
