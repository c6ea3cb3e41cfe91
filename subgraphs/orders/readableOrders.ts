import { hasScope } from '../kit/index.ts';
import type { OrdersContext } from './context.ts';
import type { IndexedOrder } from './history/saleIndex.ts';

/** Of these orders those that the caller may read: a customer their own, staff by scope. */
export async function readableOrders(
  orders: readonly IndexedOrder[],
  { request, loaders }: OrdersContext,
): Promise<readonly IndexedOrder[]> {
  const { caller } = request;
  const owners = await loaders.owner.loadMany(orders);
  return orders.filter((_order, position) =>
    caller.kind === 'customer'
      ? caller.customerId !== null && owners[position] === caller.customerId
      : hasScope(request, 'orders:read'),
  );
}
