import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contractSdl, json, startContractServer } from '../contract/testkit/startContractServer.ts';
import { dev, type Dev } from './dev.ts';
import type { DevSubgraph } from './devSubgraph.ts';
import { serveMocks } from './serveMocks.ts';
import { createTestHouse, type TestHouse } from './testkit/createTestHouse.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';
const shop = `${link}type Query { product(sku: ID!): Product }\ntype Product @key(fields: "sku") { sku: ID! name: String! }\n`;
const gifts = `${link}type Product @key(fields: "sku") { sku: ID! wrapping: Int! }\n`;
const reviews = `${link}type Product @key(fields: "sku") { sku: ID! rating: Float }\n`;
const secret = 'the secret of a test, long enough';

let folder: string;
let schemaFile: string;
let giftsFile: string;
/** What the subgraph at a URL says of itself; null: it is down. */
let served: string | null;
let server: Awaited<ReturnType<typeof startContractServer>>;
let running: Dev | undefined;
let house: TestHouse | undefined;
let output: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  schemaFile = join(folder, 'shop', 'schema.graphql');
  giftsFile = join(folder, 'gifts.graphql');
  await mkdir(join(folder, 'shop'));
  await writeFile(schemaFile, shop);
  await writeFile(giftsFile, gifts);
  served = null;
  output = '';
  server = await startContractServer(async ({ request }) => {
    if (served === null) return json(503, {});
    if (request.query?.includes('_service') === true) return json(200, { data: { _service: { sdl: served } } });
    const { representations } = request.variables ?? {};
    const count = Array.isArray(representations) ? representations.length : 0;
    return json(200, {
      data: { _entities: Array.from({ length: count }, () => ({ __typename: 'Product', rating: 4.5 })) },
    });
  });
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await server.stop();
  await rm(folder, { recursive: true });
});

async function begin(subgraphs: readonly DevSubgraph[]): Promise<void> {
  const supergraph = join(folder, 'out', 'supergraph.graphql');
  const mocks = await serveMocks();
  running = await dev({
    subgraphs,
    supergraphFile: supergraph,
    mocks,
    createHouse: (_say, changed) => {
      const urls = { gifts: mocks.urlOf('gifts'), reviews: server.url };
      house = createTestHouse({ schemaFile, supergraph, mocks, urls, secret, changed });
      return house;
    },
    fetchSdl: async () => {
      if (served === null) throw new Error('Nothing answers.');
      return served;
    },
    sources: { paths: [join(folder, 'shop')], isWanted: () => true },
    out: { write: (text) => (output += stripVTControlCharacters(text)) },
    pollMs: 40,
  });
}

async function ask(query: string): Promise<unknown> {
  const reply = await fetch(`${running?.url ?? ''}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return reply.json();
}

/** Waits until the output shows something. */
async function until(shown: string): Promise<void> {
  while (!output.includes(shown)) await sleep(20);
}

const lastLine = (): string => output.trimEnd().split('\n').at(-1) ?? '';

describe('samklang dev', () => {
  it('answers for a subgraph that is only SDL, and follows its file', async () => {
    await begin([{ name: 'gifts', schemaFile: giftsFile }]);
    const first = await ask('{ product(sku: "N1") { sku name wrapping } }');
    expect(first).toEqual({ data: { product: { sku: 'N1', name: expect.any(String), wrapping: expect.any(Number) } } });
    expect(lastLine()).toMatch(
      /^samklang dev: 1 subgraphs \+ gifts \(mocked\) · composed \d\d:\d\d:\d\d · http:.*\/graphql$/,
    );
    const before = output;
    await writeFile(giftsFile, gifts.replace('wrapping: Int!', 'wrapping: Int! ribbon: String!'));
    while (!JSON.stringify(await ask('{ product(sku: "N1") { ribbon } }')).includes('"data"')) await sleep(20);
    expect(await ask('{ product(sku: "N1") { sku name wrapping } }')).toEqual(first);
    expect(house?.restarts).toBe(0);
    expect(output.startsWith(before)).toBe(true);
  });

  it('goes on without a subgraph that is down, takes it when it comes up, and keeps it when it goes', async () => {
    await begin([{ name: 'reviews', url: server.url }]);
    expect(lastLine()).toContain(`reviews (${server.url}, down, left out, asked again and again)`);
    expect(output).toContain('reviews does not answer at');
    expect(await ask('{ product(sku: "N1") { sku } }')).toEqual({ data: { product: { sku: 'N1' } } });
    served = reviews;
    await until(`reviews (${server.url}, up)`);
    const asked = '{ product(sku: "N1") { sku rating } }';
    while (!JSON.stringify(await ask(asked)).includes('4.5')) await sleep(20);
    served = null;
    await until('its last schema stays');
    expect(await ask(asked)).toMatchObject({
      data: { product: { sku: 'N1', rating: null } },
      errors: [{ path: ['product', 'rating'] }],
    });
  });

  it('keeps the last good graph where schemas do not compose, and says where and why', async () => {
    served = reviews;
    await begin([{ name: 'reviews', url: server.url }]);
    served = `${link}type Product @key(fields: "sku") { sku: ID! rating: Float name: Int }\n`;
    await until('the schemas do not compose, the graph of');
    expect(output).toContain('FIELD_TYPE_MISMATCH');
    expect(output).toContain('--> shop.graphql:3:45 (subgraph shop)');
    expect(output).toContain(`--> reviews (${server.url}):2:59 (subgraph reviews)`);
    const asked = '{ product(sku: "N1") { name rating } }';
    expect(await ask(asked)).toEqual({ data: { product: { name: expect.any(String), rating: 4.5 } } });
    served = reviews;
    await sleep(50);
    while (!/· composed .*graphql$/.test(lastLine())) await sleep(20);
    expect(await ask(asked)).toEqual({ data: { product: { name: expect.any(String), rating: 4.5 } } });
  });

  it('leaves out what does not fit at the start', async () => {
    served = contractSdl.replace('sku: ID!', 'sku: Int!');
    await begin([{ name: 'reviews', url: server.url }]);
    expect(lastLine()).toContain('the schemas do not compose, the graph of');
    expect(await ask('{ product(sku: "N1") { sku } }')).toEqual({ data: { product: { sku: 'N1' } } });
  });

  it('takes changed sources, but not while their schemas do not compose', async () => {
    await begin([]);
    await writeFile(schemaFile, shop.replace('name: String!', 'name: Strin'));
    await until('the schemas do not compose');
    expect(output).toContain('[shop] Unknown type Strin');
    expect(house?.restarts).toBe(0);
    await writeFile(schemaFile, shop.replace('name: String!', 'name: '));
    await until('GRAPHQL_PARSE_FAILED');
    expect(house?.restarts).toBe(0);
    await writeFile(schemaFile, shop.replace('name: String!', 'name: String! colour: String!'));
    while (house?.restarts !== 1 || house.state !== 'up') await sleep(20);
    await sleep(50);
    while (!JSON.stringify(await ask('{ product(sku: "N1") { colour } }')).includes('"data"')) await sleep(20);
  });
});
