import { describe, expect, it } from '@jest/globals';
import { readBatch, writeBatch } from './multipart.ts';

const part = (body: string, contentId?: number): string =>
  [
    'Content-Type: application/http',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    'HTTP/1.1 200 OK',
    'OData-Version: 4.0',
    '',
    body,
  ].join('\r\n');
const reply = (...parts: readonly string[]): string =>
  [...parts.map((each) => `--b\r\n${each}`), '--b--\r\n'].join('\r\n');
const type = 'multipart/mixed; boundary=b';

describe('a batch of Dataverse', () => {
  it('writes absolute addresses and lines that end in CRLF', () => {
    const text = writeBatch([{ path: 'contacts?$select=contactid', prefer: 'p' }], 'https://crm/api/data/v9.2', 'b');
    expect(text).toContain('GET https://crm/api/data/v9.2/contacts?$select=contactid HTTP/1.1\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n--b--\r\n')).toBe(true);
  });

  it('gives each reply to the request that its Content-ID names, in whatever order they come', () => {
    expect(readBatch(reply(part('second', 1), part('first', 0)), type, 2).map(({ body }) => body)).toEqual([
      'first',
      'second',
    ]);
  });

  it('goes by place where the server names no request', () => {
    expect(readBatch(reply(part('first'), part('second')), type, 2).map(({ body }) => body)).toEqual([
      'first',
      'second',
    ]);
  });

  it.each([
    ['another number of replies', reply(part('one', 0)), type],
    ['two replies to one request', reply(part('one', 0), part('two', 0)), type],
    ['no end', reply(part('one'), part('two')).replace('--b--', ''), type],
    ['another type', '<html>please wait</html>', 'text/html'],
    ['a part without a status', reply('Content-Type: text/plain\r\n\r\nhello', part('two')), type],
  ])('refuses %s', (_what, text, contentType) => {
    expect(() => readBatch(text, contentType, 2)).toThrow();
  });
});
