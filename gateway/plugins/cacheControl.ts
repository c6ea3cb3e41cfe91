import { createFreshness } from '../caching/createFreshness.ts';
import type { PluginFactory } from './plugin.ts';

/**
 * Says for how long anyone may keep an answer: only what a visitor without a token read, whole and without an error, and only as long as
 * the least of its fields allows. Outermost, so that it sees the answer as the client will.
 */
export const cacheControlPlugin: PluginFactory = ({ config, schema, supergraph }) => {
  const freshness = createFreshness(schema, supergraph);
  return {
    name: 'cacheControl',
    around: async (operation, next) => {
      const result = await next(operation);
      const { client, context } = operation;
      if (!config.cacheControl || client.hasToken || context.caller.kind !== 'anonymous') return result;
      if (result.errors.length > 0 || result.data === null) return result;
      const seconds = freshness(operation.document, operation.definition);
      return seconds === 0 ? result : { ...result, publicForSeconds: seconds };
    },
  };
};
