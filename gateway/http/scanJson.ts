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
    switch (text.charCodeAt(index)) {
      case openBrace:
      case openBracket:
        open.push(text.charCodeAt(index) === openBrace ? new Set() : null);
        if (open.length > maxDepth) throw new ClientError('BAD_REQUEST', 'The JSON is nested too deeply.');
        break;
      case closeBrace:
      case closeBracket:
        open.pop();
        break;
      case quote: {
        const end = endOfString(text, index);
        const keys = open.at(-1);
        if (keys && isKey(text, end)) addKey(keys, text.slice(index, end));
        index = end - 1;
      }
    }
    index += 1;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** Behind its closing quote; the text's end if it has none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

/** Whether an odd number of backslashes stands before it; the string's opening quote ends their run at the latest. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

function isKey(text: string, after: number): boolean {
  let index = after;
  while (isSpace(text.charCodeAt(index))) index += 1;
  return text.charCodeAt(index) === colon;
}

function isSpace(letter: number): boolean {
  return letter === 0x20 || letter === 0x0a || letter === 0x0d || letter === 0x09;
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
