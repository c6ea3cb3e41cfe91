import { statSync } from 'node:fs';

/**
 * Calls `changed` when a file is another one than when this was called: by its modification time, size and inode, which also works on network
 * file systems and sees a file that was put in another's place. Call it before reading the file, so that no change falls between the two.
 * @returns how to end that
 */
export function followFile(path: string, pollMs: number, changed: () => void): () => void {
  let stamp = stampOf(path);
  const timer = setInterval(() => {
    const now = stampOf(path);
    if (now === stamp) return;
    stamp = now;
    changed();
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** One synchronous look costs microseconds, and is over before anything else can happen to the file. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${found.ino} ${found.mtimeNs} ${found.size}`;
}
