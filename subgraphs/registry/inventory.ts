import type { Declaration, Declarations } from './askDeclarations.ts';
import type { FieldOwners, OwnedField } from './fieldOwners.ts';

/** One system from which a field comes; the `FieldSystem` of the graph. */
export interface FieldSystem {
  readonly subgraph: string;
  readonly system: string | null;
  readonly supported: boolean | null;
  /** Seconds. */
  readonly maximumAge: number | null;
  /** Seconds. */
  readonly staleIfError: number | null;
  readonly code: string | null;
}

/** Where a field comes from; the `FieldSource` of the graph. */
export interface FieldSource {
  readonly field: string;
  readonly subgraph: string;
  readonly joined: boolean;
  readonly sources: readonly FieldSystem[];
}

/**
 * Joins who answers each field with what the subgraphs declare of their systems: a field that a subgraph declares comes from its system
 * and from what that is made from; one that it does not declare comes from what it requires of others.
 */
export function inventory(owners: FieldOwners, declarations: Declarations): readonly FieldSource[] {
  const declared = new Set(
    [...declarations.values()].flatMap((each) =>
      typeof each === 'string' ? [] : each.fields.map(({ field }) => field),
    ),
  );
  return [...owners.values()]
    .filter(({ field, isPublic, isEntry }) => isPublic && (isEntry || declared.has(field)))
    .sort((a, b) => (a.field < b.field ? -1 : 1))
    .map((owned) => {
      const [subgraph = ''] = owned.subgraphs;
      const sources = sourcesOf(owned, owners, declarations, new Set());
      return {
        field: owned.field,
        subgraph,
        joined: sources.length !== 1 || sources.some((source) => source.subgraph !== subgraph),
        sources,
      };
    });
}

function sourcesOf(
  { field, subgraphs, requires }: OwnedField,
  owners: FieldOwners,
  declarations: Declarations,
  seen: ReadonlySet<string>,
): readonly FieldSystem[] {
  const [subgraph = ''] = subgraphs;
  const declaration = declarations.get(subgraph);
  // A subgraph that cannot say is named with the reason: silence would look as if it had no part in the field.
  if (typeof declaration === 'string') return [unknown(subgraph, null, declaration)];
  const own = declaration?.fields.find((candidate) => candidate.field === field);
  const from = (own?.madeFrom ?? requires).flatMap((name) => {
    const owner = owners.get(name);
    return owner === undefined || seen.has(name) ? [] : [owner];
  });
  const path = new Set([...seen, field]);
  const others = from.flatMap((owner) => sourcesOf(owner, owners, declarations, path));
  const all = [...ownSource(subgraph, declaration, own), ...others];
  if (all.length === 0) return [unknown(subgraph, declaration?.system ?? null, null)];
  // One system may give several parts: it is named once, by the part that comes first.
  return [...new Map(all.toReversed().map((source) => [source.subgraph, source])).values()].toReversed();
}

function ownSource(
  subgraph: string,
  declaration: Declaration | undefined,
  own: Declaration['fields'][number] | undefined,
): readonly FieldSystem[] {
  if (declaration?.system == null || own === undefined) return [];
  const { supported, maximumAgeMs, staleIfErrorMs } = own;
  return [
    {
      subgraph,
      system: declaration.system,
      supported,
      maximumAge: seconds(maximumAgeMs),
      staleIfError: staleIfErrorMs === null ? null : seconds(staleIfErrorMs),
      code: null,
    },
  ];
}

function unknown(subgraph: string, system: string | null, code: string | null): FieldSystem {
  return { subgraph, system, supported: null, maximumAge: null, staleIfError: null, code };
}

/** Rounded up: an age is never told smaller than it may be. */
function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
