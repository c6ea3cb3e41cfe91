// `npm run bench`: compiles, as the product is compiled, and runs the benchmark's command line.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compile } from '../cli/compile.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const cache = join(root, '.cache');
await mkdir(cache, { recursive: true });
// Each run has a folder of its own, which stays, with the gateways' logs, until the next run begins.
for (const name of await readdir(cache)) {
  const [, pid] = /^bench-(\d+)$/.exec(name) ?? [];
  if (pid !== undefined && !existsSync(`/proc/${pid}`)) await rm(join(cache, name), { recursive: true, force: true });
}
const out = join(cache, `bench-${process.pid}`);
await compile(root, out, ['bench', 'test']);
await import(join(out, 'bench', 'main.js'));
