import { afterEach, describe, expect, it } from '@jest/globals';
import { contract } from '../contract/contract.ts';
import type { ContractReport } from '../contract/runContract.ts';
import { contractSdl } from '../contract/testkit/startContractServer.ts';
import { mockSchema } from './mockSchema.ts';
import { serveMocks, type ServedMocks } from './serveMocks.ts';

let mocks: ServedMocks | undefined;
afterEach(async () => mocks?.stop());

const sdl = `${contractSdl}
extend type Query {
  product(sku: ID!): Product
  search(first: Int): [Found!]!
}
union Found = Product | Review
enum Colour { RED BLUE }
scalar DateTime
extend type Product { colour: Colour! madeAt: DateTime! }
`;

async function ask(query: string, variables: object = {}): Promise<unknown> {
  mocks = await serveMocks();
  mocks.mock('reviews', mockSchema('reviews', sdl));
  const reply = await fetch(`${mocks.urlOf('reviews')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await reply.json();
  await mocks.stop();
  return answer;
}

const entities =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { sku rating note colour madeAt reviews { id stars } } } }';

describe('mocks', () => {
  it('keep to the contract of a subgraph', async () => {
    mocks = await serveMocks();
    mocks.mock('reviews', mockSchema('reviews', sdl));
    let text = '';
    await contract({
      url: mocks.urlOf('reviews'),
      name: 'reviews',
      secret: undefined,
      marketsFile: new URL('../../config/markets.json', import.meta.url).pathname,
      keys: ['Product:sku=N1', 'Product:sku=N2'],
      samples: [],
      signed: false,
      timeoutMs: 10_000,
      batch: 300,
      overlongBytes: 16 * 1024 * 1024,
      json: true,
      out: { write: (more) => (text += more) },
    });
    const { checks } = JSON.parse(text) as ContractReport;
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(20);
  });

  it('answer a key alike in another run, with or without facts of others, and other keys otherwise', async () => {
    const key = { __typename: 'Product', sku: 'N1' };
    const first = await ask(entities, { r: [key, { ...key, weight: 3 }, { ...key, sku: 'N2' }] });
    const again = await ask(entities, { r: [key] });
    const { data } = first as { data: { _entities: readonly unknown[] } };
    expect(again).toEqual({ data: { _entities: [data._entities[0]] } });
    expect(data._entities[1]).toEqual(data._entities[0]);
    expect(data._entities[2]).toMatchObject({ sku: 'N2' });
    expect(data._entities[2]).not.toMatchObject({ ...(data._entities[0] as object), sku: 'N2' });
  });

  it('give the key that was asked for, the same object as by reference, and lists no longer than asked', async () => {
    const asked = await ask(
      'query ($r: [_Any!]!) { product(sku: "N1") { sku note } search(first: 1) { __typename } _entities(representations: $r) { ... on Product { sku note } } }',
      { r: [{ __typename: 'Product', sku: 'N1' }] },
    );
    const { data } = asked as { data: { product: object; search: readonly unknown[]; _entities: readonly unknown[] } };
    expect(data.product).toMatchObject({ sku: 'N1' });
    expect(data._entities).toEqual([data.product]);
    expect(data.search).toHaveLength(1);
  });
});
