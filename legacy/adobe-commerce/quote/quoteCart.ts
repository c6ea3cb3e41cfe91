import Big from 'big.js';
import type { CartRule } from '../../retailer/model.ts';
import { applyRule } from './applyRule.ts';
import { fromCents, sumOf, toCents, type Cents } from './cents.ts';

/** A row of a cart as it is reckoned. */
export interface QuoteRow {
  readonly itemId: number;
  readonly sku: string;
  /** Categories by which a rule can concern it. */
  readonly categoryIds: readonly string[];
  readonly quantity: string;
  /** Of one piece, with tax. */
  readonly unitPrice: string;
  /** VAT per cent. */
  readonly taxRate: string;
}

export interface QuotedRow {
  readonly row: QuoteRow;
  /** Quantity × unit price, with tax, before discounts. */
  readonly gross: Cents;
  readonly discounts: readonly { readonly rule: CartRule; readonly amount: Cents }[];
  readonly discount: Cents;
  /** Contained in what is paid: gross − discount. */
  readonly tax: Cents;
  /** `gross` without tax. */
  readonly net: Cents;
}

export interface QuotedCart {
  /** In the cart's order. */
  readonly rows: readonly QuotedRow[];
  /** Rules that took something off, in the order in which they were applied. */
  readonly applied: readonly CartRule[];
}

export interface QuoteTerms {
  /** Of the market's website, active, running now, for the shopper's group, in their order. */
  readonly rules: readonly CartRule[];
  /** The cart's only coupon. */
  readonly coupon: string | null;
}

/**
 * What the shop's cart price rules make of a cart: rule by rule, each on what the ones before have left; a rule that stops further rules closes the
 * rows that it took something off. The same whatever the order of the rows.
 */
export function quoteCart(given: readonly QuoteRow[], { rules, coupon }: QuoteTerms): QuotedCart {
  const rows = [...given].sort(byContent).map((row) => {
    const gross = toCents(new Big(row.unitPrice).times(row.quantity));
    const discounts: { rule: CartRule; amount: Cents }[] = [];
    return { row, quantity: new Big(row.quantity), gross, left: gross, discounts, closed: false };
  });
  const subtotal = sumOf(rows.map(({ gross }) => gross));
  const applied: CartRule[] = [];
  for (const rule of rules) {
    if (rule.couponCode !== null && !isSameCode(rule.couponCode, coupon)) continue;
    if (rule.minimumSubtotal !== null && subtotal < toCents(rule.minimumSubtotal)) continue;
    const open = rows.filter(({ row, closed }) => !closed && isConcerned(row, rule));
    const amounts = applyRule(rule, open);
    open.forEach((each, index) => {
      const amount = amounts[index] ?? 0n;
      if (amount === 0n) return;
      each.left -= amount;
      each.discounts.push({ rule, amount });
      each.closed = rule.stopFurtherRules;
    });
    if (sumOf(amounts) > 0n) applied.push(rule);
  }
  const quoted = new Map(
    rows.map(({ row, gross, left, discounts }): [number, QuotedRow] => {
      const net = gross - taxIn(gross, row.taxRate);
      return [row.itemId, { row, gross, discounts, discount: gross - left, tax: taxIn(left, row.taxRate), net }];
    }),
  );
  return { rows: given.flatMap(({ itemId }) => quoted.get(itemId) ?? []), applied };
}

/** MySQL compares without case. */
export function isSameCode(code: string, given: string | null): boolean {
  return given !== null && code.toLowerCase() === given.toLowerCase();
}

function isConcerned({ sku, categoryIds }: QuoteRow, { skus, categoryId }: CartRule): boolean {
  return (skus.length === 0 || skus.includes(sku)) && (categoryId === null || categoryIds.includes(categoryId));
}

function taxIn(gross: Cents, rate: string): Cents {
  return toCents(new Big(fromCents(gross)).times(rate).div(new Big(100).plus(rate)));
}

/** Which of two rows gets the odd cent must not hang on which was put into the cart first. */
function byContent(a: QuoteRow, b: QuoteRow): number {
  if (a.sku !== b.sku) return a.sku < b.sku ? -1 : 1;
  return new Big(a.quantity).cmp(b.quantity) || new Big(a.unitPrice).cmp(b.unitPrice) || a.itemId - b.itemId;
}
