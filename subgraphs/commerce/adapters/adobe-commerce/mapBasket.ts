import { ClientError } from '../../../../platform/errors/index.ts';
import { addMoney, roundToMoney, zeroMoney } from '../../../../platform/money/index.ts';
import type { BasketFactDiscount, BasketFactLine } from '../../__generated__/resolvers.ts';
import { money, percent, quantity, rounded } from '../amounts.ts';
import { paidOf } from './mapCart.ts';
import { offerIdOf, titleOf, type RunningRule } from './rules.ts';
import type { WireStore, WireTotals } from './wire.ts';

/** What the shop says of a cart's totals, row by row. */
export interface MappedBasket {
  readonly rows: readonly BasketFactLine[];
  readonly discounts: readonly BasketFactDiscount[];
  /** Rules that gave something. */
  readonly appliedRuleIds: ReadonlySet<string>;
}

/** Of rules whose discounts are told in one sum. */
const TOGETHER = 'rules';

/**
 * Totals as rows with their shares of each discount. The site's module tells an item's discounts rule by rule. The vendor's own answer tells one
 * sum an item, and names the rules in the title of a segment: that sum then is one discount, of the rules that are named there.
 * @param skus by item.
 */
export function mapBasket(
  wire: WireTotals,
  { skus, rules, store, currency }: BasketTerms & { readonly skus: ReadonlyMap<string, string> },
): MappedBasket {
  const perRule = wire.items.every(({ extension_attributes }) => extension_attributes?.discounts !== undefined);
  const sharesOf = (item: WireTotals['items'][number]): BasketFactLine['shares'] =>
    perRule
      ? (item.extension_attributes?.discounts ?? []).map(({ rule_id, discount_data }) => ({
          discountId: rule_id == null ? TOGETHER : offerIdOf({ rule_id }),
          amount: money(discount_data.amount, currency),
        }))
      : item.discount_amount.eq(0)
        ? []
        : [{ discountId: TOGETHER, amount: money(item.discount_amount, currency) }];

  const rows = wire.items.map((item): BasketFactLine => {
    const sku = skus.get(item.item_id);
    if (sku === undefined) {
      throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: new Error('An item has no article.') });
    }
    const paid = paidOf(item, currency);
    const tax = rounded(item.tax_amount, currency);
    return {
      id: item.item_id,
      sku,
      unit: null,
      quantity: quantity(item.qty),
      unitPrice: money(item.price_incl_tax, currency).amount,
      subtotal: money(item.row_total_incl_tax, currency),
      lineDiscount: zeroMoney(currency),
      shares: sharesOf(item),
      total: roundToMoney(paid, currency),
      taxRate: percent(item.tax_percent),
      net: roundToMoney(paid.minus(tax), currency),
      tax: roundToMoney(tax, currency),
      allocatedBy: 'OWNER',
    };
  });
  const placeOf = (id: string): number => rules.findIndex(({ rule }) => offerIdOf(rule) === id);
  const labelOf = (id: string): string => {
    const told = wire.items.flatMap(({ extension_attributes }) => extension_attributes?.discounts ?? []);
    return told.find(({ rule_id }) => rule_id != null && offerIdOf({ rule_id }) === id)?.rule_label ?? id;
  };
  const ids = [...new Set(rows.flatMap(({ shares }) => shares.map(({ discountId }) => discountId)))].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
  const named = rulesInTitle(wire, rules, store);
  const discounts = ids.map((id) => {
    const amounts = rows.flatMap(({ shares }) => shares.filter(({ discountId }) => discountId === id));
    const amount = addMoney(zeroMoney(currency), ...amounts.map((share) => share.amount));
    return id === TOGETHER
      ? togetherOf(named, amount, { store, label: discountTitle(wire) })
      : ofRule(id, rules.find(({ rule }) => offerIdOf(rule) === id) ?? null, amount, { store, label: labelOf(id) });
  });
  const applied = new Set(discounts.flatMap(({ offerIds }) => offerIds));
  return {
    rows,
    discounts,
    appliedRuleIds: new Set(rules.flatMap(({ rule }) => (applied.has(offerIdOf(rule)) ? rule.rule_id : []))),
  };
}

export interface BasketTerms {
  readonly rules: readonly RunningRule[];
  readonly store: WireStore;
  readonly currency: string;
}

function ofRule(
  id: string,
  running: RunningRule | null,
  amount: BasketFactDiscount['amount'],
  { store, label }: { readonly store: WireStore; readonly label: string },
): BasketFactDiscount {
  const code = running?.code ?? null;
  // A rule with a coupon of its own for each customer is not among those that run for all.
  const title = running === null ? label : titleOf(running.rule, store);
  return { id, kind: code === null ? 'CART_RULE' : 'COUPON', title, code, offerIds: [id], amount };
}

function togetherOf(
  named: readonly RunningRule[],
  amount: BasketFactDiscount['amount'],
  { store, label }: { readonly store: WireStore; readonly label: string },
): BasketFactDiscount {
  const [only] = named;
  if (only !== undefined && named.length === 1)
    return { ...ofRule(offerIdOf(only.rule), only, amount, { store, label }), id: TOGETHER };
  const code = named.find((running) => running.code !== null)?.code ?? null;
  const title = named.length === 0 ? label : named.map(({ rule }) => titleOf(rule, store)).join(', ');
  return { id: TOGETHER, kind: 'CART_RULE', title, code, offerIds: named.map(({ rule }) => offerIdOf(rule)), amount };
}

/** Rules are named there by any of their labels: the cart may have been begun in another language. */
function rulesInTitle(wire: WireTotals, rules: readonly RunningRule[], store: WireStore): readonly RunningRule[] {
  const title = discountTitle(wire);
  return rules.filter(({ rule }) =>
    [titleOf(rule, store), rule.name, ...(rule.store_labels ?? []).map(({ store_label }) => store_label)].some(
      (label) => label !== '' && title.includes(label),
    ),
  );
}

function discountTitle({ total_segments }: WireTotals): string {
  return total_segments.find(({ code }) => code === 'discount')?.title ?? '';
}
