import type { DocumentNode } from 'graphql';
import type { SubgraphRequest } from '../platform/transport/index.ts';

/** A graph with subgraphs that answer always alike, and operations on it. */
export interface Scene {
  readonly name: string;
  readonly supergraph: DocumentNode;
  /** Each subgraph's SDL by name, for gateways that compose by themselves. */
  readonly sdl: Readonly<Record<string, string>>;
  /** A subgraph's answer as plain JSON. */
  readonly answer: (request: SubgraphRequest) => Promise<unknown>;
  /** Texts by name. */
  readonly operations: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
