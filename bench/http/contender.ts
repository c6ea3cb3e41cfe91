import type { GraphFiles } from './writeGraph.ts';

/** How to start a gateway: a command, and what stands in its environment beside PATH and HOME. */
export interface StartCommand {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A gateway that is measured, in one configuration. */
export interface Contender {
  /** Short and unique: names it in results and on the command line. */
  readonly name: string;
  /** One line that says what it is. */
  readonly about: string;
  /** What callers of the same thing share while it is under way: nothing, fetches of subgraphs, or whole operations as well. */
  readonly sharing: 'none' | 'fetches' | 'operations';
  /** Its folder in `bench/peers`; null: it is ours. */
  readonly peer: string | null;
  /** Writes what it reads beside the graph, and says how it is started on a port. */
  readonly start: (graph: GraphFiles, port: number) => Promise<StartCommand>;
}
