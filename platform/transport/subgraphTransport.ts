import type { RequestContext } from '../context/index.ts';
import type { Deadline } from '../deadline/index.ts';

/** One operation on one subgraph's own schema. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly query: string;
  /** The parsed query, if whoever asks has it: saves an in-process subgraph the parsing. */
  readonly document?: unknown;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface SubgraphResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly SubgraphError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * The way to a subgraph, in process or over HTTP. Errors of GraphQL are in the response; what kept the subgraph from
 * answering at all is thrown as a ClientError (SUBGRAPH_UNAVAILABLE, DEADLINE_EXCEEDED, RESPONSE_VALIDATION_FAILED, …).
 */
export interface SubgraphTransport {
  call(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Begins a subscription; without this nothing can be subscribed to. Throws as `call` does. */
  subscribe?(request: SubgraphSubscription): Promise<SubscriptionAnswer>;
}

/** A subscription on one subgraph's own schema. Its deadline is for the beginning alone. */
export interface SubgraphSubscription extends SubgraphRequest {
  /** Ends the stream and everything behind it. */
  readonly signal: AbortSignal;
}

/**
 * One response for each event, or the response that says why there are none. A stream whose subgraph goes away throws
 * SUBGRAPH_UNAVAILABLE; one that is ended by its signal just ends.
 */
export type SubscriptionAnswer = SubgraphResponse | AsyncIterable<SubgraphResponse>;

/** A subgraph that runs in this process. */
export interface InProcessSubgraph {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  subscribe?(request: SubgraphSubscription): Promise<SubscriptionAnswer>;
}
