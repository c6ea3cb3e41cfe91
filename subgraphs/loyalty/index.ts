import { createMemoryCaches } from '../../platform/cache/index.ts';
import { chooseAdapter, createSubgraph, feedOrigin, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import { fieldSources } from './fieldSources.ts';
import { createLoyaltyLoaders } from './loaders.ts';
import type { LoyaltyScope } from './port.ts';
import { resolvers } from './resolvers/index.ts';

export { examineLoyalty } from './examineLoyalty.ts';

/** The club: memberships, rewards, points and offers of the loyalty system that the settings name. */
export async function createLoyaltySubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { env, logger, caches = createMemoryCaches() } = dependencies;
  const chosen = chooseAdapter('LOYALTY_ADAPTER', adapters, env);
  const { config, port, address } = chosen.open(env, { ...dependencies, caches });
  port.start();
  const origin = feedOrigin(config.LOYALTY_ORIGIN, ...address);
  return createSubgraph({
    name: 'loyalty',
    resolvers,
    logger,
    sources: fieldSources(port, config),
    createContext: (base) => {
      const { market, locale, now } = base.request;
      const scope: LoyaltyScope = { market, locale, now, deadline: base.deadline, request: base.request };
      return {
        ...base,
        port,
        origin,
        scope,
        receiptPrefix: config.LOYALTY_RECEIPT_PREFIX,
        loaders: createLoyaltyLoaders(port, scope),
      };
    },
    hooks: port.hooks,
    stop: async () => port.stop(),
  });
}
