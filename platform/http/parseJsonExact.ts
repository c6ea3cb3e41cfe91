import secureJsonParse from 'secure-json-parse';

/**
 * A JSON text is made of strings and, outside of them, numbers: this walks over both, whole. A string that does not end is walked
 * over all the same (JSON.parse will refuse it), so that no text is read twice.
 */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d[\d.eE+-]*(\s*:)?/gs;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * JSON.parse, but each number arrives as a string of its own text, so that 29.949999999999999 and 1000.8 never pass through a
 * float. (An upstream's "5" and 5 then read alike: its schema knows which fields are numbers.) Refuses `__proto__` and
 * `constructor.prototype` as JSON.parse'd input elsewhere. Throws SyntaxError.
 */
export function parseJsonExact(text: string): unknown {
  const quoted = text.replace(stringOrNumber, (token, colon?: string) => {
    if (token.startsWith('"')) return token;
    // In quotes a number would pass for a name.
    if (colon !== undefined || !jsonNumber.test(token)) throw new SyntaxError('This is not a JSON number.');
    return `"${token}"`;
  });
  const parsed: unknown = secureJsonParse.parse(quoted);
  return parsed;
}
