import { activeSpan } from '../../platform/trace/index.ts';
import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';

/** Says on the request's span what was asked and how it ended, in the words of the house alone. */
export const tracingPlugin: PluginFactory = ({ knownOperations, isTraced }) => {
  if (!isTraced) return { name: 'tracing' };
  return {
    name: 'tracing',
    around: async (operation, next) => {
      const span = activeSpan();
      const { context, definition, client } = operation;
      span?.set({
        'graphql.operation.type': definition.operation,
        'graphql.operation.name': operationLabel(definition.name?.value, knownOperations),
        'samklang.client': client.label,
        'samklang.market': context.market.code,
        'samklang.channel': context.channel,
        'samklang.caller': context.caller.kind,
      });
      const result = await next(operation);
      if (result.errors.length > 0) span?.set({ 'samklang.errors': result.errors.length });
      return result;
    },
  };
};
