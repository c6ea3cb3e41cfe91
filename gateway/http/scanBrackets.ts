import { ClientError } from '../../platform/errors/index.ts';

/** Far above the limit on selections: this only keeps recursive parsing and validation from overflowing the stack. */
const maxDepth = 120;

/** Counts the depth of brackets in a GraphQL document before it is parsed, strings and comments left out. Iterative. */
export function scanBrackets(document: string): void {
  let depth = 0;
  let index = 0;
  while (index < document.length) {
    switch (document.charCodeAt(index)) {
      case 0x22: // "
        index = endOfString(document, index);
        continue;
      case 0x23: // #
        index = endOfLine(document, index);
        continue;
      case 0x7b: // {
      case 0x5b: // [
      case 0x28: // (
        depth += 1;
        if (depth > maxDepth) throw new ClientError('MAX_DEPTH_LIMIT');
        break;
      case 0x7d: // }
      case 0x5d: // ]
      case 0x29: // )
        depth -= 1;
    }
    index += 1;
  }
}

function endOfLine(document: string, start: number): number {
  let index = start;
  while (index < document.length && document[index] !== '\n' && document[index] !== '\r') index += 1;
  return index;
}

function endOfString(document: string, start: number): number {
  if (document.startsWith('"""', start)) {
    let end = document.indexOf('"""', start + 3);
    while (end > 0 && document[end - 1] === '\\') end = document.indexOf('"""', end + 3);
    return end < 0 ? document.length : end + 3;
  }
  let index = start + 1;
  while (index < document.length && document[index] !== '"' && document[index] !== '\n') {
    index += document[index] === '\\' ? 2 : 1;
  }
  return index + 1;
}
