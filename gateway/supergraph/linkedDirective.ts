import { Kind } from 'graphql';
import type { ConstDirectiveNode, ConstValueNode, DocumentNode } from 'graphql';

/**
 * The name under which a supergraph applies a directive of a linked feature: as imported, or renamed by `as:`, or in the feature's
 * namespace when it is not imported. null: the feature is not linked. A feature is told by the last part of its url, such as `cost`.
 */
export function linkedDirective(supergraph: DocumentNode, feature: string, directive: string): string | null {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      if (link.name.value !== 'link' || featureOf(link) !== feature) continue;
      const imports = argument(link, 'import');
      const imported = imports?.kind === Kind.LIST ? imports.values.flatMap((entry) => importOf(entry)) : [];
      const found = imported.find(({ name }) => name === `@${directive}`);
      if (found !== undefined) return found.as.slice(1);
      const namespace = textOf(argument(link, 'as')) ?? feature;
      return directive === feature ? namespace : `${namespace}__${directive}`;
    }
  }
  return null;
}

function featureOf(link: ConstDirectiveNode): string | undefined {
  return /\/([A-Za-z_]\w*)\/v\d+\.\d+\/?$/.exec(textOf(argument(link, 'url')) ?? '')?.[1];
}

function importOf(entry: ConstValueNode): { readonly name: string; readonly as: string }[] {
  if (entry.kind === Kind.STRING) return [{ name: entry.value, as: entry.value }];
  if (entry.kind !== Kind.OBJECT) return [];
  const field = (wanted: string): string | undefined =>
    textOf(entry.fields.find(({ name }) => name.value === wanted)?.value);
  const name = field('name');
  return name === undefined ? [] : [{ name, as: field('as') ?? name }];
}

function argument(directive: ConstDirectiveNode, wanted: string): ConstValueNode | undefined {
  return directive.arguments?.find(({ name }) => name.value === wanted)?.value;
}

function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
