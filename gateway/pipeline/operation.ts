import type { OperationDefinitionNode } from 'graphql';
import type { EngineOperation } from '../engine/engine.ts';

/** An operation on its way through the plugins. */
export interface Operation extends EngineOperation {
  /** Of the document as the client sent it. */
  readonly definition: OperationDefinitionNode;
  /** Whether the client takes deferred parts later; otherwise `@defer` says nothing. */
  readonly mayDefer: boolean;
}

/** What a client asks, before anything of it is believed. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}
