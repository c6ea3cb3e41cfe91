import { Kind, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { z } from 'zod';
import { linkedDirective } from '../supergraph/linkedDirective.ts';

/** What `@cacheControl` says of a field or of a type. */
export interface CacheHint {
  /** Seconds; null: it does not say. */
  readonly maxAge: number | null;
  /** Whether the value is for its reader alone. */
  readonly isPrivate: boolean;
  /** Whether it may be kept for as long as what it stands on. */
  readonly inheritMaxAge: boolean;
}

export interface CacheHints {
  ofType(type: string): CacheHint | undefined;
  ofField(type: string, field: string): CacheHint | undefined;
}

const hintSchema = z.object({
  maxAge: z.number().int().min(0).nullable().default(null),
  scope: z.enum(['PUBLIC', 'PRIVATE']).nullish(),
  inheritMaxAge: z.boolean().nullish(),
});

/** Reads `@cacheControl` where the supergraph applies it; composition keeps it because the subgraphs compose it by a link of ours. */
export function readCacheHints(supergraph: DocumentNode): CacheHints {
  const directiveName = linkedDirective(supergraph, 'cacheControl', 'cacheControl');
  const hints = new Map<string, CacheHint>();
  const read = (key: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const found = directives.find(({ name }) => name.value === directiveName);
    if (found !== undefined) hints.set(key, hintOf(found));
  };
  for (const node of supergraph.definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        read(node.name.value, node.directives);
        for (const field of node.fields ?? []) read(`${node.name.value}.${field.name.value}`, field.directives);
        break;
      case Kind.UNION_TYPE_DEFINITION:
        read(node.name.value, node.directives);
        break;
      default:
    }
  }
  return { ofType: (type) => hints.get(type), ofField: (type, field) => hints.get(`${type}.${field}`) };
}

function hintOf(directive: ConstDirectiveNode): CacheHint {
  const values = Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  const { maxAge, scope, inheritMaxAge } = hintSchema.parse(values);
  return { maxAge, isPrivate: scope === 'PRIVATE', inheritMaxAge: inheritMaxAge === true };
}
