import type { z } from 'zod';
import type { RequestContext } from '../context/index.ts';
import { child, type Deadline } from '../deadline/index.ts';
import { ClientError, isErrorCode } from '../errors/index.ts';
import { isStream, subscribeOver } from '../transport/index.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../transport/index.ts';

export interface InternalQuery<T> {
  readonly subgraph: string;
  /** GraphQL text against the subgraph's own schema, inaccessible roots included. */
  readonly document: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Of the whole `data`. */
  readonly schema: z.ZodType<T>;
  /** Whose request this serves; the caller in it is replaced by the service principal. */
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

export interface InternalGraph {
  /**
   * Answers `data`, whole and parsed. Any GraphQL error throws a ClientError with its code (or SUBGRAPH_UNAVAILABLE), since a
   * process step must not go on with half an answer; data that does not fit the schema is RESPONSE_VALIDATION_FAILED.
   */
  query<T>(query: InternalQuery<T>): Promise<T>;
  /**
   * Subscribes; answers when the other subgraph listens. The deadline of `query` is for that alone; the stream ends with `signal`. An event
   * with an error or of another shape throws as `query` does, and ends the stream.
   */
  subscribe<T>(query: InternalQuery<T>, signal: AbortSignal): Promise<AsyncIterable<T>>;
}

export interface InternalGraphOptions {
  readonly transport: SubgraphTransport;
  /** Who asks: the name of the service principal, such as "orders". */
  readonly name: string;
  readonly scopes?: readonly string[];
  /** Longest time for one query, within the deadline of the caller. Default 30 s. */
  readonly timeoutMs?: number;
}

/** The way from one subgraph to another's own schema: typed, under deadlines and caps, as the service principal. */
export function createInternalGraph(options: InternalGraphOptions): InternalGraph {
  const { transport, name, scopes = ['internal'], timeoutMs = 30_000 } = options;
  const requestOf = <T>(query: InternalQuery<T>, deadline: Deadline): SubgraphRequest => ({
    subgraph: query.subgraph,
    query: query.document,
    ...(query.operationName === undefined ? {} : { operationName: query.operationName }),
    variables: query.variables ?? {},
    context: { ...query.context, caller: { kind: 'service', name, scopes } },
    deadline,
  });
  return {
    query: async (query) => {
      const deadline = child(query.deadline, timeoutMs);
      try {
        return dataOf(query, await transport.call(requestOf(query, deadline)));
      } finally {
        deadline.dispose();
      }
    },
    subscribe: async (query, signal) => {
      const deadline = child(query.deadline, timeoutMs);
      try {
        const answer = await subscribeOver(transport, { ...requestOf(query, deadline), signal });
        if (isStream(answer)) return parsedEvents(query, answer);
        dataOf(query, answer);
        throw new ClientError('RESPONSE_VALIDATION_FAILED');
      } finally {
        deadline.dispose();
      }
    },
  };
}

async function* parsedEvents<T>(
  query: InternalQuery<T>,
  events: AsyncIterable<SubgraphResponse>,
): AsyncGenerator<T, void> {
  for await (const event of events) yield dataOf(query, event);
}

function dataOf<T>({ schema }: InternalQuery<T>, response: SubgraphResponse): T {
  const [error] = response.errors ?? [];
  if (error !== undefined) throw asClientError(error);
  const parsed = schema.safeParse(response.data);
  if (!parsed.success) throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
  return parsed.data;
}

function asClientError(error: SubgraphError): ClientError {
  const code = error.extensions?.['code'];
  return new ClientError(isErrorCode(code) ? code : 'SUBGRAPH_UNAVAILABLE', undefined, {
    cause: new Error(error.message),
  });
}
