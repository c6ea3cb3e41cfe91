import type { CatalogRulePrice, MarketCode, ShopTierPrice } from '../retailer/model.ts';
import { cents } from './floats.ts';
import type { Shop } from './shop.ts';
import { allGroups } from './shop.ts';

/** What is put into a cart, by whom. */
export interface PricedItem {
  readonly sku: string;
  readonly market: MarketCode;
  /** Code of the customer group; `NOT LOGGED IN` for a guest. */
  readonly group: string;
  readonly quantity: number;
}

/**
 * The shop's final price of one piece, as it prices a cart's line: the lowest of the base price, a running special price, the tiers of the group
 * and of all groups that the quantity reaches, and the catalogue rules' price for them; rounded before it is multiplied. Null where the
 * website does not sell it.
 */
export function finalPrice(shop: Shop, { sku, market, group, quantity }: PricedItem, now: Date): number | null {
  const own = shop.pricesOf(sku).find((price) => price.market === market);
  if (own === undefined) return null;
  const wall = wallClock(now, shop.retailer.markets.find(({ code }) => code === market)?.timeZone ?? 'UTC');
  const base = Number(own.price);
  const prices = [base];
  const { special } = own;
  if (special !== null && special.from <= wall && (special.to === null || wall <= special.to)) {
    prices.push(Number(special.price));
  }
  for (const tier of own.tiers) {
    if (isFor(tier.customerGroup, group) && quantity >= Number(tier.quantity)) prices.push(tierPrice(tier, base));
  }
  for (const rule of shop.rulePricesOf(sku)) {
    if (isRunning(rule, market, group, wall.slice(0, 10))) prices.push(Number(rule.rulePrice));
  }
  return cents(Math.min(...prices));
}

function isFor(wanted: string, group: string): boolean {
  return wanted === allGroups.code || wanted === group;
}

function tierPrice({ type, value }: ShopTierPrice, base: number): number {
  return type === 'fixed' ? Number(value) : base * (1 - Number(value) / 100);
}

function isRunning(rule: CatalogRulePrice, market: MarketCode, group: string, day: string): boolean {
  return rule.market === market && isFor(rule.customerGroup, group) && rule.fromDate <= day && day <= rule.toDate;
}

/** `YYYY-MM-DD hh:mm:ss` on the store's wall. */
function wallClock(now: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return format.format(now);
}
