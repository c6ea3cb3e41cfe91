import { describe, expect, it } from '@jest/globals';
import { createUrlBuilder } from './createUrlBuilder.ts';

describe('a builder of URLs', () => {
  it('remembers a path, and neither another one nor what is asked for with a query', () => {
    const urlOf = createUrlBuilder('http://erp:4001/base');
    expect(urlOf('/graphql', undefined)).toBe('http://erp:4001/base/graphql');
    expect(urlOf('/graphql', { a: 1 })).toBe('http://erp:4001/base/graphql?a=1');
    expect(urlOf('/other', undefined)).toBe('http://erp:4001/base/other');
    expect(urlOf('/graphql', undefined)).toBe('http://erp:4001/base/graphql');
  });

  it('refuses what leads elsewhere, each time', () => {
    const urlOf = createUrlBuilder('http://erp:4001/base');
    urlOf('/graphql', undefined);
    for (let time = 0; time < 2; time += 1) {
      expect(() => urlOf('/../secret', undefined)).toThrow(
        expect.objectContaining({ code: 'RESPONSE_VALIDATION_FAILED' }),
      );
    }
  });
});
