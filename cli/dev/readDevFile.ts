import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { devNamePattern, type DevSubgraph } from './devSubgraph.ts';

const devFileSchema = z.strictObject({
  subgraphs: z.record(
    z.string().regex(devNamePattern),
    z.union([
      z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
      /** Relative to the file. */
      z.strictObject({ schema: z.string().min(1) }),
    ]),
  ),
});

/**
 * Reads `samklang.dev.json`: `{ "subgraphs": { "reviews": { "url": "http://…" }, "gifts": { "schema": "gifts.graphql" } } }`.
 * @param isOptional whether a file that is not there is as good as an empty one
 * @throws Error that names what is wrong in it
 */
export async function readDevFile(path: string, isOptional: boolean): Promise<DevSubgraph[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isThere = typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'ENOENT';
    if (isOptional && !isThere) return [];
    throw error;
  }
  const parsed = devFileSchema.safeParse(asJson(text, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is not as it should be'}.`);
  }
  return Object.entries(parsed.data.subgraphs).map(([name, where]) =>
    'url' in where ? { name, url: where.url } : { name, schemaFile: resolve(dirname(path), where.schema) },
  );
}

function asJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is no JSON.`, { cause });
  }
}
