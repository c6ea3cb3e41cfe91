import { rateLimited } from '../clients/rateLimited.ts';
import type { PluginFactory } from './plugin.ts';

/** Gives each client so much cost a minute: what is asked is charged before it runs, at least 1 a request. */
export const clientBudgetPlugin: PluginFactory = ({ config, budgets, costOf, metrics }) => {
  const { budgetPerMinute } = config.clients;
  if (budgetPerMinute === 0) return { name: 'clientBudget' };
  return {
    name: 'clientBudget',
    around: async (operation, next) => {
      const waitMs = budgets.take(operation.client.key, Math.max(1, costOf(operation)));
      if (waitMs === 0) return next(operation);
      metrics.rateLimited.inc({ reason: 'budget' });
      throw rateLimited('This client has used up its budget for the moment.', waitMs);
    },
  };
};
