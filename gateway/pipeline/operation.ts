import type { OperationDefinitionNode } from 'graphql';
import type { EngineOperation } from '../engine/engine.ts';

/** An operation on its way through the plugins. */
export interface Operation extends EngineOperation {
  /** Of the document as the client sent it. */
  readonly definition: OperationDefinitionNode;
  /** The program that asks, as logs and metrics may call it: a name from the settings, "other" or "none". */
  readonly client: string;
}

/** What a client asks, before anything of it is believed. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}
