import { createHash } from 'node:crypto';

/**
 * Names the system whose changes a feed follows, short enough for its cursors.
 * @param configured the operator's own name; another one than before says that the system was replaced or restored from a backup.
 * @param address what tells the system otherwise: the adapter, its URL, the company in it.
 */
export function feedOrigin(configured: string | undefined, ...address: readonly string[]): string {
  const text = JSON.stringify(configured === undefined ? address : [configured]);
  return createHash('sha256').update(`samklang feed origin\n${text}`).digest('hex').slice(0, 16);
}
