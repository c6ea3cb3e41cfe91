import type { Cart } from '../../retailer/model.ts';
import type { Shop } from '../shop.ts';
import type { Shopper } from './finalPrice.ts';
import { quoteCart, type QuotedCart } from './quoteCart.ts';
import { runningRules } from './runningRules.ts';
import { wallClock } from './wallClock.ts';

/** A cart with what the dataset's carts have not. */
export interface PricedCart extends Cart {
  readonly coupon?: string | null;
  /** Whose prices it has; without it those of its account. */
  readonly group?: string;
}

/** Who stands before a cart, and when. */
export interface CartTerms {
  readonly shop: Shop;
  readonly now: () => Date;
  /** Customer group code of an account. */
  readonly groupOf: (accountId: number) => string;
}

export function shopperOf(cart: Pick<PricedCart, 'market' | 'accountId' | 'group'>, terms: CartTerms): Shopper {
  const { market, accountId } = cart;
  const timeZone = terms.shop.retailer.markets.find(({ code }) => code === market)?.timeZone ?? 'UTC';
  const group = cart.group ?? (accountId === null ? 'NOT LOGGED IN' : terms.groupOf(accountId));
  return { market, group, wall: wallClock(terms.now(), timeZone) };
}

/** A cart as the shop reckons it now: its rows at the prices that it holds, less what the running rules take off. */
export function reckonCart(cart: PricedCart, terms: CartTerms): QuotedCart {
  const { shop } = terms;
  const rows = cart.lines.map(({ itemId, sku, quantity, unitPrice }) => ({
    itemId,
    sku,
    quantity,
    unitPrice,
    categoryIds: shop.bySku().get(sku)?.categoryIds ?? [],
    taxRate: shop.taxRateOf(sku, cart.market),
  }));
  const rules = runningRules(shop.retailer, shopperOf(cart, terms));
  return quoteCart(rows, { rules, coupon: cart.coupon ?? null });
}
