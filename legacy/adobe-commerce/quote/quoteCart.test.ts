import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CartRule } from '../../retailer/model.ts';
import { sumOf } from './cents.ts';
import { quoteCart, type QuoteRow } from './quoteCart.ts';
import { shareOut } from './shareOut.ts';

const rule = (ruleId: number, more: Partial<CartRule>): CartRule => ({
  ruleId,
  name: { 'da-DK': 'x', 'sv-SE': 'x', 'nb-NO': 'x', 'en-GB': 'x' },
  market: 'DK',
  active: true,
  fromDate: '2026-01-01',
  toDate: null,
  couponCode: null,
  action: 'by_percent',
  amount: '10',
  discountStep: 0,
  customerGroups: [],
  categoryId: null,
  skus: [],
  minimumSubtotal: null,
  stopFurtherRules: false,
  ...more,
});
const row = (itemId: number, more: Partial<QuoteRow>): QuoteRow => ({
  itemId,
  sku: `A${itemId}`,
  categoryIds: [],
  quantity: '1',
  unitPrice: '100.00',
  taxRate: '25',
  ...more,
});
const taken = (rows: readonly QuoteRow[], rules: readonly CartRule[], coupon: string | null = null) =>
  quoteCart(rows, { rules, coupon }).rows.map(({ discount }) => Number(discount) / 100);

describe('a cart price rule', () => {
  it('in per cent takes off what the rules before have left', () => {
    expect(taken([row(1, {})], [rule(1, {}), rule(2, {})])).toEqual([19]);
  });

  it('of a fixed amount for each piece never takes more than there is', () => {
    const rules = [rule(1, { action: 'by_fixed', amount: '60' })];
    expect(taken([row(1, { quantity: '2' }), row(2, { unitPrice: '40.00' })], rules)).toEqual([120, 40]);
  });

  it('of a fixed amount for the cart shares it to the cent', () => {
    const rows = [1, 2, 3].map((id) => row(id, { unitPrice: '33.33' }));
    expect(taken(rows, [rule(1, { action: 'cart_fixed', amount: '10' })])).toEqual([3.34, 3.33, 3.33]);
  });

  it('gives pieces of one row for nothing, and counts no other row to it', () => {
    const rules = [rule(1, { action: 'buy_x_get_y', amount: '1', discountStep: 2 })];
    const rows = [row(1, { quantity: '7' }), row(2, { quantity: '2' }), row(3, { quantity: '1' })];
    expect(taken(rows, rules)).toEqual([200, 0, 0]);
  });

  it('holds from its subtotal on, for its articles and categories, with its coupon in any case', () => {
    const from = rule(1, { action: 'cart_fixed', amount: '5', minimumSubtotal: '100.00' });
    expect(taken([row(1, { unitPrice: '99.99' })], [from])).toEqual([0]);
    expect(taken([row(1, {})], [from])).toEqual([5]);
    const limited = [rule(1, { skus: ['A1'] }), rule(2, { categoryId: 'TEA' })];
    expect(taken([row(1, {}), row(2, { categoryIds: ['TEA'] }), row(3, {})], limited)).toEqual([10, 10, 0]);
    const coupon = [rule(1, { couponCode: 'TEN' })];
    expect(taken([row(1, {})], coupon)).toEqual([0]);
    expect(taken([row(1, {})], coupon, 'ten')).toEqual([10]);
  });

  it('that stops further rules stops them for the rows that it reduced', () => {
    const rules = [rule(1, { skus: ['A1'], stopFurtherRules: true }), rule(2, { amount: '50' })];
    expect(taken([row(1, {}), row(2, {})], rules)).toEqual([10, 50]);
  });
});

const cents = fc.bigInt(0n, 1_000_000n);
const rows = fc
  .array(
    fc.record({
      sku: fc.constantFrom('A', 'B', 'C', 'D'),
      categoryIds: fc.subarray(['TEA', 'TOYS']),
      quantity: fc.constantFrom('1', '2', '3', '7', '0.25', '2.5'),
      unitPrice: fc.integer({ min: 0, max: 200_000 }).map((price) => (price / 100).toFixed(2)),
      taxRate: fc.constantFrom('25', '15', '0'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => drawn.map((each, index) => ({ itemId: index + 1, ...each })));
const rules = fc
  .array(
    fc.record({
      action: fc.constantFrom('by_percent', 'by_fixed', 'cart_fixed', 'buy_x_get_y'),
      amount: fc.constantFrom('1', '10', '33.3', '100'),
      discountStep: fc.constantFrom(0, 1, 2),
      categoryId: fc.constantFrom(null, 'TEA'),
      skus: fc.constantFrom([], ['A', 'B']),
      minimumSubtotal: fc.constantFrom(null, '500.00'),
      stopFurtherRules: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map((each, index) => rule(index + 1, each)));

describe('any cart under any rules', () => {
  it('has shares that come to the amount shared, none above its weight', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), fc.nat(100), (weights, percent) => {
        const amount = (sumOf(weights) * BigInt(percent)) / 100n;
        const shares = shareOut(amount, weights);
        expect(sumOf(shares)).toBe(amount);
        shares.forEach((share, index) => expect(share <= (weights[index] ?? 0n)).toBe(true));
      }),
    );
  });

  it('never takes off more than a row costs, and each row’s discounts come to its discount', () => {
    fc.assert(
      fc.property(rows, rules, (drawn, some) => {
        for (const { gross, discount, discounts, tax } of quoteCart(drawn, { rules: some, coupon: null }).rows) {
          expect(discount >= 0n && discount <= gross).toBe(true);
          expect(sumOf(discounts.map(({ amount }) => amount))).toBe(discount);
          expect(tax >= 0n && tax <= gross - discount).toBe(true);
        }
      }),
    );
  });

  it('costs the same whatever the order of its rows', () => {
    fc.assert(
      fc.property(rows, rules, (drawn, some) => {
        const of = (order: readonly QuoteRow[]) =>
          new Map(quoteCart(order, { rules: some, coupon: null }).rows.map((each) => [each.row.itemId, each.discount]));
        expect(of([...drawn].reverse())).toEqual(new Map([...of(drawn)].reverse()));
      }),
    );
  });
});
