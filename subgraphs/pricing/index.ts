import { ConfigurationError } from '../../platform/env/index.ts';
import { createSubgraph, declareSources, neverKept, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import { parsePricingConfig } from './config.ts';
import { openPromises } from './promise/openPromises.ts';
import { createPriceChanges } from './priceChanges.ts';
import type { PricingContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';
import { priceRule } from './rules/priceRules.ts';
import type { PriceRule } from './rules/rule.ts';

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
  const priceChanges = createPriceChanges(dependencies.internalGraph);
  const promises = await openPromises(config, dependencies);
  return createSubgraph<PricingContext>({
    name: 'pricing',
    clock,
    resolvers,
    logger,
    // All else is made of facts that the planner fetches.
    sources: declareSources<never>(null, new Set(), {
      'Query.pricePromise': { ...neverKept, madeFrom: ['Query.erpPriceFactsNow'] },
      'Subscription.priceChanged': { ...neverKept, madeFrom: ['Subscription.erpPriceChanges'] },
    }),
    createContext: (base) => {
      const rule = ruleOf(base.request.market.priceOwner);
      const skuSeparator = config.PRICING_SKU_SEPARATOR;
      return {
        ...base,
        rule,
        priceChanges,
        skuSeparator,
        promises: promises?.deskOf({ ...base, rule, skuSeparator }) ?? null,
      };
    },
    ready: async () => promises?.ready(),
  });
}
