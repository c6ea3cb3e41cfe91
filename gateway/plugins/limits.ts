import { Kind, visit } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { OperationLimits } from '../config.ts';
import { deferDirective } from '../document/deferDirective.ts';
import type { PluginFactory } from './plugin.ts';

/** Refuses documents that ask for too much, before anything costly (validation, planning) looks at them. */
export const limitsPlugin: PluginFactory = ({ config }) => ({
  name: 'limits',
  checkDocument: (document) => {
    checkCounts(document, config.limits);
    checkExpansion(document, config.limits);
  },
});

/** Response names of `completeDenied.ts` and `safeAliases.ts`. */
const reserved = /^samklang_(typename|hidden)$/;

function checkCounts(document: DocumentNode, limits: OperationLimits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias, name }) => {
      if (alias === undefined) return;
      aliases += 1;
      if (aliases > limits.aliases) throw new ClientError('MAX_ALIASES_LIMIT');
      // As a key of the answer it would be no key at all, or one under which the gateway itself asks for something.
      if (alias.value === '__proto__' || name.value === '__proto__' || reserved.test(alias.value)) {
        throw new ClientError('BAD_REQUEST', 'A field cannot be named so.');
      }
    },
    Directive: () => {
      directives += 1;
      if (directives > limits.directives) throw new ClientError('MAX_DIRECTIVES_LIMIT');
    },
  });
}

/** What a selection set comes to once every spread stands for its content. */
interface Size {
  readonly selections: number;
  readonly depth: number;
  /** Fields at its own level, spreads included. */
  readonly width: number;
  /** Fragments that are deferred. */
  readonly defers: number;
}

const nothing: Size = { selections: 0, depth: 0, width: 0, defers: 0 };

/** One pass over each fragment, whatever it is spread into: 13 fragments that each spread the next twice are 8,192 leaves. */
function checkExpansion(document: DocumentNode, limits: OperationLimits): void {
  const sizes = fragmentSizes(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = sizeOf(node.selectionSet, sizes);
    if (size.depth > limits.depth) throw new ClientError('MAX_DEPTH_LIMIT');
    if (size.selections > limits.expandedSelections) throw new ClientError('MAX_EXPANDED_SELECTIONS');
    if (size.defers > limits.defers) throw new ClientError('MAX_DEFERS_LIMIT');
    if (size.width > limits.rootFields) {
      throw new ClientError('MAX_EXPANDED_SELECTIONS', 'The operation has too many root fields.');
    }
  }
}

/** Sizes of all fragments, those first that spread no other. A cycle counts as nothing here: validation refuses it. */
function fragmentSizes(document: DocumentNode): ReadonlyMap<string, Size> {
  const sets = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) sets.set(node.name.value, node.selectionSet);
  }
  const sizes = new Map<string, Size>();
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
function sizeOf(set: SelectionSetNode, fragments: ReadonlyMap<string, Size>): Size {
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
