import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLCompositeType, GraphQLInputType, GraphQLSchema } from 'graphql';

/** An operation with the values of its variables. */
export interface GeneratedOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Writes an operation that fits the schema, from a seed: nested fields, arguments and variables, aliases (names of other fields among them),
 * inline and named fragments, `@skip` and `@include`, `__typename` everywhere. Not every one is valid: two fragments may disagree.
 * @param size about how many fields it has.
 * @param defers whether fragments are drawn to be deferred as well, more of them and some in several places; without it the same seed
 * gives the same operation.
 */
export function generateOperation(
  schema: GraphQLSchema,
  seed: number,
  size: number,
  defers = false,
): GeneratedOperation {
  const random = generator(seed);
  const chance = (oneIn: number): boolean => random() < 1 / oneIn;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: string[] = [];
  const complete: { readonly name: string; readonly on: string }[] = [];
  let left = size;
  let deferred = 0;
  let named = 0;

  const literal = (value: unknown, type: GraphQLInputType): string => {
    const nullable = getNullableType(type);
    if (value === null) return 'null';
    if (isEnumType(nullable) && typeof value === 'string') return value;
    if (isListType(nullable)) return `[${(value as unknown[]).map((one) => literal(one, nullable.ofType)).join(', ')}]`;
    if (isInputObjectType(nullable)) {
      const fields = nullable.getFields();
      return `{ ${Object.entries(value as object)
        .map(([name, one]) => `${name}: ${literal(one, fields[name]?.type ?? nullable)}`)
        .join(', ')} }`;
    }
    return JSON.stringify(value);
  };

  const valueOf = (type: GraphQLInputType): unknown => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return [valueOf(nullable.ofType)];
    if (isEnumType(nullable)) return pick(nullable.getValues())?.name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type) || chance(3));
      return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type)]));
    }
    const { name } = getNamedType(nullable);
    if (name === 'Int') return Math.floor(random() * 5);
    if (name === 'Float') return Math.floor(random() * 50) / 2;
    if (name === 'Boolean') return chance(2);
    return `k#${Math.floor(random() * 6)}`;
  };

  const argument = (name: string, type: GraphQLInputType): string => {
    const value = valueOf(type);
    if (!chance(3)) return `${name}: ${literal(value, type)}`;
    const variable = `v${declarations.length}`;
    declarations.push(`$${variable}: ${String(type)}`);
    variables[variable] = value;
    return `${name}: $${variable}`;
  };

  const conditions = (): string => {
    if (!chance(10)) return '';
    const variable = `b${declarations.length}`;
    const value = chance(2);
    declarations.push(`$${variable}: Boolean!`);
    variables[variable] = value;
    return ` @${chance(2) ? 'skip' : 'include'}(if: $${variable})`;
  };

  const deferral = (): string => {
    if (!defers || !chance(2)) return '';
    deferred += 1;
    return ` @defer(label: "L${deferred}")`;
  };

  const field = (type: GraphQLCompositeType, name: string, depth: number): string => {
    const fields = 'getFields' in type ? type.getFields() : {};
    const definition = fields[name];
    if (!definition) return '__typename';
    left -= 1;
    const given = definition.args.filter((arg) => isNonNullType(arg.type) || chance(3));
    const text = given.length === 0 ? '' : `(${given.map((arg) => argument(arg.name, arg.type)).join(', ')})`;
    named += 1;
    const others = Object.keys(fields);
    const alias = text !== '' || chance(6) ? `${chance(4) ? (pick(others) ?? '') : `a${named}`}: ` : '';
    const inner = getNamedType(definition.type);
    const below = isCompositeType(inner) ? ` ${selections(inner, depth - 1)}` : '';
    return `${alias}${name}${text}${conditions()}${below}`;
  };

  const selections = (type: GraphQLCompositeType, depth: number): string => {
    const chosen: string[] = [];
    if (chance(3)) chosen.push(chance(4) ? 'kind: __typename' : '__typename');
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const reachable = fields.filter((one) => depth > 0 || !isCompositeType(getNamedType(one.type)));
    const count = Math.max(1, Math.min(left, 1 + Math.floor(random() * 4)));
    for (let made = 0; made < count && reachable.length > 0; made += 1) {
      const name = pick(reachable)?.name;
      if (name !== undefined) chosen.push(field(type, name, depth));
    }
    const targets = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : isObjectType(type) ? [type] : [];
    for (const target of targets) {
      if (left <= 0 || !chance(isAbstractType(type) ? 2 : defers ? 3 : 6)) continue;
      const again = defers && chance(4) ? pick(complete.filter(({ on }) => on === target.name)) : undefined;
      if (again !== undefined) {
        chosen.push(`...${again.name}${conditions()}${deferral()}`);
        continue;
      }
      const body = selections(target, depth - 1);
      if (chance(3)) {
        const name = `F${fragments.length}`;
        fragments.push(`fragment ${name} on ${target.name} ${body}`);
        complete.push({ name, on: target.name });
        chosen.push(`...${name}${conditions()}${deferral()}`);
      } else chosen.push(`... on ${target.name}${conditions()}${deferral()} ${body}`);
    }
    if (chosen.length === 0) chosen.push('__typename');
    return `{ ${chosen.join(' ')} }`;
  };

  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  const body = selections(query, 5);
  const declared = declarations.length === 0 ? '' : `(${declarations.join(', ')})`;
  return { text: [`query Generated${declared} ${body}`, ...fragments].join('\n'), variables };
}

/** Mulberry32: small, quick, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
