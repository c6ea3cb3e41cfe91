import { createHash } from 'node:crypto';
import { getNullableType, isAbstractType, isEnumType, isLeafType, isListType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLOutputType, GraphQLResolveInfo, GraphQLTypeResolver } from 'graphql';

const seedOf = Symbol('seed');

/** Values of own scalars that clients read as something; of all others a text. */
const scalars: Readonly<Record<string, (number: number) => unknown>> = {
  Int: (number) => number % 100,
  Float: (number) => (number % 1_000) / 10,
  Boolean: (number) => number % 2 === 0,
  Decimal: (number) => `${number % 1_000}.${String(number % 100).padStart(2, '0')}`,
  Quantity: (number) => String(number % 100),
  DateTime: (number) => new Date(Date.UTC(2026, number % 12, 1 + (number % 28), number % 24)).toISOString(),
  Date: (number) => new Date(Date.UTC(2026, number % 12, 1 + (number % 28))).toISOString().slice(0, 10),
  EmailAddress: (number) => `mock-${number % 1_000}@example.com`,
  PhoneNumber: (number) => `+4570${String(number % 1_000_000).padStart(6, '0')}`,
  CurrencyCode: () => 'DKK',
  CountryCode: () => 'DK',
  LanguageTag: () => 'da-DK',
};

const LIST_LENGTH = 2;

/** A made-up object: what is known of it, and the seed by which all else is made. The same key gives the same object, today and tomorrow. */
export function mockObject(typeName: string, key: string, known: object): object {
  return { ...known, __typename: typeName, [seedOf]: `${typeName} ${key}` };
}

/** Answers a field: what is known of its object, else a value that is made of the object's key, the field and its arguments. */
export const mockField: GraphQLFieldResolver<unknown, unknown> = (
  source,
  args: Record<string, unknown>,
  _context,
  info,
) => {
  const known = typeof source === 'object' && source !== null ? Object.entries(source) : [];
  const entry = known.find(([name]) => name === info.fieldName);
  if (entry !== undefined) return entry[1];
  const parent =
    typeof source === 'object' && source !== null && seedOf in source ? String(source[seedOf]) : info.parentType.name;
  return valueOf(info.returnType, `${parent} ${info.fieldName} ${JSON.stringify(args)}`, args, info);
};

/** Which of an interface's or a union's types an object is. */
export const mockType: GraphQLTypeResolver<unknown, unknown> = (value) =>
  typeof value === 'object' && value !== null && '__typename' in value ? String(value.__typename) : undefined;

function valueOf(
  type: GraphQLOutputType,
  seed: string,
  args: Record<string, unknown>,
  info: GraphQLResolveInfo,
): unknown {
  const plain = getNullableType(type);
  const number = numberOf(seed);
  if (isListType(plain)) {
    const inner: GraphQLOutputType = plain.ofType;
    const { first } = args;
    const length = typeof first === 'number' ? Math.min(Math.max(0, first), LIST_LENGTH) : LIST_LENGTH;
    return Array.from({ length }, (_, index) => valueOf(inner, `${seed} ${index}`, {}, info));
  }
  if (isEnumType(plain)) return plain.getValues()[number % plain.getValues().length]?.value;
  if (isLeafType(plain)) return scalars[plain.name]?.(number) ?? `${info.fieldName} ${number % 10_000}`;
  const types = isAbstractType(plain) ? info.schema.getPossibleTypes(plain) : [plain];
  const chosen = types[number % types.length];
  if (!isObjectType(chosen)) return null;
  // Whoever asks for the article N1 gets the article N1.
  const fields = chosen.getFields();
  const asked = Object.entries(args).filter(([name]) => {
    const field = fields[name];
    return field !== undefined && isLeafType(getNullableType(field.type));
  });
  return mockObject(
    chosen.name,
    asked.length > 0 ? asked.map(([, value]) => String(value)).join(' ') : seed,
    Object.fromEntries(asked),
  );
}

/** Evenly spread, and the same wherever it is computed. */
const numberOf = (seed: string): number => createHash('sha256').update(seed).digest().readUInt32BE(0);
