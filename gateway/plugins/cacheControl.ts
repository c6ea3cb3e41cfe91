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
      const { errors, json } = result;
      if (errors.length > 0 || result.later !== undefined || (json === undefined && result.data === null))
        return result;
      const seconds = freshness(operation.document, operation.definition);
      if (seconds === 0) return result;
      return {
        errors,
        ...(json === undefined ? {} : { json }),
        publicForSeconds: seconds,
        // What is written already makes its data only when somebody asks for it.
        get data() {
          return result.data;
        },
      };
    },
  };
};
