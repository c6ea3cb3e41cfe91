import pc from 'picocolors';
import { findClone } from './findClone.ts';
import { newAdapter } from './newAdapter.ts';
import { NewRefused } from './newRefused.ts';
import { newSubgraph } from './newSubgraph.ts';
import type { Skeleton } from './skeleton.ts';
import { writeSkeleton } from './writeSkeleton.ts';

/** What is to be made. */
export type NewThing =
  | { readonly kind: 'subgraph'; readonly name: string; readonly vendor: string | null }
  | { readonly kind: 'adapter'; readonly subgraph: string; readonly vendor: string };

/**
 * Makes a skeleton, or says what it would make.
 * @param options.from folder in which the command was called
 * @returns the exit code: 0 it is made; 2 it was refused and nothing was written.
 */
export function runNew(
  thing: NewThing,
  options: {
    readonly from: string;
    readonly dryRun: boolean;
    readonly out: NodeJS.WritableStream;
    readonly err: NodeJS.WritableStream;
  },
): 0 | 2 {
  const { from, dryRun, out, err } = options;
  try {
    const root = findClone(from);
    const skeleton = thing.kind === 'subgraph' ? newSubgraph(root, thing) : newAdapter(root, thing);
    if (!dryRun) writeSkeleton(root, skeleton);
    out.write(told(skeleton, dryRun));
    return 0;
  } catch (error) {
    if (!(error instanceof NewRefused)) throw error;
    err.write(`${pc.red('samklang:')} ${error.code}: ${error.message} Nothing was written.\n`);
    return 2;
  }
}

function told({ folder, files, registry, next }: Skeleton, dryRun: boolean): string {
  return [
    dryRun ? 'Would write:' : 'Written:',
    ...files.map(({ path }) => `  ${folder}/${path}`),
    `  ${registry.path}: ${pc.green(registry.line.trim())}`,
    ...(dryRun ? [] : ['Now:', ...next.map((step, index) => `  ${index + 1}. ${step}`)]),
    '',
  ].join('\n');
}
