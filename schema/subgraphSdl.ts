import { readdirSync, readFileSync } from 'node:fs';
import { Kind, isTypeDefinitionNode, parse, print, visit } from 'graphql';
import type { DocumentNode, TypeDefinitionNode } from 'graphql';
import type { SubgraphName } from './subgraphNames.ts';

const root = new URL('../', import.meta.url);

/**
 * The whole SDL of one subgraph: its own `schema.graphql` and, of `schema/shared`, exactly the types that it names, directly or
 * through another shared type. A shared type stands once in the repository and is never copied by hand.
 */
export function subgraphSdl(name: SubgraphName): string {
  return print(withSharedTypes(parse(readFileSync(new URL(`subgraphs/${name}/schema.graphql`, root), 'utf8'))));
}

/** {@link subgraphSdl} as a document. */
export function subgraphDocument(name: SubgraphName): DocumentNode {
  return parse(subgraphSdl(name));
}

function withSharedTypes(own: DocumentNode): DocumentNode {
  const shared = readSharedTypes();
  const defined = new Set(own.definitions.filter(isTypeDefinitionNode).map((node) => node.name.value));
  const taken = new Map<string, TypeDefinitionNode>();
  const open = [...namedTypes(own)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = shared.get(name);
    if (!definition || defined.has(name) || taken.has(name)) continue;
    taken.set(name, definition);
    open.push(...namedTypes(definition));
  }
  const inOrder = [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition);
  return { kind: Kind.DOCUMENT, definitions: [...own.definitions, ...inOrder] };
}

function readSharedTypes(): Map<string, TypeDefinitionNode> {
  const folder = new URL('schema/shared/', root);
  const types = new Map<string, TypeDefinitionNode>();
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.graphql'))) {
    for (const definition of parse(readFileSync(new URL(file, folder), 'utf8')).definitions) {
      if (!isTypeDefinitionNode(definition)) throw new Error(`schema/shared/${file} may hold type definitions only`);
      const name = definition.name.value;
      if (types.has(name)) throw new Error(`${name} stands twice in schema/shared`);
      types.set(name, definition);
    }
  }
  return types;
}

function namedTypes(node: DocumentNode | TypeDefinitionNode): Set<string> {
  const names = new Set<string>();
  visit(node, { NamedType: (type) => void names.add(type.name.value) });
  return names;
}
