import type { Caller, RequestContext } from './requestContext.ts';

/**
 * The part of a cache or loader key that keeps identities apart: who asks (kind, subject or customer, role, scopes), for whom,
 * in which market and store. Two contexts share it only if whatever one may read, the other may read too.
 */
export function identityScope(context: RequestContext): string {
  const { caller, buyerId, market, storeId } = context;
  return JSON.stringify([...callerParts(caller), buyerId, market.code, storeId]);
}

function callerParts(caller: Caller): readonly unknown[] {
  switch (caller.kind) {
    case 'anonymous':
      return [caller.kind];
    case 'customer':
      return [caller.kind, caller.subject, caller.customerId, sorted(caller.scopes)];
    case 'staff':
      return [caller.kind, caller.subject, caller.role, sorted(caller.scopes)];
    case 'service':
      return [caller.kind, caller.name, sorted(caller.scopes)];
  }
}

function sorted(scopes: readonly string[]): readonly string[] {
  return [...new Set(scopes)].sort();
}
