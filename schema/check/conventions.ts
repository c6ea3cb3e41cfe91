import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { GraphQLField, GraphQLInputField, GraphQLSchema } from 'graphql';

/** A name or a shape that is not as everywhere else in the graph. */
export interface ConventionFinding {
  /** Schema coordinate. */
  readonly path: string;
  readonly message: string;
}

const pascalCase = /^[A-Z][A-Za-z0-9]*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const constantCase = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** Holds a schema, as clients see it, to the house's conventions (CONTRIBUTING.md). */
export function conventionFindings(schema: GraphQLSchema): ConventionFinding[] {
  const findings: ConventionFinding[] = [];
  const hold = (holds: boolean, path: string, message: string): void => {
    if (!holds) findings.push({ path, message });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    hold(pascalCase.test(type.name), type.name, 'types are in PascalCase');
    if (isEnumType(type)) {
      for (const { name } of type.getValues()) {
        hold(constantCase.test(name), `${type.name}.${name}`, 'enum values are in CONSTANT_CASE');
      }
    }
    if (isInputObjectType(type)) {
      hold(/(Input|Filter)$/.test(type.name), type.name, 'the names of input types end with Input, or Filter');
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    for (const field of fields) {
      const path = `${type.name}.${field.name}`;
      hold(camelCase.test(field.name), path, 'fields are in camelCase');
      const reason = field.deprecationReason;
      hold(reason == null || reason !== 'No longer supported', path, 'a deprecated field says what to use instead');
      for (const { name } of 'args' in field ? field.args : []) {
        hold(camelCase.test(name), `${path}.${name}`, 'arguments are in camelCase');
      }
    }
    if (!type.name.endsWith('Connection') || isInputObjectType(type)) continue;
    hold(
      'pageInfo' in type.getFields() || 'complete' in type.getFields(),
      type.name,
      'a connection has pageInfo, or says whether it is complete',
    );
  }
  for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const [input] = args;
    const isOne = args.length === 1 && input?.name === 'input' && isRequiredArgument(input);
    hold(isOne, `Mutation.${name}`, 'a mutation takes one argument, input, that is not null');
  }
  return findings;
}
