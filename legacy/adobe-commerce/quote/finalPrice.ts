import Big from 'big.js';
import type { MarketCode } from '../../retailer/model.ts';
import { allGroups, type Shop } from '../shop.ts';
import { isWithin } from './wallClock.ts';

/** For whom, where and when an article is priced. */
export interface Shopper {
  readonly market: MarketCode;
  /** Customer group code. */
  readonly group: string;
  /** {@link wallClock} of the market. */
  readonly wall: string;
}

/**
 * The shop's price of one piece with tax: of base, running special, tier for the quantity and catalogue rule the lowest. null: not sold there.
 * A tier in per cent is taken off the base price.
 */
export function finalPrice(shop: Shop, sku: string, quantity: string, { market, group, wall }: Shopper): Big | null {
  const row = shop.priceOf(sku, market);
  if (row === null) return null;
  const concerns = (code: string): boolean => code === group || code === allGroups.code;
  const base = new Big(row.price);
  const special =
    row.special !== null && isWithin(wall, row.special.from, row.special.to) ? [new Big(row.special.price)] : [];
  const tiers = row.tiers
    .filter((tier) => concerns(tier.customerGroup) && new Big(quantity).gte(tier.quantity))
    .map(({ type, value }) => (type === 'fixed' ? new Big(value) : base.times(new Big(100).minus(value)).div(100)));
  const rules = shop
    .rulePricesOf(sku)
    .filter((rule) => rule.market === market && concerns(rule.customerGroup))
    .filter(({ fromDate, toDate }) => isWithin(wall, fromDate, toDate))
    .map(({ rulePrice }) => new Big(rulePrice));
  return [base, ...special, ...tiers, ...rules]
    .reduce((lowest, price) => (price.lt(lowest) ? price : lowest))
    .round(2, Big.roundHalfUp);
}
