import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createLogger } from '../platform/log/index.ts';
import { operationNames } from '../schema/operationNames.ts';
import { openTrustedDocuments } from './documents/openTrustedDocuments.ts';
import { readManifest } from './documents/readManifest.ts';
import { trustedDocuments } from './documents/trustedDocuments.ts';
import { parseGatewayConfig } from './index.ts';
import { startTestGateway, type TestGateway } from './testkit/startTestGateway.ts';

const subgraphs = {
  one: {
    sdl: 'type Query { hello: String other: String node: Node } type Node { name: String }',
    resolvers: { Query: { hello: () => 'hello', other: () => 'other', node: () => ({ name: 'n' }) } },
  },
};

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const page = 'query Page {\n  node {\n    ...N\n  }\n}\n\nfragment N on Node {\n  name\n}';
const hello = 'query Hello { hello }';
const gone = 'query Gone { gone }';

let folder: string;
let web: string;
let app: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  web = join(folder, 'web.json');
  app = join(folder, 'app.json');
  await writeFile(web, JSON.stringify({ [`sha256:${sha(page)}`]: page, old: gone }));
  const operations = [{ id: sha(hello), name: 'Hello', type: 'query', body: hello }];
  await writeFile(app, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
});
afterAll(() => rm(folder, { recursive: true }));

