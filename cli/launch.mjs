#!/usr/bin/env node
// The command line: `node cli/launch.mjs <command>`. Compiles the sources when they are not what was compiled last, and runs that.
import { access, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { programName } from './programName.mjs';

const root = resolve(import.meta.dirname, '..');
// These work on the sources as they stand, and on what is written beside them.
if (['dev', 'compose', 'check'].includes(process.argv[2])) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./samklang.ts');
} else {
  await import(join(await compiled(), 'cli', 'samklang.js'));
}

async function compiled() {
  const kept = join(root, '.cache', 'program');
  const name = await programName(root);
  const program = join(kept, name);
  try {
    await access(program);
  } catch {
    const { compile } = await import('./compile.mjs');
    await compile(root, program);
    // Those of former states, unless one of them is just being made.
    for (const old of await readdir(kept)) {
      if (old !== name && !old.includes('.')) await rm(join(kept, old), { recursive: true, force: true });
    }
  }
  return program;
}
