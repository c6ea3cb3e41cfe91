import type { CartRule } from '../../retailer/model.ts';
import { float } from '../floats.ts';
import { fromCents, sumOf, type Cents } from '../quote/cents.ts';
import { reckonCart, type CartTerms, type PricedCart } from '../quote/reckonCart.ts';
import type { QuotedRow } from '../quote/quoteCart.ts';

const money = (cents: Cents): ReturnType<typeof float> => float(fromCents(cents));

/**
 * What the shop reckons a cart to cost, as `/V1/carts/{id}/totals` sends it. `grand_total` lacks the tax: that is the vendor's own; its segment has it.
 * @param siteModule whether each row tells its discounts rule by rule, which the vendor's own answer does not.
 */
export function renderTotals(cart: PricedCart, terms: CartTerms, siteModule = false): Record<string, unknown> {
  const { rows, applied } = reckonCart(cart, terms);
  const gross = sumOf(rows.map((row) => row.gross));
  const net = sumOf(rows.map((row) => row.net));
  const tax = sumOf(rows.map((row) => row.tax));
  const discount = sumOf(rows.map((row) => row.discount));
  const paid = gross - discount;
  const label = labelFor(cart, terms);
  return {
    grand_total: money(paid - tax),
    base_grand_total: money(paid),
    subtotal: money(net),
    base_subtotal: money(net),
    discount_amount: money(-discount),
    base_discount_amount: money(-discount),
    subtotal_with_discount: money(net - discount),
    subtotal_incl_tax: money(gross),
    shipping_amount: float(0),
    shipping_discount_amount: float(0),
    shipping_incl_tax: float(0),
    tax_amount: money(tax),
    base_tax_amount: money(tax),
    weee_tax_applied_amount: null,
    base_currency_code: cart.currency,
    quote_currency_code: cart.currency,
    ...(cart.coupon == null ? {} : { coupon_code: cart.coupon }),
    // Published as a whole number: parts of a piece are cut off here, and nowhere else.
    items_qty: Math.trunc(cart.lines.reduce((sum, line) => sum + Number(line.quantity), 0)),
    items: rows.map((row, index) => ({
      ...renderRow(row),
      name: cart.lines[index]?.name ?? '',
      ...(siteModule ? { extension_attributes: { discounts: discountsOf(row, label) } } : {}),
    })),
    total_segments: [
      { code: 'subtotal', title: 'Subtotal', value: money(gross) },
      ...(discount === 0n
        ? []
        : [{ code: 'discount', title: `Discount (${applied.map(label).join(', ')})`, value: money(-discount) }]),
      { code: 'tax', title: 'Tax', value: money(tax), area: 'taxes' },
      { code: 'grand_total', title: 'Grand Total', value: money(paid), area: 'footer' },
    ],
  };
}

function renderRow({ row, gross, net, tax, discount }: QuotedRow): Record<string, unknown> {
  const each = Number(fromCents(net)) / Math.max(1e-9, Number(row.quantity));
  return {
    item_id: row.itemId,
    price: float(each),
    base_price: float(each),
    price_incl_tax: float(row.unitPrice),
    qty: float(row.quantity),
    row_total: money(net),
    base_row_total: money(net),
    row_total_with_discount: float(0),
    row_total_incl_tax: money(gross),
    tax_percent: float(row.taxRate),
    tax_amount: money(tax),
    discount_amount: money(discount),
    discount_percent: float(0),
    options: '[]',
    weee_tax_applied_amount: null,
    weee_tax_applied: null,
  };
}

function discountsOf({ discounts }: QuotedRow, label: (rule: CartRule) => string): readonly object[] {
  return discounts.map(({ rule, amount }) => ({
    discount_data: { amount: money(amount), base_amount: money(amount) },
    rule_label: label(rule),
    rule_id: rule.ruleId,
  }));
}

/** Rules are named as the store view in which the cart was begun names them. */
function labelFor({ market }: PricedCart, { shop }: CartTerms): (rule: CartRule) => string {
  const locale = shop.retailer.markets.find(({ code }) => code === market)?.locales[0] ?? 'en-GB';
  return ({ name }) => name[locale];
}
