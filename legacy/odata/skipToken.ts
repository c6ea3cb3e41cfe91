import { z } from 'zod';
import { refuse } from './problem.ts';
import type { Comparable } from './values.ts';

/** Where the next page starts: after the row with these sort values and this key. */
export interface SkipPosition {
  readonly after: readonly Comparable[];
  /** How many rows `$top` still allows; null without `$top`. */
  readonly remaining: number | null;
}

const schema = z.tuple([
  z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  z.int().positive().nullable(),
]);

/** Opaque to callers. */
export function writeSkipToken({ after, remaining }: SkipPosition): string {
  return Buffer.from(JSON.stringify([after, remaining])).toString('base64url');
}

/** Refuses a token that this table never gave. @param length how many sort values the query's order has, key included. */
export function readSkipToken(token: string, length: number): SkipPosition {
  const invalid = (): never => refuse({ is: 'invalidValue', option: '$skiptoken', value: token });
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
    if (!read.success || read.data[0].length !== length) return invalid();
    return { after: read.data[0], remaining: read.data[1] };
  } catch (error) {
    if (error instanceof SyntaxError) return invalid();
    throw error;
  }
}
