import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  isInterfaceType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { DocumentNode, GraphQLInputType, GraphQLSchema } from 'graphql';

/** Who uses what of a schema: schema coordinates ("Product.price", "Product.price.quantity", "BasketInput", …) with the operations that use them. */
export type UsedCoordinates = ReadonlyMap<string, ReadonlySet<string>>;

/** An operation that clients really send, with the fragments that it spreads. */
export interface UsedOperation {
  readonly name: string;
  readonly document: DocumentNode;
}

/**
 * What operations use of a schema. A field that is selected on an interface is used on every type that implements it, a variable uses all
 * fields of its input type: which of them a client sends, the document does not say.
 */
export function usedCoordinates(schema: GraphQLSchema, operations: readonly UsedOperation[]): UsedCoordinates {
  const used = new Map<string, Set<string>>();
  for (const { name, document } of operations) {
    const use = (coordinate: string): void => {
      const users = used.get(coordinate) ?? new Set<string>();
      used.set(coordinate, users.add(name));
    };
    const useInput = (type: GraphQLInputType): void => {
      const named = getNamedType(type);
      if (!isInputObjectType(named)) {
        use(named.name);
        return;
      }
      if (used.get(named.name)?.has(name) === true) return;
      use(named.name);
      for (const field of Object.values(named.getFields())) {
        use(`${named.name}.${field.name}`);
        useInput(field.type);
      }
    };
    const useNamed = (type: GraphQLInputType | null | undefined): void => {
      if (type) use(getNamedType(type).name);
    };
    const info = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: () => {
          const parent = info.getParentType();
          const field = info.getFieldDef();
          if (!parent || !field || field.name.startsWith('__')) return;
          const owners = isInterfaceType(parent)
            ? [parent, ...schema.getImplementations(parent).objects, ...schema.getImplementations(parent).interfaces]
            : [parent];
          for (const owner of owners) {
            use(owner.name);
            use(`${owner.name}.${field.name}`);
          }
          use(getNamedType(field.type).name);
        },
        Argument: () => {
          const parent = info.getParentType();
          const field = info.getFieldDef();
          const argument = info.getArgument();
          if (!parent || !field || !argument) return;
          use(`${parent.name}.${field.name}.${argument.name}`);
          use(getNamedType(argument.type).name);
        },
        ObjectField: ({ name: field }) => {
          const parent = info.getParentInputType();
          if (parent) use(`${getNamedType(parent).name}.${field.value}`);
          useNamed(parent);
          useNamed(info.getInputType());
        },
        EnumValue: ({ value }) => {
          const type = info.getInputType();
          if (type) use(`${getNamedType(type).name}.${value}`);
        },
        VariableDefinition: (node) => {
          const type = typeFromAST(schema, node.type);
          if (type) useInput(type as GraphQLInputType);
        },
        InlineFragment: () => {
          const type = info.getType();
          if (isObjectType(type) || isInterfaceType(type)) use(type.name);
        },
        FragmentDefinition: () => {
          const type = info.getType();
          if (isObjectType(type) || isInterfaceType(type)) use(type.name);
        },
      }),
    );
  }
  return used;
}
