import {
  GRAPHQL_MAX_INT,
  GRAPHQL_MIN_INT,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
} from 'graphql';
import type { GraphQLEnumType, GraphQLScalarType } from 'graphql';

/** What a value of a leaf type is in JSON. A scalar of one's own may be anything. */
export type Leaf =
  | { readonly is: 'string' | 'int' | 'float' | 'boolean' | 'id' | 'any' }
  | { readonly is: 'enum'; readonly names: ReadonlySet<unknown> };

const builtIn: ReadonlyMap<string, Leaf> = new Map([
  [GraphQLInt.name, { is: 'int' }],
  [GraphQLFloat.name, { is: 'float' }],
  [GraphQLBoolean.name, { is: 'boolean' }],
  [GraphQLString.name, { is: 'string' }],
  [GraphQLID.name, { is: 'id' }],
]);

export function leafOf(type: GraphQLScalarType | GraphQLEnumType): Leaf {
  if (isEnumType(type)) return { is: 'enum', names: new Set(type.getValues().map(({ name }) => name)) };
  return builtIn.get(type.name) ?? { is: 'any' };
}

/** Whether a value that is not null is one of this type. */
export function fitsLeaf(value: unknown, leaf: Leaf): boolean {
  switch (leaf.is) {
    case 'enum':
      return leaf.names.has(value);
    case 'int':
      return Number.isInteger(value) && Number(value) >= GRAPHQL_MIN_INT && Number(value) <= GRAPHQL_MAX_INT;
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'id':
      return typeof value === 'string' || Number.isInteger(value);
    case 'any':
      return true;
  }
}
