import { Kind, visit } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import { deferDirective } from './deferDirective.ts';

/** What a selection set comes to once every spread stands for its content. */
export interface ExpandedSize {
  readonly selections: number;
  readonly depth: number;
  /** Fields at its own level, spreads included. */
  readonly width: number;
  /** Fragments that are deferred. */
  readonly defers: number;
}

const nothing: ExpandedSize = { selections: 0, depth: 0, width: 0, defers: 0 };

/**
 * The size of each operation of a document, in their order. One pass over each fragment, whatever it is spread into: 13 fragments that each
 * spread the next twice are 8,192 leaves.
 */
export function expandedSizes(document: DocumentNode): ExpandedSize[] {
  const fragments = fragmentSizes(document);
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [sizeOf(node.selectionSet, fragments)] : [],
  );
}

/** Sizes of all fragments, those first that spread no other. A cycle counts as nothing here: validation refuses it. */
function fragmentSizes(document: DocumentNode): ReadonlyMap<string, ExpandedSize> {
  const sets = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) sets.set(node.name.value, node.selectionSet);
  }
  const sizes = new Map<string, ExpandedSize>();
  const entered = new Set<string>();
  const open = [...sets.keys()];
  for (let name = open.at(-1); name !== undefined; name = open.at(-1)) {
    const set = sets.get(name);
    if (set === undefined || sizes.has(name)) open.pop();
    else if (entered.has(name)) {
      sizes.set(name, sizeOf(set, sizes));
      open.pop();
    } else {
      entered.add(name);
      open.push(...spreadsIn(set).filter((spread) => !entered.has(spread)));
    }
  }
  return sizes;
}

function spreadsIn(set: SelectionSetNode): string[] {
  const names: string[] = [];
  visit(set, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

/** Recursion is safe: brackets of the text are counted before it is parsed. */
function sizeOf(set: SelectionSetNode, fragments: ReadonlyMap<string, ExpandedSize>): ExpandedSize {
  let { selections, depth, width, defers } = nothing;
  for (const selection of set.selections) {
    selections += 1;
    if (deferDirective(selection) !== undefined) defers += 1;
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet === undefined ? nothing : sizeOf(selection.selectionSet, fragments);
      selections += below.selections;
      defers += below.defers;
      depth = Math.max(depth, 1 + below.depth);
      width += 1;
    } else {
      const content =
        selection.kind === Kind.INLINE_FRAGMENT
          ? sizeOf(selection.selectionSet, fragments)
          : (fragments.get(selection.name.value) ?? nothing);
      selections += content.selections;
      depth = Math.max(depth, content.depth);
      width += content.width;
      defers += content.defers;
    }
  }
  return { selections, depth, width, defers };
}
