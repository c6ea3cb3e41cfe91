import { notFoundOrNotYours } from '../../kit/index.ts';
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import type { OrdersContext } from '../context.ts';
import type { OrderChanged } from '../history/watchOrders.ts';
import { readableOrders } from '../readableOrders.ts';

async function assertReadable(id: string, context: OrdersContext): Promise<void> {
  const order = await context.loaders.order.load(id);
  const readable = order === null ? [] : await readableOrders([order], context);
  if (readable.length === 0) throw notFoundOrNotYours('order');
}

export const Subscription: SubscriptionResolvers = {
  orderUpdated: {
    subscribe: async (_root, { id }, context) => {
      await assertReadable(id, context);
      return context.watch.watch({
        keys: [id],
        topics: [id],
        keyOf: (event) => event.id,
        signal: context.ended,
        deadline: context.deadline,
      });
    },
    // Whose an order is can change while somebody watches it.
    resolve: async ({ id }: OrderChanged, _arguments: unknown, context: OrdersContext) => {
      await assertReadable(id, context);
      return { id };
    },
  },
};
