import { watchedKeys } from '../../kit/index.ts';
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import type { PricingContext } from '../context.ts';
import type { PriceChanged } from '../priceChanges.ts';

export const Subscription: SubscriptionResolvers = {
  priceChanged: {
    subscribe: async (_root, { skus }, { priceChanges, request, deadline, ended }) =>
      priceChanges(watchedKeys(skus), { context: request, deadline, signal: ended }),
    // Priced for whoever the request buys for, as every root does.
    resolve: ({ sku }: PriceChanged, _arguments: unknown, { request }: PricingContext) => ({
      sku,
      buyer: request.buyerId === null ? null : { id: request.buyerId },
    }),
  },
};
