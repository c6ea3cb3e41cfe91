import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from './testkit/startTestGateway.ts';

const subgraphs = {
  one: {
    sdl: 'type Query { hello(name: String = "you"): String } type Mutation { set: String }',
    resolvers: {
      Query: { hello: (_: unknown, { name }: { name: string }) => `hello ${name}` },
      Mutation: { set: () => 'set' },
    },
  },
};

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } });
const newer = 'application/graphql-response+json';

interface Told {
  readonly status: number;
  readonly data?: unknown;
  readonly message?: string | undefined;
  readonly code?: string | undefined;
}

async function read(reply: Response): Promise<Told> {
  const { data, errors } = (await reply.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: reply.status, data, message: errors?.[0]?.message, code: errors?.[0]?.extensions.code };
}

async function post(test: TestGateway, body: object, accept = 'application/json'): Promise<Told> {
  const headers = { 'content-type': 'application/json', accept };
  return read(await fetch(`${test.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function get(test: TestGateway, search: Record<string, string>, headers: Record<string, string>): Promise<Told> {
  return read(await fetch(`${test.url}/graphql?${new URLSearchParams(search).toString()}`, { headers }));
}

describe('automatic persisted queries', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway(subgraphs);
  });
  afterAll(() => test.stop());

  it('are asked for by hash, then brought, then known by the hash alone, by GET as well', async () => {
    const query = 'query($name: String) { hello(name: $name) }';
    const extensions = persisted(sha(query));
    const variables = { name: 'Ann' };
    expect(await post(test, { extensions, variables })).toMatchObject({
      status: 200,
      message: 'PersistedQueryNotFound',
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
    expect((await post(test, { extensions, variables }, newer)).status).toBe(400);
    expect((await post(test, { query, extensions, variables })).data).toEqual({ hello: 'hello Ann' });
    expect((await post(test, { extensions, variables: { name: 'Bo' } })).data).toEqual({ hello: 'hello Bo' });
    const search = { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) };
    expect((await get(test, search, { 'apollo-require-preflight': '1' })).data).toEqual({ hello: 'hello Ann' });
    expect(await get(test, search, {})).toMatchObject({ status: 400, code: 'CSRF_PREVENTED' });
  });

  it('are refused under a hash that is not theirs, and nothing is kept', async () => {
    const query = '{ wrong: hello }';
    const extensions = persisted(sha('{ other: hello }'));
    expect(await post(test, { query, extensions })).toMatchObject({
      message: 'provided sha does not match query',
      code: 'PERSISTED_QUERY_HASH_MISMATCH',
    });
    expect((await post(test, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are kept only if they are valid', async () => {
    for (const query of ['{ nothing }', '{ hello', '{ __proto__: hello }']) {
      const extensions = persisted(sha(query));
      expect((await post(test, { query, extensions })).code).not.toBe('PERSISTED_QUERY_NOT_FOUND');
      expect((await post(test, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  it('are not a way around POST for a mutation', async () => {
    const query = 'mutation { set }';
    const extensions = persisted(sha(query));
    expect((await post(test, { query, extensions })).data).toEqual({ set: 'set' });
    const search = { extensions: JSON.stringify(extensions) };
    expect((await get(test, search, { 'x-samklang-preflight': '1' })).status).toBe(405);
  });

  it.each([
    ['another version', { persistedQuery: { version: 2, sha256Hash: sha('x') } }],
    ['a version in a text', { persistedQuery: { version: '1', sha256Hash: sha('x') } }],
    ['no hash', { persistedQuery: { version: 1 } }],
    ['a hash that is none', { persistedQuery: { version: 1, sha256Hash: 'a b' } }],
    ['more than there is', { persistedQuery: { version: 1, sha256Hash: sha('x'), more: 1 } }],
    ['a list', { persistedQuery: [] }],
    ['no object', []],
    ['a text', 'x'],
  ])('are refused with %s in extensions, in a body and in a URL', async (_what, extensions) => {
    const refused = { status: 400, code: 'BAD_REQUEST' };
    expect(await post(test, { query: '{ hello }', extensions })).toMatchObject(refused);
    const search = { query: '{ hello }', extensions: JSON.stringify(extensions) };
    expect(await get(test, search, { 'x-samklang-preflight': '1' })).toMatchObject(refused);
  });

  it('leave other extensions of clients alone', async () => {
    const extensions = { clientLibrary: { name: 'x', version: '1' } };
    expect((await post(test, { query: '{ hello }', extensions })).data).toEqual({ hello: 'hello you' });
  });
});

it('a gateway without them says so, and runs what comes with its text', async () => {
  const test = await startTestGateway(subgraphs, { env: { APQ: 'false' } });
  const query = '{ hello }';
  const extensions = persisted(sha(query));
  const answers = [
    await post(test, { extensions }),
    await post(test, { query, extensions }),
    await post(test, { extensions }),
  ];
  await test.stop();
  expect(answers.map(({ code, message, data }) => [code, message, data])).toEqual([
    ['PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', undefined],
    [undefined, undefined, { hello: 'hello you' }],
    ['PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', undefined],
  ]);
});
