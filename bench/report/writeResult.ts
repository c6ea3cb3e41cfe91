import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { paths } from '../paths.ts';

/** Writes `bench/results/<name>.json`, formatted as the repository's files are. */
export async function writeResult(name: string, result: object): Promise<void> {
  const file = join(paths.results, `${name}.json`);
  await mkdir(paths.results, { recursive: true });
  const style = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(result, rounded), { ...style, filepath: file }));
}

/** Four digits are more than the measurements have. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
