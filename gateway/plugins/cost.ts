import { ClientError } from '../../platform/errors/index.ts';
import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';

/** Refuses an operation that is estimated to cost more than one may, before anything is planned; or only says so. */
export const costPlugin: PluginFactory = ({ config, costOf, logger, metrics, knownOperations }) => {
  const { mode, limit } = config.cost;
  return {
    name: 'cost',
    around: async (operation, next) => {
      if (mode === 'off') return next(operation);
      const estimate = costOf(operation);
      const label = operationLabel(operation.definition.name?.value, knownOperations);
      metrics.cost.observe({ operation: label }, estimate);
      if (estimate <= limit) return next(operation);
      if (mode === 'enforce') {
        throw new ClientError('COST_ESTIMATED_TOO_EXPENSIVE', undefined, { extensions: { estimate, maximum: limit } });
      }
      const { requestId } = operation.context;
      logger.warn('an operation costs more than the limit', {
        operation: label,
        requestId,
        count: estimate,
        total: limit,
      });
      return next(operation);
    },
  };
};
