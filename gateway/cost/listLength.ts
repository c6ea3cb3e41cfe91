import { Kind, valueFromAST } from 'graphql';
import type { FieldNode, GraphQLField } from 'graphql';
import { ClientError } from '../../platform/errors/index.ts';
import type { Variables } from './costProgram.ts';
import type { ListSize } from './readCostRules.ts';

/** Whether variables decide the length that a field is asked for. */
export function lengthVaries(size: ListSize, node: FieldNode): boolean {
  return (node.arguments ?? []).some(
    ({ name, value }) => value.kind === Kind.VARIABLE && size.slicingArguments.includes(name.value),
  );
}

/**
 * The length that a field's slicing arguments ask for, the greatest if there are several; defaults count as given, null does not.
 * Falls back to the assumed size, then to `fallback`.
 * @throws ClientError BAD_USER_INPUT for a negative one, and where exactly one is required for none or several
 */
export function listLength(
  size: ListSize,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
  fallback: number,
): number {
  const { slicingArguments, requireOneSlicingArgument } = size;
  const given = slicingArguments.flatMap((name) => {
    const value = argumentValue(field, node, name, variables);
    if (typeof value !== 'number') return [];
    if (value < 0) throw new ClientError('BAD_USER_INPUT', `\`${name}\` must not be negative.`);
    return [value];
  });
  if (requireOneSlicingArgument && slicingArguments.length > 0 && given.length !== 1) {
    const names = slicingArguments.map((name) => `\`${name}\``).join(', ');
    throw new ClientError('BAD_USER_INPUT', `\`${field.name}\` takes exactly one of ${names}.`);
  }
  return given.length > 0 ? Math.max(...given) : (size.assumedSize ?? fallback);
}

function argumentValue(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
  variables: Variables,
): unknown {
  const definition = field.args.find((argument) => argument.name === name);
  if (definition === undefined) return undefined;
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const isMissing = given === undefined || (given.kind === Kind.VARIABLE && variables[given.name.value] === undefined);
  return isMissing ? definition.defaultValue : valueFromAST(given, definition.type, variables);
}
