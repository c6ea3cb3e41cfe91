import { createHash } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  ObjectTypeDefinitionNode,
  InterfaceTypeDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** An object of the made-up world: which of its kind, and what a caller sent along with its key. */
export interface Thing {
  readonly __typename: string;
  readonly number: number;
  readonly given?: Readonly<Record<string, unknown>>;
}

/**
 * A world in which every value follows from what it is a value of: the same in each subgraph, and in a single schema that knows all of
 * them. What differs between two answers is then the doing of whoever put them together.
 */
export interface World {
  /** Value of a field, for graphql-js to complete. `failures`: chance of an error in its place, drawn from the seed. */
  resolve(input: {
    readonly schema: GraphQLSchema;
    readonly thing: Thing | undefined;
    readonly type: GraphQLObjectType;
    readonly field: string;
    readonly args: Readonly<Record<string, unknown>>;
    readonly failures?: { readonly seed: number; readonly oneIn: number };
  }): unknown;
  /** The object that a representation means; null when its key is null. */
  find(representation: Readonly<Record<string, unknown>>): Thing | null;
  /** Of an object of an abstract type. */
  typeOf(thing: Thing): string;
}

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export function hashOf(...parts: readonly unknown[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0);
}

/** @param subgraphs SDL of each, by name: their keys and requirements make the world's laws. */
export function createWorld(subgraphs: Readonly<Record<string, DocumentNode>>): World {
  const definitions = Object.values(subgraphs).flatMap((document) =>
    document.definitions.filter(
      (node): node is Definition =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
    ),
  );
  const keys = new Map<string, Set<string>>();
  const partsOfKeys = new Map<string, Set<string>>();
  const required = new Map<string, SelectionSetNode>();
  const implementations = new Map<string, Set<string>>();
  /** Objects that are part of a key are told apart by their owner, and what they hold of it as well. */
  const learnKey = (name: string, set: SelectionSetNode, table = keys): void => {
    const fields = table.get(name) ?? new Set<string>();
    table.set(name, fields);
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') continue;
      fields.add(selection.name.value);
      const inner = typeOfField(definitions, name, selection.name.value);
      if (selection.selectionSet && inner !== undefined) learnKey(inner, selection.selectionSet, partsOfKeys);
    }
  };
  for (const definition of definitions) {
    const { value: name } = definition.name;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'key') continue;
      learnKey(name, setOf(directive));
    }
    for (const { name: face } of definition.interfaces ?? []) {
      implementations.set(face.value, (implementations.get(face.value) ?? new Set()).add(name));
    }
    for (const field of definition.fields ?? []) {
      const requires = field.directives?.find((directive) => directive.name.value === 'requires');
      if (requires) required.set(`${name}.${field.name.value}`, setOf(requires));
    }
  }
  /** Objects behind one interface that has a key are told apart by that interface's key alone. */
  const familyOf = (type: string): string =>
    [...implementations].find(([face, types]) => types.has(type) && keys.has(face))?.[0] ?? type;
  const isKey = (type: string, field: string): boolean =>
    [keys.get(type), keys.get(familyOf(type)), partsOfKeys.get(type)].some((fields) => fields?.has(field));

  function typeOf(thing: Thing): string {
    const types = [...(implementations.get(thing.__typename) ?? [])].sort();
    return types[thing.number % Math.max(1, types.length)] ?? thing.__typename;
  }

  function scalarOf(typeName: string, key: boolean, number: number, seed: readonly unknown[]): unknown {
    if (key) return typeName === 'Int' ? number : `k#${number}`;
    const hash = hashOf(...seed);
    if (typeName === 'Int') return hash % 100;
    if (typeName === 'Float') return (hash % 1000) / 8;
    if (typeName === 'Boolean') return hash % 2 === 0;
    return `v${hash % 100_000}`;
  }

  const world: World = {
    typeOf,

    find(representation) {
      const { __typename } = representation;
      if (typeof __typename !== 'string') return null;
      const fields = [...(keys.get(__typename) ?? []), ...(keys.get(familyOf(__typename)) ?? [])];
      const number = fields.map((field) => numberIn(representation[field])).find((found) => found !== undefined);
      return number === undefined ? null : { __typename, number, given: representation };
    },

    resolve({ schema, thing, type, field, args, failures }) {
      const definition = type.getFields()[field];
      if (!definition) throw new Error(`${type.name} has no ${field}.`);
      const number = thing?.number ?? 0;
      const family = familyOf(type.name);
      const needs = required.get(`${type.name}.${field}`) ?? required.get(`${family}.${field}`);
      const inputs =
        needs === undefined ? [] : thing?.given ? picked(thing.given, needs) : evaluated(schema, type, number, needs);
      const seed = [family, number, field, withoutUndefined(args), inputs];
      if (failures && !isKey(type.name, field) && hashOf(failures.seed, ...seed) % failures.oneIn === 0) {
        throw new GraphQLError('It failed.', { extensions: { code: 'UPSTREAM_UNAVAILABLE' } });
      }
      const key = isKey(type.name, field);
      return made(definition.type, key, number, seed);
    },
  };

  function made(type: GraphQLOutputType, key: boolean, number: number, seed: readonly unknown[]): unknown {
    const hash = hashOf('shape', ...seed);
    if (!isNonNullType(type) && !key && hash % 8 === 0) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      return Array.from({ length: hash % 4 }, (_unused, index) =>
        made(nullable.ofType, false, number, [...seed, index]),
      );
    }
    const named = getNamedType(nullable);
    if (isEnumType(named)) {
      const values = named.getValues();
      return values[hash % values.length]?.name;
    }
    if (isObjectType(named) || isAbstractType(named)) {
      // A nested key is told apart by its owner; any other object is one of a few, so that the same ones come again.
      const other = key ? number : hash % 6;
      if (isObjectType(named)) return { __typename: named.name, number: other };
      if (isInterfaceType(named) && keys.has(named.name)) return { __typename: named.name, number: other };
      const types = [...(unionOrInterface.get(named.name) ?? [])].sort();
      return { __typename: types[other % Math.max(1, types.length)] ?? named.name, number: other };
    }
    return scalarOf(named.name, key, number, seed);
  }

  const unionOrInterface = new Map<string, Set<string>>(implementations);
  for (const document of Object.values(subgraphs)) {
    for (const node of document.definitions) {
      if (node.kind !== Kind.UNION_TYPE_DEFINITION) continue;
      const members = unionOrInterface.get(node.name.value) ?? new Set<string>();
      for (const member of node.types ?? []) members.add(member.name.value);
      unionOrInterface.set(node.name.value, members);
    }
  }

  /** What the fields are, reckoned here, as a representation would bring them. */
  function evaluated(schema: GraphQLSchema, type: GraphQLObjectType, number: number, set: SelectionSetNode): unknown {
    const result: Record<string, unknown> = {};
    const take = (of: SelectionSetNode): void => {
      for (const selection of of.selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          const abstract = condition === undefined ? undefined : schema.getType(condition);
          const fits =
            condition === undefined ||
            condition === type.name ||
            (isAbstractType(abstract) && schema.isSubType(abstract, type));
          if (fits) take(selection.selectionSet);
        } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
          const args = Object.fromEntries(
            (selection.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
          );
          const value = world.resolve({
            schema,
            thing: { __typename: type.name, number },
            type,
            field: selection.name.value,
            args,
          });
          result[(selection.alias ?? selection.name).value] = below(schema, value, selection.selectionSet);
        }
      }
    };
    take(set);
    return sorted(result);
  }

  function below(schema: GraphQLSchema, value: unknown, set: SelectionSetNode | undefined): unknown {
    if (set === undefined || value === null) return value;
    if (Array.isArray(value)) return value.map((element) => below(schema, element, set));
    const thing = value as Thing;
    const type = schema.getType(typeOf(thing));
    if (!isObjectType(type)) throw new Error(`${thing.__typename} is no object.`);
    return evaluated(schema, type, thing.number, set);
  }

  return world;
}

