import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check, committedSupergraph, type CheckOptions, type CheckReport } from './check.ts';

let folder: string;
/** The house's graph of another day, with a field of products that it no longer has. */
let former: string;
let manifest: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  former = join(folder, 'former.graphql');
  manifest = join(folder, 'manifest.json');
  const now = await readFile(committedSupergraph(), 'utf8');
  const field = '  extinct: String @join__field(graph: COMMERCE)\n';
  await writeFile(former, now.replace(/(\ntype Product\n[^]*?\n\{\n)/, `$1${field}`));
  const body = 'query Old { product(sku: "1") { extinct } }';
  await writeFile(manifest, JSON.stringify({ [`sha256:${'a'.repeat(64)}`]: body }));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(options: Partial<CheckOptions>) {
  let text = '';
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const code = await check({ against: former, manifests: [], strict: false, json: false, ...options, out });
  return { code, text };
}

describe('samklang check', () => {
  it('lets the graph take its own place, and finds its names in order', async () => {
    const { code, text } = await run({ against: committedSupergraph(), json: true });
    expect(JSON.parse(text)).toMatchObject({ composition: [], conventions: [], refused: [], changes: [] });
    expect(code).toBe(0);
  });

  it('lets a field go that nobody uses, unless it is to be strict', async () => {
    const { code, text } = await run({});
    expect(code).toBe(0);
    expect(text).toMatch(/UNUSED +\S* *Product\.extinct/);
    expect((await run({ strict: true })).code).toBe(1);
  });

  it('keeps a field from going that a trusted document asks for, and says which', async () => {
    const { code, text } = await run({ manifests: [manifest], json: true });
    const { changes, refused } = JSON.parse(text) as CheckReport;
    expect(code).toBe(1);
    expect(changes[0]).toMatchObject({
      weight: 'BREAKING',
      code: 'FIELD_REMOVED',
      path: 'Product.extinct',
      usedBy: ['Old'],
    });
    expect(refused).toMatchObject([{ operation: 'Old' }]);
  });

  it.each(['git:--output=/tmp/x', 'git:main;ls', '/nowhere'])('does not begin with %s', async (against) => {
    await expect(run({ against })).rejects.toThrow();
  });
});
