import { Kind, parse } from 'graphql';
import type { SelectionSetNode } from 'graphql';

/** The leaves of a field set, such as a key: `sku buyer { id }` is [["sku"], ["buyer", "id"]]. Fragments give their fields. */
export function keyPaths(fields: string): string[][] {
  const [definition] = parse(`{ ${fields} }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? pathsOf(definition.selectionSet, []) : [];
}

function pathsOf({ selections }: SelectionSetNode, above: readonly string[]): string[][] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return pathsOf(selection.selectionSet, above);
    const path = [...above, selection.name.value];
    return selection.selectionSet === undefined ? [path] : pathsOf(selection.selectionSet, path);
  });
}
