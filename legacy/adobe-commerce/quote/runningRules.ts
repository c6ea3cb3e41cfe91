import type { CartRule, Retailer } from '../../retailer/model.ts';
import type { Shopper } from './finalPrice.ts';
import { isWithin } from './wallClock.ts';

/** The cart price rules that run for a shopper, in the order in which they are applied. */
export function runningRules({ cartRules }: Pick<Retailer, 'cartRules'>, { market, group, wall }: Shopper): CartRule[] {
  return cartRules
    .filter((rule) => rule.active && rule.market === market && isWithin(wall, rule.fromDate, rule.toDate))
    .filter(({ customerGroups }) => customerGroups.length === 0 || customerGroups.includes(group))
    .sort((a, b) => a.ruleId - b.ruleId);
}
