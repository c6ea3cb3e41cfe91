import { Kind } from 'graphql';
import type { ConstDirectiveNode, ConstValueNode, DirectiveNode, DocumentNode } from 'graphql';

/** The authorisation features of Apollo Federation. */
const securityFeatures = ['authenticated', 'requiresScopes', 'policy'] as const;

export type SecurityFeature = (typeof securityFeatures)[number];

/** Features for security that the engine itself honours. */
const honoured = ['inaccessible'];

/**
 * The authorisation directives that a supergraph links: the names that it uses and the feature of each. A link renames a directive by
 * `as:` (all that it brings) or by its `import` (one thing); Federation's composer writes the second for whatever a subgraph renames or
 * uses with its prefix, such as `@federation__authenticated`.
 * @throws Error on a link `for: SECURITY` that nobody here enforces, and on links written in a way that is not read here: such a supergraph
 *   must not be served.
 */
export function securityNames(supergraph: DocumentNode): ReadonlyMap<string, SecurityFeature> {
  const names = new Map<string, SecurityFeature>();
  for (const directive of schemaDirectives(supergraph)) {
    refuseOtherLinks(directive);
    if (directive.name.value !== 'link') continue;
    const feature = linkedFeature(directive);
    const known = securityFeatures.find((name) => name === feature);
    if (known !== undefined) {
      for (const name of namesOf(directive, known)) names.set(name, known);
    } else if (text(directive, 'for') === 'SECURITY' && !honoured.includes(feature ?? '')) {
      throw new Error(`The supergraph has a security feature that is not enforced here: ${feature ?? 'unknown'}`);
    }
  }
  return names;
}

/** Whether this is a `@link` of an authorisation feature. */
export function linksSecurity(directive: DirectiveNode): boolean {
  return directive.name.value === 'link' && securityFeatures.some((name) => name === linkedFeature(directive));
}

/** Names by which the supergraph knows the scalars of the authorisation features, such as "requiresScopes__Scope". */
export function isSecurityScalar(supergraph: DocumentNode): (name: string) => boolean {
  const prefixes = new Set<string>();
  const imported = new Set<string>();
  for (const directive of schemaDirectives(supergraph)) {
    if (!linksSecurity(directive)) continue;
    prefixes.add(`${text(directive, 'as') ?? linkedFeature(directive) ?? ''}__`);
    for (const { as } of imports(directive)) if (!as.startsWith('@')) imported.add(as);
  }
  return (name) => imported.has(name) || [...prefixes].some((prefix) => name.startsWith(prefix));
}

/** The directive under its own or the link's name, and under what the link's imports call it. */
function namesOf(link: ConstDirectiveNode, feature: SecurityFeature): string[] {
  const imported = imports(link).flatMap(({ name, as }) => (name === `@${feature}` ? [as.slice(1)] : []));
  return [text(link, 'as') ?? feature, ...imported];
}

function imports(link: ConstDirectiveNode): { readonly name: string; readonly as: string }[] {
  const value = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  return (value?.kind === Kind.LIST ? value.values : []).flatMap((entry) => {
    if (entry.kind === Kind.STRING) return [{ name: entry.value, as: entry.value }];
    if (entry.kind !== Kind.OBJECT) return [];
    const of = (key: string): ConstValueNode | undefined => entry.fields.find(({ name }) => name.value === key)?.value;
    const [name, as] = [of('name'), of('as')];
    if (name?.kind !== Kind.STRING) return [];
    return [{ name: name.value, as: as?.kind === Kind.STRING ? as.value : name.value }];
  });
}

/** The older `@core`, or `@link` under another name, could bring security that was then not seen. */
function refuseOtherLinks(directive: ConstDirectiveNode): void {
  const url = text(directive, 'url') ?? text(directive, 'feature');
  if (url !== undefined && directive.name.value !== 'link') {
    throw new Error(`The supergraph links ${url} by @${directive.name.value}, which is not read here.`);
  }
}

function schemaDirectives(supergraph: DocumentNode): ConstDirectiveNode[] {
  return supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

function linkedFeature(link: DirectiveNode): string | undefined {
  return /\/([A-Za-z_]\w*)\/v\d+\.\d+\/?$/.exec(text(link, 'url') ?? '')?.[1];
}

function text(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
