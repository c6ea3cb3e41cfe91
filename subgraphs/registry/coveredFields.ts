import { readFile } from 'node:fs/promises';
import type { SourceDeclaration } from '../kit/index.ts';
import { fieldOwners } from './fieldOwners.ts';
import { inventory } from './inventory.ts';

/** Which fields of the graph a system has a part in. */
export interface FieldCoverage {
  readonly supported: readonly string[];
  /** Those for which it would be asked and cannot tell. */
  readonly unsupported: readonly string[];
}

const supergraph = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The public fields that come from each of some systems, alone or joined, by the subgraph that wraps it. @param declared what those subgraphs declare. */
export async function coveredFields(
  declared: ReadonlyMap<string, SourceDeclaration>,
): Promise<ReadonlyMap<string, FieldCoverage>> {
  const declarations = new Map(
    [...declared].map(([name, { system, fields }]) => [
      name,
      { system, fields: fields.map((field) => ({ ...field, madeFrom: [...field.madeFrom] })) },
    ]),
  );
  const fields = inventory(fieldOwners(await readFile(supergraph, 'utf8')), declarations);
  return new Map(
    [...declared.keys()].map((name) => {
      const own = fields.flatMap(({ field, sources }) =>
        sources.flatMap(({ subgraph, supported }) => (subgraph === name ? [{ field, supported }] : [])),
      );
      const told = (isSupported: boolean): readonly string[] =>
        own.filter(({ supported }) => (supported !== false) === isSupported).map(({ field }) => field);
      return [name, { supported: told(true), unsupported: told(false) }];
    }),
  );
}
