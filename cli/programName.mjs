// Read before TypeScript can run, therefore JavaScript.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What the running program consists of; tests, and what composes or checks it, stay out. */
const folders = ['platform', 'schema', 'subgraphs', 'gateway', 'legacy', 'cli', 'config'];

/** Stands in the folder of a compiled program and holds the name of the sources that it was compiled from. */
export const nameFile = 'program.json';

/**
 * Files of the program, absolute.
 * @param {string} root of the sources
 * @param {readonly string[]} more folders that run beside the program
 * @returns {Promise<string[]>}
 */
export async function programFiles(root, more = []) {
  const lists = await Promise.all(
    [...folders, ...more].map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.(ts|mjs|graphql|json|tpl)$/.test(entry.name))
        .filter(({ parentPath }) => !relative(root, parentPath).includes('node_modules'))
        .map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return lists.flat().sort();
}

/**
 * A name for the state of the program and of its locked packages: 16 hexadecimal digits, the same for its sources and for what was
 * compiled from them.
 * @param {string} root of the sources or of the compiled program
 * @returns {Promise<string>}
 */
export async function programName(root) {
  const compiled = await readFile(join(root, nameFile), 'utf8').catch(() => undefined);
  if (compiled !== undefined) return JSON.parse(compiled).name;
  const files = [...(await programFiles(root)), join(root, 'package-lock.json')];
  const texts = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const [index, text] of texts.entries()) hash.update(`${relative(root, files[index])}\n`).update(text);
  return hash.digest('hex').slice(0, 16);
}
