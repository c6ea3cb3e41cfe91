import { assertServiceCaller, watchedKeys } from '../../kit/index.ts';
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';
import { priceTopic, type ArticleChanged } from '../priceWatch.ts';

export const Subscription: SubscriptionResolvers = {
  shopPriceChanges: {
    subscribe: async (_root, { skus }, { port, priceWatch, request, ended, deadline }) => {
      assertServiceCaller(request);
      const keys = watchedKeys(skus).map((sku) => priceTopic(request.market, sku));
      requireCapability(port, 'PRICE_CHANGES');
      const keyOf = ({ sku }: ArticleChanged): string => sku;
      return priceWatch.watch({ keys, topics: keys, keyOf, signal: ended, deadline });
    },
    resolve: ({ sku }: ArticleChanged) => ({ sku }),
  },
};
