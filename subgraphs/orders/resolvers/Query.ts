import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller, notFoundOrNotYours } from '../../kit/index.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { readableOrders } from '../readableOrders.ts';

export const Query: QueryResolvers = {
  async order(_root, { id, reference }, context) {
    const { index, loaders } = context;
    if ((id == null) === (reference == null)) {
      throw new ClientError('BAD_USER_INPUT', 'Give either an id or a reference.');
    }
    const ids = id != null ? [id] : await index.idsByNumber(reference?.number ?? '', reference?.system ?? null);
    const orders = (await loaders.order.loadMany(ids)).flatMap((order) => (order === null ? [] : [order]));
    const [order, ...others] = await readableOrders(orders, context);
    // As long as sales are missing, "there is none" may not be said, of one's own no more than of somebody else's.
    if (!order && !(await index.isWhole())) {
      throw new ClientError('ORDERS_UNAVAILABLE', 'Orders cannot be found yet: the index is still being built.');
    }
    if (!order) throw notFoundOrNotYours('order');
    if (others.length > 0) {
      throw new ClientError('BAD_USER_INPUT', 'Several systems have a sale with this number: name the system.');
    }
    return { id: order.id };
  },

  async saleOwners(_root, { number, paymentToken }, { request, index, loaders }) {
    assertServiceCaller(request);
    if ((number == null) === (paymentToken == null)) {
      throw new ClientError('BAD_USER_INPUT', 'Give either a number or a payment token.');
    }
    const ids =
      number != null ? await index.idsByNumber(number, null) : await index.idsByPaymentToken(paymentToken ?? '');
    // "Nobody" may only be said once every sale has been seen.
    if (ids.length === 0 && !(await index.isWhole())) {
      throw new ClientError(
        'ORDERS_UNAVAILABLE',
        'Sales cannot be found by number yet: the index is still being built.',
      );
    }
    const orders = await loaders.order.loadMany(ids);
    return orders.flatMap((order) =>
      (order?.entries ?? []).map(({ system, customerId, clubCard, paymentToken: token }) => ({
        system,
        customerId,
        clubCard,
        paymentToken: token,
      })),
    );
  },
};
