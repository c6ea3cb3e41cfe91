import type { Cart } from '../../retailer/model.ts';
import { noSuchEntity } from '../problem.ts';
import type { GuestCarts } from '../guestCarts.ts';
import type { CartTerms, PricedCart } from '../quote/reckonCart.ts';
import { renderCart } from '../render/cart.ts';
import { renderTotals } from '../render/totals.ts';
import type { Table } from '../search/table.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const manage = 'Magento_Cart::manage';

/** Carts for the back office, for the signed-in customer and, by masked id, for guests. */
export function cartEndpoints(parts: {
  readonly terms: CartTerms;
  readonly carts: Table<Cart>;
  readonly guests: GuestCarts;
}): Endpoint[] {
  const { terms, carts, guests } = parts;
  const { shop } = terms;
  const all = shop.scopeOf('all');
  const byId = (id: string): Cart => carts.lookUp('entity_id', [id], all)?.[0] ?? noSuchEntity('cartId', id);
  /** A customer's cart has no masked id that a guest could use. */
  const byMask = (mask: string): PricedCart => {
    const made = guests.find(mask);
    if (made !== undefined) return made;
    const cart = carts.lookUp('masked_id', [mask], all)?.[0];
    return cart?.accountId === null ? cart : noSuchEntity('cartId', mask);
  };
  const ownedBy = (customerId: number): Cart =>
    carts.lookUp('customer_id', [String(customerId)], all)?.[0] ?? noSuchEntity('customerId', String(customerId));
  const pair = (path: string, resource: string, find: Parameters<typeof endpointOf>[2]): Endpoint[] => [
    endpointOf(path, resource, find, (cart) => renderCart(shop, cart)),
    endpointOf(`${path}/totals`, resource, find, (cart) => renderTotals(cart, terms)),
  ];
  return [
    {
      method: 'GET',
      path: '/carts/search',
      resource: manage,
      searches: true,
      handle: (call) => searchReply(call, carts, (row) => renderCart(shop, row)),
    },
    ...pair('/carts/mine', 'self', ({ caller }) => ownedBy(caller.kind === 'customer' ? caller.customerId : 0)),
    ...pair('/carts/:cartId', manage, ({ request }) => byId(request.params['cartId'] ?? '')),
    ...pair('/guest-carts/:cartId', 'anonymous', ({ request }) => byMask(request.params['cartId'] ?? '')),
  ];
}

function endpointOf(
  path: string,
  resource: string,
  find: (call: Parameters<Endpoint['handle']>[0]) => PricedCart,
  render: (cart: PricedCart) => unknown,
): Endpoint {
  return { method: 'GET', path, resource, handle: (call) => render(find(call)) };
}
