import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { paths } from '../paths.ts';

/** What stands in `bench/results/<name>.json`; undefined: it was not measured yet. */
export async function readResult<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const file = join(paths.results, `${name}.json`);
  return existsSync(file) ? schema.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined;
}
