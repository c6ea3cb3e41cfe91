import { executeSync, Kind } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import type { Json } from '../plan/positions.ts';

/** The part of an operation that asks for the schema itself; undefined when there is none. */
export function introspectionPart(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): DocumentNode | undefined {
  const only = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        return ['__schema', '__type'].includes(selection.name.value) ? [selection] : [];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const below = only(fragment?.selectionSet.selections ?? []);
      if (below.length === 0) return [];
      const { directives = [] } = selection;
      return [
        { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: { kind: Kind.SELECTION_SET, selections: below } },
      ];
    });
  const selections = only(operation.selectionSet.selections);
  if (selections.length === 0) return undefined;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...Object.values(fragments),
    ],
  };
}

/** What the schema says of itself, by response name. */
export function introspect(schema: GraphQLSchema, document: DocumentNode, variables: Json): Json {
  const { data, errors } = executeSync({ schema, document, variableValues: variables });
  const [error] = errors ?? [];
  if (error) throw error;
  return data ?? {};
}
