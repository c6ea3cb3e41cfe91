import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import type { Readings } from '../../../kit/index.ts';
import type { CommerceScope, ShopCart } from '../../port.ts';
import type { AccountReader } from './accounts.ts';
import type { MedusaClient } from './client.ts';
import { mapCart } from './mapCart.ts';
import { cart, cartFields, type WireCart } from './wire.ts';

/** Carts are read one by one. */
const CART_CONCURRENCY = 4;
/** Unguessable: eighty of its bits are random. */
const cartPattern = /^cart_[0-9A-Z]{26}$/;

export interface CartReader {
  carts(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopCart>>;
  /** A cart that is still one, with its owner's account; null: there is none. */
  find(
    id: string,
    scope: CommerceScope,
  ): Promise<{ readonly wire: WireCart; readonly accountId: string | null } | null>;
}

/** Carts by their own ids, as the storefront reads them; nothing in Medusa leads from a customer to her cart. Personal: nothing is kept. */
export function createCartReader({
  client,
  accounts,
}: {
  readonly client: MedusaClient;
  readonly accounts: AccountReader;
}): CartReader {
  const find: CartReader['find'] = async (id, scope) => {
    if (!cartPattern.test(id)) return null;
    const found = await client.findInStore(`carts/${id}`, cart, { fields: cartFields }, { deadline: scope.deadline });
    if (found === null || found.cart.id !== id || found.cart.completed_at != null) return null;
    const { customer_id: customerId } = found.cart;
    if (customerId == null) return { wire: found.cart, accountId: null };
    // A guest who has given an address is a customer without an account.
    const owner = (await accounts.accounts([customerId], scope)).has(customerId);
    return { wire: found.cart, accountId: owner ? customerId : null };
  };
  return {
    find,
    carts: async (ids, scope) => {
      const found = await mapWithConcurrency([...new Set(ids)], CART_CONCURRENCY, (id) => find(id, scope));
      return new Map(
        found.flatMap((each) =>
          each === null
            ? []
            : [[each.wire.id, { value: mapCart(each.wire, each.accountId), asOf: scope.now, stale: false }] as const],
        ),
      );
    },
  };
}
