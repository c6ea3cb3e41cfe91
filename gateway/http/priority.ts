import type { TokenClaims } from '../auth/tokenClaims.ts';

/** What matters most under load, the most first: somebody who stands and pays, somebody who looks, a machine that can come again. */
export const priorities = ['checkout', 'browse', 'sync'] as const;

export type Priority = (typeof priorities)[number];

/** How much a request may turn out to matter, and how much it matters if it only reads. */
export interface PriorityRange {
  readonly highest: Priority;
  readonly reading: Priority;
}

const always = (priority: Priority): PriorityRange => ({ highest: priority, reading: priority });

/**
 * How much a request matters, as far as it can be known before its body is read. Only a verified token raises it; no header does, and
 * nobody without a token is more than a visitor. A customer who writes is at the checkout, which is known only with the operation.
 * @param claims null: an anonymous visitor; undefined: the token is not good.
 */
export function priorityOf(claims: TokenClaims | null | undefined, method: string): PriorityRange {
  if (claims === undefined) return always('sync');
  if (claims === null || claims.role === 'visitor') return always('browse');
  if (claims.role === 'integrator' || claims.channel === 'PARTNER') return always('sync');
  if (claims.role === 'customer') {
    return method === 'POST' ? { highest: 'checkout', reading: 'browse' } : always('browse');
  }
  // Staff with a till in the token stand at it, with a customer before them.
  return always(claims.till === undefined ? 'browse' : 'checkout');
}
