import type { CartRule } from '../../retailer/model.ts';
import { renderCoupon, renderRule } from '../render/rule.ts';
import type { Shop } from '../shop.ts';
import { ruleTable } from '../tables.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const promo = 'Magento_SalesRule::quote';

/** Cart price rules and their coupons. */
export function ruleEndpoints(shop: Shop): Endpoint[] {
  const rules = ruleTable(shop);
  return [
    {
      method: 'GET',
      path: '/salesRules/search',
      resource: promo,
      searches: true,
      handle: (call) => searchReply(call, rules, (row) => renderRule(shop, row)),
    },
    {
      method: 'GET',
      path: '/coupons/search',
      resource: promo,
      searches: true,
      handle: (call) =>
        searchReply(
          call,
          rules,
          (row) => (hasCoupon(row) ? renderCoupon(row) : {}),
          (row) => hasCoupon(row),
        ),
    },
  ];
}

function hasCoupon(rule: CartRule): rule is CartRule & { readonly couponCode: string } {
  return rule.couponCode !== null;
}
