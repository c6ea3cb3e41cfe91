import type { DirectiveNode, SelectionNode } from 'graphql';

/** The `@defer` of a fragment, if it has one. */
export function deferDirective({ directives }: SelectionNode): DirectiveNode | undefined {
  return directives?.find(({ name }) => name.value === 'defer');
}
