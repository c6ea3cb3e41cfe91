import { createKeyedLoader } from '../../platform/batch/index.ts';
import { ConfigurationError } from '../../platform/env/index.ts';
import { createSubgraph, declareSources, neverKept, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import { parsePricingConfig } from './config.ts';
import { followPrices } from './history/followPrices.ts';
import { loadPolicies } from './history/loadPolicies.ts';
import { WHOLE_MARKET } from './history/priceArea.ts';
import { readTimelines } from './history/readTimelines.ts';
import { migrations } from './migrations.ts';
import { loadDeclaredDivergences } from './parity/declaredDivergences.ts';
import { openPromises } from './promise/openPromises.ts';
import { createPriceChanges, priceChangeFields } from './priceChanges.ts';
import type { PricingContext } from './context.ts';
import { createQuotes } from './quotes.ts';
import { resolvers } from './resolvers/index.ts';
import { priceRule } from './rules/priceRules.ts';
import type { PriceRule } from './rules/rule.ts';

export { historyBegins } from './history/historyBegins.ts';
export { parityChannels, type DivergenceSeen } from './parity/parityChannels.ts';
export { checkPromiseKeys } from './promise/checkPromiseKeys.ts';

/**
 * Prices by the owner's rule, and offers as one list. Asks no system: its facts come with the planner's fetches. Keeps a history of the prices
 * that were applied, filled in the background. Ready at once: what the history does not hold yet is UNKNOWN.
 */
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
  const declaredDivergences = await loadDeclaredDivergences(config.PRICING_DIVERGENCES_FILE);
  const policyOn = await loadPolicies(config.PRICING_POLICIES_DIR);
  const store = await dependencies.store();
  await store.migrate('pricing', migrations);
  const { changes, sweeps } = followPrices({
    dependencies,
    store,
    ruleOf,
    skuSeparator: config.PRICING_SKU_SEPARATOR,
    pollMs: config.PRICING_POLL_MS,
    sweepMs: config.PRICING_SWEEP_MS,
    historyDays: config.PRICING_HISTORY_DAYS,
  });
  const priceChanges = createPriceChanges(dependencies.internalGraph);
  const promises = await openPromises(config, dependencies);
  let following = false;
  return createSubgraph<PricingContext>({
    name: 'pricing',
    clock,
    resolvers,
    logger,
    // All else is made of facts that the planner fetches.
    sources: declareSources<never>('samklang', new Set(), {
      'Mutation.revokePricePromises': neverKept,
      'Query.basketQuote': neverKept,
      'BasketQuote.owner': neverKept,
      'BasketQuote.store': neverKept,
      'Query.pricePromise': { ...neverKept, madeFrom: ['Query.erpPriceFactsNow', 'Query.shopPriceFactsNow'] },
      'Subscription.priceChanged': {
        ...neverKept,
        madeFrom: priceChangeFields(markets),
      },
    }),
    createContext: (base) => {
      const rule = ruleOf(base.request.market.priceOwner);
      const skuSeparator = config.PRICING_SKU_SEPARATOR;
      return {
        ...base,
        rule,
        ruleOf: (system) => byOwner.get(system),
        declaredDivergences,
        quotes: createQuotes({ ...base, internalGraph: dependencies.internalGraph }),
        priceChanges,
        skuSeparator,
        promises: promises?.deskOf({ ...base, rule, skuSeparator }) ?? null,
        timelines: createKeyedLoader({
          load: (skus: readonly string[]) =>
            readTimelines(store, { market: base.request.market.code, priceZone: WHOLE_MARKET }, skus),
        }),
        policyOn,
      };
    },
    ready: async () => {
      await promises?.ready();
      if (following) return;
      following = true;
      for (const follower of [...changes, ...sweeps]) follower.start();
    },
    caughtUp: async () => {
      // One after the other: the first time each reads the whole assortment.
      for (const follower of changes) await follower.catchUp();
    },
    stop: async () => {
      await Promise.all([...changes, ...sweeps].map((follower) => follower.stop()));
      await promises?.stop();
    },
  });
}
