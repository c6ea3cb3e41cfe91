import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checks } from './checks.ts';
import { contract, type ContractOptions } from './contract.ts';
import type { ContractReport } from './runContract.ts';
import { faults } from './testkit/faults.ts';
import { contractSdl, contractSecret, startContractServer } from './testkit/startContractServer.ts';

const marketsFile = new URL('../../config/markets.json', import.meta.url).pathname;

let folder: string;
let sdl: string;
let sample: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  sdl = join(folder, 'reviews.graphql');
  sample = join(folder, 'sample.json');
  await writeFile(sdl, contractSdl);
  await writeFile(
    sample,
    JSON.stringify([
      { __typename: 'Product', sku: 'N1', weight: 3 },
      { __typename: 'Product', sku: 'N2', weight: 3 },
    ]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

let server: Awaited<ReturnType<typeof startContractServer>> | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function run(options: Partial<ContractOptions> & { readonly url: string }) {
  let text = '';
  const code = await contract({
    name: 'reviews',
    secret: contractSecret,
    marketsFile,
    keys: [],
    samples: [],
    signed: true,
    timeoutMs: 5_000,
    batch: 300,
    overlongBytes: 600_000,
    json: true,
    ...options,
    out: { write: (more) => (text += more) },
  });
  return { code, text };
}

const parse = (text: string): ContractReport => JSON.parse(text) as ContractReport;
const namesOf = ({ checks: all }: ContractReport, outcome: string): string[] =>
  all.filter((check) => check.outcome === outcome).map(({ name }) => name);

describe('samklang contract', () => {
  it('finds nothing wrong with a subgraph that keeps to it', async () => {
    server = await startContractServer();
    const { code, text } = await run({ url: server.url, sdl, samples: [sample] });
    const report = parse(text);
    expect(report.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(report.passed).toBe(checks.length);
    expect(code).toBe(0);
  });

  it.each(Object.keys(faults))('finds a subgraph that %s', async (fault) => {
    const planted = faults[fault];
    server = await startContractServer(planted?.fault());
    const { code, text } = await run({ url: server.url, sdl, samples: [sample] });
    expect(namesOf(parse(text), 'failed').sort()).toEqual([...(planted?.found ?? [])].sort());
    expect(code).toBe(1);
  });

  it('has a fault for every check', () => {
    const found = new Set(Object.values(faults).flatMap((fault) => fault.found));
    expect(checks.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
  });

  it('finds keys by itself where the root fields give some, and says what it could not ask', async () => {
    server = await startContractServer();
    const { code, text } = await run({ url: server.url, signed: false });
    expect(namesOf(parse(text), 'skipped')).toEqual(['sdl-is-as-given', 'refuses-unsigned']);
    expect(code).toBe(0);
  });

  it('takes keys of the command line, and tells people what failed and what to try', async () => {
    server = await startContractServer(faults['answers each key once']?.fault());
    const { code, text } = await run({ url: server.url, keys: ['Product:sku=N3'], json: false });
    expect(code).toBe(1);
    expect(text).toContain('Product: _entities of 3 Product gave 1 objects.');
    expect(text).toContain('try this: load each key once');
    expect(text).toMatch(/\d+ passed, \d+ failed, 1 skipped/);
  });

  it('says nothing of a subgraph where nothing answers, of keys of no entity or of a sample that has none', async () => {
    await expect(run({ url: 'http://127.0.0.1:1' })).rejects.toThrow(/Nothing can be asked at .*ECONNREFUSED/);
    server = await startContractServer();
    await expect(run({ url: server.url, keys: ['Review:id=1'] })).rejects.toThrow('It resolves Product');
    await expect(run({ url: server.url, keys: ['Product:name=1'] })).rejects.toThrow('has its key, "sku"');
    await expect(run({ url: server.url, keys: ['Product'] })).rejects.toThrow('is no key such as');
  });
});
