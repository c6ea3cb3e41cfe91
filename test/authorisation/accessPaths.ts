import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type {
  GraphQLField,
  GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';

/** One way from a root to a field. */
export interface AccessPath {
  readonly operation: 'query' | 'mutation' | 'subscription';
  /** The type and field of each step, the last one being the field that is looked for. */
  readonly steps: readonly AccessStep[];
}

export interface AccessStep {
  /** An object or an interface type that the field is selected on. */
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  /** Whether a fragment is needed: the step before gives another type. */
  readonly byFragment: boolean;
  readonly field: GraphQLField<unknown, unknown>;
}

export function coordinate({ type, field }: AccessStep): string {
  return `${type.name}.${field.name}`;
}

/**
 * Every way to a field that `isTarget`, at most `depth` fields long: through objects, interfaces and unions, from an abstract type to
 * itself and to each type behind it, from an object type to each of its interfaces. No way takes one field twice.
 */
export function accessPaths(
  schema: GraphQLSchema,
  isTarget: (type: string, field: string) => boolean,
  depth: number,
): AccessPath[] {
  const found: AccessPath[] = [];
  const walk = (operation: AccessPath['operation'], given: GraphQLNamedType, before: readonly AccessStep[]): void => {
    for (const type of selectable(schema, given)) {
      for (const field of Object.values(type.getFields())) {
        const step = { type, byFragment: type !== given, field };
        if (before.some((one) => one.field === field || coordinate(one) === coordinate(step))) continue;
        const steps = [...before, step];
        if (isTarget(type.name, field.name)) found.push({ operation, steps });
        const below = getNamedType(field.type);
        if (steps.length < depth && isCompositeType(below)) walk(operation, below, steps);
      }
    }
  };
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query) walk('query', query, []);
  if (mutation) walk('mutation', mutation, []);
  if (subscription) walk('subscription', subscription, []);
  return found;
}

/** The types that fields can be selected on where one type is given. */
function selectable(schema: GraphQLSchema, given: GraphQLNamedType): (GraphQLObjectType | GraphQLInterfaceType)[] {
  const objects = isAbstractType(given) ? schema.getPossibleTypes(given) : isObjectType(given) ? [given] : [];
  const interfaces = isUnionType(given) ? [] : objects.flatMap((type) => type.getInterfaces());
  return [...new Set([...(isInterfaceType(given) ? [given] : []), ...objects, ...interfaces])];
}

/**
 * An operation that takes the path and selects its last field in every form: by name, under an alias, in an inline fragment, in fragments
 * within fragments, and with a condition that holds. Lists that the forms stand under their own response names.
 */
export function operationFor({ operation, steps }: AccessPath): { text: string; responseNames: readonly string[] } {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A path has a field.');
  const { type, field } = last;
  const leaf = `${field.name}${argumentsOf(field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
  // A subscription has one root field, and no condition on it.
  if (operation === 'subscription' && steps.length === 1) {
    return { text: `subscription { ${leaf} }`, responseNames: [field.name] };
  }
  // Once by its own name, which a client may not be told apart by; an argument that is given keeps the forms alike.
  const forms = [
    leaf,
    `aliased: ${leaf}`,
    `... on ${type.name} { inline: ${leaf} }`,
    `...Outer`,
    `conditional: ${field.name}${argumentsOf(field)} @include(if: $yes) @skip(if: false)${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`,
  ];
  const body = steps.reduceRight((inner, step, index) => {
    const selection =
      index === steps.length - 1 ? inner : `s${index}: ${step.field.name}${argumentsOf(step.field)} { ${inner} }`;
    return step.byFragment ? `... on ${step.type.name} { ${selection} }` : selection;
  }, forms.join(' '));
  return {
    text: `${operation} Walk($yes: Boolean = true) { ${body} }
      fragment Outer on ${type.name} { ... { ...Inner } } fragment Inner on ${type.name} { named: ${leaf} }`,
    responseNames: [field.name, 'aliased', 'inline', 'named', 'conditional'],
  };
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return given.length === 0 ? '' : `(${given.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ')})`;
}

/** A value that fits, as short as it can be. */
function literal(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literal(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter((one) => isNonNullType(one.type));
    return `{ ${required.map((one) => `${one.name}: ${literal(one.type)}`).join(', ')} }`;
  }
  return ['Int', 'Float'].includes(getNamedType(nullable).name)
    ? '1'
    : getNamedType(nullable).name === 'Boolean'
      ? 'true'
      : '"1"';
}
