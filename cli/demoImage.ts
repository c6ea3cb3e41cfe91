import { createHash } from 'node:crypto';
import { constants, cp, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
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
 * The files of a store as it stands after a first start on the embedded systems, crosswalk and index of sales read to the end, so that
 * later starts begin there: the systems begin at the same state each time, and the feeds' cursors go on from it. undefined when none was
 * made of this state of the program.
 */
export async function findDemoImage(size: DemoSize): Promise<string | undefined> {
  const directory = join(imageCache, await demoImageName(size));
  return stat(directory).then(
    () => directory,
    () => undefined,
  );
}

/** Puts a copy of the image at a path; false when there is no image. */
export async function copyDemoImage(size: DemoSize, path: string): Promise<boolean> {
  const image = await findDemoImage(size);
  if (image === undefined) return false;
  await cp(image, path, asCopy);
  return true;
}

/** The same for a start, which takes the copy that lies ready: a hundred megabytes need not be written while somebody waits. */
export async function takeDemoImage(size: DemoSize, path: string): Promise<boolean> {
  const image = await findDemoImage(size);
  if (image === undefined) return false;
  try {
    await rename(`${image}${spare}`, path);
    return true;
  } catch {
    // None lies ready, or it lies on another disk.
    return copyDemoImage(size, path);
  }
}

/** Lays a copy ready for the next start. */
export async function layDemoImageReady(size: DemoSize): Promise<void> {
  const image = await findDemoImage(size);
  if (image === undefined) return;
  const unfinished = await mkdtemp(join(imageCache, 'unfinished-'));
  try {
    await cp(image, unfinished, asCopy);
    // One that another process has laid there meanwhile is as good.
    await rename(unfinished, `${image}${spare}`);
  } catch {
    await rm(unfinished, { recursive: true, force: true });
  }
}

const spare = '.spare';

/** Where the disk can share blocks, a copy costs neither time nor room; elsewhere they are written. */
const asCopy = { recursive: true, mode: constants.COPYFILE_FICLONE };

/** One name per state of the program, data set and markets. */
export async function demoImageName({ articles, people, marketsFile }: DemoSize): Promise<string> {
  const program = await programName(resolve(import.meta.dirname, '..'));
  const markets = createHash('sha256').update(await readFile(marketsFile));
  return `demo-${articles}-${people}-${program}-${markets.digest('hex').slice(0, 8)}`;
}
