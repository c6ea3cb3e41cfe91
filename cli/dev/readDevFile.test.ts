import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDevFile } from './readDevFile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const path = join(folder, 'samklang.dev.json');
  await writeFile(path, content);
  return readDevFile(path, false);
}

describe('samklang.dev.json', () => {
  it('names subgraphs by URL or by a schema beside it', async () => {
    const content = {
      subgraphs: { reviews: { url: 'http://127.0.0.1:9001' }, 'loyalty-next': { schema: 'next.graphql' } },
    };
    expect(await read(JSON.stringify(content))).toEqual([
      { name: 'reviews', url: 'http://127.0.0.1:9001' },
      { name: 'loyalty-next', schemaFile: join(folder, 'next.graphql') },
    ]);
  });

  it('says what is wrong in it', async () => {
    await expect(read('{')).rejects.toThrow('is no JSON');
    await expect(read('{"subgraphs":{"Reviews":{"url":"http://a"}}}')).rejects.toThrow('subgraphs.Reviews');
    await expect(read('{"subgraphs":{"reviews":{"url":"ftp://a"}}}')).rejects.toThrow('subgraphs.reviews');
  });

  it('may be absent only where it was not named', async () => {
    const path = join(folder, 'none.json');
    expect(await readDevFile(path, true)).toEqual([]);
    await expect(readDevFile(path, false)).rejects.toThrow('ENOENT');
  });
});
