import { GraphQLError, Kind, OperationTypeNode, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { deferDirective } from './deferDirective.ts';
import { deferLabel } from './deferLabel.ts';

/** A label comes back with every object that its fragment stands on: a long one would make a long answer of a short question. */
const longestLabel = 100;

/**
 * What GraphQL's own rules would say of the `@defer`s of a document, if its library had them: labels are texts of the document, each once,
 * and the root of a mutation is not deferred.
 * @returns what is wrong; nothing when there is no `@defer`
 */
export function checkDefers(document: DocumentNode): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  const labels = new Set<string>();
  visit(document, {
    Directive: (node) => {
      if (node.name.value !== 'defer') return;
      const label = deferLabel(node);
      const given = node.arguments?.find(({ name }) => name.value === 'label')?.value.kind ?? Kind.NULL;
      if (label === undefined) {
        if (given !== Kind.NULL) errors.push(refusal('The label of a @defer is a text in the document.', node));
        return;
      }
      if (label.length > longestLabel) errors.push(refusal('The label of a @defer is too long.', node));
      if (labels.has(label)) errors.push(refusal('Two @defer have the same label.', node));
      labels.add(label);
    },
  });
  return errors.length > 0 ? errors : deferredRoots(document);
}

function deferredRoots(document: DocumentNode): readonly GraphQLError[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const seen = new Set<SelectionSetNode>();
  const within = (set: SelectionSetNode): readonly GraphQLError[] => {
    if (seen.has(set)) return [];
    seen.add(set);
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [];
      const defer = deferDirective(selection);
      if (defer !== undefined) return [refusal('The root of a mutation or subscription is not deferred.', defer)];
      const below =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      return below === undefined ? [] : within(below);
    });
  };
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.QUERY
      ? within(node.selectionSet)
      : [],
  );
}

function refusal(message: string, node: NonNullable<ReturnType<typeof deferDirective>>): GraphQLError {
  return new GraphQLError(message, { nodes: node });
}
