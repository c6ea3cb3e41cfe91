import { fastify, type FastifyInstance } from 'fastify';
import { isLoopback } from '../isLoopback.ts';
import type { GatewayOptions } from '../options.ts';
import { socketServer } from '../streams/socketServer.ts';
import { corsHook } from './corsHook.ts';
import { graphiqlRoutes } from './graphiqlRoutes.ts';
import { graphqlRoute, type GraphqlRouteOptions } from './graphqlRoute.ts';
import { healthRoutes } from './healthRoutes.ts';
import { hookRoutes } from './hookRoutes.ts';
import { landingRoute } from './landingRoute.ts';
import { refuseMalformed } from './refuseMalformed.ts';
import { wellKnownRoutes } from './wellKnownRoutes.ts';

export interface HostOptions extends GraphqlRouteOptions {
  readonly isReady: () => boolean;
  readonly isStopping: () => boolean;
  readonly hooks: NonNullable<GatewayOptions['hooks']>;
  readonly wellKnown: NonNullable<GatewayOptions['wellKnown']>;
  readonly defaultQuery: string;
}

/** The HTTP host with all its routes. Bodies arrive as bytes: who reads them decides what they are. */
export async function createHost(options: HostOptions): Promise<FastifyInstance> {
  const { config, metrics } = options;
  const app = fastify({
    logger: false,
    bodyLimit: config.limits.bodyBytes,
    exposeHeadRoutes: false,
    // Until the connections are closed, requests on them are still answered: a stop loses none.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    clientErrorHandler: refuseMalformed,
    routerOptions: { maxParamLength: 200 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    void reply.code(status).send({ status });
  });
  app.setNotFoundHandler((_request, reply) => void reply.code(404).send({ status: 404 }));
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Whoever keeps its connection would send the next request into one that is just being closed.
    if (options.isStopping()) void reply.header('connection', 'close');
    done(null, payload);
  });
  corsHook(app, config.corsOrigins);
  graphqlRoute(app, options);
  socketServer(app, options);
  hookRoutes(app, options.hooks, options.logger);
  wellKnownRoutes(app, options.wellKnown, options.logger);
  healthRoutes(app, options.isReady);
  app.get('/metrics', async (_request, reply) => {
    options.graph.measure();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  if (config.graphiql) graphiqlRoutes(app, options.defaultQuery);
  if (isLoopback(config.host)) landingRoute(app, config.graphiql);
  await app.ready();
  return app;
}
