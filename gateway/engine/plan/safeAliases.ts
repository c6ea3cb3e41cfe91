import { isInterfaceType, isObjectType, Kind, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { EngineResult } from '../engine.ts';

const prefix = 'samklang_alias_';

/** Takes a document's dangerous aliases away before it is planned, and puts them back into the answer. */
export interface SafeAliases {
  /** The same object when there is nothing to take away. */
  readonly document: DocumentNode;
  readonly restore: (result: EngineResult) => EngineResult;
}

/**
 * The planner adds keys and required fields under their own names to what a client selects, and the executor reads them back by response
 * name. A client that calls another field so (`{ order { id: number lines { … } } }`) would have that field's value taken for the key,
 * and be given somebody else's object. So an alias that is the name of any field of the supergraph is called otherwise meanwhile.
 */
export function createSafeAliases(supergraphSchema: GraphQLSchema): (document: DocumentNode) => SafeAliases {
  const fields = new Set<string>(['__typename']);
  for (const type of Object.values(supergraphSchema.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) for (const name of Object.keys(type.getFields())) fields.add(name);
  }
  const known = new WeakMap<DocumentNode, SafeAliases>();
  return (document) => {
    const safe = known.get(document) ?? takeAway(document, fields);
    known.set(document, safe);
    return safe;
  };
}

function takeAway(document: DocumentNode, fields: ReadonlySet<string>): SafeAliases {
  const safe = visit(document, {
    Field: (node) => {
      const alias = node.alias?.value;
      if (alias === undefined || alias === node.name.value) return undefined;
      if (!fields.has(alias) && !alias.startsWith(prefix)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: prefix + alias } };
    },
  });
  if (safe === document) return { document, restore: (result) => result };
  return {
    document: safe,
    restore: ({ data, errors }) => ({
      data: data === null ? null : restoreObject(data),
      errors: errors.map((error) => ({ ...error, ...(error.path ? { path: error.path.map(restoreStep) } : {}) })),
    }),
  };
}

function restoreStep(step: string | number): string | number {
  return typeof step === 'string' && step.startsWith(prefix) ? step.slice(prefix.length) : step;
}

function restoreObject(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [restoreStep(key), restoreValue(value)] as const),
  );
}

function restoreValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreValue);
  return typeof value === 'object' && value !== null ? restoreObject({ ...value }) : value;
}
