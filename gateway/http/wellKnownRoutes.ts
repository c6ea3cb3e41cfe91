import type { FastifyInstance } from 'fastify';
import { cacheKey, createMemoryCache, publicScope } from '../../platform/cache/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { GatewayOptions } from '../options.ts';

/** Who publishes something may change it: readers see that within two of these. */
const MAX_AGE_S = 60;

/** `/.well-known/<name>`: public documents about this deployment. What cannot be had now is 503, and is tried again by the next reader. */
export function wellKnownRoutes(
  app: FastifyInstance,
  documents: NonNullable<GatewayOptions['wellKnown']>,
  logger: Logger,
): void {
  const kept = createMemoryCache<object>({ name: 'public documents', maxEntries: 100, ttlMs: MAX_AGE_S * 1000 });
  for (const [name, read] of documents) {
    const key = cacheKey(publicScope, [name]);
    app.get(`/.well-known/${name}`, async (_request, reply) => {
      try {
        const found = kept.getMany({ keys: [key], load: async () => new Map([[key.text, await read()]]) });
        const document = await found.get(key.text);
        return await reply
          .header('cache-control', `public, max-age=${MAX_AGE_S}`)
          .header('x-content-type-options', 'nosniff')
          .type('application/json; charset=utf-8')
          .send(document?.value);
      } catch (err) {
        logger.warn('a public document could not be read', { err, path: name });
        return reply.code(503).header('cache-control', 'no-store').send({ status: 503 });
      }
    });
  }
}
