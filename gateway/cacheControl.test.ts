import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { createFreshness } from './caching/createFreshness.ts';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './index.ts';
import { startTestGateway, type TestGateway } from './testkit/startTestGateway.ts';

const subgraphs = {
  shop: {
    sdl: `extend schema @link(url: "https://samklang.example/cacheControl/v1.0", import: ["@cacheControl"]) @composeDirective(name: "@cacheControl")
      directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
      enum CacheControlScope { PUBLIC PRIVATE }
      type Query {
        thing: Thing @cacheControl(maxAge: 60) hour: Int @cacheControl(maxAge: 3600) plain: Int none: Thing
        named: Named @cacheControl(maxAge: 60) any: Any @cacheControl(maxAge: 60)
        member: Member @cacheControl(maxAge: 60) broken: Int @cacheControl(maxAge: 60) closed: Int @cacheControl(maxAge: 60) @requiresScopes(scopes: [["s"]])
        typed: Typed secret: Secret @cacheControl(maxAge: 60) risky: Int! @cacheControl(maxAge: 60)
      }
      type Mutation { set: Thing @cacheControl(maxAge: 60) }
      interface Named { name: String }
      interface Card { number: String @cacheControl(scope: PRIVATE) colour: String }
      type Member implements Card { number: String colour: String }
      union Any = Thing | Secret
      type Typed @cacheControl(maxAge: 20) { name: String }
      type Secret implements Named @cacheControl(scope: PRIVATE) { name: String }
      type Thing implements Named {
        name: String short: String @cacheControl(maxAge: 5) mine: String @cacheControl(maxAge: 60, scope: PRIVATE) never: Int @cacheControl(maxAge: 0)
        inner: Thing below: Thing @cacheControl(inheritMaxAge: true) dated: Thing @cacheControl(maxAge: 90)
      }`,
    resolvers: {
      Query: {
        thing: () => ({ name: 'x' }),
        hour: () => 1,
        member: () => ({ colour: 'red' }),
        broken: () => {
          throw new Error('broken');
        },
      },
      Mutation: { set: () => ({ name: 'x' }) },
    },
  },
};

let folder: string;
let issuer: DevelopmentIssuer;
let test: TestGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  issuer = await openDevelopmentIssuer(folder);
  test = await startTestGateway(subgraphs, { developmentIssuer: issuer });
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

async function policy(query: string, more: { token?: string } = {}): Promise<string | null> {
  return (await test.ask(query, more)).headers.get('cache-control');
}

describe('an answer', () => {
  it.each([
    ['as long as its least field', '{ hour thing { name short } }', 5],
    ['as a scalar’s object', '{ thing { name __typename } }', 60],
    ['as a scalar at the root says', '{ hour }', 3600],
    ['no longer than what it stands on', '{ thing { dated { name } } }', 60],
    ['where a field inherits', '{ thing { below { name } } }', 60],
    ['where only another field is private on an interface', '{ member { colour } }', 60],
    ['as the type says', '{ typed { name } }', 20],
    ['through fragments', '{ ...Q } fragment Q on Query { thing { ... on Thing { short } } }', 5],
  ])('may be kept %s', async (_how, query, seconds) => {
    expect(await policy(query)).toBe(`public, max-age=${seconds}`);
  });

  it.each([
    ['with a root field that says nothing', '{ hour plain }'],
    ['with an object that says nothing', '{ none { name } }'],
    ['with such an object below', '{ thing { inner { name } } }'],
    ['with a private field', '{ thing { mine } }'],
    ['with a private type', '{ secret { name } }'],
    ['with a private type behind an interface', '{ named { name } }'],
    ['with a private type behind a union', '{ any { __typename } }'],
    ['with a field that is private on an interface', '{ member { colour number } }'],
    ['with a field that is never kept', '{ thing { never } }'],
    ['though its variables leave that out', '{ hour thing { never @include(if: false) name } }'],
    ['that is about the schema', '{ hour __schema { queryType { name } } }'],
    ['of nothing but a type’s name', '{ __typename }'],
    ['with an error', '{ hour broken }'],
    ['with a field that was denied', '{ hour closed }'],
    ['that is null', '{ hour risky }'],
    ['to a mutation', 'mutation { set { name } }'],
    ['that is a refusal', '{ nothing }'],
  ])('%s is kept by nobody', async (_what, query) => {
    expect(await policy(query)).toBe('no-store');
  });

  it('to a token is kept by nobody, even to one that says "visitor"', async () => {
    for (const role of ['visitor', 'customer', 'agent'] as const) {
      expect(await policy('{ hour }', { token: await issuer.sign({ subject: 'x', role }) })).toBe('no-store');
    }
    expect(await policy('{ hour }')).toBe('public, max-age=3600');
  });

  it('says on what it depends', async () => {
    const reply = await fetch(`${test.url}/graphql?query=${encodeURIComponent('{ hour }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(reply.headers.get('cache-control')).toBe('public, max-age=3600');
    const vary = (reply.headers.get('vary') ?? '').split(', ');
    expect(vary).toEqual(expect.arrayContaining(['authorization', 'accept', 'accept-language', 'origin']));
  });

  it('is kept by nobody when that is switched off', async () => {
    const closed = await startTestGateway(subgraphs, { env: { CACHE_CONTROL: 'false' } });
    const { headers } = await closed.ask('{ hour }');
    await closed.stop();
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('the graph of the house', () => {
  it.each([
    ['{ product(sku: "x") { name brand media { url } categories { name } variants { sku options { values } } } }', 60],
    ['{ searchProducts { totalCount nodes { sku name } pageInfo { endCursor } facets { values { count } } } }', 30],
    ['{ category(slug: "x") { name path { name } children { name } } }', 300],
    ['{ stores { nodes { name address { city } openingHours { opens } } } }', 300],
    ['{ rewards { nodes { name cost media { url } } } }', 300],
    ['{ rewards { nodes { name stock } } }', 0],
    ['{ product(sku: "x") { name price { validUntil } } }', 0],
    ['{ product(sku: "x") { priceRange { minimum { amount } } } }', 0],
    ['{ product(sku: "x") { offers { title } } }', 0],
    ['{ product(sku: "x") { onlineAvailability { status } } }', 0],
    ['{ product(sku: "x") { availability { status } } }', 0],
    ['{ context { now } }', 0],
    ['{ me { id } }', 0],
    ['{ cart(id: "x") { id } }', 0],
    ['{ wishlist(id: "x") { id } }', 0],
    ['{ order(id: "x") { id } }', 0],
    ['{ customer(id: "x") { product(sku: "x") { name } } }', 0],
  ])('lets %s be kept for %d s', async (query, seconds) => {
    const folderOfSchema = new URL('../schema/', import.meta.url);
    const supergraph = parse(await readFile(new URL('supergraph.graphql', folderOfSchema), 'utf8'));
    const schema = buildSchema(await readFile(new URL('api.graphql', folderOfSchema), 'utf8'));
    const document = parse(query);
    const operation = getOperationAST(document);
    expect(operation && createFreshness(schema, supergraph)(document, operation)).toBe(seconds);
  });
});
