import { visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { isSecurityScalar, linksSecurity, securityNames } from './securityNames.ts';

/**
 * A copy of the supergraph without the authorisation directives: their links, definitions, scalars and applications. The engine is
 * given this, since it refuses directives that it cannot enforce; the authorisation plugin enforces them before it runs.
 */
export function withoutSecurity(supergraph: DocumentNode): DocumentNode {
  const names = [...securityNames(supergraph).keys()];
  const isOurs = isSecurityScalar(supergraph);
  return visit(supergraph, {
    Directive: (node) => (names.includes(node.name.value) || linksSecurity(node) ? null : undefined),
    DirectiveDefinition: (node) => (names.includes(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (isOurs(node.name.value) ? null : undefined),
  });
}
