import type { SubgraphContext } from './context.ts';
import { assertServiceCaller } from './access.ts';

/** How long what was read is given out. */
export interface KeptFor {
  /** While the system answers; 0: read for each request. */
  readonly maximumAgeMs: number;
  /** How much longer, marked stale, while it fails; null: for as long as it fails. */
  readonly staleIfErrorMs: number | null;
}

/** Read for each request. */
export const neverKept: KeptFor = { maximumAgeMs: 0, staleIfErrorMs: 0 };

/** Where the value of a field comes from. */
export interface FieldDeclaration<Capability extends string> extends KeptFor {
  /** What the system must be able to tell; without it, every system can. */
  readonly capability?: Capability;
  /** Other fields of the graph, such as "Query.erpSaleChanges", from which the value is made. */
  readonly madeFrom?: readonly string[];
}

/** A subgraph's answer to `Query.declaredSources`. */
export interface SourceDeclaration {
  readonly system: string | null;
  readonly fields: readonly DeclaredField[];
}

interface DeclaredField extends KeptFor {
  readonly field: string;
  readonly supported: boolean;
  readonly madeFrom: readonly string[];
}

/**
 * What a subgraph says of its fields, by name ("Product.gtin").
 * @param system its name in provenance; null for a subgraph that has neither a system nor a store.
 */
export function declareSources<Capability extends string>(
  system: string | null,
  capabilities: ReadonlySet<Capability>,
  fields: Readonly<Record<string, FieldDeclaration<Capability>>>,
): SourceDeclaration {
  return {
    system,
    fields: Object.entries(fields).map(([field, { capability, madeFrom = [], maximumAgeMs, staleIfErrorMs }]) => ({
      field,
      supported: capability === undefined || capabilities.has(capability),
      maximumAgeMs,
      staleIfErrorMs,
      madeFrom,
    })),
  };
}

/** The resolvers of a subgraph with that of `Query.declaredSources`; which the service principal alone may ask. */
export function withDeclaredSources(resolvers: object, sources: SourceDeclaration | undefined): object {
  if (sources === undefined) return resolvers;
  const query: unknown = Reflect.get(resolvers, 'Query');
  const declaredSources = (_root: unknown, _arguments: unknown, { request }: SubgraphContext): SourceDeclaration => {
    assertServiceCaller(request);
    return sources;
  };
  return { ...resolvers, Query: { ...(typeof query === 'object' ? query : {}), declaredSources } };
}
