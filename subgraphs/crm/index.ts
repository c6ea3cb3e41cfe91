import { createMemoryCaches } from '../../platform/cache/index.ts';
import { chooseAdapter, createSubgraph, feedOrigin, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import * as adapters from './adapters/index.ts';
import type { CrmContext } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { createCrmLoaders } from './loaders.ts';
import type { CrmScope } from './port.ts';
import { resolvers } from './resolvers/index.ts';

export { examineCrm } from './examineCrm.ts';

/** Who the customers are, what they consented to and what was said with them, by the CRM that the settings name. */
export async function createCrmSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { env, logger, caches = createMemoryCaches() } = dependencies;
  const chosen = chooseAdapter('CRM_ADAPTER', adapters, env);
  const { config, port, address } = chosen.open(env, { ...dependencies, caches });
  const origin = feedOrigin(config.CRM_ORIGIN, ...address);
  return createSubgraph<CrmContext>({
    name: 'crm',
    resolvers,
    logger,
    sources: fieldSources(port, config),
    createContext: (base) => {
      const scope: CrmScope = { now: base.request.now, deadline: base.deadline, request: base.request };
      return { ...base, port, origin, scope, loaders: createCrmLoaders(port, scope) };
    },
    stop: async () => port.stop(),
  });
}
