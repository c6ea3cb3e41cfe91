import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import type { SupergraphSource } from './supergraphSource.ts';

/** The supergraph in a file, watched by its modification time (which also works on network file systems). */
export function supergraphFile(path: string, pollMs = 1_000): SupergraphSource {
  return {
    read: () => readFile(path, 'utf8'),
    watch: (changed) => {
      const listener = (now: { mtimeMs: number }, before: { mtimeMs: number }): void => {
        if (now.mtimeMs !== before.mtimeMs) changed();
      };
      watchFile(path, { interval: pollMs, persistent: false }, listener);
      return () => unwatchFile(path, listener);
    },
  };
}