async function ask(test: TestGateway, body: object): Promise<unknown> {
  const reply = await fetch(`${test.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await reply.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return data ?? `${reply.status} ${errors?.[0]?.extensions.code}`;
}

const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('a gateway that runs trusted documents alone', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway(subgraphs, {
      env: { TRUSTED_DOCUMENTS: 'enforce', TRUSTED_DOCUMENTS_FILES: `${web}, ${app}`, CLIENT_PLAN_MISSES: '1' },
    });
  });
  afterAll(() => test.stop());

  it.each([
    ['documentId', { documentId: `sha256:${sha(page)}` }],
    ['persistedQuery with the hash of another manifest', persisted(sha(page))],
    ['persistedQuery with the whole id', persisted(`sha256:${sha(page)}`)],
    ['its text', { query: page }],
    ['its text written otherwise', { query: '#\n fragment N on Node { name }, query Page { node { ...N } }' }],
    ['its text with an operation name', { query: page, operationName: 'Page' }],
  ])('finds one of GraphQL Code Generator by %s', async (_how, body) => {
    expect(await ask(test, body)).toEqual({ node: { name: 'n' } });
  });

  it.each([
    ['documentId', { documentId: sha(hello) }],
    ['documentId with its kind', { documentId: `sha256:${sha(hello)}` }],
    ['persistedQuery', persisted(sha(hello))],
    ['its text and hash', { query: hello, ...persisted(sha(hello)) }],
  ])('finds one of Apollo’s manifest by %s', async (_how, body) => {
    expect(await ask(test, body)).toEqual({ hello: 'hello' });
  });

  it('finds one by GET', async () => {
    const url = `${test.url}/graphql?documentId=${encodeURIComponent(`sha256:${sha(page)}`)}`;
    const reply = await fetch(url, { headers: { 'x-samklang-preflight': '1' } });
    expect(await reply.json()).toEqual({ data: { node: { name: 'n' } } });
    expect((await fetch(url)).status).toBe(400);
  });

  it('refuses any other, valid or not, and asks no subgraph', async () => {
    const before = test.calls.length;
    expect([
      await ask(test, { query: '{ hello }' }),
      await ask(test, { query: 'query Hello { hello other }' }),
      await ask(test, { query: '{ nothing }' }),
      await ask(test, { query: '{ hello }', ...persisted(sha('{ hello }')) }),
      await ask(test, { documentId: 'nobody' }),
      await ask(test, persisted(sha('{ hello }'))),
      await ask(test, { query: hello, documentId: sha(hello) }),
      await ask(test, { documentId: ['x'] }),
    ]).toEqual([
      '403 DOCUMENT_NOT_TRUSTED',
      '403 DOCUMENT_NOT_TRUSTED',
      '403 DOCUMENT_NOT_TRUSTED',
      '403 DOCUMENT_NOT_TRUSTED',
      '200 PERSISTED_QUERY_NOT_FOUND',
      '200 PERSISTED_QUERY_NOT_FOUND',
      '400 BAD_REQUEST',
      '400 BAD_REQUEST',
    ]);
    expect(test.calls.length).toBe(before);
    const metrics = await (await fetch(`${test.url}/metrics`)).text();
    expect(metrics).toContain('samklang_documents_total{trust="refused"} 4');
  });

  it('names the documents that no longer fit the schema', () => {
    const lines = test
      .log()
      .split('\n')
      .filter((line) => line.includes('does not fit the schema'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ operation: 'Gone', source: 'old' });
  });
});

describe('a gateway that only looks', () => {
  it('runs every document, counts and names those that are not trusted', async () => {
    const test = await startTestGateway(subgraphs, {
      env: { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILES: app },
      knownOperations: new Set(['Lookup']),
    });
    expect(await ask(test, { documentId: sha(hello) })).toEqual({ hello: 'hello' });
    expect(await ask(test, { query: 'query Lookup { other }' })).toEqual({ other: 'other' });
    expect(await ask(test, { query: 'query lisa_4520123456 { other }' })).toEqual({ other: 'other' });
    const metrics = await (await fetch(`${test.url}/metrics`)).text();
    const named = test
      .log()
      .split('\n')
      .filter((line) => line.includes('an untrusted document'))
      .map((line) => JSON.parse(line) as { operation: string; operationHash: string });
    await test.stop();
    expect(metrics).toContain('samklang_documents_total{trust="trusted"} 1');
    expect(metrics).toContain('samklang_documents_total{trust="untrusted"} 2');
    expect(named.map(({ operation }) => operation)).toEqual(['Lookup', 'other']);
    expect(named[0]?.operationHash).toMatch(/^[0-9a-f]{64}$/);
    expect(test.log() + metrics).not.toContain('lisa');
  });

  it('knows no manifest when that is off', async () => {
    const test = await startTestGateway(subgraphs, { env: { TRUSTED_DOCUMENTS_FILES: app } });
    const answers = [await ask(test, { documentId: sha(hello) }), await ask(test, { query: '{ hello }' })];
    await test.stop();
    expect(answers).toEqual(['200 PERSISTED_QUERY_NOT_FOUND', { hello: 'hello' }]);
  });
});

describe('manifests', () => {
  it('must be named', () => {
    expect(() => parseGatewayConfig({ TRUSTED_DOCUMENTS: 'enforce' })).toThrow(/TRUSTED_DOCUMENTS_FILES/);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a text that is no document', '{"a":"query {"}'],
    ['an id with blanks', '{"a b":"{ hello }"}'],
    [
      'an operation without a body',
      '{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}',
    ],
    ['another version', '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}'],
    ['another format', '{"format":"x","version":2}'],
    ['__proto__', '{"__proto__":"{ hello }"}'],
  ])('with %s end the start, naming the file', async (_what, text) => {
    const file = join(folder, 'broken.json');
    await writeFile(file, text);
    const env = { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILES: file };
    await expect(startTestGateway(subgraphs, { env })).rejects.toThrow(file);
  });

  it('are refused together when an id stands for two documents', () => {
    const both = (one: string, other: string) => [
      ...readManifest(`{"a":"${one}"}`),
      ...readManifest(`{"a":"${other}"}`),
    ];
    expect(() => trustedDocuments(both('{ a }', '{ b }'))).toThrow(/two documents/);
    const [one] = trustedDocuments(both('{ a }', '{a}')).all();
    expect(one?.id).toBe('a');
  });

  it('are read again when a file changes, and the last good ones stay while one is broken', async () => {
    const file = join(folder, 'changing.json');
    const lines: string[] = [];
    const logger = createLogger({ name: 't', level: 'info', destination: { write: (line) => void lines.push(line) } });
    const replace = async (text: string): Promise<void> => {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    };
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await sleep(10);
    };
    await replace('{"a":"{ a }"}');
    const trusted = await openTrustedDocuments({ files: [file], logger, pollMs: 20 });
    let changes = 0;
    trusted.watch(() => (changes += 1));
    expect([trusted.textOf('a'), trusted.has(parse('{a}')), trusted.has(parse('{b}'))]).toEqual(['{ a }', true, false]);
    await replace('{"a":');
    await until(() => lines.some((line) => line.includes('the last good ones stay')));
    expect([trusted.textOf('a'), changes]).toEqual(['{ a }', 0]);
    await replace('{"b":"{ b }"}');
    await until(() => changes === 1);
    expect([trusted.textOf('a'), trusted.textOf('b'), trusted.has(parse('{b}'))]).toEqual([undefined, '{ b }', true]);
    trusted.close();
  });

  it('of the house hold each of its operations, as their files say them', async () => {
    const operations = new URL('../schema/operations/', import.meta.url);
    const entries = readManifest(await readFile(new URL('__generated__/persisted-documents.json', operations), 'utf8'));
    const manifest = trustedDocuments(entries);
    expect(entries.length).toBeGreaterThanOrEqual(7);
    for (const { id, text } of entries) expect(id).toBe(`sha256:${sha(text)}`);
    for (const name of await operationNames()) {
      expect(manifest.has(parse(await readFile(new URL(`${name}.graphql`, operations), 'utf8')))).toBe(true);
    }
  });
});
