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
    const result = await next(operation);
    const say = (message: string, errors: readonly EngineError[]): void => {
      const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
      logger.info(message, {
        operation: operationLabel(operation.definition.name?.value, knownOperations),
        durationMs: Math.round(performance.now() - started),
        requestId: context.requestId,
        market: context.market.code,
        channel: context.channel,
        callerKind: context.caller.kind,
        ...(context.caller.kind === 'staff' ? { role: context.caller.role } : {}),
        ...(codes.length === 0 ? {} : { code: codes, count: errors.length }),
      });
    };
    say('operation answered', result.errors);
    return whenEnded(result, (errors) => say('deferred parts answered', errors));
  },
});
