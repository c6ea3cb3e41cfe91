import { setTimeout as sleep } from 'node:timers/promises';
import { ClientError } from '../platform/errors/index.ts';
import { noTracer } from '../platform/trace/index.ts';
import { chooseAuthentication } from './auth/chooseAuthentication.ts';
import { createClientLabel } from './auth/clientLabel.ts';
import { createContextMaker } from './auth/createContextMaker.ts';
import { defaultQuery } from './defaultQuery.ts';
import { openTrustedDocuments } from './documents/openTrustedDocuments.ts';
import { createAddressOf } from './clients/createAddressOf.ts';
import { createHost } from './http/createHost.ts';
import { createOverload } from './http/createOverload.ts';
import type { Gateway, GatewayOptions } from './options.ts';
import { createGatewayMetrics } from './gatewayMetrics.ts';
import { createStreamDesk } from './streams/createStreamDesk.ts';
import { createLiveGraph } from './supergraph/createLiveGraph.ts';

/**
 * Builds a gateway from its parts. Loads the supergraph in the background: `ready()` tells how that went.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, transport, supergraph, logger, knownOperations = new Set<string>(), policies } = options;
  const { tracer = noTracer } = options;
  const metrics = createGatewayMetrics(options.registry);
  const trusted = await openTrustedDocuments({ files: config.documents.files, logger });
  const isTraced = tracer !== noTracer;
  const graph = createLiveGraph({
    source: supergraph,
    config,
    transport,
    logger,
    metrics,
    knownOperations,
    trusted,
    policies,
    isTraced,
  });
  const authentication = chooseAuthentication(options);
  const overload = createOverload(config.overload, metrics);
  let stopping: Promise<void> | undefined;
  let isReady = false;

  const parts = {
    config,
    graph,
    authenticate: authentication.authenticate,
    makeContext: createContextMaker(options),
    overload,
    metrics,
    logger,
    tracer,
    clientLabel: createClientLabel(config.knownClients),
    addressOf: createAddressOf(config.clients.trustedProxies),
  };
  const desk = createStreamDesk({ ...parts, clock: options.clock });
  const app = await createHost({
    ...parts,
    desk,
    isReady: () => isReady && stopping === undefined,
    isStopping: () => stopping !== undefined,
    hooks: options.hooks ?? new Map(),
    wellKnown: options.wellKnown ?? new Map(),
    defaultQuery: options.defaultQuery ?? defaultQuery,
  });

  const becomeReady = Promise.all([graph.load(), options.ready?.()]).then(() => {
    isReady = true;
  });
  // Whoever calls ready() is told; nobody need call it.
  becomeReady.catch(() => undefined);

  const urlOf = (): string => {
    const address = app.server.address();
    if (address === null || typeof address === 'string') throw new Error('The gateway is not listening.');
    return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
  };

  const stop = async (): Promise<void> => {
    await sleep(config.stopDelayMs);
    await desk.stop(new ClientError('STREAM_ENDED', 'The server stops; subscribe again.'));
    const drained = app.close();
    const timer = setTimeout(() => app.server.closeAllConnections(), config.drainMs);
    try {
      await drained;
    } finally {
      clearTimeout(timer);
      overload.stop();
      authentication.close();
      trusted.close();
      await graph.stop();
    }
  };

  return {
    app,
    get url() {
      return urlOf();
    },
    listen: async () => {
      await app.listen({ host: config.host, port: config.port });
      return urlOf();
    },
    ready: () => becomeReady,
    stop: () => (stopping ??= stop()),
  };
}
