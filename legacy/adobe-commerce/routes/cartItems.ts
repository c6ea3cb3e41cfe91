import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Cart, CartLine, MarketCode, ShopAccount } from '../../retailer/model.ts';
import { float } from '../floats.ts';
import { finalPrice } from '../pricing.ts';
import { noSuchEntity, refuse } from '../problem.ts';
import { typeIdOf } from '../render/product.ts';
import type { Table } from '../search/table.ts';
import type { Shop } from '../shop.ts';
import type { StoreScope } from '../storeScope.ts';
import type { Call, Endpoint } from './route.ts';

const manage = 'Magento_Cart::manage';
const itemSchema = z.strictObject({
  cartItem: z.strictObject({
    sku: z.string().min(1),
    qty: z.number().positive(),
    quote_id: z.union([z.string(), z.number()]).optional(),
  }),
});

/** Carts that a back office fills: the shop prices each line itself, by the cart's customer and the store view of the URL. */
export function cartItemEndpoints(parts: {
  readonly shop: Shop;
  readonly carts: Table<Cart>;
  readonly accounts: Table<ShopAccount>;
  readonly now: () => Date;
}): Endpoint[] {
  const { shop, carts, accounts, now } = parts;
  const all = shop.scopeOf('all');
  const accountOf = (id: string): ShopAccount =>
    accounts.lookUp('entity_id', [id], all)?.[0] ?? noSuchEntity('customerId', id);

  const create = ({ request, scope }: Call, accountId: number | null): number => {
    const { code, currency } = marketOf(scope);
    const cartId = carts.all().reduce((highest, cart) => Math.max(highest, cart.cartId), 0) + 1;
    const at = `${now().toISOString().slice(0, 19)}Z`;
    const maskedId = createHash('sha256').update(`cart ${shop.retailer.seed} ${cartId}`).digest('hex').slice(0, 32);
    const cart: Cart = { cartId, maskedId, accountId, market: code, currency, lines: [], createdAt: at, updatedAt: at };
    carts.put(cart);
    request.noteWrite({ operation: 'create', entity: 'carts', key: String(cartId), data: {} });
    return cartId;
  };

  return [
    { method: 'POST', path: '/carts', resource: manage, handle: (call) => create(call, null) },
    {
      method: 'POST',
      path: '/customers/:customerId/carts',
      resource: manage,
      handle: (call) => {
        const { accountId } = accountOf(call.request.params['customerId'] ?? '');
        const open = carts.lookUp('customer_id', [String(accountId)], all)?.[0];
        return open?.cartId ?? create(call, accountId);
      },
    },
    {
      method: 'POST',
      path: '/carts/:cartId/items',
      resource: manage,
      handle: ({ request, scope }) => {
        const id = request.params['cartId'] ?? '';
        const cart = carts.lookUp('entity_id', [id], all)?.[0] ?? noSuchEntity('cartId', id);
        const body = itemSchema.safeParse(request.json());
        if (!body.success)
          return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: 'cartItem' });
        const { sku, qty } = body.data.cartItem;
        const article = shop.bySku().get(sku) ?? noSuchEntity('sku', sku);
        const group = cart.accountId === null ? 'NOT LOGGED IN' : accountOf(String(cart.accountId)).group;
        const price = finalPrice(shop, { sku, market: marketOf(scope).code, group, quantity: qty }, now());
        if (price === null) return refuse(400, 'Product that you are trying to add is not available.');
        const line: CartLine = {
          itemId: cart.cartId * 1_000 + cart.lines.length + 1,
          sku,
          name: article.name[scope.locale],
          quantity: String(qty),
          unitPrice: price.toFixed(2),
        };
        const market = marketOf(scope);
        carts.put({ ...cart, market: market.code, currency: market.currency, lines: [...cart.lines, line] });
        request.noteWrite({ operation: 'create', entity: 'cartItems', key: String(line.itemId), data: body.data });
        return {
          item_id: line.itemId,
          sku,
          qty: float(qty),
          name: line.name,
          price: float(price),
          product_type: typeIdOf(article),
          quote_id: String(cart.cartId),
        };
      },
    },
  ];
}

/** A cart is of one website: the back office's own scope has none. */
function marketOf({ market }: StoreScope): { readonly code: MarketCode; readonly currency: Cart['currency'] } {
  return market ?? refuse(400, 'The store that was requested has no website.');
}
