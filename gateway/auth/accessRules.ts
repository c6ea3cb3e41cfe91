import { Kind } from 'graphql';
import type { ConstDirectiveNode, ConstValueNode, DocumentNode } from 'graphql';
import type { Caller } from '../../platform/context/index.ts';
import { securityNames, type SecurityFeature } from '../supergraph/securityNames.ts';

/** What one directive asks of the caller. Equal rules of one supergraph are the same object. */
export interface AccessRule {
  readonly feature: SecurityFeature;
  /** For scopes and policies: one inner list must be held whole. */
  readonly alternatives: readonly (readonly string[])[];
}

/** The authorisation directives of a supergraph, where it applies them; what follows from them is in `accessRequirements.ts`. */
export interface AccessRules {
  ofType(type: string): readonly AccessRule[];
  ofField(type: string, field: string): readonly AccessRule[];
}

/** Reads `@authenticated`, `@requiresScopes` and `@policy`, whatever the supergraph calls them. */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const names = securityNames(supergraph);
  const interned = new Map<string, AccessRule>();
  const types = new Map<string, readonly AccessRule[]>();
  const fields = new Map<string, readonly AccessRule[]>();
  const add = (
    to: Map<string, readonly AccessRule[]>,
    key: string,
    directives: readonly ConstDirectiveNode[] = [],
  ): void => {
    const rules = directives.flatMap((directive) => {
      const feature = names.get(directive.name.value);
      if (feature === undefined) return [];
      const rule = ruleOf(feature, directive);
      const text = JSON.stringify(rule);
      const known = interned.get(text) ?? rule;
      interned.set(text, known);
      return [known];
    });
    if (rules.length > 0) to.set(key, [...(to.get(key) ?? []), ...rules]);
  };
  for (const node of supergraph.definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        for (const field of node.fields ?? []) add(fields, `${node.name.value}.${field.name.value}`, field.directives);
        add(types, node.name.value, node.directives);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        add(types, node.name.value, node.directives);
        break;
      default:
    }
  }
  return {
    ofType: (type) => types.get(type) ?? [],
    ofField: (type, field) => fields.get(`${type}.${field}`) ?? [],
  };
}

/** @param policies those of the operation that hold for this caller (see `policyDecider.ts`). */
export function permits(rule: AccessRule, caller: Caller, policies: ReadonlySet<string>): boolean {
  switch (rule.feature) {
    case 'authenticated':
      return caller.kind !== 'anonymous';
    case 'requiresScopes': {
      const scopes = scopesOf(caller);
      return rule.alternatives.some((all) => all.every((scope) => scopes.includes(scope)));
    }
    case 'policy':
      return rule.alternatives.some((all) => all.every((name) => policies.has(name)));
  }
}

/** Anonymous callers hold no scope. */
function scopesOf(caller: Caller): readonly string[] {
  return caller.kind === 'anonymous' ? [] : caller.scopes;
}

function ruleOf(feature: SecurityFeature, directive: ConstDirectiveNode): AccessRule {
  const outer = directive.arguments?.find(({ name }) => name.value === 'scopes' || name.value === 'policies')?.value;
  return { feature, alternatives: listOf(outer).map((inner) => listOf(inner).flatMap(textOf)) };
}

/** GraphQL takes a single value for a list of one. */
function listOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (value === undefined) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}

function textOf(value: ConstValueNode): string[] {
  return value.kind === Kind.STRING ? [value.value] : [];
}
