import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { deferDirective } from '../document/deferDirective.ts';
import { isIncluded } from '../document/isIncluded.ts';

/** Whether a caller may not read a field of a type. */
export type Denies = (type: GraphQLNamedType, field: string) => boolean;

/** The operation as the client sent it. */
export interface Asked {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly schema: GraphQLSchema;
}

type Json = Readonly<Record<string, unknown>>;

/** The response name under which the executed document asks for the types of abstract places. */
export const typeNameAlias = 'samklang_typename';

interface SelectedField {
  /** The type that it was selected on. */
  readonly on: GraphQLNamedType;
  readonly node: FieldNode;
}

/** A selection and what it stands on: the operation itself, or a deferred fragment. Deferred fragments in it are left to their own turn. */
export interface Place {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** The operation itself. */
export function rootPlace({ schema, definition }: Asked): Place | undefined {
  const type = schema.getRootType(definition.operation);
  return type ? { type, set: definition.selectionSet } : undefined;
}

/** Where in a place's answer denied fields stand, once for each, positions in lists left out; told alike whatever the data are. */
export function deniedPaths(asked: Asked, denies: Denies, place: Place): string[][] {
  const paths = new Map<string, string[]>();
  const walk = (type: GraphQLNamedType, sets: readonly SelectionSetNode[], path: readonly string[]): void => {
    const collect = selecting(asked, undefined);
    for (const [key, fields] of collect(type, sets)) {
      const here = [...path, key];
      if (fields.some(({ on, node }) => denies(on, node.name.value))) paths.set(JSON.stringify(here), here);
      const below = new Map<GraphQLNamedType, SelectionSetNode[]>();
      for (const { on, node } of fields) {
        const given = fieldType(on, node.name.value);
        if (node.selectionSet === undefined || given === undefined || denies(on, node.name.value)) continue;
        below.set(given, [...(below.get(given) ?? []), node.selectionSet]);
      }
      for (const [given, inner] of below) walk(given, inner, here);
    }
  };
  walk(place.type, [place.set], []);
  return [...paths.values()];
}

/** The answer in the client's own shape and order: denied fields null, nulls risen where the schema allows none. */
export function completeDenied(asked: Asked, denies: Denies, place: Place, data: Json | null): Json | null {
  return data === null ? null : completeTyped(asked, denies, place.type, [place.set], data);
}

/** Of an abstract type the data tell which type it is. */
function completeTyped(
  asked: Asked,
  denies: Denies,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  data: Json,
): Json | null {
  const runtime = isObjectType(type) ? type : asked.schema.getType(String(data[typeNameAlias]));
  return isObjectType(runtime) ? completeObject(asked, denies, runtime, sets, data) : null;
}

function completeObject(
  asked: Asked,
  denies: Denies,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  data: Json,
): Json | null {
  const complete: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, fields] of selecting(asked, type)(type, sets)) {
    const [first] = fields;
    if (first === undefined) continue;
    const name = first.node.name.value;
    const output = type.getFields()[name]?.type;
    const denied = fields.every(({ on, node }) => denies(on, node.name.value));
    const below = fields.flatMap(({ node }) => node.selectionSet ?? []);
    const value = denied ? null : data[key];
    complete[key] = output === undefined ? value : completeValue(asked, denies, output, below, value);
    if (complete[key] === null && output !== undefined && isNonNullType(output)) return null;
  }
  return complete;
}

function completeValue(
  asked: Asked,
  denies: Denies,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  value: unknown,
): unknown {
  if (value === null || value === undefined) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!Array.isArray(value)) return null;
    const elements = value.map((element: unknown) => completeValue(asked, denies, nullable.ofType, sets, element));
    return isNonNullType(nullable.ofType) && elements.includes(null) ? null : elements;
  }
  if (sets.length === 0 || typeof value !== 'object') return value;
  return completeTyped(asked, denies, nullable, sets, value as Json);
}

/** Collects fields by response name, through fragments, in order. Without a runtime type every fragment is taken. */
function selecting(
  asked: Asked,
  runtime: GraphQLObjectType | undefined,
): (type: GraphQLNamedType, sets: readonly SelectionSetNode[]) => ReadonlyMap<string, SelectedField[]> {
  const { schema, variables, document } = asked;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return (type, sets) => {
    const found = new Map<string, SelectedField[]>();
    const into = (on: GraphQLNamedType, set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (!isIncluded(selection, variables) || deferDirective(selection) !== undefined) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const known = found.get(key) ?? [];
          found.set(key, known);
          known.push({ on, node: selection });
          continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (fragment === undefined) continue;
        const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : on;
        if (condition && (runtime === undefined || answersTo(schema, runtime, condition)))
          into(condition, fragment.selectionSet);
      }
    };
    for (const set of sets) into(type, set);
    return found;
  };
}

function answersTo(schema: GraphQLSchema, runtime: GraphQLObjectType, condition: GraphQLNamedType): boolean {
  return runtime === condition || (isAbstractType(condition) && schema.isSubType(condition, runtime));
}

/** The named type that a field of an object or interface type gives. */
export function fieldType(on: GraphQLNamedType, field: string): GraphQLNamedType | undefined {
  const definition = isObjectType(on) || isInterfaceType(on) ? on.getFields()[field] : undefined;
  return definition === undefined ? undefined : getNamedType(definition.type);
}
