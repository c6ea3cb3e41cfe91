import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { readBody } from '../../gateway/http/readBody.ts';
import { readPosted, readSearch } from '../../gateway/http/readGraphqlRequest.ts';
import { scanBrackets } from '../../gateway/http/scanBrackets.ts';
import { scanJson } from '../../gateway/http/scanJson.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { fuzzRuns } from './fuzzRuns.ts';
import { hostileJson } from './hostileJson.ts';

const runs = { numRuns: fuzzRuns };

/** What `work` gives, or the code of its refusal; anything else that is thrown fails the test. */
function orCode<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof ClientError) return error.code;
    throw error;
  }
}

/** Pieces of JSON and of GraphQL in any order: far more of them come near to being valid than random letters do. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('{}[]():,"\\#!$@=|&.'),
        '"""',
        '\\"""',
        '...',
        ' ',
        '\n',
        '\r',
        '\t',
        '\ufeff',
        '\0',
        '\ud800',
      ),
      fc.constantFrom(
        'query',
        'mutation',
        'fragment',
        'on',
        'variables',
        'a',
        '__proto__',
        'null',
        'true',
        '1e309',
        '-0',
      ),
      fc.constantFrom('"query":', '"variables":{', '\\u0000', '\\ud800', '"a":1', '\\u005f_proto__'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('the text of a request', () => {
  it('is read or refused by a code, whatever it is', () => {
    fc.assert(
      fc.property(soup, (text) => {
        orCode(() => readPosted(text));
        orCode(() => scanBrackets(text));
        orCode(() => readSearch(new URLSearchParams({ query: text, variables: text, extensions: text })));
      }),
      runs,
    );
  });

  it('is read as JSON.parse reads it, when it is JSON that is fit to be read', () => {
    const request = fc.record(
      { query: fc.string({ unit: 'grapheme' }), operationName: fc.option(fc.string()), variables: hostileJson },
      { requiredKeys: ['query'] },
    );
    let read = 0;
    fc.assert(
      fc.property(request, fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const given = orCode(() => readPosted(text));
        if (typeof given === 'string') {
          expect(['BAD_REQUEST', 'MAX_DEPTH_LIMIT']).toContain(given);
          return;
        }
        read += 1;
        const { query, operationName = null, variables } = JSON.parse(text) as Record<string, unknown>;
        expect({ ...given }).toEqual({
          query,
          documentId: null,
          persistedHash: null,
          operationName,
          variables: variables ?? {},
        });
        expect(Object.keys(given.variables)).not.toContain('__proto__');
      }),
      runs,
    );
    expect(read).toBeGreaterThan(fuzzRuns / 20);
  });

  it('may hold any JSON but one that is too deep or has a key twice', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Math.max(0, ...Object.values(value).map((one: unknown) => depthOf(one)))
        : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 80 }), fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(orCode(() => scanJson(text))).toBe(depthOf(value) > 64 ? 'BAD_REQUEST' : undefined);
      }),
      runs,
    );
    const escaped = (key: string): string =>
      Array.from(key, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue(), fc.boolean(), (key, value, isEscaped) => {
        const again = isEscaped ? escaped(key) : key;
        const text = `{"${key}":${JSON.stringify(value)},"other":[],"${again}":1}`;
        expect(orCode(() => scanJson(text))).toBe('BAD_REQUEST');
      }),
      runs,
    );
  });

  it('is decoded from any bytes, or refused', async () => {
    const types = [
      'application/json',
      'application/json; charset=utf-8',
      'application/json;charset="UTF8"',
      'text/plain',
    ];
    const encodings = [undefined, 'identity', 'gzip', 'br', 'deflate', 'x-gzip', '__proto__', 'toString', ''];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      soup.map((text) => Buffer.from(text)),
      soup.map((text) => gzipSync(text)),
      soup.map((text) => brotliCompressSync(text)),
      soup.map((text) => deflateSync(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom(...types),
        fc.constantFrom(...encodings),
        async (given, contentType, contentEncoding) => {
          const text = await readBody({ bytes: given, contentType, contentEncoding }, 200).catch((error: unknown) => {
            if (error instanceof ClientError) return error;
            throw error;
          });
          if (typeof text === 'string' && contentEncoding !== undefined && contentEncoding !== 'identity') {
            expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200);
          }
        },
      ),
      runs,
    );
  });

  it('has its brackets counted as the lexer reads them', () => {
    const nested = fc
      .tuple(
        soup,
        fc.constantFrom('{ a ', '[', '(', '"""{{{"""', '# {{{\n', '"{" '),
        fc.integer({ min: 0, max: 200 }),
        soup,
      )
      .map(([before, piece, times, after]) => before + piece.repeat(times) + after);
    fc.assert(
      fc.property(fc.oneof(soup, nested), (text) => {
        const depth = depthByLexer(text);
        if (depth !== undefined)
          expect(orCode(() => scanBrackets(text))).toBe(depth > 120 ? 'MAX_DEPTH_LIMIT' : undefined);
        // Whatever the count overlooks must still be no deeper than parsing stands.
        if (orCode(() => scanBrackets(text)) !== undefined) return;
        try {
          parse(text, { maxTokens: 8_000 });
        } catch (error) {
          expect(error).toBeInstanceOf(GraphQLError);
        }
      }),
      runs,
    );
  });

  it.each(['"', '"""', '\\"""', '"a":', '"a" ', '{"', '[', '#', '"\\', '\\', '{"a":{', ' ', '"\\u0061":1,'])(
    'of two megabytes of %j takes no more than a look at each letter',
    (piece) => {
      // Squared, this would be hours: the test's own time limit is what would end it.
      const text = piece.repeat(Math.floor(2_097_152 / piece.length));
      for (const start of ['', '{"query":', '"""']) {
        orCode(() => scanJson(start + text));
        orCode(() => scanBrackets(start + text));
      }
    },
  );
});

/** undefined: the text is no sequence of tokens. */
function depthByLexer(text: string): number | undefined {
  const lexer = new Lexer(new Source(text));
  let [depth, deepest] = [0, 0];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L || token.kind === TokenKind.PAREN_L)
        depth += 1;
      if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R || token.kind === TokenKind.PAREN_R)
        depth -= 1;
      deepest = Math.max(deepest, depth);
    }
  } catch {
    return undefined;
  }
  return deepest;
}
