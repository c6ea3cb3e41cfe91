import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startTestGateway, type TestContext, type TestGateway } from '../../gateway/testkit/startTestGateway.ts';
import { asking, delayOf, expectRefused, jsonType, sendHostile, type HostileRow } from './hostileRow.ts';
import { httpText, sendRaw } from './raw.ts';

const subgraphs = {
  one: {
    sdl: `type Query { calm: String hello(name: String = "you"): String node: Node sized(of: Color, size: Int): String who: String }
      type Node { node: Node name: String } enum Color { RED } type Mutation { set(value: String): String }`,
    resolvers: {
      Query: {
        calm: () => 'calm',
        hello: (_: unknown, { name }: { name: string }) => name,
        who: (_: unknown, _a: unknown, { request }: TestContext) => JSON.stringify(request.context),
      },
    },
  },
};

const limit = 2 * 1024 * 1024;
const times = (count: number, of: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(between);
const body =
  (text: string | Buffer, headers: Record<string, string> = jsonType) =>
  () => ({ headers, body: text });
const doubling = (levels: number): string =>
  `{ node { ...F0 } } ${times(levels, (level) => `fragment F${level} on Node { ${level < levels - 1 ? `a: node { ...F${level + 1} } b: node { ...F${level + 1} }` : 'name'} }`)}`;
const get =
  (search: string, headers: Record<string, string> = { 'x-samklang-preflight': '1' }) =>
  () => ({
    method: 'GET',
    search,
    headers,
  });
const search = (query: string): string => `?query=${encodeURIComponent(query)}`;
const honest = JSON.stringify({ query: '{ hello }' });
const bomb = JSON.stringify({ query: '{ hello }', filler: 'x'.repeat(40 * 1024 * 1024) });

function row(name: string, status: number, code: string | null, prepare: HostileRow['prepare']): HostileRow {
  return { name, status, code, prepare };
}

const rows: readonly HostileRow[] = [
  // Documents
  row('1,000 aliases', 400, 'MAX_ALIASES_LIMIT', () => asking(`{ ${times(1_000, (i) => `a${i}: hello`)} }`)),
  row('2,500 aliases of __typename', 400, 'MAX_ALIASES_LIMIT', () =>
    asking(`{ ${times(2_500, (i) => `a${i}: __typename`)} }`),
  ),
  // The parser stops before anybody counts aliases.
  row('10,000 aliases of __typename', 400, 'MAX_TOKENS_LIMIT', () =>
    asking(`{ ${times(10_000, (i) => `a${i}: __typename`)} }`),
  ),
  row('13 fragments that spread the next twice', 400, 'MAX_EXPANDED_SELECTIONS', () => asking(doubling(13))),
  row('49 fragments that spread the next twice', 400, 'MAX_DEPTH_LIMIT', () => asking(doubling(49))),
  row('a fragment cycle', 200, 'GRAPHQL_VALIDATION_FAILED', () =>
    asking('{ node { ...A } } fragment A on Node { node { ...A } }'),
  ),
  row('a document 5,000 deep', 400, 'MAX_DEPTH_LIMIT', () => asking(`${'{ node '.repeat(5_000)}${'}'.repeat(5_000)}`)),
  row('selections 31 deep', 400, 'MAX_DEPTH_LIMIT', () => asking(`${'{ node '.repeat(31)}{ name }${' }'.repeat(31)}`)),
  row('lists 100,000 deep', 400, 'MAX_DEPTH_LIMIT', () => asking(`{ hello(name: ${'['.repeat(100_000)}) }`)),
  row('lists 100,000 deep after a bracket that closes nothing', 200, 'GRAPHQL_PARSE_FAILED', () =>
    asking(`}${'}'.repeat(100_000)}${'{'.repeat(100_000)}`),
  ),
  row('2,000 directives', 400, 'MAX_DIRECTIVES_LIMIT', () => asking(`{ hello ${'@a '.repeat(2_000)} }`)),
  row('a field 3,000 times', 400, 'MAX_EXPANDED_SELECTIONS', () => asking(`{ ${'hello '.repeat(3_000)} }`)),
  row('51 root fields', 400, 'MAX_EXPANDED_SELECTIONS', () => asking(`{ ${'hello '.repeat(51)} }`)),
  row('more tokens than are read', 400, 'MAX_TOKENS_LIMIT', () => asking(`{ ${'hello '.repeat(8_001)} }`)),
  row('2 MB of one token', 200, 'GRAPHQL_VALIDATION_FAILED', () => asking(`{ ${'a'.repeat(2_000_000)} }`)),
  row('2 MB of comment', 200, 'GRAPHQL_PARSE_FAILED', () => asking(`# ${'a'.repeat(2_000_000)}`)),
  row('a block string that never ends', 200, 'GRAPHQL_PARSE_FAILED', () =>
    asking(`{ hello(name: """${'\\"""'.repeat(100_000)}`),
  ),
  row('an alias __proto__', 400, 'BAD_REQUEST', () => asking('{ __proto__: hello }')),
  row('an alias of the gateway’s own', 400, 'BAD_REQUEST', () => asking('{ samklang_typename: hello }')),
  row('a field that nobody has, near one that is there', 200, 'GRAPHQL_VALIDATION_FAILED', () => asking('{ helo }')),
  row('_entities', 200, 'GRAPHQL_VALIDATION_FAILED', () => asking('{ _entities(representations: []) { __typename } }')),
  row('_service', 200, 'GRAPHQL_VALIDATION_FAILED', () => asking('{ _service { sdl } }')),
  row('a subscription', 200, 'GRAPHQL_VALIDATION_FAILED', () => asking('subscription { x }')),
  row('an operation that is not there', 200, 'OPERATION_RESOLUTION_FAILURE', () =>
    asking('query A { hello }', { operationName: 'B' }),
  ),
  row('1,000 operations and no name', 200, 'OPERATION_RESOLUTION_FAILURE', () =>
    asking(times(1_000, (i) => `query Q${i} { hello }`)),
  ),
  row('introspection in production', 400, 'INTROSPECTION_DISABLED', () => asking('{ __schema { types { name } } }')),
  row('introspection through a fragment', 400, 'INTROSPECTION_DISABLED', () =>
    asking('{ ...F } fragment F on Query { a: __type(name: "Node") { name } }'),
  ),
  // Variables
  row(
    '1e309 for an Int',
    200,
    'BAD_USER_INPUT',
    body('{"query":"query($s: Int) { sized(size: $s) }","variables":{"s":1e309}}'),
  ),
  row('an enum value that is none', 200, 'BAD_USER_INPUT', () =>
    asking('query($c: Color) { sized(of: $c) }', { variables: { c: 'lisa@example.com' } }),
  ),
  row('variables that are a list', 400, 'BAD_REQUEST', () => asking('{ hello }', { variables: [] })),
  // JSON
  row('a list of 1,000 requests', 400, 'BATCHING_NOT_ALLOWED', body(`[${times(1_000, () => honest, ',')}]`)),
  row('JSON 100,000 deep', 400, 'BAD_REQUEST', body('['.repeat(100_000) + ']'.repeat(100_000))),
  row(
    'JSON objects 100,000 deep in variables',
    400,
    'BAD_REQUEST',
    body(`{"query":"{ hello }","variables":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`),
  ),
  row('a key that stands twice', 400, 'BAD_REQUEST', body('{"query":"{ hello }","query":"{ who }"}')),
  row(
    'a key that stands twice, once escaped',
    400,
    'BAD_REQUEST',
    body('{"query":"{ hello }","qu\\u0065ry":"{ who }"}'),
  ),
  row(
    'a key that stands twice deep in the variables',
    400,
    'BAD_REQUEST',
    body('{"query":"{ hello }","variables":{"a":[{"b":1,"b":2}]}}'),
  ),
  row('100,000 keys', 400, 'BAD_REQUEST', body(`{${times(100_000, (i) => `"k${i}":1`, ',')},"k0":1}`)),
  row(
    '__proto__ in the variables',
    400,
    'BAD_REQUEST',
    body('{"query":"{ hello }","variables":{"__proto__":{"a":1}}}'),
  ),
  row(
    '__proto__ in the extensions, escaped',
    400,
    'BAD_REQUEST',
    body('{"query":"{ hello }","extensions":{"\\u005f_proto__":{"a":1}}}'),
  ),
  row('__proto__ as the request', 400, 'BAD_REQUEST', body('{"__proto__":{"query":"{ hello }"}}')),
  row(
    'constructor.prototype',
    400,
    'BAD_REQUEST',
    body('{"query":"{ hello }","variables":{"constructor":{"prototype":{"a":1}}}}'),
  ),
  row('half a surrogate pair', 400, 'BAD_REQUEST', body('{"query":"{ hello }","variables":{"a":"\\ud800"}}')),
  row('half a surrogate pair as a key', 400, 'BAD_REQUEST', body('{"query":"{ hello }","variables":{"\\udc00":1}}')),
  row('NUL', 400, 'BAD_REQUEST', body('{"query":"{ hello(name: \\"\\u0000\\") }"}')),
  row('a byte order mark', 400, 'BAD_REQUEST', body(`\uFEFF${honest}`)),
  row('UTF-16', 400, 'BAD_REQUEST', body(Buffer.from(honest, 'utf16le'))),
  row('bytes that are not UTF-8', 400, 'BAD_REQUEST', body(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))),
  row(
    'an overlong encoding of a quote',
    400,
    'BAD_REQUEST',
    body(Buffer.concat([Buffer.from('{"query":'), Buffer.from([0xc0, 0xa2]), Buffer.from('}')])),
  ),
  row('no body', 400, 'BAD_REQUEST', () => ({ headers: jsonType })),
  row('no query', 400, 'BAD_REQUEST', body('{}')),
  row('a query that is a number', 400, 'BAD_REQUEST', body('{"query":1}')),
  row('JSON with a comment', 400, 'BAD_REQUEST', body(`${honest} // x`)),
  // Sizes and encodings
  row('2 MB and a byte', 413, 'PAYLOAD_TOO_LARGE', body(honest.padEnd(limit + 1))),
  row('a gzip bomb', 413, 'PAYLOAD_TOO_LARGE', body(gzipSync(bomb), { ...jsonType, 'content-encoding': 'gzip' })),
  row(
    'a brotli bomb',
    413,
    'PAYLOAD_TOO_LARGE',
    body(brotliCompressSync(bomb), { ...jsonType, 'content-encoding': 'br' }),
  ),
  row(
    'a deflate bomb',
    413,
    'PAYLOAD_TOO_LARGE',
    body(deflateSync(bomb), { ...jsonType, 'content-encoding': 'deflate' }),
  ),
  row('what is not gzip', 400, 'BAD_REQUEST', body(honest, { ...jsonType, 'content-encoding': 'gzip' })),
  row(
    'gzip in gzip',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body(gzipSync(gzipSync(honest)), { ...jsonType, 'content-encoding': 'gzip, gzip' }),
  ),
  row(
    'an encoding that is none',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body(honest, { ...jsonType, 'content-encoding': 'zstd' }),
  ),
  row(
    'an encoding that is a name of every object',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body(honest, { ...jsonType, 'content-encoding': 'constructor' }),
  ),
  row(
    'charset=utf-7',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body(honest, { 'content-type': 'application/json; charset=utf-7' }),
  ),
  row(
    'charset="utf-16"',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body(honest, { 'content-type': 'application/json; charset="utf-16"' }),
  ),
  // What a page of another origin can send without being asked
  row('text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE', body(honest, { 'content-type': 'text/plain' })),
  row(
    'a form',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body('query=%7Bhello%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
  ),
  row('multipart', 415, 'UNSUPPORTED_MEDIA_TYPE', body(honest, { 'content-type': 'multipart/form-data; boundary=x' })),
  row(
    'a type that only begins as JSON',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    body(honest, { 'content-type': 'application/json-patch+json' }),
  ),
  row('no type', 415, 'UNSUPPORTED_MEDIA_TYPE', () => ({ raw: httpText('POST /graphql HTTP/1.1', [], honest) })),
  row('a GET without a preflight header', 400, 'CSRF_PREVENTED', get(search('{ hello }'), {})),
  row(
    'a GET with the type of a form',
    400,
    'CSRF_PREVENTED',
    get(search('{ hello }'), { 'content-type': 'text/plain', 'x-samklang-preflight': '1' }),
  ),
  row('a mutation by GET', 405, 'METHOD_NOT_ALLOWED', get(search('mutation { set(value: "x") }'))),
  row(
    'a mutation by GET beside a query',
    405,
    'METHOD_NOT_ALLOWED',
    get(`${search('query A { hello } mutation B { set(value: "x") }')}&operationName=B`),
  ),
  row('DELETE', 405, 'METHOD_NOT_ALLOWED', () => ({ method: 'DELETE' })),
  row('an answer that we do not have', 406, 'NOT_ACCEPTABLE', body(honest, { ...jsonType, accept: 'text/csv' })),
  // URLs
  row('a parameter that stands twice', 400, 'BAD_REQUEST', get(`${search('{ hello }')}&query=%7Bwho%7D`)),
  row('variables that are no JSON', 400, 'BAD_REQUEST', get(`${search('{ hello }')}&variables=%7B`)),
  row('NUL in a URL', 400, 'BAD_REQUEST', get('?query=%7B%00%7D')),
  row('a URL of 100 KB', 431, 'BAD_REQUEST', get(search(`{ ${'hello '.repeat(15_000)} }`))),
  // HTTP itself
  row('what is no HTTP', 400, 'BAD_REQUEST', () => ({ raw: 'EHLO gateway\r\n\r\n' })),
  row('a header with a bare carriage return', 400, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', ['content-type: application/json', 'x-a: b\rx-user: lisa'], honest),
  })),
  row('a header with NUL', 400, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', ['content-type: application/json', 'x-a: b\0c'], honest),
  })),
  row('a space before a header’s colon', 400, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', ['content-type : application/json'], honest),
  })),
  row('two lengths', 400, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', ['content-type: application/json', 'content-length: 3'], honest),
  })),
  row('a length and chunks', 400, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', ['content-type: application/json', 'transfer-encoding: chunked'], honest),
  })),
  row('a negative length', 400, 'BAD_REQUEST', () => ({
    raw: 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n',
  })),
  row('chunks of a wrong size', 400, 'BAD_REQUEST', () => ({
    raw: 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n',
  })),
  row('2 MB of headers', 431, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', [`x-a: ${'a'.repeat(limit)}`], honest),
  })),
  row('2 MB of a token', 431, 'BAD_REQUEST', () => ({
    raw: httpText('POST /graphql HTTP/1.1', [`authorization: Bearer ${'a'.repeat(limit)}`], honest),
  })),
];

