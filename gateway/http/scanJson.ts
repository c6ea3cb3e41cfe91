import { ClientError } from '../../platform/errors/index.ts';

/** Deeper JSON than this is no request of anyone's, and parsing it deeper still would overflow the stack. */
const maxDepth = 64;

/**
 * Looks over a JSON text before it is parsed: refuses deep nesting and a key that stands twice in an object (of which parsers
 * disagree which one counts). Iterative, one pass; whether it is JSON at all, the parser says.
 */
export function scanJson(text: string): void {
  const open: (Set<string> | null)[] = [];
  let index = 0;
  while (index < text.length) {
    const char = text[index];
    if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null);
      if (open.length > maxDepth) throw new ClientError('BAD_REQUEST', 'The JSON is nested too deeply.');
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (char === '"') {
      const end = endOfString(text, index);
      const keys = open.at(-1);
      if (keys && isKey(text, end)) addKey(keys, text.slice(index, end));
      index = end;
      continue;
    }
    index += 1;
  }
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index + 1;
}

function isKey(text: string, after: number): boolean {
  let index = after;
  while (index < text.length && ' \n\r\t'.includes(text[index] ?? '')) index += 1;
  return text[index] === ':';
}

/** A key may be written with escapes; it is what it reads as. */
function addKey(keys: Set<string>, written: string): void {
  let key = written;
  if (written.includes('\\')) {
    try {
      key = JSON.stringify(JSON.parse(written));
    } catch {
      return;
    }
  }
  if (keys.has(key)) throw new ClientError('BAD_REQUEST', 'A key stands twice in a JSON object.');
  keys.add(key);
}
