import type { z } from 'zod';
import type { RequestContext } from '../context/index.ts';
import { child, type Deadline } from '../deadline/index.ts';
import { ClientError, isErrorCode } from '../errors/index.ts';
import type { SubgraphError, SubgraphTransport } from '../transport/index.ts';

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
  return {
    query: async (query) => {
      const deadline = child(query.deadline, timeoutMs);
      try {
        const response = await transport.call({
          subgraph: query.subgraph,
          query: query.document,
          ...(query.operationName === undefined ? {} : { operationName: query.operationName }),
          variables: query.variables ?? {},
          context: { ...query.context, caller: { kind: 'service', name, scopes } },
          deadline,
        });
        const [error] = response.errors ?? [];
        if (error !== undefined) throw asClientError(error);
        const parsed = query.schema.safeParse(response.data);
        if (!parsed.success) throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
        return parsed.data;
      } finally {
        deadline.dispose();
      }
    },
  };
}

function asClientError(error: SubgraphError): ClientError {
  const code = error.extensions?.['code'];
  return new ClientError(isErrorCode(code) ? code : 'SUBGRAPH_UNAVAILABLE', undefined, {
    cause: new Error(error.message),
  });
}
