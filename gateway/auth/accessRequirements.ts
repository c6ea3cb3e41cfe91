import { buildASTSchema, getNamedType, isAbstractType, isInterfaceType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { readAccessRules, type AccessRule, type AccessRules } from './accessRules.ts';
import { impliesRule } from './impliesRule.ts';
import { requiredSelections } from './requiredSelections.ts';

/** All rules that a caller must satisfy to be given a field of a type, on whatever way it is reached. Made once, kept. */
export type AccessRequirements = (type: string, field: string) => readonly AccessRule[];

/**
 * What the directives of a supergraph come to. To be given a field, a caller must satisfy the rules
 * - of the field, of the type that it stands on and of the type that it gives (an object, interface, enum or scalar);
 * - of that field on every type that may stand behind an abstract one, since which it is shows only after asking;
 * - of the interfaces that its type implements. Composition forbids rules there since 2.12 and writes onto an interface what its types ask
 *   (so that what follows from the types is not asked of their neighbours); older supergraphs have rules there that are nowhere else, and a
 *   fragment on the object type must not lead around them;
 * - of everything that the field requires, in a chain: it is computed from that, and its answer may tell it. Composition demands the same
 *   since 2.12.
 * Keys are no part of it: what joins two subgraphs is not in the answer unless the client asks for it.
 */
export function createAccessRequirements(supergraph: DocumentNode): AccessRequirements {
  const schema = buildASTSchema(supergraph, { assumeValid: true });
  const rules = readAccessRules(supergraph);
  const required = requiredSelections(supergraph);
  const known = new Map<string, readonly AccessRule[]>();

  const collect = (type: GraphQLNamedType, field: string, into: Set<AccessRule>, seen: Set<string>): void => {
    const place = `${type.name}.${field}`;
    if (seen.has(place)) return;
    seen.add(place);
    const add = (more: readonly AccessRule[]): void => more.forEach((rule) => into.add(rule));
    add(typeRules(schema, rules, type));
    add(rules.ofField(type.name, field));
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const definition = type.getFields()[field];
    if (definition === undefined) return;
    add(typeRules(schema, rules, getNamedType(definition.type)));
    const above = type.getInterfaces().filter((one) => field in one.getFields());
    for (const one of above) add(ownRules(schema, one, (name) => rules.ofField(name, field)));
    // A field that an interface object brings stands with its requirements on the interface alone.
    for (const name of [type.name, ...above.map((one) => one.name)]) {
      for (const set of required.get(`${name}.${field}`) ?? []) collectSet(type, set, into, seen);
    }
    if (isAbstractType(type)) {
      for (const possible of schema.getPossibleTypes(type)) collect(possible, field, into, seen);
    }
  };

  const collectSet = (
    type: GraphQLNamedType,
    set: SelectionSetNode,
    into: Set<AccessRule>,
    seen: Set<string>,
  ): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        if (condition) collectSet(condition, selection.selectionSet, into, seen);
        continue;
      }
      const field = selection.name.value;
      if (field.startsWith('__')) continue;
      collect(type, field, into, seen);
      const given = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
      if (selection.selectionSet && given) collectSet(getNamedType(given), selection.selectionSet, into, seen);
    }
  };

  return (typeName, field) => {
    const key = `${typeName}.${field}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const type = schema.getType(typeName);
    const into = new Set<AccessRule>();
    if (type && !field.startsWith('__')) collect(type, field, into, new Set());
    const all = [...into];
    known.set(key, all);
    return all;
  };
}

/** The rules of a type, and those of its interfaces that are the interfaces' own. */
function typeRules(schema: GraphQLSchema, rules: AccessRules, type: GraphQLNamedType): readonly AccessRule[] {
  const own = rules.ofType(type.name);
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return [...own, ...type.getInterfaces().flatMap((one) => ownRules(schema, one, (name) => rules.ofType(name)))];
}

/** What is asked on an interface and does not follow from what its object types ask in the same place. */
function ownRules(
  schema: GraphQLSchema,
  type: GraphQLInterfaceType,
  rulesAt: (type: string) => readonly AccessRule[],
): readonly AccessRule[] {
  const own = rulesAt(type.name);
  if (own.length === 0) return own;
  const below = schema.getPossibleTypes(type).flatMap((possible: GraphQLObjectType) => rulesAt(possible.name));
  return own.filter((rule) => !impliesRule(below, rule));
}
