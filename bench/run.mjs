// `npm run bench`: compiles, as the product is compiled, and runs the benchmark's command line.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compile } from '../cli/compile.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const out = join(root, '.cache', 'bench');
await rm(out, { recursive: true, force: true });
await compile(root, out, ['bench', 'test']);
await import(join(out, 'bench', 'main.js'));
