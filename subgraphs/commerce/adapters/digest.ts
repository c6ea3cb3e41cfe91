import { createHash } from 'node:crypto';

/** Tells a value from another one. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
