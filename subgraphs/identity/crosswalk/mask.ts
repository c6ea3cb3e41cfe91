import type { IdentifierType } from '../__generated__/resolvers.ts';

/** How an identifier is shown: enough for its owner to know it again, too little for anyone else to use it. */
export function maskIdentifier(type: IdentifierType, value: string): string {
  if (type === 'EMAIL' || type === 'LOGIN') {
    const at = value.lastIndexOf('@');
    return at < 1 ? keepEnd(value, 2) : `${value.slice(0, 1)}•••${value.slice(at)}`;
  }
  return keepEnd(value, type === 'PHONE' ? 2 : 3);
}

/** "Lisa Holm" as "L••• H•••". */
export function maskName(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${Array.from(word)[0] ?? ''}•••`)
    .join(' ');
}

/** Short values show nothing at all: their end would be the value. */
function keepEnd(value: string, shown: number): string {
  return value.length <= shown * 2 ? '•••' : `•••${value.slice(-shown)}`;
}
