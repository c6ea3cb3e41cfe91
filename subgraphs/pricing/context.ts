import type { SubgraphContext } from '../kit/index.ts';
import type { PriceChanges } from './priceChanges.ts';
import type { DeclaredDivergence } from './parity/declaredDivergences.ts';
import type { PriceRule } from './rules/rule.ts';

export interface PricingContext extends SubgraphContext {
  /** The rule that decides from the facts of the request's market's price owner. */
  readonly rule: PriceRule;
  /** The rule by which a system chooses among its own prices; undefined: none is named for it. */
  readonly ruleOf: (system: string) => PriceRule | undefined;
  readonly declaredDivergences: readonly DeclaredDivergence[];
  readonly priceChanges: PriceChanges;
  /** Parts an item from its variant in a sku. */
  readonly skuSeparator: string;
}
