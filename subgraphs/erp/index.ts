import { createMemoryCaches } from '../../platform/cache/index.ts';
import {
  chooseAdapter,
  createChangeSweep,
  createRequestMemo,
  createSubgraph,
  feedOrigin,
  type Reading,
  type Subgraph,
  type SubgraphDependencies,
} from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import type { ErpContext } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { createErpLoaders } from './loaders.ts';
import type { ErpScope, PriceSheet } from './port.ts';
import { resolvers } from './resolvers/index.ts';
import { createErpWatches } from './watches.ts';

export { examineErp } from './examineErp.ts';

/** The subgraph over the company's ERP; which ERP that is, the settings say. Throws ConfigurationError. */
export async function createErpSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { env, caches = createMemoryCaches(), clock, logger } = dependencies;
  const chosen = chooseAdapter('ERP_ADAPTER', adapters, env);
  const { config, port, address } = chosen.open(env, {
    ...dependencies,
    caches,
    onNotice: (tags) => sweep.lookSoon(tags),
  });
  port.start();
  const sweep = createChangeSweep({
    system: 'erp',
    kinds: port.swept,
    caches,
    intervalMs: config.ERP_CHANGES_MS,
    timeoutMs: config.ERP_BACKGROUND_TIMEOUT_MS,
    ...{ clock, logger },
  });
  sweep.start();
  const watches = createErpWatches({ ...dependencies, port, config });
  const prices = createRequestMemo<Reading<PriceSheet> | null>();
  const origin = feedOrigin(config.ERP_ORIGIN, ...address);
  return createSubgraph<ErpContext>({
    name: 'erp',
    resolvers,
    logger: dependencies.logger,
    sources: fieldSources(port, config),
    createContext: (base) => {
      const { market, locale, now } = base.request;
      const scope: ErpScope = { market, locale, now, deadline: base.deadline };
      const loaders = createErpLoaders(port, scope, (key, read) => prices.read(base.request, key, read));
      return { ...base, port, origin, scope, loaders, watches, lowStock: config.ERP_LOW_STOCK };
    },
    clock,
    hooks: port.hooks,
    stop: async () => {
      watches.stop();
      const swept = sweep.stop();
      port.stop();
      await swept;
    },
  });
}
