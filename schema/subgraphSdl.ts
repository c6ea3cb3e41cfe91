import { readdirSync, readFileSync } from 'node:fs';
import { Kind, isTypeDefinitionNode, parse, print, Source, visit } from 'graphql';
import type { DefinitionNode, DocumentNode, TypeDefinitionNode } from 'graphql';
import type { SubgraphName } from './subgraphNames.ts';

const root = new URL('../', import.meta.url);

/**
 * The whole SDL of one subgraph: its own `schema.graphql` and, of `schema/shared`, exactly the types that it names, directly or
 * through another shared type, and the directives that it applies, each with the links that have it composed. What is shared stands
 * once in the repository and is never copied by hand.
 */
export function subgraphSdl(name: SubgraphName): string {
  return print(locatedSubgraph(name));
}

/** {@link subgraphSdl} as a document. */
export function subgraphDocument(name: SubgraphName): DocumentNode {
  return parse(subgraphSdl(name));
}

/** {@link subgraphSdl} as a document whose nodes know the files that they stand in. */
export function locatedSubgraph(name: SubgraphName): DocumentNode {
  return withShared(parseFile(`subgraphs/${name}/schema.graphql`));
}

function parseFile(path: string): DocumentNode {
  return parse(new Source(readFileSync(new URL(path, root), 'utf8'), path));
}

/** What stands in `schema/shared`, by name. */
interface SharedDefinitions {
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  /** A directive's definition with the extensions of the schema that stand in its file. */
  readonly directives: ReadonlyMap<string, readonly DefinitionNode[]>;
}

function withShared(own: DocumentNode): DocumentNode {
  const shared = readShared();
  const applied = appliedDirectives(own);
  const directives = [...shared.directives].flatMap(([name, definitions]) => (applied.has(name) ? definitions : []));
  const defined = new Set(own.definitions.filter(isTypeDefinitionNode).map((node) => node.name.value));
  const taken = new Map<string, TypeDefinitionNode>();
  const open = [...namedTypes(own), ...directives.flatMap((definition) => [...namedTypes(definition)])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = shared.types.get(name);
    if (!definition || defined.has(name) || taken.has(name)) continue;
    taken.set(name, definition);
    open.push(...namedTypes(definition));
  }
  const inOrder = [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition);
  return { kind: Kind.DOCUMENT, definitions: [...own.definitions, ...directives, ...inOrder] };
}

function readShared(): SharedDefinitions {
  const folder = new URL('schema/shared/', root);
  const types = new Map<string, TypeDefinitionNode>();
  const directives = new Map<string, readonly DefinitionNode[]>();
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.graphql'))) {
    const { definitions } = parseFile(`schema/shared/${file}`);
    const extensions = definitions.filter((definition) => definition.kind === Kind.SCHEMA_EXTENSION);
    for (const definition of definitions) {
      if (definition.kind === Kind.SCHEMA_EXTENSION) continue;
      const isDirective = definition.kind === Kind.DIRECTIVE_DEFINITION;
      if (!isDirective && !isTypeDefinitionNode(definition)) {
        throw new Error(`schema/shared/${file} may hold definitions of types and directives only`);
      }
      const name = definition.name.value;
      if ((isDirective ? directives : types).has(name)) throw new Error(`${name} stands twice in schema/shared`);
      if (isDirective) directives.set(name, [...extensions, definition]);
      else types.set(name, definition);
    }
  }
  return { types, directives };
}

function appliedDirectives(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Directive: ({ name }) => void names.add(name.value) });
  return names;
}

function namedTypes(node: DocumentNode | DefinitionNode): Set<string> {
  const names = new Set<string>();
  visit(node, { NamedType: (type) => void names.add(type.name.value) });
  return names;
}
