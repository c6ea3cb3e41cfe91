import { isAbstractType, isCompositeType, isListType, isNonNullType, isObjectType, isUnionType, Kind } from 'graphql';
import type {
  FieldNode,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../../document/isIncluded.ts';
import type { Json } from '../plan/positions.ts';
import type { PlannedOperation } from '../plan/readPlan.ts';
import { clientName, hiddenName } from '../plan/safeAliases.ts';
import { leafOf, type Leaf } from './leaf.ts';

/** What a client is given of one object type, in the order in which it asked. */
export type ObjectProjection = readonly ProjectedField[];

export interface ProjectedField {
  /** Response name, as the client knows it. */
  readonly name: string;
  /** Response name in the merged answer. */
  readonly from: string;
  readonly value: ValueProjection;
}

/** How a value is read. Made once for each operation; the values are looked at by {@link project}. */
export type ValueProjection =
  | { readonly kind: 'typename' }
  | { readonly kind: 'introspection' }
  | { readonly kind: 'nonNull'; readonly of: ValueProjection }
  | { readonly kind: 'list'; readonly of: ValueProjection }
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | {
      readonly kind: 'object';
      /** The type where the schema allows one only. */
      readonly only: GraphQLObjectType | undefined;
      /**
       * undefined: no object of this type can stand here. Without a name, what can be read whatever the type is: where a client asks for
       * fields of an interface alone, the planner need not fetch the type.
       */
      readonly fieldsOf: (typeName: string | undefined) => ObjectProjection | undefined;
    };

/** Reads an operation into what is given for it. `variables` decide `@skip` and `@include` and nothing else. */
export function projectionOf(asked: PlannedOperation, variables: Json): ValueProjection {
  const root = asked.schema.getRootType(asked.operation.operation);
  if (!root) throw new Error('The schema has no root type for this operation.');
  return objectProjection(asked, variables, root, [asked.operation.selectionSet]);
}

/** The same for a selection on objects of any type. */
export function projectionAt(
  asked: PlannedOperation,
  variables: Json,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
): ValueProjection {
  return objectProjection(asked, variables, type, [set]);
}

function objectProjection(
  asked: PlannedOperation,
  variables: Json,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): ValueProjection {
  const known = new Map<string | undefined, ObjectProjection | undefined>();
  return {
    kind: 'object',
    only: isObjectType(type) ? type : undefined,
    fieldsOf: (typeName) => {
      if (known.has(typeName)) return known.get(typeName);
      const object = typeName === undefined ? type : asked.schema.getType(typeName);
      const fits =
        object === type || (isObjectType(object) && isAbstractType(type) && asked.schema.isSubType(type, object));
      const fields = fits ? fieldsOf(asked, variables, object, sets) : undefined;
      // Names that are no type's come from outside, and there is no end of them.
      if (fits) known.set(typeName, fields);
      return fields;
    },
  };
}

function fieldsOf(
  asked: PlannedOperation,
  variables: Json,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): ObjectProjection {
  const collected = new Map<string, FieldNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        if (name === hiddenName) continue;
        collected.set(name, [...(collected.get(name) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? asked.fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition && asked.schema.getType(fragment.typeCondition.name.value);
      if (fragment && (condition === undefined || isOrBelongsTo(asked.schema, type, condition))) {
        collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return [...collected].map(([from, nodes]) => {
    const name = clientName(from);
    const field = nodes[0]?.name.value ?? '';
    if (field === '__typename') return { name, from, value: { kind: 'typename' } };
    if (field === '__schema' || field === '__type') return { name, from, value: { kind: 'introspection' } };
    const output = isUnionType(type) ? undefined : type.getFields()[field]?.type;
    if (output === undefined) throw new Error('The operation was not validated.');
    return { name, from, value: valueProjection(asked, variables, output, nodes) };
  });
}

function isOrBelongsTo(schema: GraphQLSchema, type: GraphQLCompositeType, condition: GraphQLNamedType): boolean {
  return type === condition || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type));
}

function valueProjection(
  asked: PlannedOperation,
  variables: Json,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): ValueProjection {
  if (isNonNullType(type)) return { kind: 'nonNull', of: valueProjection(asked, variables, type.ofType, nodes) };
  if (isListType(type)) return { kind: 'list', of: valueProjection(asked, variables, type.ofType, nodes) };
  if (isCompositeType(type)) {
    return objectProjection(
      asked,
      variables,
      type,
      nodes.flatMap((node) => node.selectionSet ?? []),
    );
  }
  return { kind: 'leaf', leaf: leafOf(type) };
}
