import { getNamedType, isCompositeType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

interface SelectionChoice {
  /** Paths that are selected in any case. */
  readonly key: readonly (readonly string[])[];
  /** Whether a field of the type can be answered. */
  readonly able: (field: string) => boolean;
}

/** More would test the size of the subgraph, not its contract. */
const MOST_FIELDS = 40;

/**
 * What may be asked of an object without arguments: its key, its leaves, and the leaves of the objects below it.
 * @returns the inside of a selection set, without braces
 */
export function selectionOf(schema: GraphQLSchema, typeName: string, { key, able }: SelectionChoice): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return '__typename';
  const keyTops = new Set(key.map(([top = '']) => top));
  const own = askable(type)
    .filter(({ name }) => !keyTops.has(name) && able(name))
    .map(selected)
    .slice(0, MOST_FIELDS);
  return ['__typename', ...key.map(nested), ...own].join(' ');
}

const nested = (path: readonly string[]): string =>
  path.reduceRight((inside, name) => (inside === '' ? name : `${name} { ${inside} }`), '');

const askable = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

function selected({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  if (!isObjectType(named)) return `${name} { __typename }`;
  const leaves = askable(named)
    .filter((field) => !isCompositeType(getNamedType(field.type)))
    .map((field) => field.name);
  // An entity of another subgraph may be known here by its key alone; what else it has, its own check asks.
  const isEntity = named.astNode?.directives?.some((directive) => directive.name.value.endsWith('key')) === true;
  return `${name} { ${isEntity || leaves.length === 0 ? '__typename' : ['__typename', ...leaves].join(' ')} }`;
}
