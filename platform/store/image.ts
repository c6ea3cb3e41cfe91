import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Logger } from '../log/index.ts';
import { checksumOf } from './migrate.ts';
import type { Migration } from './migration.ts';

const packageJson = z.object({ version: z.string() });

/**
 * An image is a fresh, migrated data directory as one tar: starting from it takes a fraction of creating a cluster anew. Its name
 * holds PGlite's version and every migration, so that an old one is never taken for a new one.
 */
export function imageFile(cache: string, schemas: Readonly<Record<string, readonly Migration[]>>): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@electric-sql/pglite');
  const { version } = packageJson.parse(require(join(dirname(entry), '..', 'package.json')));
  const content = Object.entries(schemas).map(([name, migrations]) => [name, migrations.map(checksumOf)]);
  const key = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return join(cache, `pglite-${version}-${key}.tar`);
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
