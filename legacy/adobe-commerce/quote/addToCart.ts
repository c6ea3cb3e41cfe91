import Big from 'big.js';
import type { CartLine, Locale } from '../../retailer/model.ts';
import { refuse } from '../problem.ts';
import type { Shop, ShopArticle } from '../shop.ts';
import { finalPrice } from './finalPrice.ts';
import { shopperOf, type CartTerms, type PricedCart } from './reckonCart.ts';

/** What the vendor asks for where an article cannot be bought by its sku alone. */
const choices: Partial<Record<ShopArticle['kind'], string>> = {
  VARIANT_PARENT: 'You need to choose options for your item.',
  BUNDLE: "Please specify product's required option(s).",
  GIFT_CARD: 'Please specify a gift card amount.',
};

/**
 * A cart with so much more of an article: an item of its own, or more of the one that it has. Each item is priced anew, for a tier is reached by
 * the item's whole quantity. Ends the request in the vendor's words where the article cannot be bought.
 */
export function addToCart(
  cart: PricedCart,
  { sku, quantity, itemId, locale }: { sku: string; quantity: string; itemId: number; locale: Locale },
  terms: CartTerms,
): { readonly cart: PricedCart; readonly line: CartLine } {
  const { shop } = terms;
  const article = shop.bySku().get(sku);
  if (article === undefined || !article.shop.enabled || !article.shop.markets.includes(cart.market)) {
    return refuse(404, "The product that was requested doesn't exist. Verify the product and try again.");
  }
  const choice = choices[article.kind];
  if (choice !== undefined) return refuse(400, choice);
  const known = cart.lines.find((line) => line.sku === sku);
  const whole = new Big(known?.quantity ?? '0').plus(quantity).toFixed();
  const price = finalPrice(shop, sku, whole, shopperOf(cart, terms));
  if (price === null || !shop.salable(article, cart.market)) {
    return refuse(400, 'Product that you are trying to add is not available.');
  }
  if (isShort(shop, article, cart.market, whole)) return refuse(400, 'The requested qty is not available');
  const line: CartLine = {
    itemId: known?.itemId ?? itemId,
    sku,
    name: article.name[locale],
    quantity: whole,
    unitPrice: price.toFixed(2),
  };
  const lines =
    known === undefined ? [...cart.lines, line] : cart.lines.map((other) => (other === known ? line : other));
  return { cart: { ...cart, lines }, line };
}

function isShort(shop: Shop, article: ShopArticle, market: PricedCart['market'], wanted: string): boolean {
  if (article.kind === 'SERVICE') return false;
  const location = shop.retailer.markets.find(({ code }) => code === market)?.onlineLocation;
  const rows = shop.stockOf(article.sku).filter(({ locationCode }) => locationCode === location);
  const free = rows.reduce((sum, { inventory, reserved }) => sum.plus(inventory).minus(reserved), new Big(0));
  return free.lt(wanted);
}
