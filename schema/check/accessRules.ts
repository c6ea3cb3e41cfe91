import { isTypeDefinitionNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';

/** What a field asks of its caller: sets of conditions, one of which must hold whole. */
export type AccessRule = readonly (readonly string[])[];

/** Everybody may. */
const open: AccessRule = [[]];

/** The access rules of a supergraph by coordinate ("Type" or "Type.field"); what is not there is open. */
export function accessRules(supergraph: string): ReadonlyMap<string, AccessRule> {
  const rules = new Map<string, AccessRule>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const rule = directives.flatMap((directive) => ruleOf(directive) ?? []).reduce(both, open);
    if (rule !== open) rules.set(coordinate, rule);
  };
  for (const node of parse(supergraph, { noLocation: true }).definitions) {
    if (!isTypeDefinitionNode(node)) continue;
    add(node.name.value, node.directives);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) add(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return rules;
}

/** Whether somebody who was let in by `before` is no longer let in by `after`. */
export function isNarrower(before: AccessRule = open, after: AccessRule = open): boolean {
  return before.some((had) => !after.some((wants) => wants.every((condition) => had.includes(condition))));
}

function ruleOf({ name, arguments: given = [] }: ConstDirectiveNode): AccessRule[] | null {
  if (name.value === 'authenticated') return [[['authenticated']]];
  if (name.value !== 'requiresScopes' && name.value !== 'policy') return null;
  const [sets] = given.map(({ value }) => valueFromASTUntyped(value) as string[][]);
  // Whoever has a scope has a login.
  return [(sets ?? []).map((set) => ['authenticated', ...set.map((condition) => `${name.value} ${condition}`)])];
}

function both(one: AccessRule, other: AccessRule): AccessRule {
  return one.flatMap((a) => other.map((b) => [...new Set([...a, ...b])]));
}
