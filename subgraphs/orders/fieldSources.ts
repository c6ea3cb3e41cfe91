import { declareSources, type FieldDeclaration, type SourceDeclaration } from '../kit/index.ts';
import { feedRoots } from './history/feedRoots.ts';

/** How old the index of sales may be, in milliseconds. */
interface IndexAges {
  readonly pollMs: number;
  readonly watchMs: number;
  readonly freshMs: number;
}

/** The index of sales is a store of our own, made from the systems' feeds and freshened for a customer who is asked for. */
export function fieldSources({ pollMs, watchMs, freshMs }: IndexAges): SourceDeclaration {
  const madeFrom = Object.values(feedRoots).map((root) => `Query.${root}`);
  const index: FieldDeclaration<never> = { maximumAgeMs: pollMs, staleIfErrorMs: null, madeFrom };
  const history: FieldDeclaration<never> = { ...index, maximumAgeMs: freshMs };
  return declareSources<never>('samklang', new Set(), {
    'Query.order': index,
    'Query.saleOwners': index,
    'Subscription.orderUpdated': { ...index, maximumAgeMs: pollMs + watchMs },
    'Customer.orders': history,
    'Customer.frequentPurchases': { ...history, madeFrom: [...madeFrom, 'Order.erpSale', 'Order.shopSale'] },
    'Customer.orderActivities': history,
    'Customer.recentPurchases': { ...index, madeFrom: [...madeFrom, 'Order.erpSale', 'Order.shopSale'] },
    'Order.number': index,
    'Order.references': index,
    'Order.channel': index,
    'Order.store': index,
    'Order.placedAt': index,
    'Order.customer': { ...index, madeFrom: [...madeFrom, 'Query.customersByRecord', 'Query.customersByCard'] },
    'Order.erpReference': index,
    'Order.shopReference': index,
  });
}
