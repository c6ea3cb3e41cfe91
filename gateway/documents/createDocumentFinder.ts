import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../platform/errors/index.ts';
import type { GraphqlRequest } from '../pipeline/operation.ts';
import { OperationRefused } from '../pipeline/operationRefused.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

/** From a request, which may hold only an id, to the text of its document. */
export interface DocumentFinder {
  /** Throws OperationRefused or ClientError when there is none, or when the text is not what its hash says. */
  textOf(request: GraphqlRequest): string;
  /** Remembers the text of a request under its hash, if it asks for that. Only for documents that have passed validation. */
  keep(request: GraphqlRequest, text: string): void;
}

export interface DocumentFinderOptions {
  readonly trusted: Pick<TrustedDocuments, 'textOf'>;
  /** Whether clients may register documents by their hash (automatic persisted queries). */
  readonly register: boolean;
  /** Whether any manifest is in use. */
  readonly hasManifest: boolean;
}

/** Registered documents, and characters of them in all. */
const keptDocuments = { max: 5_000, maxSize: 16 * 1024 * 1024 };

export function createDocumentFinder({ trusted, register, hasManifest }: DocumentFinderOptions): DocumentFinder {
  const registered = new LRUCache<string, string>({ ...keptDocuments, sizeCalculation: (text) => text.length + 1 });

  const byId = (id: string): string | undefined => trusted.textOf(id) ?? trusted.textOf(`sha256:${id}`);

  return {
    textOf: ({ query, documentId, persistedHash }) => {
      if (documentId !== null) {
        if (query !== null || persistedHash !== null) {
          throw new ClientError('BAD_REQUEST', 'Send one of "query" and "documentId", not both.');
        }
        return trusted.textOf(documentId) ?? trusted.textOf(documentId.replace(/^sha256:/, '')) ?? notFound();
      }
      if (query !== null) {
        if (persistedHash !== null && byId(persistedHash) !== query && sha256(query) !== persistedHash.toLowerCase()) {
          throw refused('PERSISTED_QUERY_HASH_MISMATCH', 'provided sha does not match query');
        }
        return query;
      }
      if (persistedHash === null) throw new ClientError('BAD_REQUEST', 'The request\'s "query" is missing.');
      const text = byId(persistedHash) ?? registered.get(persistedHash.toLowerCase());
      if (text !== undefined) return text;
      if (!register && !hasManifest) throw refused('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
      return notFound();
    },
    keep: ({ query, persistedHash }, text) => {
      if (!register || query === null || persistedHash === null || byId(persistedHash) !== undefined) return;
      registered.set(persistedHash.toLowerCase(), text);
    },
  };
}

function notFound(): never {
  throw refused('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
}

/** Clients of the protocol know these answers by their message as well as by their code, so the messages are the protocol's own. */
function refused(
  code: 'PERSISTED_QUERY_NOT_FOUND' | 'PERSISTED_QUERY_NOT_SUPPORTED' | 'PERSISTED_QUERY_HASH_MISMATCH',
  message: string,
): OperationRefused {
  return new OperationRefused(code, [new GraphQLError(message)]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