function typeOfField(definitions: readonly Definition[], type: string, field: string): string | undefined {
  for (const definition of definitions) {
    if (definition.name.value !== type) continue;
    let found = definition.fields?.find(({ name }) => name.value === field)?.type;
    while (found && found.kind !== Kind.NAMED_TYPE) found = found.type;
    if (found) return found.name.value;
  }
  return undefined;
}

function setOf(directive: { readonly arguments?: readonly { readonly value: unknown }[] }): SelectionSetNode {
  const value = directive.arguments?.[0]?.value as { readonly value?: string } | undefined;
  const [definition] = parse(`{ ${value?.value ?? ''} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Not a selection.');
  return definition.selectionSet;
}

/** The number that any key of a representation ends in. */
function numberIn(value: unknown): number | undefined {
  if (typeof value === 'string') {
    const found = /^k#(\d+)$/.exec(value)?.[1];
    return found === undefined ? undefined : Number(found);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const found = numberIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of what was sent, what a field requires. */
function picked(given: Readonly<Record<string, unknown>>, set: SelectionSetNode): unknown {
  const result: Record<string, unknown> = {};
  const take = (of: SelectionSetNode): void => {
    for (const selection of of.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) take(selection.selectionSet);
      else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
        const name = (selection.alias ?? selection.name).value;
        if (!(name in given)) continue;
        result[name] = pickedBelow(given[name], selection.selectionSet);
      }
    }
  };
  take(set);
  return sorted(result);
}

function pickedBelow(value: unknown, set: SelectionSetNode | undefined): unknown {
  if (set === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => pickedBelow(element, set));
  return picked(value as Record<string, unknown>, set);
}

function sorted(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutUndefined(args: Readonly<Record<string, unknown>>): unknown {
  return sorted(Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined && value !== null)));
}
