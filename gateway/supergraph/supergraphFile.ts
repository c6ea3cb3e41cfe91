import { readFile } from 'node:fs/promises';
import { followFile } from '../followFile.ts';
import type { SupergraphSource } from './supergraphSource.ts';

/** The supergraph in a file, which is looked at again and again. */
export function supergraphFile(path: string, pollMs = 1_000): SupergraphSource {
  return {
    read: () => readFile(path, 'utf8'),
    watch: (changed) => followFile(path, pollMs, changed),
  };
}
