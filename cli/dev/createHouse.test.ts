import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHouse } from './createHouse.ts';
import type { House } from './house.ts';

/** A program that does what the house's process does, and answers its version. */
const program = (version: string): string => `
import { createServer } from 'node:http';
process.once('message', (begin: { startAnew: boolean }) => {
  const server = createServer((_request, response) => {
    response.end(${JSON.stringify(version)} + ' ' + begin.startAnew + ' version="abc"');
  });
  server.listen(Number(process.env['PORT'] ?? '0'), '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error();
    process.send?.({ type: 'ready', url: 'http://127.0.0.1:' + address.port });
  });
});
process.once('SIGTERM', () => process.exit(0));
`;

let root: string;
let house: House;
let said: string;

const write = (text: string): Promise<void> => writeFile(join(root, 'cli', 'samklang.ts'), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'house-'));
  for (const folder of ['platform', 'schema', 'subgraphs', 'gateway', 'legacy', 'cli', 'config'])
    await mkdir(join(root, folder));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'package-lock.json'), '{}');
  await symlink(new URL('../../node_modules', import.meta.url).pathname, join(root, 'node_modules'));
  said = '';
  house = createHouse({
    root,
    env: { PATH: process.env['PATH'], PORT: '0' },
    begin: { supergraphFile: 'none', storeDir: 'none', embedded: ['erp'] },
    now: () => null,
    say: (text) => void (said += `${text}\n`),
    changed: () => undefined,
  });
  await write(program('one'));
  await house.start();
});
afterEach(async () => {
  await house.stop();
  await rm(root, { recursive: true });
});

const answer = async (): Promise<string> => (await fetch(house.url ?? '')).text();

/** What happened to the graph of the new sources. */
async function restart(): Promise<string[]> {
  const steps: string[] = [];
  await house.restart(
    async () => void steps.push('published'),
    async () => void steps.push('taken back'),
  );
  return steps;
}

describe('the house while it is developed', () => {
  it('comes back with changed sources at the address that it had, its store kept', async () => {
    const { url } = house;
    expect(await answer()).toMatch(/^one true/);
    await write(program('two'));
    expect(await restart()).toEqual(['published']);
    expect(house).toMatchObject({ state: 'up', url });
    expect(await answer()).toMatch(/^two false/);
    expect(await house.serves('abc')).toBe(true);
  });

  it('stays where the sources do not compile', async () => {
    await write('const (');
    expect(await restart()).toEqual([]);
    expect(said).toContain('the running house stays');
    expect(await answer()).toMatch(/^one/);
  });

  it('comes back as it was where the new one does not start, its graph too', async () => {
    await write(`throw new Error('not today');`);
    expect(await restart()).toEqual(['published', 'taken back']);
    expect(said).toContain('not today');
    expect(said).toContain('The former house comes back');
    expect(house.state).toBe('up');
    expect(await answer()).toMatch(/^one/);
  });

  it('says when it has ended by itself, and comes up again with the next change', async () => {
    await write(`${program('two')}\nprocess.once('message', () => setTimeout(() => process.exit(3), 300));`);
    await restart();
    while (house.state !== 'failed') await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(said).toContain('ended by itself');
    await write(program('three'));
    await restart();
    expect(await answer()).toMatch(/^three/);
  });
});
