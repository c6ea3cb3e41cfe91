import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';

/** Measures each executed operation and counts the errors that its client is told. */
export const metricsPlugin: PluginFactory = ({ metrics, knownOperations }) => ({
  name: 'metrics',
  around: async (operation, next) => {
    const started = performance.now();
    let outcome = 'refused';
    try {
      const result = await next(operation);
      outcome = result.errors.length === 0 ? 'ok' : result.data === null ? 'failed' : 'partial';
      for (const { extensions } of result.errors) metrics.errors.inc({ code: String(extensions?.['code']) });
      return result;
    } finally {
      const label = operationLabel(operation.definition.name?.value, knownOperations);
      metrics.clients.inc({ client: operation.client.label, outcome });
      metrics.operations.observe({ operation: label, outcome }, (performance.now() - started) / 1000);
    }
  },
});
