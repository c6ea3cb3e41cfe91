import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CartLine } from '../retailer/model.ts';
import { refuse } from './problem.ts';
import { addToCart } from './quote/addToCart.ts';
import { isSameCode } from './quote/quoteCart.ts';
import { reckonCart, type CartTerms, type PricedCart } from './quote/reckonCart.ts';
import type { StoreScope } from './storeScope.ts';

/** Carts that guests have begun since the start. The vendor keeps them for thirty days; here the newest stay. */
export interface GuestCarts {
  find(mask: string): PricedCart | undefined;
  /** Its masked id. */
  begin(scope: StoreScope): string;
  add(mask: string, sku: string, quantity: string, scope: StoreScope): CartLine;
  setCoupon(mask: string, code: string): void;
}

const KEPT_CARTS = 5_000;
/** Numbers of the dataset's carts and items are below. */
const FIRST_NUMBER = 5_000_000;

export function createGuestCarts(terms: CartTerms): GuestCarts {
  const carts = new LRUCache<string, PricedCart>({ max: KEPT_CARTS });
  let last = FIRST_NUMBER;
  const stamp = (): string => `${terms.now().toISOString().slice(0, 19)}Z`;
  const known = (mask: string): PricedCart =>
    carts.get(mask) ??
    refuse(404, 'No such entity with %fieldName = %fieldValue', { fieldName: 'cartId', fieldValue: mask });

  return {
    find: (mask) => carts.get(mask),
    begin: ({ market }) => {
      const home = market ?? terms.shop.retailer.markets[0];
      if (home === undefined) return refuse(400, "Cart can't be created.");
      const maskedId = randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x').slice(0, 32);
      last += 1;
      const made = { createdAt: stamp(), updatedAt: stamp() };
      const { code, currency } = home;
      carts.set(maskedId, { cartId: last, maskedId, accountId: null, market: code, currency, lines: [], ...made });
      return maskedId;
    },
    add: (mask, sku, quantity, { locale }) => {
      last += 1;
      const { cart, line } = addToCart(known(mask), { sku, quantity, itemId: last, locale }, terms);
      carts.set(mask, { ...cart, updatedAt: stamp() });
      return line;
    },
    setCoupon: (mask, code) => {
      const cart = known(mask);
      if (cart.lines.length === 0) return refuse(404, 'The "%1" Cart doesn\'t contain products.', [mask]);
      const coupon = code.trim();
      const tried = { ...cart, coupon };
      // A coupon whose rule takes nothing off is as wrong to the vendor as one that it does not know.
      const counts = reckonCart(tried, terms).applied.some(
        ({ couponCode }) => couponCode !== null && isSameCode(couponCode, coupon),
      );
      if (!counts) return refuse(404, "The coupon code isn't valid. Verify the code and try again.");
      carts.set(mask, { ...tried, updatedAt: stamp() });
    },
  };
}
