import type { FastifyInstance } from 'fastify';
import { clientNameHeader } from '../auth/clientLabel.ts';
import { preflightHeaders } from './preventCsrf.ts';

const allowedHeaders = [
  'authorization',
  'content-type',
  'accept-language',
  'x-request-id',
  'x-request-timeout-ms',
  clientNameHeader,
  ...preflightHeaders,
];

/** Lets pages of the listed origins call; any other origin gets an answer that its browser keeps from it. No cookies, ever. */
export function corsHook(app: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/graphql')) {
      done();
      return;
    }
    void reply.header('vary', 'origin, accept, authorization, accept-language');
    const { origin } = request.headers;
    const known = origin !== undefined && allowed.has(origin);
    if (known) {
      void reply.header('access-control-allow-origin', origin);
      void reply.header('access-control-expose-headers', 'x-request-id, retry-after');
    }
    if (request.method !== 'OPTIONS') {
      done();
      return;
    }
    if (known) {
      void reply.header('access-control-allow-methods', 'GET, POST');
      void reply.header('access-control-allow-headers', allowedHeaders.join(', '));
      void reply.header('access-control-max-age', '600');
    }
    void reply.code(204).send();
  });
}
