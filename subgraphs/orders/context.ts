import type { Store } from '../../platform/store/index.ts';
import type { SubgraphContext } from '../kit/index.ts';
import type { FrequentPurchases } from './content/frequentPurchases.ts';
import type { Freshen } from './history/freshen.ts';
import type { SaleIndex } from './history/saleIndex.ts';
import type { ChangeWatch } from '../kit/index.ts';
import type { OrderChanged } from './history/watchOrders.ts';
import type { OrdersLoaders } from './loaders.ts';

/** What the resolvers of orders get. */
export interface OrdersContext extends SubgraphContext {
  readonly index: SaleIndex;
  readonly freshen: Freshen;
  readonly watch: ChangeWatch<OrderChanged>;
  readonly frequentPurchases: FrequentPurchases;
  readonly store: Store;
  /** Older than this the index counts as stale, in milliseconds. */
  readonly staleAfterMs: number;
  readonly loaders: OrdersLoaders;
}
