import { createMemoryCaches } from '../../platform/cache/index.ts';
import { chooseAdapter, createSubgraph, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import type { __Name__Context } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { create__Name__Loaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';

/** What the system that the settings name tells of articles; without a setting it tells nothing, and says so. */
export async function create__Name__Subgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { logger, caches = createMemoryCaches() } = dependencies;
  const env = { __NAME___ADAPTER: 'none', ...dependencies.env };
  const chosen = chooseAdapter('__NAME___ADAPTER', adapters, env);
  const { config, port } = chosen.open(env, { ...dependencies, caches });
  return createSubgraph<__Name__Context>({
    name: '__name__',
    resolvers,
    logger,
    sources: fieldSources(port, config),
    createContext: (base) => {
      const { market, locale, now } = base.request;
      const scope = { market, locale, now, deadline: base.deadline };
      return { ...base, port, loaders: create__Name__Loaders(port, scope) };
    },
    stop: async () => port.stop(),
  });
}
