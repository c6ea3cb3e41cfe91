import { createSubgraph, feedOrigin, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import { createVoucherifyAdapter } from './adapters/voucherify/index.ts';
import { parseLoyaltyConfig } from './config.ts';
import { fieldSources } from './fieldSources.ts';
import { createLoyaltyLoaders } from './loaders.ts';
import type { LoyaltyScope } from './port.ts';
import { resolvers } from './resolvers/index.ts';

export { examineLoyalty } from './examineLoyalty.ts';

/** The club: memberships, rewards, points and offers of the loyalty system that the settings name. */
export async function createLoyaltySubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { logger, markets, clock } = dependencies;
  const config = parseLoyaltyConfig(dependencies.env);
  const port = createVoucherifyAdapter({ config, markets, clock, logger });
  port.start();
  const origin = feedOrigin(config.LOYALTY_ORIGIN, config.LOYALTY_ADAPTER, config.LOYALTY_URL, config.LOYALTY_APP_ID);
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
