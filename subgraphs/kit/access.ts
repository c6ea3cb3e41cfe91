import type { RequestContext } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';

/**
 * Whether the caller may see this customer at all. Which fields, the scopes in the schema say; this is the second belt in every
 * subgraph that answers a Customer: a shopper's request never yields another person's data, whatever was planned.
 */
export function mayReadCustomer(request: RequestContext, customerId: string): boolean {
  switch (request.caller.kind) {
    case 'staff':
    case 'service':
      return true;
    case 'customer':
      return request.caller.customerId === customerId;
    case 'anonymous':
      return false;
  }
}

/** @throws ClientError FORBIDDEN, worded alike for "not found" and "not yours". */
export function assertMayReadCustomer(request: RequestContext, customerId: string): void {
  if (!mayReadCustomer(request, customerId)) throw notFoundOrNotYours('customer');
}

/** One answer for "there is none" and "it is not yours", so that nobody learns which ids exist. */
export function notFoundOrNotYours(what: 'customer' | 'order' | 'cart' | 'wish list'): ClientError {
  return new ClientError('FORBIDDEN', `There is no such ${what}, or you may not see it.`);
}

/** Internal root fields are for the service principal alone; composition hides them, this guards a subgraph called directly. */
export function assertServiceCaller(request: RequestContext): void {
  if (request.caller.kind !== 'service') throw new ClientError('FORBIDDEN', 'This field is internal.');
}

/** Whether the caller's token holds a scope. */
export function hasScope(request: RequestContext, scope: string): boolean {
  return request.caller.kind !== 'anonymous' && request.caller.scopes.includes(scope);
}
