import type { Cart, CartLine } from '../../retailer/model.ts';
import { utcText } from '../dates.ts';
import { float } from '../floats.ts';
import { groupId, type Shop } from '../shop.ts';
import { typeIdOf } from './product.ts';

/**
 * A cart as `/V1/carts/{id}` sends it.
 * @param group code of its customer's group.
 */
export function renderCart(shop: Shop, cart: Cart, group?: string): Record<string, unknown> {
  const market = shop.retailer.markets.find(({ code }) => code === cart.market);
  const quantity = cart.lines.reduce((sum, line) => sum + Number(line.quantity), 0);
  return {
    id: cart.cartId,
    created_at: utcText(cart.createdAt),
    updated_at: utcText(cart.updatedAt),
    is_active: true,
    is_virtual: false,
    items: cart.lines.map((line) => renderLine(shop, cart, line)),
    items_count: cart.lines.length,
    items_qty: float(quantity),
    customer:
      cart.accountId === null
        ? { email: null, firstname: null, lastname: null }
        : { id: cart.accountId, ...(group === undefined ? {} : { group_id: groupId(group) }) },
    orig_order_id: 0,
    currency: {
      global_currency_code: 'DKK',
      base_currency_code: cart.currency,
      store_currency_code: cart.currency,
      quote_currency_code: cart.currency,
    },
    customer_is_guest: cart.accountId === null,
    customer_note_notify: true,
    customer_tax_class_id: 3,
    store_id: market?.storeViews[0]?.storeId ?? 0,
  };
}

/** An item as a cart holds it, and as the shop answers it when it was put there. */
export function renderLine(shop: Shop, cart: Cart, line: CartLine): Record<string, unknown> {
  const article = shop.bySku().get(line.sku);
  return {
    item_id: line.itemId,
    sku: line.sku,
    qty: float(line.quantity),
    name: line.name,
    price: float(line.unitPrice),
    product_type: article === undefined ? 'simple' : typeIdOf(article),
    quote_id: String(cart.cartId),
  };
}
