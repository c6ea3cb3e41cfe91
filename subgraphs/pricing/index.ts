import { ConfigurationError } from '../../platform/env/index.ts';
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import { parsePricingConfig } from './config.ts';
import { loadDeclaredDivergences } from './parity/declaredDivergences.ts';
import { createPriceChanges } from './priceChanges.ts';
import type { PricingContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';
import { priceRule } from './rules/priceRules.ts';
import type { PriceRule } from './rules/rule.ts';

export { parityChannels, type DivergenceSeen } from './parity/parityChannels.ts';

/** Prices by the owner's rule, and offers as one list. Asks no system: its facts come with the planner's fetches. */
export async function createPricingSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { env, logger, markets, clock } = dependencies;
  const config = parsePricingConfig(env);
  const byOwner = new Map<string, PriceRule>(config.PRICING_RULES.map(([owner, name]) => [owner, priceRule(name)]));
  const ruleOf = (owner: string): PriceRule => {
    const rule = byOwner.get(owner);
    if (rule === undefined) throw new ConfigurationError([`PRICING_RULES: names no rule for the price owner ${owner}`]);
    return rule;
  };
  // At start rather than at the first price of a market.
  for (const { priceOwner } of markets.all) ruleOf(priceOwner);
  const declaredDivergences =
    config.PRICING_DIVERGENCES_FILE === undefined ? [] : await loadDeclaredDivergences(config.PRICING_DIVERGENCES_FILE);
  const priceChanges = createPriceChanges(dependencies.internalGraph);
  return createSubgraph<PricingContext>({
    name: 'pricing',
    clock,
    resolvers,
    logger,
    createContext: (base) => ({
      ...base,
      rule: ruleOf(base.request.market.priceOwner),
      ruleOf: (system) => byOwner.get(system),
      declaredDivergences,
      priceChanges,
      skuSeparator: config.PRICING_SKU_SEPARATOR,
    }),
  });
}
