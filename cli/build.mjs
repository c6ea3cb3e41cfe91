// `node cli/build.mjs <folder>`: the compiled program in a folder that does not exist yet, to be run by `node <folder>/cli/samklang.js`.
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compile } from './compile.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where to: node cli/build.mjs <folder>');
const out = resolve(folder);
const isThere = await access(out).then(
  () => true,
  () => false,
);
if (isThere) throw new Error(`${out} is there already.`);
await compile(resolve(import.meta.dirname, '..'), out);
