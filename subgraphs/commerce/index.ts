import { createMemoryCaches } from '../../platform/cache/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import { createChangeSweep, createSubgraph, feedOrigin } from '../kit/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import { accountsThrough } from './accountsOf.ts';
import { createCommercePort } from './adapters/createCommercePort.ts';
import { parseCommerceConfig } from './config.ts';
import type { CommerceContext } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { createCommerceLoaders } from './loaders.ts';
import { ownersThrough } from './ownersOf.ts';
import { createPriceWatch } from './priceWatch.ts';
import { createRequestMemory } from './requestMemory.ts';
import { resolvers } from './resolvers/index.ts';

/**
 * The commerce subgraph: the web shop's catalogue, search, carts, wish lists, accounts, rules and orders. Ready once its reference
 * data was read or found to be out of reach; it goes on trying.
 */
export async function createCommerceSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { logger, markets, clock, internalGraph } = dependencies;
  const config = parseCommerceConfig(dependencies.env);
  const { caches = createMemoryCaches() } = dependencies;
  const port = createCommercePort({ config, markets, clock, logger, caches });
  const memory = createRequestMemory((scope, request: RequestContext) =>
    createCommerceLoaders(port, scope, {
      ownersOf: ownersThrough(internalGraph, request),
      accountsOf: accountsThrough(internalGraph, request),
    }),
  );
  const origin = feedOrigin(config.COMMERCE_ORIGIN, config.COMMERCE_ADAPTER, config.COMMERCE_URL);
  const started = port.start();
  const priceWatch = createPriceWatch({ port, config, markets, clock, logger });
  const sweep = createChangeSweep({
    system: 'shop',
    kinds: port.swept,
    caches,
    intervalMs: config.COMMERCE_CHANGES_MS,
    timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
    ...{ clock, logger },
  });
  sweep.start();
  return createSubgraph<CommerceContext>({
    name: 'commerce',
    resolvers,
    logger,
    sources: fieldSources(port, config),
    createContext: (base) => ({ ...base, port, origin, priceWatch, ...memory.readsOf(base.request, base.deadline) }),
    ready: () => started,
    clock,
    stop: async () => {
      priceWatch.stop();
      const swept = sweep.stop();
      port.stop();
      await swept;
    },
  });
}
