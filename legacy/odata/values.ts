import Big from 'big.js';
import type { FieldType, FieldValue } from './entityType.ts';
import type { Literal } from './filter.ts';

/**
 * A value in the form in which values of its type compare: strings folded as the dialect says, instants as sortable text with
 * seven places of a second, numbers still as they are (see {@link compareValues}).
 */
export type Comparable = string | number | boolean | null;

export function comparableOf(type: FieldType, value: FieldValue | undefined, ignoreCase: boolean): Comparable {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return value;
  if (type === 'string') return ignoreCase ? value.toLowerCase() : value;
  return type === 'dateTime' ? sortableInstant(value) : value;
}

export function comparableOfLiteral(type: FieldType, literal: Literal, ignoreCase: boolean): Comparable {
  return literal.type === 'null' ? null : comparableOf(type, literal.value, ignoreCase);
}

/** Orders two values of one type: below, equal, above zero. Null comes first; numbers compare exactly. */
export function compareValues(type: FieldType, left: Comparable, right: Comparable): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  if (type === 'decimal' || type === 'int') {
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return new Big(String(left)).cmp(new Big(String(right)));
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

const exactUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(\d{1,7}))?Z$/;

function sortableInstant(text: string): string {
  const utc = exactUtc.exec(text);
  if (utc !== null) return `${text.slice(0, 19)}.${(utc[1] ?? '').padEnd(7, '0')}`;
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  const whole = new Date(Date.parse(text.replace(/\.\d+/, '')));
  return `${whole.toISOString().slice(0, 19)}.${fraction.slice(0, 7).padEnd(7, '0')}`;
}
