import { isAbstractType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/**
 * Tells whether an operation may be planned with deferred parts. Apollo's planner (2.14.4) cannot do that where objects behind an
 * `@interfaceObject` are asked for: it fails, or grows without end. Such an operation is answered whole.
 * @param schema what clients see
 */
export function createDeferGuard(supergraph: DocumentNode, schema: GraphQLSchema): (document: DocumentNode) => boolean {
  const names = new Set<string>();
  for (const interfaceName of interfaceObjects(supergraph)) {
    names.add(interfaceName);
    const type = schema.getType(interfaceName);
    if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) names.add(name);
  }
  if (names.size === 0) return () => true;
  return (document) => {
    let reached = false;
    const typeInfo = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(typeInfo, {
        SelectionSet: () => {
          const type = typeInfo.getParentType();
          reached ||= type !== undefined && type !== null && names.has(type.name);
        },
      }),
    );
    return !reached;
  };
}

/** Interfaces that some subgraph knows as an object. */
function interfaceObjects(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const isInterfaceObject = node.directives?.some(({ arguments: given = [] }) =>
      given.some(({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value),
    );
    if (isInterfaceObject === true) names.add(node.name.value);
  }
  return names;
}
