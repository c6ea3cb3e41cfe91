import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonExact } from './parseJsonExact.ts';

/** JSON.parse's own answer with each number as the text that JSON.stringify gave it. */
function numbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(numbersAsText);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbersAsText(inner)]));
  }
  return value;
}

function outcome(parse: (text: string) => unknown, text: string): unknown {
  try {
    return { parsed: parse(text) };
  } catch (error) {
    return { refused: (error as Error).name };
  }
}

describe('parseJsonExact', () => {
  it('answers as JSON.parse does, numbers as their own text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        fc.pre(!text.includes('__proto__') && !text.includes('constructor'));
        expect(parseJsonExact(text)).toEqual(numbersAsText(JSON.parse(text)));
      }),
    );
  });

  it('accepts and refuses exactly the texts that JSON.parse does', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"',
        '\\',
        '\\"',
        '\\u0041',
        '-',
        '+',
        '.',
        'e',
        'E',
        '0',
        '1',
        '01',
        '1.5',
        '1e',
        '-0',
      ],
      ...[
        '1e5',
        'true',
        'null',
        'tru',
        ' ',
        '\n',
        'a',
        '"a"',
        '"1"',
        '\u2028',
        'NaN',
        'Infinity',
        "'",
        '/*',
        '0x1',
        '\u0000',
      ],
    );
    fc.assert(
      fc.property(fc.constantFrom('', '{', '[', '{"a":1,'), fc.array(piece, { maxLength: 8 }), (start, pieces) => {
        const text = `${start}${pieces.join('')}`;
        const expected = outcome((json) => numbersAsText(JSON.parse(json)), text);
        const actual = outcome(parseJsonExact, text);
        if (typeof expected === 'object' && expected !== null && 'parsed' in expected)
          expect(actual).toHaveProperty('parsed');
        else expect(actual).toEqual({ refused: 'SyntaxError' });
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps the digits that a float would lose', () => {
    const text = '{"a":29.949999999999999,"b":[1000.8,-0,1E400,123456789012345678901234567890],"c":"1\\"2"}';
    expect(parseJsonExact(text)).toEqual({
      a: '29.949999999999999',
      b: ['1000.8', '-0', '1E400', '123456789012345678901234567890'],
      c: '1"2',
    });
  });

  it('refuses numbers as names, and names that reach a prototype', () => {
    for (const text of [
      '{1:2}',
      '{"__proto__":{"a":1}}',
      '{"\\u005f_proto__":1}',
      '{"constructor":{"prototype":1}}',
      '1 2',
      '1"a"',
      '"a"1',
    ]) {
      expect(() => parseJsonExact(text)).toThrow(SyntaxError);
    }
  });

  it('reads long strings and deep lists without losing its feet', () => {
    const long = 'x'.repeat(2_000_000);
    expect(parseJsonExact(JSON.stringify([long, 1]))).toEqual([long, '1']);
    expect(() => parseJsonExact(`"${'\\'.repeat(1_000_001)}`)).toThrow(SyntaxError);
    expect(() => parseJsonExact(`"${'\\"'.repeat(1_000_001)}`)).toThrow(SyntaxError);
  });
});
