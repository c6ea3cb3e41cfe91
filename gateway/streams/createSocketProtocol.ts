import { buildSchema, GraphQLError, parse } from 'graphql';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import { ClientError } from '../../platform/errors/index.ts';
import type { TokenClaims } from '../auth/tokenClaims.ts';
import type { EngineResult } from '../engine/engine.ts';
import { shownRefusal } from '../http/answer.ts';
import { asRefusal } from '../http/asRefusal.ts';
import type { GraphqlRouteOptions } from '../http/graphqlRoute.ts';
import { checked } from '../http/readGraphqlRequest.ts';
import type { ResultStream } from '../pipeline/runStream.ts';
import { withEnd } from './withEnd.ts';

export type SocketProtocolOptions = GraphqlRouteOptions;

/** One WebSocket, as the protocol's hooks see it. */
export interface SocketState {
  readonly address: string;
  readonly acceptLanguage: string | undefined;
  readonly clientName: string | undefined;
  /** Of the upgrade; what the connection says at its beginning goes before it. */
  readonly authorization: string | undefined;
  readonly gone: AbortSignal;
  /** undefined until the connection has said who it is. */
  claims?: TokenClaims | null;
  /** Told when the connection has said who it is. */
  readonly onClaims: (claims: TokenClaims | null) => void;
  /** Operations that run. */
  running: number;
}

/** The library plans and executes nothing here, but asks for a schema and a document with which it would. */
const idle = { schema: buildSchema('type Query { idle: Boolean }'), document: parse('{ idle }') };

/** The messages of graphql-transport-ws, each operation taken in at the desk. */
export function createSocketProtocol({
  config,
  authenticate,
  desk,
  metrics,
  logger,
}: SocketProtocolOptions): Server<SocketState> {
  const open = async (socket: SocketState, payload: unknown): Promise<EngineResult | ResultStream> => {
    if (socket.running >= config.streams.perConnection) throw new ClientError('STREAM_LIMIT_REACHED');
    socket.running += 1;
    try {
      const answer = await desk.open({
        asked: checked(payload),
        claims: socket.claims ?? null,
        headers: { requestId: undefined, acceptLanguage: socket.acceptLanguage },
        address: socket.address,
        transport: 'websocket',
        mayMutate: true,
        clientName: socket.clientName,
        gone: socket.gone,
      });
      if (!('next' in answer)) {
        socket.running -= 1;
        return answer;
      }
      return withEnd(answer, () => (socket.running -= 1));
    } catch (error) {
      socket.running -= 1;
      throw error;
    }
  };

  /** By the arguments with which the library would execute. */
  const answers = new WeakMap<ExecutionArgs, EngineResult | ResultStream>();

  return makeServer<Record<string, unknown>, SocketState>({
    connectionInitWaitTimeout: config.streams.initTimeoutMs,
    onConnect: async ({ connectionParams, extra }) => {
      const given = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
      if (given !== undefined && typeof given !== 'string') throw new ClientError('UNAUTHENTICATED');
      extra.claims = await authenticate(given ?? extra.authorization);
      extra.onClaims(extra.claims);
      return true;
    },
    onSubscribe: async ({ extra }, _id, payload) => {
      try {
        const args = { ...idle };
        answers.set(args, await open(extra, payload));
        return args;
      } catch (error) {
        const refusal = asRefusal(error);
        if (refusal instanceof ClientError) {
          metrics.errors.inc({ code: refusal.code });
          const write = (refusal.httpStatus ?? 503) >= 500 ? logger.error : logger.debug;
          write('an operation was refused', { code: refusal.code, err: refusal });
        }
        return [new GraphQLError('The operation was refused.', { originalError: refusal })];
      }
    },
    execute: () => ({}),
    onOperation: (_context, _id, _payload, args) => {
      const answer = answers.get(args);
      return answer === undefined ? undefined : 'next' in answer ? toldResults(answer) : toldResult(answer);
    },
    onError: (_context, _id, _payload, errors) =>
      errors.flatMap(({ originalError }) => shownRefusal(asRefusal(originalError))),
  });
}

function toldResult({ data, errors }: EngineResult): ExecutionResult {
  const told = errors.map(
    ({ message, path, extensions }) =>
      new GraphQLError(message, { path: path ?? null, ...(extensions === undefined ? {} : { extensions }) }),
  );
  return { data, ...(told.length === 0 ? {} : { errors: told }) };
}

function toldResults(stream: ResultStream): AsyncIterableIterator<ExecutionResult, void> {
  const told: AsyncIterableIterator<ExecutionResult, void> = {
    next: async () => {
      const step = await stream.next();
      return step.done === true ? step : { done: false, value: toldResult(step.value) };
    },
    return: async () => {
      await stream.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => told,
  };
  return told;
}
