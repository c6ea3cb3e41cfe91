import { ClientError, errorCodes, isErrorCode, type ErrorCode } from '../../platform/errors/index.ts';
import type { EngineDelivery, EngineError } from '../engine/engine.ts';
import { OperationRefused } from '../pipeline/operationRefused.ts';
import { adaptResult } from '../engine/adaptResult.ts';
import { hiddenNames } from './hiddenNames.ts';
import type { PluginFactory } from './plugin.ts';

/** Longest text of an error that is shown as it came. */
const longestMessage = 300;

/** What a foreign text shows of insides: addresses, GraphQL's own words about a subgraph's schema, stack frames. */
const insides =
  /:\/\/|\b\d{1,3}(?:\.\d{1,3}){3}\b|Cannot return null|Variable "\$|\bat .+:\d+:\d+|ECONN|EAI_|ENOTFOUND/;

/** Extensions that subgraphs' frameworks add for developers. */
const developers = new Set(['code', 'stacktrace', 'exception', 'serviceName', 'debugMessage', 'originalError', 'http']);

/**
 * The one gate that errors pass: each gets a code of the catalogue and a text that may be read by anyone. A text is kept if it is
 * fit to be shown; else the catalogue's words stand in its place and the error is logged.
 */
export const errorGatePlugin: PluginFactory = ({ supergraph, schema, logger }) => {
  const hidden = hiddenNames(supergraph, schema);

  const isFit = (text: string): boolean =>
    text.length <= longestMessage &&
    !insides.test(text) &&
    !(text.match(/\w+/g) ?? []).some((word) => hidden.has(word));

  const shown = ({ path, message, extensions, cause }: EngineError, requestId: string): EngineError => {
    const given = cause instanceof ClientError ? cause.code : extensions?.['code'];
    const code: ErrorCode = isErrorCode(given) ? given : 'INTERNAL_SERVER_ERROR';
    const text = cause instanceof ClientError ? cause.publicMessage : message;
    const foreign = cause !== undefined && !(cause instanceof ClientError);
    const masked = code === 'INTERNAL_SERVER_ERROR' || foreign || !isFit(text);
    if (masked) {
      logger.error('an error was masked', { requestId, code, ...(cause === undefined ? {} : { err: cause }) });
    }
    const more = cause instanceof ClientError ? cause.extensions : extensions;
    return {
      message: masked ? errorCodes[code].meaning : text,
      ...(path === undefined ? {} : { path }),
      extensions: { ...fitExtensions(more ?? {}, isFit), code },
    };
  };

  const failure = (error: unknown, requestId: string): ClientError => {
    logger.error('an operation failed', { requestId, err: error });
    return new ClientError('INTERNAL_SERVER_ERROR', undefined, { cause: error });
  };

  /** Later parts that cannot go on end with an error that whoever sends them must not pass over. */
  async function* guarded(later: AsyncIterable<EngineDelivery>, requestId: string): AsyncGenerator<EngineDelivery> {
    try {
      yield* later;
    } catch (error) {
      throw failure(error, requestId);
    }
  }

  return {
    name: 'errorGate',
    around: async (operation, next) => {
      const { requestId } = operation.context;
      try {
        const result = await next(operation);
        const { later } = result;
        if (result.errors.length === 0 && later === undefined) return result;
        const gated = (errors: readonly EngineError[]): EngineError[] => errors.map((error) => shown(error, requestId));
        return adaptResult(
          {
            data: result.data,
            errors: gated(result.errors),
            ...(later === undefined ? {} : { later: guarded(later, requestId) }),
          },
          (increment) => ({ ...increment, errors: gated(increment.errors) }),
        );
      } catch (error) {
        if (error instanceof ClientError || error instanceof OperationRefused) throw error;
        throw failure(error, requestId);
      }
    },
  };
};

/** Plain values alone, and texts only if they are fit to be shown. */
function fitExtensions(
  extensions: Readonly<Record<string, unknown>>,
  isFit: (text: string) => boolean,
): Record<string, unknown> {
  const isPlain = (value: unknown): boolean =>
    typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && isFit(value));
  return Object.fromEntries(
    Object.entries(extensions).filter(
      ([name, value]) => !developers.has(name) && (isPlain(value) || (Array.isArray(value) && value.every(isPlain))),
    ),
  );
}
