import { createMemoryCaches } from '../../platform/cache/index.ts';
import { chooseAdapter, createSubgraph, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import type { PosContext } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { createPosLoaders } from './loaders.ts';
import type { PosScope } from './port.ts';
import { resolvers } from './resolvers/index.ts';

export { examinePos } from './examinePos.ts';

/** The tills: what each would charge and from which price file, by the till system that the settings name. Asks nobody until it is asked. */
export async function createPosSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { env, logger, caches = createMemoryCaches() } = dependencies;
  const chosen = chooseAdapter('POS_ADAPTER', adapters, env);
  const { config, port } = chosen.open(env, { ...dependencies, caches });
  return createSubgraph<PosContext>({
    name: 'pos',
    resolvers,
    logger,
    sources: fieldSources(port, config),
    createContext: (base) => {
      const { market, now } = base.request;
      const scope: PosScope = { market, now, deadline: base.deadline };
      return { ...base, port, scope, factsStores: config.POS_FACTS_STORES, loaders: createPosLoaders(port, scope) };
    },
    stop: async () => port.stop(),
  });
}
