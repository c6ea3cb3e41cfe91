import type { EngineError, EngineResult } from '../engine/engine.ts';
import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';
import { whenEnded } from '../engine/whenEnded.ts';

/** Measures each executed operation, to the end of its deferred parts, and counts the errors that its client is told. */
export const metricsPlugin: PluginFactory = ({ metrics, knownOperations }) => ({
  name: 'metrics',
  around: async (operation, next) => {
    const started = performance.now();
    const observe = (outcome: string): void => {
      const label = operationLabel(operation.definition.name?.value, knownOperations);
      metrics.clients.inc({ client: operation.client.label, outcome });
      metrics.operations.observe({ operation: label, outcome }, (performance.now() - started) / 1000);
    };
    const count = (errors: readonly EngineError[]): void => {
      for (const { extensions } of errors) metrics.errors.inc({ code: String(extensions?.['code']) });
    };
    let result: EngineResult;
    try {
      result = await next(operation);
    } catch (error) {
      observe('refused');
      throw error;
    }
    const { errors } = result;
    count(errors);
    const outcomeOf = (isFlawed: boolean): string => (isFlawed ? (result.data === null ? 'failed' : 'partial') : 'ok');
    if (result.later === undefined) observe(outcomeOf(errors.length > 0));
    return whenEnded(result, (more) => {
      count(more);
      observe(outcomeOf(errors.length + more.length > 0));
    });
  },
});
