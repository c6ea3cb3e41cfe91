import { subgraphNames } from '../schema/subgraphNames.ts';
import type { SubgraphName } from '../schema/subgraphNames.ts';
import { subgraphRegistry } from '../schema/subgraphRegistry.ts';
import type { Subgraph, SubgraphDependencies } from '../subgraphs/kit/index.ts';
import { createInternalGraph } from '../platform/internalGraph/index.ts';
import { createHttpTransport, createInProcessTransport, routeTransport } from '../platform/transport/index.ts';
import type { SubgraphTransport } from '../platform/transport/index.ts';

type SubgraphCreator = (dependencies: SubgraphDependencies) => Promise<Subgraph>;

export interface Subgraphs {
  /** Those that run in this process. */
  readonly local: readonly Subgraph[];
  /** The way to every subgraph, in this process or as a service. */
  readonly transport: SubgraphTransport;
  /** Resolves when each local subgraph can answer. */
  ready(): Promise<void>;
  /** Resolves when each local subgraph has read the change feeds that it follows to their ends. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Creates subgraphs in this process and the one transport that reaches them and those that run as services.
 * @param urls base URLs of the subgraphs that run as services, by name; all others are created here.
 * @param only creates these alone; the rest must have a URL to be reached.
 */
export async function createSubgraphs(options: {
  readonly dependencies: Omit<SubgraphDependencies, 'internalGraph'>;
  readonly urls: Readonly<Record<string, string>>;
  readonly secret: string | undefined;
  readonly only?: readonly SubgraphName[];
}): Promise<Subgraphs> {
  const { dependencies, urls, secret } = options;
  const here = (options.only ?? subgraphNames).filter((name) => options.only !== undefined || urls[name] === undefined);
  const local = new Map<string, Subgraph>();
  const inProcess = createInProcessTransport(local);
  const remote = remoteTransport(
    Object.fromEntries(Object.entries(urls).filter(([name]) => !here.some((own) => own === name))),
    secret,
  );
  const transport = routeTransport(
    new Map<string, SubgraphTransport>([...remote.routes, ...here.map((name) => [name, inProcess] as const)]),
  );
  // One after the other: their modules share most of what they import.
  const creators: (readonly [SubgraphName, SubgraphCreator])[] = [];
  for (const name of here) creators.push([name, await subgraphRegistry[name]()]);
  // Subgraphs call each other only once all of them stand: the map that the transport reads is filled by then.
  const created = await Promise.all(
    creators.map(async ([name, create]) =>
      create({
        ...dependencies,
        logger: dependencies.logger.child({ subgraph: name }),
        internalGraph: createInternalGraph({ transport, name }),
      }),
    ),
  );
  for (const subgraph of created) local.set(subgraph.name, subgraph);
  return {
    local: created,
    transport,
    ready: async () => {
      await Promise.all(created.map((subgraph) => subgraph.ready()));
    },
    caughtUp: async () => {
      // One after the other: at a first start each reads whole systems, and together they would make each other's requests too slow.
      for (const subgraph of created) await subgraph.caughtUp();
    },
    stop: async () => {
      await Promise.all(created.map((subgraph) => subgraph.stop()));
      remote.close();
    },
  };
}

function remoteTransport(
  urls: Readonly<Record<string, string>>,
  secret: string | undefined,
): { readonly routes: readonly (readonly [string, SubgraphTransport])[]; close(): void } {
  const names = Object.keys(urls);
  if (names.length === 0) return { routes: [], close: () => undefined };
  if (secret === undefined) {
    throw new Error('SUBGRAPH_SECRET must be set where subgraphs run as services: it signs every call to them.');
  }
  const transport = createHttpTransport({ urls, secret });
  return { routes: names.map((name) => [name, transport] as const), close: () => transport.close() };
}
