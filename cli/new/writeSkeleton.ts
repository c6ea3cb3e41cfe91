import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NewRefused } from './newRefused.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Writes a skeleton: its folder, which must not be there, and then its registry's line. Whatever goes wrong, the folder is taken away
 * again. Lines are as long as names make them, so the clone's own Prettier has the last word on them.
 * @throws NewRefused NAME_TAKEN when the folder has come to be there in the meantime
 */
export function writeSkeleton(root: string, { folder, files, registry }: Skeleton): void {
  const target = join(root, folder);
  try {
    mkdirSync(target);
  } catch (error) {
    if (existsSync(target)) throw new NewRefused('NAME_TAKEN', `${folder} is there already.`);
    throw error;
  }
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), text, { flag: 'wx' });
    }
    format(root, [folder]);
    writeFileSync(join(root, registry.path), registry.text);
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
  format(root, [registry.path]);
}

/** Without Prettier (a clone without development packages) they stay as they are: right, and not as the house writes them. */
function format(root: string, paths: readonly string[]): void {
  const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
  if (!existsSync(prettier)) return;
  execFileSync(process.execPath, [prettier, '--log-level', 'error', '--write', ...paths], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
}
