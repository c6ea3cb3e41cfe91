import { readdir } from 'node:fs/promises';

/** The operations that the house ships, by name: one file each in `operations/`. */
export async function operationNames(): Promise<readonly string[]> {
  const files = await readdir(new URL('operations/', import.meta.url));
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length))
    .sort();
}
