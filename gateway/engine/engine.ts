import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';

/** One operation that has passed validation, limits and authorisation. */
export interface EngineOperation {
  /**
   * The same object for the same operation wherever possible: plans are kept by its identity. `@defer` stands only where it is to be
   * obeyed: its `if` has been decided, and no two have one label.
   */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** Coerced: defaults stand in them, undeclared ones do not. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

/**
 * An error at the client's own path (aliases, list positions). Not yet fit to be shown: the error gate decides what a client may
 * read of it.
 */
export interface EngineError {
  readonly path?: readonly (string | number)[];
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** What was thrown, if it was: a ClientError speaks for itself, anything else is internal. */
  readonly cause?: unknown;
}

export interface EngineResult {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly EngineError[];
  /** The data as JSON, where the engine has written it already. Whoever changes the data makes a result without it. */
  readonly json?: string;
  /** What `@defer` left for later; absent: nothing comes after this. Taken once, by one reader. */
  readonly later?: AsyncIterable<EngineDelivery>;
}

/** Deferred parts that are known now. The last delivery, and no other, has no `hasNext`. */
export interface EngineDelivery {
  readonly increments: readonly EngineIncrement[];
  readonly hasNext: boolean;
}

/** A deferred fragment of one object. */
export interface EngineIncrement {
  /** As `@defer` has it. */
  readonly label?: string;
  /** The client's path of the object that the fragment stands on: its data are there already. */
  readonly path: readonly (string | number)[];
  /** null: the fragment could not be completed; the object itself stays as it is. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** At paths from the root of the operation. */
  readonly errors: readonly EngineError[];
}

/** A subscription that is to begin. Its deadline is for that alone. */
export interface EngineSubscription extends EngineOperation {
  /** Ends the stream and everything behind it. */
  readonly signal: AbortSignal;
}

/**
 * One event of a subscription. It is completed by being called, with an operation that has its own instant and deadline; what it gives is the
 * answer to the subscription's operation, whatever document that one names.
 */
export type EngineEvent = (operation: EngineOperation) => Promise<EngineResult>;

/** What turns an operation on the whole graph into calls of subgraphs. Never run unguarded: it enforces no authorisation. */
export interface Engine {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Throws nothing but what ends the whole operation (a ClientError); failures of parts are in the result. */
  readonly execute: (operation: EngineOperation) => Promise<EngineResult>;
  /** Whether the operation has been planned, or is being planned, so that executing it costs no planning. */
  readonly isPlanned: (this: void, document: DocumentNode, operationName: string | null) => boolean;
  /** For metrics; an engine that plans where it stands has none. */
  readonly planningLoad?: () => PlanningLoad;
  /** Events as they come, or the result that says why there are none. Throws as `execute` does; so does a stream that breaks. */
  readonly subscribe: (subscription: EngineSubscription) => Promise<AsyncIterable<EngineEvent> | EngineResult>;
  stop(): Promise<void>;
}

/** What an engine is made of. */
export interface EngineOptions {
  /** Of the supergraph as composed, security directives included. */
  readonly supergraph: DocumentNode;
  readonly transport: SubgraphTransport;
  readonly logger: Logger;
  readonly onCall?: (call: SubgraphCall) => void;
  /** Executions of an operation before ours is compiled for it; 0: at once, Infinity: never. Default 3. */
  readonly compileAfter?: number;
  /** Told of each look for an operation's plan, with the time that planning took, ms. */
  readonly onPlan?: (outcome: PlanOutcome, durationMs: number) => void;
}

/** 'hit': the plan was there, or on its way. The others made it, or failed to. */
export type PlanOutcome = 'hit' | 'planned' | 'timeout' | 'refused' | 'failed';

/** What stands before the planner now. */
export interface PlanningLoad {
  /** Operations that wait to be planned. */
  readonly waiting: number;
  readonly threads: number;
}

/** Told of each call of a subgraph, for metrics. */
export interface SubgraphCall {
  readonly subgraph: string;
  readonly durationMs: number;
  /** The code of what kept it from answering, null when it answered. */
  readonly code: string | null;
}
