import { createHash } from 'node:crypto';
import { GraphQLError, Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { ManifestEntry } from './readManifest.ts';
import { normalText } from './normalText.ts';

/** A document that the house has published. */
export interface TrustedDocument {
  readonly id: string;
  /** Of its operation; its id where it has none. */
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
}

/** The documents of all manifests, as they are now. */
export interface TrustedDocuments {
  textOf(id: string): string | undefined;
  /** Whether this is one of them: blanks, comments and the order of definitions do not count. */
  has(document: DocumentNode): boolean;
  /** SHA-256 of the document without what does not count, for logs. */
  hashOf(document: DocumentNode): string;
  all(): Iterable<TrustedDocument>;
}

/**
 * Indexes manifests.
 * @throws Error for a text that is no document, and for an id that stands for two
 */
export function trustedDocuments(entries: readonly ManifestEntry[]): TrustedDocuments {
  const byId = new Map<string, TrustedDocument>();
  const hashes = new Set<string>();
  const known = new WeakMap<DocumentNode, string>();
  const hashOf = (document: DocumentNode): string => {
    const hash = known.get(document) ?? createHash('sha256').update(normalText(document)).digest('hex');
    known.set(document, hash);
    return hash;
  };
  for (const entry of entries) {
    const document = parsed(entry);
    const before = byId.get(entry.id);
    if (before !== undefined && hashOf(before.document) !== hashOf(document)) {
      throw new Error(`The id ${entry.id} stands for two documents.`);
    }
    byId.set(entry.id, { id: entry.id, name: nameOf(entry, document), text: entry.text, document });
    hashes.add(hashOf(document));
  }
  return {
    textOf: (id) => byId.get(id)?.text,
    has: (document) => hashes.size > 0 && hashes.has(hashOf(document)),
    hashOf,
    all: () => byId.values(),
  };
}

function parsed({ id, text }: ManifestEntry): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (cause) {
    const why = cause instanceof GraphQLError ? cause.message : 'it cannot be read';
    throw new Error(`The document ${id} is not GraphQL: ${why}`, { cause });
  }
}

function nameOf({ id, name }: ManifestEntry, document: DocumentNode): string {
  if (name !== null) return name;
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation?.name?.value ?? id;
}
