import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Client } from '../clients/client.ts';
import type { EngineOperation, EngineResult } from '../engine/engine.ts';

/** An operation on its way through the plugins. */
export interface Operation extends EngineOperation {
  /** Of the document as the client sent it. */
  readonly definition: OperationDefinitionNode;
  /** As the client sent it, whatever is taken out of `document`. */
  readonly clientDocument: DocumentNode;
  readonly client: Client;
  /** Whether the client takes deferred parts later; otherwise `@defer` says nothing. */
  readonly mayDefer: boolean;
}

/** What the plugins make of the engine's result. */
export interface OperationResult extends EngineResult {
  /** Seconds for which anyone may keep the answer; absent: nobody may. */
  readonly publicForSeconds?: number;
}

/** What a client asks, before anything of it is believed. */
export interface GraphqlRequest {
  /** The document; null when an id stands in its place. */
  readonly query: string | null;
  /** Of a trusted document. */
  readonly documentId: string | null;
  /** Of `extensions.persistedQuery`: SHA-256 of the document, or what a manifest calls it. */
  readonly persistedHash: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}
