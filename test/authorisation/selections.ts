import { isAbstractType, isInterfaceType, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** Whether a subgraph's document selects a field of a type: on the type itself, or on one that stands above or below it. */
export function selects(schema: GraphQLSchema, document: DocumentNode, type: string, field: string): boolean {
  const typeInfo = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => {
        const on = typeInfo.getParentType();
        if (name.value === field && on && related(schema, on.name, type)) found = true;
      },
    }),
  );
  return found;
}

function related(schema: GraphQLSchema, one: string, other: string): boolean {
  return one === other || stands(schema, one, other) || stands(schema, other, one);
}

function stands(schema: GraphQLSchema, above: string, below: string): boolean {
  const [abstract, type] = [schema.getType(above), schema.getType(below)];
  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}
