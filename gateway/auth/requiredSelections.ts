import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, SelectionSetNode } from 'graphql';

/** What a field requires of its own object (`@requires`, composed to `@join__field(requires:)`), by "Type.field". */
export function requiredSelections(supergraph: DocumentNode): ReadonlyMap<string, readonly SelectionSetNode[]> {
  const found = new Map<string, readonly SelectionSetNode[]>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const sets = (field.directives ?? []).flatMap(requiredBy);
      if (sets.length > 0) found.set(`${node.name.value}.${field.name.value}`, sets);
    }
  }
  return found;
}

function requiredBy(directive: ConstDirectiveNode): SelectionSetNode[] {
  if (directive.name.value !== 'join__field') return [];
  const requires = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
  if (requires?.kind !== Kind.STRING) return [];
  const [definition] = parse(`{ ${requires.value} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [];
}
