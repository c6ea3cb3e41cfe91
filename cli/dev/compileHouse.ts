import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '../compile.mjs';
import { programName } from '../programName.mjs';

/**
 * Compiles the sources as they are now, unless they were before.
 * @param kept folders that are still in use; all others of former states are removed
 * @returns the folder of the program
 * @throws what the compiler throws, with its places in the message
 */
export async function compileHouse(root: string, kept: readonly string[]): Promise<string> {
  const folder = join(root, '.cache', 'dev');
  const program = join(folder, await programName(root));
  const isThere = await access(program).then(
    () => true,
    () => false,
  );
  if (!isThere) await compile(root, program);
  for (const name of await readdir(folder)) {
    const other = join(folder, name);
    if (other !== program && !kept.includes(other)) await rm(other, { recursive: true, force: true });
  }
  return program;
}
