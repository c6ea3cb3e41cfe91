import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../platform/log/index.ts';
import type { GatewayOptions } from '../options.ts';

/** Vendors' events are small; a change feed carries the rest. */
const maxBytes = 1024 * 1024;

/** Vendors' webhooks at /hooks/<subgraph>/<key>, with the body as it was received. GET is for vendors that check the address so. */
export function hookRoutes(app: FastifyInstance, hooks: NonNullable<GatewayOptions['hooks']>, logger: Logger): void {
  app.route<{ Params: { subgraph: string; key: string } }>({
    method: ['GET', 'POST'],
    url: '/hooks/:subgraph/:key',
    bodyLimit: maxBytes,
    handler: async (request, reply) => {
      const { subgraph, key } = request.params;
      const receive = hooks.get(subgraph)?.get(key);
      if (receive === undefined) return reply.code(404).send();
      try {
        const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const { status, contentType, body } = await receive({
          headers: headersOf(request),
          query: queryOf(request),
          rawBody,
        });
        if (contentType !== undefined) void reply.type(contentType);
        return await reply.code(status).send(body ?? '');
      } catch (err) {
        logger.error('a webhook failed', { err, subgraph });
        return reply.code(500).send();
      }
    },
  });
}

function headersOf(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

function queryOf(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(new URL(request.url, 'http://gateway').searchParams);
}
