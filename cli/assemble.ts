import { z } from 'zod';
import { createGateway, parseGatewayConfig, policiesFile, supergraphFile } from '../gateway/index.ts';
import type { DevelopmentIssuer, Gateway, GatewayOptions, SupergraphSource } from '../gateway/index.ts';
import { openCaches, parseCacheConfig, type Caches } from '../platform/cache/index.ts';
import type { BusinessClock } from '../platform/clock/index.ts';
import { loadMarkets } from '../platform/context/index.ts';
import { createInternalGraph } from '../platform/internalGraph/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { createProcessMetrics } from '../platform/metrics/index.ts';
import type { Store } from '../platform/store/index.ts';
import { openTracer, parseTraceConfig } from '../platform/trace/index.ts';
import { subscribeOver } from '../platform/transport/index.ts';
import type { SubgraphTransport } from '../platform/transport/index.ts';
import { operationNames } from '../schema/operationNames.ts';
import { createSubgraphs } from './createSubgraphs.ts';
import type { Subgraphs } from './createSubgraphs.ts';
import { priceKeys } from './priceKeys.ts';
import { watchPriceDivergences } from './watchPriceDivergences.ts';
import type { Subgraph } from '../subgraphs/kit/index.ts';

export interface AssembleOptions {
  /** The whole environment, settings of embedded systems included. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly marketsFile: string;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** Of the joining subgraphs. Whoever opens it closes it, after `stop`. */
  readonly store: () => Promise<Store>;
  readonly secret?: string | undefined;
  readonly developmentIssuer?: DevelopmentIssuer;
  /** Where what is read of the systems is kept; closed with the rest. Default: what the environment names. */
  readonly caches?: Caches;
  /** Where the supergraph is followed. Default: the committed one. */
  readonly supergraph?: SupergraphSource;
  /** Whether this is all that its process does: then Node is measured as well. */
  readonly ownsProcess?: boolean;
}

/** Samklang, listening. */
export interface Samklang {
  readonly gateway: Gateway;
  readonly subgraphs: Subgraphs;
  /** Readiness off, drain, then everything behind it, in the order in which it is used. */
  stop(): Promise<void>;
}

const supergraphPath = new URL('../schema/supergraph.graphql', import.meta.url).pathname;

/** Puts the product together from its configuration: store, subgraphs, gateway. Resolves once it is ready for requests. */
export async function assemble(options: AssembleOptions): Promise<Samklang> {
  const { env, clock, logger } = options;
  const config = parseGatewayConfig(env);
  const tracer = await openTracer(parseTraceConfig(env));
  const metrics = createProcessMetrics({ ofNode: options.ownsProcess ?? false });
  const unwatchDivergences = watchPriceDivergences(metrics.registry);
  const store = async (): Promise<Store> => {
    const opened = await options.store();
    metrics.watchStore(opened);
    return opened;
  };
  const markets = await loadMarkets(options.marketsFile);
  const policies = config.policies.file === null ? undefined : await policiesFile(config.policies.file);
  const caches = options.caches ?? openCaches(parseCacheConfig(env), logger);
  // The gateway loads its graph while the subgraphs come up: it calls none of them before they are ready.
  const creating = createSubgraphs({
    dependencies: { env, logger, markets, clock, store, caches },
    urls: config.subgraphUrls,
    secret: options.secret,
  });
  creating.catch(() => undefined);
  const transport: SubgraphTransport = {
    call: async (request) => (await creating).transport.call(request),
    subscribe: async (request) => subscribeOver((await creating).transport, request),
  };
  const hooks = new Map<string, Subgraph['hooks']>();
  const gateway = await createGateway({
    config,
    transport,
    supergraph: options.supergraph ?? supergraphFile(supergraphPath),
    markets,
    clock,
    logger,
    tracer,
    registry: metrics.registry,
    resolveCustomer: customerResolver(transport),
    hooks,
    wellKnown: new Map([['samklang-price-keys.json', priceKeys(transport, { clock, markets })]]),
    knownOperations: new Set(await operationNames()),
    ready: async () => (await creating).ready(),
    ...(policies === undefined ? {} : { policies }),
    ...(options.developmentIssuer === undefined ? {} : { developmentIssuer: options.developmentIssuer }),
  });
  const subgraphs = await creating;
  for (const { name, hooks: own } of subgraphs.local) hooks.set(name, own);
  await gateway.listen();
  await gateway.ready();
  return {
    gateway,
    subgraphs,
    stop: async () => {
      await gateway.stop();
      await subgraphs.stop();
      await caches.close();
      await tracer.stop();
      unwatchDivergences();
      metrics.stop();
    },
  };
}

const claimSchema = z.object({ customerOfClaim: z.string().nullable() });

/** How a login's identifier becomes a customer: identity says. */
function customerResolver(transport: SubgraphTransport): GatewayOptions['resolveCustomer'] {
  const internalGraph = createInternalGraph({ transport, name: 'gateway' });
  return async ({ type, value }, { context, deadline }) => {
    const { customerOfClaim } = await internalGraph.query({
      subgraph: 'identity',
      document: `query Claim($type: IdentifierType!, $value: String!) { customerOfClaim(type: $type, value: $value) }`,
      variables: { type, value },
      schema: claimSchema,
      context,
      deadline,
    });
    return customerOfClaim;
  };
}
