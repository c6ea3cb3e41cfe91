import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, Kind, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** Names of the supergraph that clients must not learn: those that the API schema does not have. */
export function hiddenNames(supergraph: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const known = visibleNames(schema);
  const hidden = new Set<string>(['_entities', '_service', '_Any', '_Entity', 'representations']);
  const see = ({ name }: { readonly name: { readonly value: string } }): void => {
    // A plain small word, such as "records", says nothing: it is as likely to be English.
    if (!known.has(name.value) && /[A-Z_]/.test(name.value)) hidden.add(name.value);
  };
  visit(supergraph, {
    enter: (node) => {
      switch (node.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.SCALAR_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        case Kind.FIELD_DEFINITION:
        case Kind.INPUT_VALUE_DEFINITION:
        case Kind.ENUM_VALUE_DEFINITION:
          see(node);
          break;
        default:
      }
    },
  });
  return hidden;
}

function visibleNames(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    names.add(type.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) names.add(name);
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) names.add(name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const [name, { args }] of Object.entries(type.getFields())) {
      names.add(name);
      for (const argument of args) names.add(argument.name);
    }
  }
  return names;
}
