import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import type { ManifestEntry } from './readManifest.ts';
import { normalText } from './normalText.ts';

/** The documents of all manifests, as they are now. */
export interface TrustedDocuments {
  textOf(id: string): string | undefined;
  /** Whether this is one of them: blanks, comments and the order of definitions do not count. */
  has(document: DocumentNode): boolean;
  /** SHA-256 of the document without what does not count, for logs. */
  hashOf(document: DocumentNode): string;
  all(): Iterable<ManifestEntry>;
}

/**
 * Indexes manifests.
 * @throws Error for an id that stands for two documents
 */
export function trustedDocuments(entries: readonly ManifestEntry[]): TrustedDocuments {
  const byId = new Map<string, ManifestEntry>();
  const hashes = new Set<string>();
  const known = new WeakMap<DocumentNode, string>();
  const hashOf = (document: DocumentNode): string => {
    const hash = known.get(document) ?? createHash('sha256').update(normalText(document)).digest('hex');
    known.set(document, hash);
    return hash;
  };
  for (const entry of entries) {
    const before = byId.get(entry.id);
    if (before !== undefined && hashOf(before.document) !== hashOf(entry.document)) {
      throw new Error(`The id ${entry.id} stands for two documents.`);
    }
    byId.set(entry.id, entry);
    hashes.add(hashOf(entry.document));
  }
  return {
    textOf: (id) => byId.get(id)?.text,
    has: (document) => hashes.size > 0 && hashes.has(hashOf(document)),
    hashOf,
    all: () => byId.values(),
  };
}
