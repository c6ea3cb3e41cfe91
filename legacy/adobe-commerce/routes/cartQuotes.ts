import { z } from 'zod';
import { refuse } from '../problem.ts';
import { addToCart } from '../quote/addToCart.ts';
import { isSameCode } from '../quote/quoteCart.ts';
import { reckonCart, type CartTerms, type PricedCart } from '../quote/reckonCart.ts';
import { renderLine } from '../render/cart.ts';
import { groupId } from '../shop.ts';
import { renderTotals } from '../render/totals.ts';
import { quantitySchema } from './guestCarts.ts';
import type { Endpoint } from './route.ts';

const askedSchema = z.strictObject({
  cart: z.strictObject({
    /** null: a guest. */
    customer_id: z.int().nullable(),
    coupon_codes: z.array(z.string().max(60)).max(20),
    items: z
      .array(z.strictObject({ sku: z.string().min(1), qty: quantitySchema }))
      .min(1)
      .max(200),
  }),
});

/**
 * Of the site's own module: what a cart would cost that nobody has begun. The vendor reckons carts that are kept alone, and has no way to reckon
 * one for a customer that does not touch the cart she has. Of the codes the first that takes something off counts.
 */
export function cartQuoteEndpoints(terms: CartTerms): Endpoint[] {
  const { shop } = terms;
  return [
    {
      method: 'POST',
      path: '/samklang/cart-quotes',
      resource: 'Samklang_Graph::read',
      reads: true,
      handle: ({ request, scope }) => {
        const asked = askedSchema.safeParse(request.json());
        if (!asked.success || scope.market === null)
          return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: 'cart' });
        const { customer_id, coupon_codes, items } = asked.data.cart;
        const at = `${terms.now().toISOString().slice(0, 19)}Z`;
        const { code, currency } = scope.market;
        const empty: PricedCart = {
          cartId: 0,
          maskedId: '',
          accountId: customer_id,
          market: code,
          currency,
          lines: [],
          createdAt: at,
          updatedAt: at,
        };
        const filled = items.reduce(
          (cart, { sku, qty }, index) =>
            addToCart(cart, { sku, quantity: String(qty), itemId: index + 1, locale: scope.locale }, terms).cart,
          empty,
        );
        const coupon = coupon_codes.find((given) =>
          reckonCart({ ...filled, coupon: given }, terms).applied.some(
            ({ couponCode }) => couponCode !== null && isSameCode(couponCode, given),
          ),
        );
        const cart: PricedCart = { ...filled, coupon: coupon ?? null };
        return {
          items: cart.lines.map((line) => renderLine(shop, cart, line)),
          currency: { quote_currency_code: currency },
          customer: customer_id === null ? null : { id: customer_id, group_id: groupId(terms.groupOf(customer_id)) },
          totals: renderTotals(cart, terms, true),
        };
      },
    },
  ];
}
