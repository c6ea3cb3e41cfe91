import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  valueFromAST,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLArgument,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../document/isIncluded.ts';
import { createCostProgram, type Amount, type Variables } from './costProgram.ts';
import { inputCost, isFree } from './inputCost.ts';
import { lengthVaries, listLength } from './listLength.ts';
import type { CostRules, ListSize } from './readCostRules.ts';

export interface CostSchema {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  /** Length of a list of which nothing says how long it is. */
  readonly assumedListSize: number;
}

/** What a mutation costs before its fields: it is never answered from a cache, and somebody has to write. */
const MUTATION_COST = 10;

/** The length that a parent's slicing arguments give to some of its fields. */
interface Sized {
  readonly fields: readonly string[];
  readonly length: Amount;
}

/** What a field costs wherever it stands. */
interface FieldParts {
  /** Of one item, what is selected of it included. */
  readonly item: Amount;
  readonly argumentCost: Amount;
  /** Of the field itself, if it is a list that says it. */
  readonly length: Amount | null;
}

/**
 * Reads a validated operation once and answers how its cost follows from the variables. An object costs 1, a list its length times
 * what one item costs, a scalar nothing, unless `@cost` says otherwise; on an abstract type the dearest possible type counts.
 */
export function compileCost(
  { schema, rules, assumedListSize }: CostSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => number {
  const program = createCostProgram();
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, Map<string, { readonly sized: Sized | null; readonly cost: Amount }[]>>();

  const knownParts = new Map<FieldNode, Map<string, FieldParts>>();

  const possibleTypes = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
    isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType, sized: Sized | null): Amount =>
    program.highest(possibleTypes(type).map((possible) => ofSetOn(set, possible, sized)));

  /** Once for each selection set, type and length, so that a fragment is not walked again wherever it is spread. */
  const ofSetOn = (set: SelectionSetNode, type: GraphQLObjectType, sized: Sized | null): Amount => {
    const byType = known.get(set) ?? new Map<string, { readonly sized: Sized | null; readonly cost: Amount }[]>();
    known.set(set, byType);
    const made = byType.get(type.name) ?? [];
    byType.set(type.name, made);
    const found = made.find((entry) => entry.sized === sized);
    if (found !== undefined) return found.cost;
    const cost = program.sum(set.selections.map((selection) => ofSelection(selection, type, sized)));
    made.push({ sized, cost });
    return cost;
  };

  const ofSelection = (selection: SelectionNode, type: GraphQLObjectType, sized: Sized | null): Amount => {
    const cost = selection.kind === Kind.FIELD ? ofField(selection, type, sized) : ofFragment(selection, type, sized);
    const isConditional = selection.directives?.some(({ name }) => ['skip', 'include'].includes(name.value)) === true;
    if (!isConditional || cost === 0) return cost;
    return program.add((read, variables) => (isIncluded(selection, variables) ? read(cost) : 0));
  };

  const ofFragment = (
    selection: Exclude<SelectionNode, FieldNode>,
    type: GraphQLObjectType,
    sized: Sized | null,
  ): Amount => {
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (fragment === undefined) return 0;
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    if (condition && !possibleTypes(condition).includes(type)) return 0;
    return ofSetOn(fragment.selectionSet, type, sized);
  };

  const ofField = (node: FieldNode, type: GraphQLObjectType, sized: Sized | null): Amount => {
    const field = type.getFields()[node.name.value];
    // Introspection is answered by the gateway itself, and has limits of its own.
    if (field === undefined) return 0;
    const { item, argumentCost, length } = partsOf(node, type, field);
    const lists = listDepth(field.type);
    if (lists === 0) return program.sum([item, argumentCost]);
    const outer = sized?.fields.includes(field.name) === true ? sized.length : (length ?? assumedListSize);
    const items = program.product(outer, assumedListSize ** (lists - 1));
    return program.sum([program.product(items, item), argumentCost]);
  };

  /** What does not depend on where the field stands, once for each type that it may stand on. */
  const partsOf = (node: FieldNode, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldParts => {
    const byType = knownParts.get(node) ?? new Map<string, FieldParts>();
    knownParts.set(node, byType);
    const found = byType.get(type.name);
    if (found !== undefined) return found;
    const given = getNamedType(field.type);
    const size = said(type, (name) => rules.listSize(name, field.name));
    const length = size === undefined ? null : lengthOf(size, field, node);
    const sizesFields = size !== undefined && size.sizedFields.length > 0;
    const below = sizesFields && length !== null ? { fields: size.sizedFields, length } : null;
    const own =
      said(type, (name) => rules.weightOfField(name, field.name)) ??
      rules.weightOfType(given.name) ??
      (isCompositeType(given) ? 1 : 0);
    const parts = {
      item: program.sum([own, node.selectionSet === undefined ? 0 : ofSet(node.selectionSet, given, below)]),
      argumentCost: program.sum(field.args.map((argument) => ofArgument(type, field, node, argument))),
      length: sizesFields ? null : length,
    };
    byType.set(type.name, parts);
    return parts;
  };

  const lengthOf = (size: ListSize, field: GraphQLField<unknown, unknown>, node: FieldNode): Amount => {
    const reckon = (variables: Variables): number => listLength(size, field, node, variables, assumedListSize);
    if (lengthVaries(size, node)) return program.add((_, variables) => reckon(variables));
    try {
      return reckon({});
    } catch {
      // What is wrong with a length is told to whoever sends it, each time, though the document is read once.
      return program.add(() => reckon({}));
    }
  };

  const ofArgument = (
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    argument: GraphQLArgument,
  ): Amount => {
    const weight = said(type, (name) => rules.weightOfArgument(name, field.name, argument.name));
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    if (value === undefined || isFree(rules, argument.type, weight)) return 0;
    return program.add((_, variables) =>
      inputCost(rules, argument.type, valueFromAST(value, argument.type, variables), weight),
    );
  };

  const root = schema.getRootType(operation.operation);
  const base = operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0;
  const fields = root ? ofSet(operation.selectionSet, root, null) : 0;
  return program.build(program.sum([base, fields]));
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

/** What is said of a field on its type, else on an interface of it. */
function said<Rule>(type: GraphQLObjectType, of: (type: string) => Rule | undefined): Rule | undefined {
  const own = of(type.name);
  if (own !== undefined) return own;
  return type
    .getInterfaces()
    .map(({ name }) => of(name))
    .find((rule) => rule !== undefined);
}

function listDepth(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
}
