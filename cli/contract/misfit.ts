import { GraphQLError, isEnumType, isListType, isNonNullType, isObjectType, isScalarType, Kind, parse } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';

/**
 * What of an answered object is not as the SDL says; null: nothing. A field without an answer is as wrong as one of another type: what is not
 * known is null.
 */
export function misfit(schema: GraphQLSchema, typeName: string, selection: string, answered: unknown): string | null {
  const [definition] = parse(`{ ${selection} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return null;
  const type = schema.getType(typeName);
  return isObjectType(type) ? valueMisfit(type, definition.selectionSet, answered, typeName) : null;
}

function valueMisfit(
  type: GraphQLOutputType,
  selection: SelectionSetNode | undefined,
  value: unknown,
  place: string,
): string | null {
  if (isNonNullType(type)) {
    return value === null ? `${place} is null and may not be.` : valueMisfit(type.ofType, selection, value, place);
  }
  if (value === null) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return `${place} is no list.`;
    const inner: GraphQLOutputType = type.ofType;
    return first(value.map((one) => valueMisfit(inner, selection, one, `${place}[]`)));
  }
  if (isEnumType(type) || isScalarType(type)) return leafMisfit(type, value, place);
  if (typeof value !== 'object') return `${place} is no object.`;
  if (!isObjectType(type)) return null;
  const fields = type.getFields();
  const given = new Map(Object.entries(value));
  return first(
    (selection?.selections ?? []).map((node) => {
      if (node.kind !== Kind.FIELD) return null;
      const { value: name } = node.name;
      if (!given.has(name)) return `${place}.${name} was asked for and is not there.`;
      const field = fields[name];
      return field === undefined
        ? null
        : valueMisfit(field.type, node.selectionSet, given.get(name), `${place}.${name}`);
    }),
  );
}

const first = (problems: readonly (string | null)[]): string | null => problems.find((one) => one !== null) ?? null;

function leafMisfit(
  type: Extract<GraphQLOutputType, { parseValue: unknown }>,
  value: unknown,
  place: string,
): string | null {
  // An ID may be served as a number; own scalars are known to their subgraph alone.
  try {
    type.parseValue(value);
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return `${place} is ${JSON.stringify(value).slice(0, 60)}, which is no ${type.name}.`;
  }
}
