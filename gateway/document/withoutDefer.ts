import { visit } from 'graphql';
import type { DocumentNode } from 'graphql';

/** The document as if it had no `@defer`. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === 'defer' ? null : undefined) });
}
