import type { KeyedLoader } from '../../platform/batch/index.ts';
import type { SubgraphContext } from '../kit/index.ts';
import type { PolicyOn } from './history/loadPolicies.ts';
import type { Timeline } from './history/timeline.ts';
import type { PriceChanges } from './priceChanges.ts';
import type { PromiseDesk } from './promise/promiseDesk.ts';
import type { PriceRule } from './rules/rule.ts';

export interface PricingContext extends SubgraphContext {
  /** The rule that decides from the facts of the request's market's price owner. */
  readonly rule: PriceRule;
  readonly priceChanges: PriceChanges;
  /** Parts an item from its variant in a sku. */
  readonly skuSeparator: string;
  /** null: prices are promised in no market. */
  readonly promises: PromiseDesk | null;
  /** One request's reads of the price history, by sku; null: it knows nothing of the article. */
  readonly timelines: KeyedLoader<string, Timeline>;
  readonly policyOn: PolicyOn;
}