let test: TestGateway;
let bearable = 0;
beforeAll(async () => {
  test = await startTestGateway(subgraphs, { env: { INTROSPECTION: 'false' } });
  // The largest request that is honest, once to warm up and then measured: what every client may ask of the loop anyway.
  const largest = asking('query($name: String) { hello(name: $name) }', {
    variables: { list: Array(200_000).fill('abcdef') },
  });
  const once = (): Promise<number> => delayOf(() => sendHostile(test.url, largest));
  await once();
  bearable = 5 * Math.max(await once(), await once(), await once());
});
afterAll(() => test.stop());

// A slow machine is no fault of what is tested.
jest.setTimeout(240_000);

describe('a hostile request', () => {
  it.each(rows.map((one) => [one.name, one] as const))('is refused, and holds nobody up: %s', async (_name, one) => {
    await expectRefused(test, one, bearable);
  });

  it('is not what asks for a type name, which is no introspection', async () => {
    expect((await test.ask('{ __typename calm }')).body).toEqual({ data: { __typename: 'Query', calm: 'calm' } });
  });

  it('is listed once', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('shapes nothing of the context by headers that the gateway alone may write', async () => {
    const query = JSON.stringify({ query: '{ who }' });
    const headers = [
      'content-type: application/json',
      'x-customer-id: lisa',
      'x-user: lisa',
      'x-internal-scopes: customers:read',
    ];
    const more = [
      'x-samklang-context: e30',
      'x-samklang-signature: x',
      'x-forwarded-for: 10.0.0.1',
      'forwarded: for=10.0.0.1',
    ];
    for (const hop of ['connection: x-user, close', 'connection: authorization, close', 'x-a: b\r\nx-user: lisa']) {
      const { status, text } = await sendRaw(
        test.url,
        httpText('POST /graphql HTTP/1.1', [...headers, ...more, hop], query),
      );
      expect(status).toBe(200);
      expect(text).toContain('\\"caller\\":{\\"kind\\":\\"anonymous\\"}');
      expect(text).not.toContain('lisa');
      expect(text).not.toContain('10.0.0.1');
    }
    // What a subgraph is sent has no headers of the client at all.
    expect(Object.keys(test.calls.at(-1) ?? {}).sort()).toEqual([
      'context',
      'deadline',
      'document',
      'query',
      'subgraph',
      'variables',
    ]);
  });

  it('that a second one follows on its connection is answered alone', async () => {
    const first =
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n';
    const smuggled = httpText(
      'POST /graphql HTTP/1.1',
      ['content-type: application/json'],
      JSON.stringify({ query: '{ who }' }),
    );
    const { text } = await sendRaw(test.url, `${first}0\r\n\r\n${smuggled}`);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(text).not.toContain('caller');
  });

  it('leaves no word of it in the log', async () => {
    await sendHostile(test.url, asking('query($c: Color) { sized(of: $c) }', { variables: { c: 'lisa@example.com' } }));
    await sendHostile(test.url, asking('{ helo(name: "lisa@example.com") }'));
    await sendHostile(test.url, {
      method: 'GET',
      search: search('{ hello(name: "lisa@example.com") '),
      headers: { 'x-samklang-preflight': '1' },
    });
    expect(test.log()).not.toContain('lisa');
  });
});
