import { ClientError } from '../../platform/errors/index.ts';
import type { LogFields } from '../../platform/log/index.ts';
import { activeSpan } from '../../platform/trace/index.ts';
import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';

/** One line for each executed operation, without anything that the client wrote. */
export const loggingPlugin: PluginFactory = ({ logger, knownOperations }) => ({
  name: 'logging',
  around: async (operation, next) => {
    const started = performance.now();
    const { context } = operation;
    const known = (): LogFields => ({
      operation: operationLabel(operation.definition.name?.value, knownOperations),
      client: operation.client.label,
      durationMs: Math.round(performance.now() - started),
      requestId: context.requestId,
      traceId: activeSpan()?.traceId,
      market: context.market.code,
      channel: context.channel,
      callerKind: context.caller.kind,
      ...(context.caller.kind === 'staff' ? { role: context.caller.role } : {}),
    });
    try {
      const result = await next(operation);
      const codes = [...new Set(result.errors.map(({ extensions }) => String(extensions?.['code'])))];
      logger.info('operation answered', {
        ...known(),
        outcome: codes.length === 0 ? 'ok' : result.data === null ? 'failed' : 'partial',
        ...(codes.length === 0 ? {} : { code: codes, count: result.errors.length }),
      });
      return result;
    } catch (error) {
      const code = error instanceof ClientError ? error.code : undefined;
      logger.info('operation refused', { ...known(), outcome: 'refused', code });
      throw error;
    }
  },
});
