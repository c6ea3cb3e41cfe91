import { getNamedType, isAbstractType, isCompositeType, isObjectType, Kind, OperationTypeNode } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { readCacheHints, type CacheHint, type CacheHints } from './readCacheHints.ts';

/** Seconds for which anyone may keep the answer to an operation; 0: nobody may. */
export type Freshness = (document: DocumentNode, operation: OperationDefinitionNode) => number;

/**
 * The least that `@cacheControl` allows over everything that an operation may select, whatever its variables leave out. A root field, and
 * a field that gives objects, may not be kept unless something says so; a scalar is kept like the object that it stands on. Reckoned
 * once for each operation.
 */
export function createFreshness(schema: GraphQLSchema, supergraph: DocumentNode): Freshness {
  const hints = readCacheHints(supergraph);
  const known = new WeakMap<OperationDefinitionNode, number>();
  return (document, operation) => {
    const seconds = known.get(operation) ?? reckon(schema, hints, document, operation);
    known.set(operation, seconds);
    return seconds;
  };
}

function reckon(
  schema: GraphQLSchema,
  hints: CacheHints,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root) return 0;
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const known = new Map<SelectionSetNode, Map<string, number>>();

  const possibleTypes = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
    isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

  /** `inherited`: of the object that the selections stand on. */
  const ofSet = (set: SelectionSetNode, type: GraphQLObjectType, inherited: number): number => {
    const key = `${type.name} ${inherited}`;
    const made = known.get(set) ?? new Map<string, number>();
    known.set(set, made);
    const found = made.get(key);
    if (found !== undefined) return found;
    const least = Math.min(
      Infinity,
      ...set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection, type, inherited);
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (fragment === undefined) return 0;
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (condition && !possibleTypes(condition).includes(type)) return Infinity;
        return ofSet(fragment.selectionSet, type, inherited);
      }),
    );
    made.set(key, least);
    return least;
  };

  const ofField = (node: FieldNode, type: GraphQLObjectType, inherited: number): number => {
    // The schema itself changes with a deployment, which no cache is told of.
    if (node.name.value === '__schema' || node.name.value === '__type') return 0;
    const field = type.getFields()[node.name.value];
    if (field === undefined) return inherited;
    const own = ownSeconds(field, type, inherited);
    const given = getNamedType(field.type);
    if (own === 0 || node.selectionSet === undefined) return own;
    const set = node.selectionSet;
    return Math.min(own, ...possibleTypes(given).map((possible) => ofSet(set, possible, own)));
  };

  const ownSeconds = (field: GraphQLField<unknown, unknown>, type: GraphQLObjectType, inherited: number): number => {
    const given = getNamedType(field.type);
    const isHint = (hint: CacheHint | undefined): hint is CacheHint => hint !== undefined;
    const said = [
      ...[type, ...type.getInterfaces()].map(({ name }) => hints.ofField(name, field.name)),
      hints.ofType(given.name),
    ].filter(isHint);
    const behind = isAbstractType(given) ? possibleTypes(given).map(({ name }) => hints.ofType(name)) : [];
    if ([...said, ...behind].some((hint) => hint?.isPrivate === true)) return 0;
    const maxAge = said.find((hint) => hint.maxAge !== null)?.maxAge;
    const least = Math.min(inherited, ...behind.map((hint) => hint?.maxAge ?? Infinity));
    if (maxAge != null) return Math.min(maxAge, least);
    const inherits = said.some(({ inheritMaxAge }) => inheritMaxAge);
    if (type === root) return 0;
    return inherits || !isCompositeType(given) ? least : 0;
  };

  const seconds = ofSet(operation.selectionSet, root, Infinity);
  return Number.isFinite(seconds) ? seconds : 0;
}
