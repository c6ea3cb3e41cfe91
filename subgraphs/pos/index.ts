import { createSubgraph, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import { createNoTills } from './adapters/none/index.ts';
import { createTillserverAdapter } from './adapters/tillserver/index.ts';
import { parsePosConfig } from './config.ts';
import type { PosContext } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { createPosLoaders } from './loaders.ts';
import type { PosScope } from './port.ts';
import { resolvers } from './resolvers/index.ts';

export { examinePos } from './examinePos.ts';

/** The tills: what each would charge and from which price file, by the till system that the settings name. Asks nobody until it is asked. */
export async function createPosSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { env, logger, clock } = dependencies;
  const config = parsePosConfig(env);
  const port = config.POS_ADAPTER === 'none' ? createNoTills() : createTillserverAdapter({ config, clock });
  const factsStores = config.POS_ADAPTER === 'none' ? 0 : config.POS_FACTS_STORES;
  return createSubgraph<PosContext>({
    name: 'pos',
    resolvers,
    logger,
    sources: fieldSources(port, config),
    createContext: (base) => {
      const { market, now } = base.request;
      const scope: PosScope = { market, now, deadline: base.deadline };
      return { ...base, port, scope, factsStores, loaders: createPosLoaders(port, scope) };
    },
    stop: async () => port.stop(),
  });
}
