import { isInterfaceType, isObjectType, Kind, parse, visit } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { EngineError, EngineResult } from '../engine.ts';

const prefix = 'samklang_alias_';

const partPrefix = 'samklang_part';

const partNames = new RegExp(`^${partPrefix}\\d+_`);

/** The response name that an object has in one deferred part alone, so that it never mixes with what other parts say at that place. */
export function partName(part: number, name: string): string {
  return `${partPrefix}${part}_${name}`;
}

/** Response name of what is selected for the planner's sake alone, and given to nobody. */
export const hiddenName = 'samklang_hidden';

/** Takes what is dangerous out of a document's response names before it is planned, and puts it back into the answer. */
export interface SafeAliases {
  /** The same object when there is nothing to take away. */
  readonly document: DocumentNode;
  readonly restore: (result: EngineResult) => EngineResult;
}

/** The response name that a client knows. */
export function clientName(name: string): string {
  const own = name.startsWith(partPrefix) ? name.replace(partNames, '') : name;
  return own.startsWith(prefix) ? own.slice(prefix.length) : own;
}

/**
 * The planner adds keys and required fields under their own names to what a client selects, and the executor reads them back by response
 * name. A client that calls another field so (`{ order { id: number lines { … } } }`) would have that field's value taken for the key,
 * and be given somebody else's object; one that selects a required field with other arguments would be given the requirement's value.
 * So an alias that is the name of any field of the supergraph, and a field with arguments that some field requires, are called otherwise
 * meanwhile. And where `@skip` and `@include` may leave nothing of an object, the planner would not fetch the object at all, which then
 * looked like null: its type is selected as well.
 */
export function createSafeAliases(
  supergraph: DocumentNode,
  supergraphSchema: GraphQLSchema,
): (document: DocumentNode) => SafeAliases {
  const fields = new Set<string>(['__typename']);
  const withArguments = new Set<string>();
  for (const type of Object.values(supergraphSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, args } of Object.values(type.getFields())) {
      fields.add(name);
      if (args.length > 0) withArguments.add(name);
    }
  }
  const required = new Set([...requiredFields(supergraph)].filter((name) => withArguments.has(name)));
  const known = new WeakMap<DocumentNode, SafeAliases>();
  return (document) => {
    const safe = known.get(document) ?? takeAway(document, fields, required);
    known.set(document, safe);
    return safe;
  };
}

/** Names of all fields that some field requires. */
function requiredFields(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'join__field') return;
      const requires = given.find((argument) => argument.name.value === 'requires')?.value;
      if (requires?.kind !== Kind.STRING) return;
      visit(parse(`{ ${requires.value} }`), { Field: (field) => void names.add(field.name.value) });
    },
  });
  return names;
}

function takeAway(document: DocumentNode, fields: ReadonlySet<string>, required: ReadonlySet<string>): SafeAliases {
  const safe = visit(document, {
    SelectionSet: {
      leave: (node, _key, parent) => {
        if (parent === undefined || Array.isArray(parent) || !('kind' in parent) || parent.kind !== Kind.FIELD)
          return undefined;
        return mayBeEmpty(node, document) ? { ...node, selections: [...node.selections, hiddenField] } : undefined;
      },
    },
    Field: (node) => {
      const response = (node.alias ?? node.name).value;
      const isAlias = response !== node.name.value;
      const dangerous = required.has(node.name.value) || (isAlias && fields.has(response));
      if (!dangerous && !response.startsWith(prefix) && !response.startsWith(partPrefix)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: prefix + response } };
    },
  });
  if (safe === document) return { document, restore: (result) => result };
  return {
    document: safe,
    restore: ({ data, errors }) => ({
      data: data === null ? null : restoreObject(data),
      errors: restoreErrors(errors),
    }),
  };
}

const hiddenField: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: hiddenName },
  name: { kind: Kind.NAME, value: '__typename' },
};

/** Whether variables may leave nothing of a selection. */
function mayBeEmpty(set: SelectionSetNode, document: DocumentNode): boolean {
  return set.selections.every((selection) => {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return mayBeEmpty(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && mayBeEmpty(fragment.selectionSet, document);
  });
}

/** Errors at the paths that a client knows. */
export function restoreErrors(errors: readonly EngineError[]): readonly EngineError[] {
  return errors.map((error) => ({ ...error, ...(error.path ? { path: error.path.map(restoreStep) } : {}) }));
}

function restoreStep(step: string | number): string | number {
  return typeof step === 'string' ? clientName(step) : step;
}

function restoreObject(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) =>
      key === hiddenName ? [] : [[clientName(key), restoreValue(value)] as const],
    ),
  );
}

function restoreValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreValue);
  return typeof value === 'object' && value !== null ? restoreObject({ ...value }) : value;
}
