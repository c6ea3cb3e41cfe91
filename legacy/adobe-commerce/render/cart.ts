import type { Cart, CartLine } from '../../retailer/model.ts';
import { utcText } from '../dates.ts';
import { cents, float } from '../floats.ts';
import type { Shop } from '../shop.ts';
import { typeIdOf } from './product.ts';

/** A cart as `/V1/carts/{id}` sends it. */
export function renderCart(shop: Shop, cart: Cart): Record<string, unknown> {
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
    customer: cart.accountId === null ? { email: null } : { id: cart.accountId },
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

function renderLine(shop: Shop, cart: Cart, line: CartLine): Record<string, unknown> {
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

/** What the shop reckons a cart to cost, as `/V1/carts/{id}/totals` sends it: sums of floats, as the vendor makes them. */
export function renderTotals(shop: Shop, cart: Cart): Record<string, unknown> {
  const lines = cart.lines.map((line) => {
    const rate = Number(shop.taxRateOf(line.sku, cart.market));
    const gross = cents(Number(line.unitPrice) * Number(line.quantity));
    const tax = cents((gross * rate) / (100 + rate));
    return { line, rate, gross, tax, net: cents(gross - tax) };
  });
  const gross = cents(lines.reduce((sum, each) => sum + each.gross, 0));
  const tax = cents(lines.reduce((sum, each) => sum + each.tax, 0));
  return {
    grand_total: float(gross),
    base_grand_total: float(gross),
    subtotal: float(cents(gross - tax)),
    subtotal_incl_tax: float(gross),
    discount_amount: float(0),
    subtotal_with_discount: float(cents(gross - tax)),
    shipping_amount: float(0),
    shipping_incl_tax: float(0),
    tax_amount: float(tax),
    base_currency_code: cart.currency,
    quote_currency_code: cart.currency,
    items_qty: float(cart.lines.reduce((sum, line) => sum + Number(line.quantity), 0)),
    items: lines.map((each) => ({
      item_id: each.line.itemId,
      price: float(cents(each.net / Math.max(1e-9, Number(each.line.quantity)))),
      price_incl_tax: float(each.line.unitPrice),
      qty: float(each.line.quantity),
      row_total: float(each.net),
      row_total_incl_tax: float(each.gross),
      tax_percent: float(each.rate),
      tax_amount: float(each.tax),
      discount_amount: float(0),
      name: each.line.name,
    })),
    total_segments: [
      { code: 'subtotal', title: 'Subtotal', value: float(gross) },
      { code: 'tax', title: 'Tax', value: float(tax) },
      { code: 'grand_total', title: 'Grand Total', value: float(gross) },
    ],
  };
}
