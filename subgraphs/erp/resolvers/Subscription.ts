import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller, watchedKeys } from '../../kit/index.ts';
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import type { ErpContext } from '../context.ts';
import { requireCapability } from '../loaders.ts';
import { anywhere, priceTopic, stockTopic, type ArticleChanged } from '../watches.ts';

const MAX_PLACES = 100;

const keyOf = ({ sku }: ArticleChanged): string => sku;

export const Subscription: SubscriptionResolvers = {
  stockChanged: {
    subscribe: async (_root, { skus, storeIds }, { port, watches, ended, deadline }) => {
      const keys = watchedKeys(skus);
      if (storeIds != null && (storeIds.length === 0 || storeIds.length > MAX_PLACES)) {
        throw new ClientError('BAD_USER_INPUT', `\`storeIds\` names between 1 and ${MAX_PLACES} places.`);
      }
      requireCapability(port, 'STOCK_CHANGES');
      const places = storeIds ?? [anywhere];
      const topics = keys.flatMap((sku) => [null, ...places].map((place) => stockTopic(sku, place)));
      return watches.stock.watch({ keys, topics, keyOf, signal: ended, deadline });
    },
    resolve: ({ sku }: ArticleChanged, _arguments: unknown, { request }: ErpContext) => ({
      sku,
      buyer: request.buyerId === null ? null : { id: request.buyerId },
    }),
  },

  erpPriceChanges: {
    subscribe: async (_root, { skus, customerNumbers }, { port, watches, scope, request, ended, deadline }) => {
      assertServiceCaller(request);
      const keys = watchedKeys(skus);
      requireCapability(port, 'PRICE_CHANGES');
      // What changes for another account alone is nobody else's to hear of.
      const accounts = await port.payers(customerNumbers, scope);
      const topics = keys.flatMap((sku) => [null, ...accounts].map((account) => priceTopic(sku, account)));
      return watches.prices.watch({ keys, topics, keyOf, signal: ended, deadline });
    },
    resolve: ({ sku }: ArticleChanged) => ({ sku }),
  },
};
