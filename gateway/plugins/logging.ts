import { ClientError } from '../../platform/errors/index.ts';
import type { LogFields } from '../../platform/log/index.ts';
import { activeSpan } from '../../platform/trace/index.ts';
import type { EngineError } from '../engine/engine.ts';
import { operationLabel } from './operationLabel.ts';
import type { PluginFactory } from './plugin.ts';
import { whenEnded } from '../engine/whenEnded.ts';

/** One line for each executed operation, and one when its deferred parts have ended, without anything that the client wrote. */
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
    const say = (message: string, outcome: string, errors: readonly EngineError[]): void => {
      const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
      logger.info(message, {
        ...known(),
        outcome,
        ...(codes.length === 0 ? {} : { code: codes, count: errors.length }),
      });
    };
    try {
      const result = await next(operation);
      const { errors } = result;
      say('operation answered', errors.length === 0 ? 'ok' : result.data === null ? 'failed' : 'partial', errors);
      return whenEnded(result, (more) => say('deferred parts answered', more.length === 0 ? 'ok' : 'partial', more));
    } catch (error) {
      const code = error instanceof ClientError ? error.code : undefined;
      logger.info('operation refused', { ...known(), outcome: 'refused', code });
      throw error;
    }
  },
});
