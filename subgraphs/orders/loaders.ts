import { createKeyedLoader } from '../../platform/batch/index.ts';
import type { KeyedLoader } from '../../platform/batch/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { OrderOwners } from './history/orderOwners.ts';
import type { IndexedOrder, SaleIndex } from './history/saleIndex.ts';

/** One request's batched reads. */
export interface OrdersLoaders {
  /** By order id. */
  readonly order: KeyedLoader<string, IndexedOrder>;
  /** The canonical customer of an order; null for nobody known. */
  readonly owner: KeyedLoader<IndexedOrder, string>;
}

export function createOrdersLoaders(
  index: SaleIndex,
  owners: OrderOwners,
  call: { readonly context: RequestContext; readonly deadline: Deadline },
): OrdersLoaders {
  return {
    order: createKeyedLoader({ load: (ids) => index.byIds(ids) }),
    owner: createKeyedLoader({ load: (orders) => owners(orders, call), keyOf: (order) => order.id }),
  };
}
