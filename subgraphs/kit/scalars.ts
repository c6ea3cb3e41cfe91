import { GraphQLError, GraphQLScalarType, isScalarType, isSpecifiedScalarType, Kind } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { subgraphDocument } from '../../schema/subgraphSdl.ts';
import type { SubgraphName } from '../../schema/subgraphNames.ts';

/**
 * Every custom scalar travels as a string, from wire to wire; none is turned into a float or a Date on the way. These are the
 * forms in which they are accepted and given.
 */
const forms: Readonly<Record<string, { readonly pattern: RegExp; readonly hint: string }>> = {
  DateTime: {
    pattern:
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
    hint: 'RFC 3339 with offset, such as "2026-11-20T09:00:00Z"',
  },
  Decimal: { pattern: /^-?\d{1,15}(\.\d{1,10})?$/, hint: 'a decimal in a string, such as "499.00"' },
  Quantity: {
    pattern: /^-?\d{1,12}(\.\d{1,5})?$/,
    hint: 'a quantity with at most five places in a string, such as "1.5"',
  },
  EmailAddress: { pattern: /^[^\s@]{1,64}@[^\s@]{1,255}$/, hint: 'an e-mail address' },
  PhoneNumber: { pattern: /^\+[1-9]\d{5,14}$/, hint: 'a phone number in E.164, such as "+4520123456"' },
  CurrencyCode: { pattern: /^[A-Z]{3}$/, hint: 'an ISO 4217 code' },
  CountryCode: { pattern: /^[A-Z]{2}$/, hint: 'an ISO 3166-1 alpha-2 code' },
  LanguageTag: { pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, hint: 'a BCP 47 tag' },
};

/** Resolvers for those custom scalars that the subgraph's schema has. */
export function scalarResolvers(name: SubgraphName): Record<string, GraphQLScalarType> {
  const types = buildSubgraphSchema([{ typeDefs: subgraphDocument(name) }]).getTypeMap();
  const resolvers: Record<string, GraphQLScalarType> = {};
  for (const type of Object.values(types)) {
    if (isScalarType(type) && !isSpecifiedScalarType(type) && type.name in forms)
      resolvers[type.name] = stringScalar(type.name);
  }
  return resolvers;
}

function stringScalar(name: string): GraphQLScalarType<string, string> {
  const form = forms[name];
  if (!form) throw new Error(`${name} has no form`);
  const check = (value: unknown): string => {
    if (typeof value === 'string' && form.pattern.test(value)) return value;
    // The value itself is not repeated: it may be personal data.
    throw new GraphQLError(`${name} must be ${form.hint}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}
