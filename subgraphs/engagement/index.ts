import { createSubgraph } from '../kit/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import type { EngagementContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** The engagement subgraph: what happened with a customer in every channel, merged from what each system saw. */
export async function createEngagementSubgraph({ logger }: SubgraphDependencies): Promise<Subgraph> {
  return createSubgraph<EngagementContext>({ name: 'engagement', resolvers, logger, createContext: (base) => base });
}
