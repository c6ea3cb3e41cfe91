import { createBuckets } from '../clients/createBuckets.ts';
import { rateLimited } from '../clients/rateLimited.ts';
import type { PluginFactory } from './plugin.ts';

/**
 * Planning is the dearest thing that a stranger can ask for with a short text, and only operations that nobody has asked before need
 * it: each client may bring so many of those a minute. Trusted documents are few and our own, so they count for nobody.
 */
export const planMissesPlugin: PluginFactory = ({ config, isPlanned, trusted, metrics }) => {
  const { planMissesPerMinute } = config.clients;
  if (planMissesPerMinute === 0) return { name: 'planMisses' };
  const buckets = createBuckets(planMissesPerMinute);
  return {
    name: 'planMisses',
    around: async (operation, next) => {
      const { document, operationName, client } = operation;
      if (isPlanned(document, operationName)) return next(operation);
      if (trusted.has(operation.clientDocument)) return next(operation);
      const waitMs = buckets.take(client.key, 1);
      if (waitMs === 0) return next(operation);
      metrics.rateLimited.inc({ reason: 'plan misses' });
      throw rateLimited('This client has sent too many operations that were never asked before.', waitMs);
    },
  };
};
