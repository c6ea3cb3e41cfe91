import { createSubgraph, type Subgraph, type SubgraphDependencies } from '../kit/index.ts';
import type { __Name__Context } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** A rule over facts of other subgraphs, which the schema joins; it knows no system and asks nobody. */
export async function create__Name__Subgraph({ logger }: SubgraphDependencies): Promise<Subgraph> {
  return createSubgraph<__Name__Context>({
    name: '__name__',
    resolvers,
    logger,
    createContext: (base) => base,
  });
}
