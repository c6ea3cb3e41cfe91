import type { CartRule, Market } from '../../retailer/index.ts';
import type { BookOffer, OfferRule } from '../engine/priceBook.ts';

/**
 * The chain's basket offers as the tills of a country are set up for them: those of the shop that need no coupon. Coupons are the shop's
 * own and unknown at a till.
 */
export function extractOffers(market: Market, day: string, rules: readonly CartRule[]): BookOffer[] {
  const locale = market.locales[0] ?? 'en-GB';
  return rules.flatMap((rule) => {
    const running = rule.active && (rule.toDate === null || day <= rule.toDate);
    if (rule.market !== market.code || rule.couponCode !== null || !running) return [];
    const till = tillRule(rule);
    if (till === null) return [];
    return { id: `TP${rule.ruleId}`, title: rule.name[locale], from: rule.fromDate, to: rule.toDate, rule: till };
  });
}

function tillRule({ action, amount, categoryId, customerGroups, minimumSubtotal }: CartRule): OfferRule | null {
  switch (action) {
    case 'buy_x_get_y':
      return categoryId === null ? null : { kind: 'MIX_AND_MATCH', category: categoryId, take: 2 + Number(amount) };
    case 'by_percent':
      return customerGroups.includes('Club') ? { kind: 'CARD_PERCENT', percent: amount } : null;
    case 'cart_fixed':
      return minimumSubtotal === null ? null : { kind: 'THRESHOLD', atLeast: minimumSubtotal, off: amount };
    case 'by_fixed':
      return null;
  }
}
