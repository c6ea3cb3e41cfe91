import { ClientError } from '../../platform/errors/index.ts';
import { hasScope, notFoundOrNotYours } from '../kit/index.ts';
import type { CommerceContext } from './context.ts';
import type { Buyer } from './entities.ts';

/**
 * Whether the caller may read a cart or wish list by its id, and for whom its articles are priced. A guest's is open to whoever
 * knows its unguessable id; an account's only to its owner and to staff who may read carts.
 * @throws ClientError FORBIDDEN, as for an id that does not exist.
 */
export async function buyerOfList(
  accountId: string | null,
  what: 'cart' | 'wish list',
  { request, loaders }: CommerceContext,
): Promise<Buyer> {
  const served: Buyer = request.buyerId === null ? null : { id: request.buyerId };
  if (accountId === null) return served;
  const { caller } = request;
  const mayAsk = caller.kind !== 'anonymous' && mayReadCarts(request);
  if (!mayAsk) throw notFoundOrNotYours(what);
  const owner = await loaders.owners.load(accountId);
  if (caller.kind === 'customer' && (owner === null || owner !== caller.customerId)) throw notFoundOrNotYours(what);
  return owner === null ? null : { id: owner };
}

/** Staff read carts and wish lists by scope; customers their own, services any. */
export function mayReadCarts(request: CommerceContext['request']): boolean {
  return request.caller.kind !== 'staff' || hasScope(request, 'carts:read');
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** @throws ClientError FORBIDDEN for what cannot be an id, so that it looks like one that does not exist. */
export function assertListId(id: string, what: 'cart' | 'wish list'): void {
  if (!idPattern.test(id)) throw notFoundOrNotYours(what);
}

/** @throws ClientError BAD_USER_INPUT unless exactly one of the values is given. */
export function exactlyOne<T>(values: readonly (T | null | undefined)[], names: string): T {
  const given = values.filter((value) => value != null);
  const [only] = given;
  if (only == null || given.length !== 1) throw new ClientError('BAD_USER_INPUT', `Give exactly one of ${names}.`);
  return only;
}
