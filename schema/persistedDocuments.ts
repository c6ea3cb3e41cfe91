import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';

/** What codegen hands a plugin of a file of operations. */
interface OperationFile {
  readonly document?: DocumentNode;
}

/**
 * What codegen.yml names as plugin: the manifest of the client operations, as GraphQL Code Generator's client preset writes it. Each
 * operation stands with the fragments that it spreads under `sha256:` and the hash of that text.
 */
export function plugin(_schema: unknown, files: readonly OperationFile[]): string {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const texts = definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((operation) => textOf(operation, fragments));
  const manifest = Object.fromEntries(texts.map((text) => [`sha256:${sha256(text)}`, text]));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function textOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const spread = new Map<string, FragmentDefinitionNode>();
  const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || spread.has(name.value)) return;
        spread.set(name.value, fragment);
        open.push(fragment);
      },
    });
  }
  const inOrder = [...spread.values()].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return print({ kind: Kind.DOCUMENT, definitions: [operation, ...inOrder] });
}

function nameOf({ name }: OperationDefinitionNode): string {
  return name?.value ?? '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
