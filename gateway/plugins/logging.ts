import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';

/** One line for each executed operation, without anything that the client wrote. */
export const loggingPlugin: PluginFactory = ({ logger, knownOperations }) => ({
  name: 'logging',
  around: async (operation, next) => {
    const started = performance.now();
    const { context } = operation;
    const result = await next(operation);
    const codes = [...new Set(result.errors.map(({ extensions }) => String(extensions?.['code'])))];
    logger.info('operation answered', {
      operation: operationLabel(operation.definition.name?.value, knownOperations),
      durationMs: Math.round(performance.now() - started),
      requestId: context.requestId,
      market: context.market.code,
      channel: context.channel,
      callerKind: context.caller.kind,
      ...(context.caller.kind === 'staff' ? { role: context.caller.role } : {}),
      ...(codes.length === 0 ? {} : { code: codes, count: result.errors.length }),
    });
    return result;
  },
});
