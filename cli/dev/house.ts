import type { DocumentNode } from 'graphql';

export type HouseState = 'starting' | 'restarting' | 'up' | 'failed';

/** What serves the graph while one develops: the gateway, and the subgraphs that are not elsewhere. */
export interface House {
  /** The names of its own subgraphs. */
  readonly names: readonly string[];
  readonly state: HouseState;
  /** Of the graph, once it was up. */
  readonly url: string | null;
  /** The SDL of its subgraphs, as the files are now; throws GraphQLError where one cannot be parsed. */
  documents(): readonly { readonly name: string; readonly typeDefs: DocumentNode }[];
  /** Resolves when it is up or has failed. */
  start(): Promise<void>;
  /**
   * Takes the changed sources. Where they do not compile the running house stays; where the new one does not come up the former comes back.
   * @param publish puts the graph of the new sources in place, while nothing is served
   * @param takeBack undoes that
   */
  restart(publish: () => Promise<void>, takeBack: () => Promise<void>): Promise<void>;
  /** Whether the gateway serves the supergraph of this version; resolves once it does, or false after some seconds. */
  serves(version: string): Promise<boolean>;
  stop(): Promise<void>;
}
