import type { KeyedLoader } from '../../platform/batch/index.ts';
import type { SubgraphContext } from '../kit/index.ts';
import type { PolicyOn } from './history/loadPolicies.ts';
import type { Timeline } from './history/timeline.ts';
import type { PriceChanges } from './priceChanges.ts';
import type { DeclaredDivergence } from './parity/declaredDivergences.ts';
import type { PromiseDesk } from './promise/promiseDesk.ts';
import type { Quotes } from './quotes.ts';
import type { PriceRule } from './rules/rule.ts';

export interface PricingContext extends SubgraphContext {
  /** The rule that decides from the facts of the request's market's price owner. */
  readonly rule: PriceRule;
  /** The rule by which a system chooses among its own prices; undefined: none is named for it. */
  readonly ruleOf: (system: string) => PriceRule | undefined;
  readonly declaredDivergences: readonly DeclaredDivergence[];
  readonly quotes: Quotes;
  readonly priceChanges: PriceChanges;
  /** Parts an item from its variant in a sku. */
  readonly skuSeparator: string;
  /** null: prices are promised in no market. */
  readonly promises: PromiseDesk | null;
  /** One request's reads of the price history, by sku; null: it knows nothing of the article. */
  readonly timelines: KeyedLoader<string, Timeline>;
  readonly policyOn: PolicyOn;
}
