import { describe, expect, it } from '@jest/globals';
import { createAcceptReader } from './createAcceptReader.ts';

describe('a reader of Accept headers', () => {
  it.each([
    [undefined, 'application/json', false, false],
    ['application/json', 'application/json', false, false],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json', false, false],
    ['text/event-stream, */*;q=0.1', 'application/json', false, true],
    ['multipart/mixed;deferspec=20220824, application/json', 'application/json', true, false],
    ['text/csv', null, false, false],
  ])('reads %s, the second time as the first', (accept, mediaType, mayDefer, prefersEventStream) => {
    const read = createAcceptReader();
    const first = read(accept);
    expect(first).toEqual({ mediaType, parts: { mayDefer, only: false }, prefersEventStream });
    expect(read(accept)).toBe(first);
  });

  it('does not remember what is long', () => {
    const read = createAcceptReader();
    const long = `application/json, ${'x'.repeat(300)}/y`;
    expect(read(long)).not.toBe(read(long));
    expect(read(long)).toEqual(read('application/json'));
  });

  it('forgets what has not come for longest', () => {
    const read = createAcceptReader();
    const first = read('application/json');
    for (let number = 0; number < 300; number += 1) read(`x/${number}, application/json`);
    expect(read('application/json')).not.toBe(first);
  });
});
