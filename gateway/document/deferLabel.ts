import { Kind } from 'graphql';
import type { DirectiveNode } from 'graphql';

/** The label of a `@defer`, if it has one that stands in the document. */
export function deferLabel(directive: DirectiveNode): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === 'label')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
