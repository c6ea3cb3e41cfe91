import type { FastifyInstance } from 'fastify';

/** /health/live: this process works. /health/ready: requests can be answered; off while it starts and from when it is told to stop. */
export function healthRoutes(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready' });
  });
}
