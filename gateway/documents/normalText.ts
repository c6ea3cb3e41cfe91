import { Kind, print } from 'graphql';
import type { DefinitionNode, DocumentNode } from 'graphql';

/** The same text for documents that differ in blanks, comments or the order of their definitions alone. */
export function normalText(document: DocumentNode): string {
  const definitions = [...document.definitions].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return print({ kind: Kind.DOCUMENT, definitions });
}

function sortKey(node: DefinitionNode): string {
  const isExecutable = node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION;
  return `${node.kind} ${isExecutable ? (node.name?.value ?? '') : ''}`;
}
