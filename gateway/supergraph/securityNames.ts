import { Kind } from 'graphql';
import type { DirectiveNode, DocumentNode } from 'graphql';

/** The authorisation features of Apollo Federation. */
const securityFeatures = ['authenticated', 'requiresScopes', 'policy'] as const;

export type SecurityFeature = (typeof securityFeatures)[number];

/** Features for security that the engine itself honours. */
const honoured = ['inaccessible'];

/**
 * The authorisation directives that a supergraph links: the name it uses (an `as:` may rename one) and the feature.
 * @throws Error on a link `for: SECURITY` that nobody here enforces: such a supergraph must not be served.
 */
export function securityNames(supergraph: DocumentNode): ReadonlyMap<string, SecurityFeature> {
  const names = new Map<string, SecurityFeature>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'link') continue;
      const feature = linkedFeature(directive);
      const known = securityFeatures.find((name) => name === feature);
      if (known !== undefined) names.set(text(directive, 'as') ?? known, known);
      else if (text(directive, 'for') === 'SECURITY' && !honoured.includes(feature ?? '')) {
        throw new Error(`The supergraph has a security feature that is not enforced here: ${feature ?? 'unknown'}`);
      }
    }
  }
  return names;
}

/** Whether this is a `@link` of an authorisation feature. */
export function linksSecurity(directive: DirectiveNode): boolean {
  return directive.name.value === 'link' && securityFeatures.some((name) => name === linkedFeature(directive));
}

function linkedFeature(link: DirectiveNode): string | undefined {
  return /\/([A-Za-z_]\w*)\/v\d+\.\d+\/?$/.exec(text(link, 'url') ?? '')?.[1];
}

function text(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
