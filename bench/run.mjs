// `npm run bench`: runs the benchmark from compiled sources, as the product runs.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compile } from '../cli/compile.mjs';

const root = resolve(import.meta.dirname, '..');
const out = join(root, '.cache', 'bench');
await rm(out, { recursive: true, force: true });
await compile(root, out, ['bench', 'test']);
await import(join(out, 'bench', 'engines.js'));
