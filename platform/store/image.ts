import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Logger } from '../log/index.ts';

const packageJson = z.object({ version: z.string() });

/**
 * An image is the data directory of a fresh cluster as one tar: starting from it takes a fraction of creating a cluster anew. It holds
 * no schema (migrations take milliseconds), so it depends on PGlite's version alone and outlives every change of ours.
 */
export function imageFile(cache: string): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@electric-sql/pglite');
  const { version } = packageJson.parse(require(join(dirname(entry), '..', 'package.json')));
  return join(cache, `pglite-${version}.tar`);
}

export async function readImage(file: string): Promise<Blob | undefined> {
  try {
    return new Blob([await readFile(file)]);
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written costs the next start some seconds, nothing else. */
export async function writeImage(file: string, image: Blob, logger: Logger): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, Buffer.from(await image.arrayBuffer()));
    await rename(unfinished, file);
  } catch (err) {
    logger.warn('store image not cached', { err });
  }
}
