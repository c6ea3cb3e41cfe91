import { readFile } from 'node:fs/promises';
import { createSubgraph, declareSources, neverKept } from '../kit/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import { askDeclarations } from './askDeclarations.ts';
import type { RegistryContext } from './context.ts';
import { fieldOwners } from './fieldOwners.ts';
import { resolvers } from './resolvers/index.ts';

export { coveredFields, type FieldCoverage } from './coveredFields.ts';

const supergraph = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The registry subgraph: which system owns which field of the graph that it was composed with, and how fresh it is. */
export async function createRegistrySubgraph({ logger, internalGraph }: SubgraphDependencies): Promise<Subgraph> {
  const owners = fieldOwners(await readFile(supergraph, 'utf8'));
  const declaring = owners.get('Query.declaredSources')?.subgraphs ?? [];
  return createSubgraph<RegistryContext>({
    name: 'registry',
    resolvers,
    logger,
    sources: declareSources<never>('samklang', new Set(), { 'Query.fieldInventory': neverKept }),
    createContext: (base) => ({
      ...base,
      owners,
      askDeclarations: () =>
        askDeclarations(internalGraph, declaring, { context: base.request, deadline: base.deadline }),
    }),
  });
}
