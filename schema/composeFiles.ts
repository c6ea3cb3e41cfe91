import { readFileSync, writeFileSync } from 'node:fs';
import { compose } from './compose.ts';

const files = { supergraph: 'supergraph.graphql', api: 'api.graphql' } as const;

/**
 * Writes the composed artefacts beside this file, or with `check` only compares them.
 * @returns the names of the files that differed from a fresh composition.
 */
export function composeFiles({ check }: { readonly check: boolean }): readonly string[] {
  const composition = compose();
  const changed: string[] = [];
  for (const [part, file] of Object.entries(files) as [keyof typeof files, string][]) {
    const url = new URL(file, import.meta.url);
    if (readIfPresent(url) === composition[part]) continue;
    changed.push(file);
    if (!check) writeFileSync(url, composition[part]);
  }
  return changed;
}

function readIfPresent(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
