import { getNamedType, getOperationAST, isAbstractType, isCompositeType, isUnionType, Kind, visit } from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  GraphQLCompositeType,
  GraphQLSchema,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { deferDirective } from '../../document/deferDirective.ts';
import { deferLabel } from '../../document/deferLabel.ts';
import { partName } from './safeAliases.ts';

/** One step from an object down to the objects that a deferred part stands on. */
export type PlaceStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'type'; readonly condition: string }
  /** `@skip` and `@include` of this node must leave it in. */
  | { readonly kind: 'included'; readonly node: SelectionNode };

/** A deferred fragment at one place of an operation. */
export interface DeferredPart {
  /** What the planner calls it. */
  readonly id: string;
  /** As the client has it. */
  readonly label: string | undefined;
  /** The part that it stands in, by its place in the list; null: what is answered first. Parts stand behind those that they stand in. */
  readonly parent: number | null;
  /** From the objects of its parent to its own. */
  readonly steps: readonly PlaceStep[];
  /** What its objects are, as far as the document tells. */
  readonly type: GraphQLCompositeType;
  /** What it gives, without the parts in it. */
  readonly selections: SelectionSetNode;
  /** The operation with nothing in it but this part. */
  readonly view: SelectionSetNode;
}

/** An operation taken apart at its `@defer`s, all fragments written out. */
export interface SplitOperation {
  /** What the planner is given: whole, each `@defer` labelled with the id of its part. */
  readonly planned: DocumentNode;
  /** What is answered first. */
  readonly primary: OperationDefinitionNode;
  /** What comes later. */
  readonly parts: readonly DeferredPart[];
}

/** Whether anything of a document is deferred. */
export function hasDeferred(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: ({ name }) => {
      found ||= name.value === 'defer';
    },
  });
  return found;
}

interface Here {
  readonly parent: number | null;
  readonly steps: readonly PlaceStep[];
  /** Puts a selection of this place into an operation that has nothing else. */
  readonly wrap: (set: SelectionSetNode) => SelectionSetNode;
  /** The part whose fragment this very level is. */
  readonly level: number | null;
}

interface Halves {
  /** With the deferred parts. */
  readonly planned: SelectionNode[];
  /** Without them. */
  readonly kept: SelectionNode[];
}

type Fragment = InlineFragmentNode | FragmentSpreadNode;

/**
 * Takes an operation apart. Each part's own objects get response names of their own (`partName`): a part fetches again what others fetch
 * too, and two lists that were read at two moments need not be the same list.
 * @param document valid, `@defer` only where it is to be obeyed
 */
export function splitDeferred(
  document: DocumentNode,
  operationName: string | null,
  schema: GraphQLSchema,
): SplitOperation {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('The document has no such operation.');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const parts: (DeferredPart | undefined)[] = [];

  const split = (set: SelectionSetNode, type: GraphQLCompositeType, here: Here): Halves => {
    const planned: SelectionNode[] = [];
    const kept: SelectionNode[] = [];
    for (const selection of set.selections) {
      const halves =
        selection.kind === Kind.FIELD ? splitField(selection, type, here) : splitFragment(selection, type, here);
      planned.push(...halves.planned);
      kept.push(...halves.kept);
    }
    return { planned, kept };
  };

  const splitField = (node: FieldNode, type: GraphQLCompositeType, here: Here): Halves => {
    // The schema's own fields are nobody's to plan.
    if (node.name.value === '__schema' || node.name.value === '__type') return { planned: [], kept: [node] };
    if (node.selectionSet === undefined) return { planned: [node], kept: [node] };
    const field = isUnionType(type) ? undefined : type.getFields()[node.name.value];
    const inner = field === undefined ? undefined : getNamedType(field.type);
    if (!isCompositeType(inner)) throw new Error('The operation was not validated.');
    const response = (node.alias ?? node.name).value;
    const name = here.level === null ? response : partName(here.level, response);
    const named: FieldNode = name === response ? node : { ...node, alias: { kind: Kind.NAME, value: name } };
    const below = split(node.selectionSet, inner, {
      parent: here.parent,
      steps: [...here.steps, ...inclusion(node), { kind: 'field', name }],
      wrap: (set) => here.wrap(setOf([{ ...named, selectionSet: set }])),
      level: null,
    });
    // Which objects have the deferred part shows by their type, and they must be there though nothing else of them is asked for.
    const planned = below.planned.some(isFragment) ? [...below.planned, typeNameField] : below.planned;
    return {
      planned: [{ ...named, selectionSet: setOf(planned) }],
      kept: [{ ...named, selectionSet: setOf(below.kept) }],
    };
  };

  const splitFragment = (node: Fragment, type: GraphQLCompositeType, here: Here): Halves => {
    const written = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const condition = written?.typeCondition && schema.getType(written.typeCondition.name.value);
    const inner = condition ?? type;
    if (written === undefined || !isCompositeType(inner)) throw new Error('The operation was not validated.');
    const narrows = inner !== type && !(isAbstractType(inner) && !isUnionType(type) && schema.isSubType(inner, type));
    const steps: PlaceStep[] = [
      ...here.steps,
      ...inclusion(node),
      ...(narrows ? [{ kind: 'type', condition: inner.name } as const] : []),
    ];
    const defer = deferDirective(node);
    const directives = (node.directives ?? []).filter((directive) => directive !== defer);
    const around = (selections: readonly SelectionNode[], more: readonly DirectiveNode[] = []): SelectionNode[] =>
      selections.length === 0
        ? []
        : [
            {
              kind: Kind.INLINE_FRAGMENT,
              ...(written.typeCondition === undefined ? {} : { typeCondition: written.typeCondition }),
              directives: [...directives, ...more],
              selectionSet: setOf(selections),
            },
          ];
    const wrap = (set: SelectionSetNode): SelectionSetNode => here.wrap(setOf(around(set.selections)));
    if (defer === undefined) {
      const { planned, kept } = split(written.selectionSet, inner, { ...here, steps, wrap });
      return { planned: around(planned), kept: around(kept) };
    }
    const index = parts.length;
    parts.push(undefined);
    const { planned, kept } = split(written.selectionSet, inner, { parent: index, steps: [], wrap, level: index });
    parts[index] = {
      id: String(index),
      label: deferLabel(defer),
      parent: here.parent,
      steps,
      type: inner,
      selections: setOf(kept),
      view: wrap(setOf(kept)),
    };
    return { planned: around(planned, [deferLabelled(String(index))]), kept: [] };
  };

  const whole = split(operation.selectionSet, root, { parent: null, steps: [], wrap: (set) => set, level: null });
  const planned = whole.planned.length === 0 ? [typeNameField] : whole.planned;
  return {
    planned: { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet: setOf(planned) }] },
    primary: { ...operation, selectionSet: setOf(whole.kept) },
    parts: parts.flatMap((part) => part ?? []),
  };
}

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function isFragment({ kind }: SelectionNode): boolean {
  return kind !== Kind.FIELD;
}

/** Only what has directives can be left out. */
function inclusion(node: SelectionNode): PlaceStep[] {
  return (node.directives?.length ?? 0) === 0 ? [] : [{ kind: 'included', node }];
}

function deferLabelled(label: string): DirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'defer' },
    arguments: [
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' }, value: { kind: Kind.STRING, value: label } },
    ],
  };
}
