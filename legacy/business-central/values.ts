import { createHash } from 'node:crypto';

/** How Business Central shows what is empty: it knows no null. */
export const emptyDate = '0001-01-01';
export const emptyInstant = '0001-01-01T00:00:00Z';
export const emptyGuid = '00000000-0000-0000-0000-000000000000';
/** The blank member of an enum. */
export const emptyEnum = ' ';

/** Plain digits without superfluous zeros, as .NET prints a decimal of the database. */
export function decimalText(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.endsWith('0', end)) end -= 1;
  return text.slice(0, text.endsWith('.', end) ? end - 1 : end);
}

/** A stable guid of whatever has no guid of its own: a stock row, a unit of measure. */
export function guidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The guid of the n-th child of a document; `kind` keeps the pages apart. */
export function childGuid(parent: string, kind: number, n: number): string {
  return `${parent.slice(0, 24)}${kind.toString(16)}${n.toString(16).padStart(11, '0')}`;
}
