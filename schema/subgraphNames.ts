import { subgraphRegistry } from './subgraphRegistry.ts';

export type SubgraphName = keyof typeof subgraphRegistry;

const isRegistered = (name: string): name is SubgraphName => name in subgraphRegistry;

/** Every subgraph of the graph, in the order in which they are composed, started and listed. */
export const subgraphNames: readonly SubgraphName[] = Object.keys(subgraphRegistry).filter(isRegistered);
