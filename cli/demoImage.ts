import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { programName } from './programName.mjs';

/** What an image is of: the embedded systems' data set and the markets in which it is read. */
export interface DemoSize {
  readonly articles: 1 | 10 | 100;
  readonly people: 1 | 10;
  readonly marketsFile: string;
}

/** Where images are kept, beside the embedded store's own. */
export const imageCache = resolve('.cache');

/**
 * The directory of a store as it stands after a first start on the embedded systems, crosswalk and index of sales read to the end, so
 * that later starts begin there: the systems begin at the same state each time, and the feeds' cursors go on from it. undefined when
 * none was made of this state of the program.
 */
export async function findDemoImage(size: DemoSize): Promise<string | undefined> {
  const directory = join(imageCache, await demoImageName(size));
  return stat(directory).then(
    () => directory,
    () => undefined,
  );
}

/** One name per state of the program, data set and markets. */
export async function demoImageName({ articles, people, marketsFile }: DemoSize): Promise<string> {
  const program = await programName(resolve(import.meta.dirname, '..'));
  const markets = createHash('sha256').update(await readFile(marketsFile));
  return `demo-${articles}-${people}-${program}-${markets.digest('hex').slice(0, 8)}`;
}
