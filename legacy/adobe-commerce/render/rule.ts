import type { CartRule } from '../../retailer/model.ts';
import { float } from '../floats.ts';
import type { Shop } from '../shop.ts';
import { customerGroups, groupId } from '../shop.ts';

const combine = 'Magento\\SalesRule\\Model\\Rule\\Condition\\Combine';
const found = 'Magento\\SalesRule\\Model\\Rule\\Condition\\Product\\Combine';
const product = 'Magento\\SalesRule\\Model\\Rule\\Condition\\Product';
const address = 'Magento\\SalesRule\\Model\\Rule\\Condition\\Address';

/** A cart rule as `/V1/salesRules/search` sends it; its labels are by store view whatever view is asked. */
export function renderRule(shop: Shop, rule: CartRule): Record<string, unknown> {
  const market = shop.retailer.markets.find(({ code }) => code === rule.market);
  const category = rule.categoryId === null ? undefined : shop.categories().get(rule.categoryId);
  const products = [
    ...(rule.skus.length === 0
      ? []
      : [{ condition_type: product, operator: '()', attribute_name: 'sku', value: rule.skus.join(',') }]),
    ...(category === undefined
      ? []
      : [
          {
            condition_type: product,
            operator: '()',
            attribute_name: 'category_ids',
            value: String(category.shopCategoryId),
          },
        ]),
  ];
  return {
    rule_id: rule.ruleId,
    name: rule.name['en-GB'],
    store_labels: (market?.storeViews ?? []).map(({ storeId, locale }) => ({
      store_id: storeId,
      store_label: rule.name[locale],
    })),
    description: '',
    website_ids: [shop.websiteOf(rule.market)],
    customer_group_ids:
      rule.customerGroups.length === 0 ? customerGroups.map(({ id }) => id) : rule.customerGroups.map(groupId),
    from_date: rule.fromDate,
    ...(rule.toDate === null ? {} : { to_date: rule.toDate }),
    uses_per_customer: 0,
    is_active: rule.active,
    condition: {
      condition_type: combine,
      aggregator_type: 'all',
      operator: null,
      value: '1',
      conditions:
        rule.minimumSubtotal === null
          ? []
          : [
              {
                condition_type: address,
                operator: '>=',
                attribute_name: 'base_subtotal_total_incl_tax',
                value: rule.minimumSubtotal,
              },
            ],
    },
    action_condition: {
      condition_type: found,
      aggregator_type: 'all',
      operator: null,
      value: '1',
      conditions: products,
    },
    stop_rules_processing: rule.stopFurtherRules,
    is_advanced: true,
    sort_order: 0,
    simple_action: rule.action,
    discount_amount: float(rule.amount),
    discount_step: rule.discountStep,
    apply_to_shipping: false,
    times_used: 0,
    is_rss: false,
    coupon_type: rule.couponCode === null ? 'NO_COUPON' : 'SPECIFIC_COUPON',
    use_auto_generation: false,
    uses_per_coupon: 0,
    simple_free_shipping: '0',
  };
}

/** A coupon as `/V1/coupons/search` sends it. */
export function renderCoupon(rule: CartRule & { readonly couponCode: string }): Record<string, unknown> {
  return {
    coupon_id: rule.ruleId,
    rule_id: rule.ruleId,
    code: rule.couponCode,
    times_used: 0,
    is_primary: true,
    type: 0,
  };
}
