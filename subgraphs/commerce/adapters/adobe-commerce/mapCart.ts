import { roundToMoney, zeroMoney, type Decimal } from '../../../../platform/money/index.ts';
import type { Totals } from '../../__generated__/resolvers.ts';
import type { ShopCart } from '../../port.ts';
import { money, percent, quantity, rounded, sum } from '../amounts.ts';
import type { WireCart, WireTotals } from './wire.ts';

export function mapCart(wire: WireCart, totals: WireTotals | null, key: Pick<ShopCart, 'id' | 'accountId'>): ShopCart {
  const currency = wire.currency.quote_currency_code;
  const reckoned = new Map(totals?.items.map((item) => [item.item_id, item]));
  return {
    ...key,
    updatedAt: wire.updated_at,
    lines: wire.items.map((item) => {
      const row = reckoned.get(item.item_id);
      return {
        id: item.item_id,
        sku: item.sku,
        quantity: quantity(item.qty),
        unitPrice: row === undefined ? null : money(row.price_incl_tax, currency),
        total: row === undefined ? null : roundToMoney(paidOf(row, currency), currency),
      };
    }),
    totals: totals === null ? null : mapTotals(totals, currency),
  };
}

/** As the shop reckons it. A rest that its own parts do not explain is shown as rounding, never hidden. */
export function mapTotals(wire: WireTotals, currency: string): Totals {
  const shipping = wire.shipping_incl_tax ?? wire.shipping_amount ?? null;
  const subtotal = rounded(wire.subtotal_incl_tax, currency);
  const discount = rounded(wire.discount_amount, currency).abs();
  // `grand_total` itself lacks the tax (magento/magento2#16407).
  const total = rounded(wire.total_segments.find(({ code }) => code === 'grand_total')?.value, currency);
  const rest = total.minus(subtotal).plus(discount).minus(rounded(shipping, currency));
  const rates = [...new Set(wire.items.map(({ tax_percent }) => percent(tax_percent)))];
  return {
    subtotal: roundToMoney(subtotal, currency),
    discount: roundToMoney(discount, currency),
    // Nothing is sent yet while the address is unknown: Adobe says 0 then.
    shipping: shipping === null || shipping.eq(0) ? null : money(shipping, currency),
    taxes: rates.map((rate) => {
      const rows = wire.items.filter(({ tax_percent }) => percent(tax_percent) === rate);
      return {
        rate,
        // `row_total` is without tax too, but before discounts.
        net: roundToMoney(
          sum(rows.map((row) => paidOf(row, currency).minus(rounded(row.tax_amount, currency)))),
          currency,
        ),
        tax: roundToMoney(sum(rows.map(({ tax_amount }) => rounded(tax_amount, currency))), currency),
      };
    }),
    rounding: rest.eq(0) ? zeroMoney(currency) : roundToMoney(rest, currency),
    total: roundToMoney(total, currency),
  };
}

/** What is paid for an item, with tax. */
export function paidOf(row: WireTotals['items'][number], currency: string): Decimal {
  return rounded(row.row_total_incl_tax, currency).minus(rounded(row.discount_amount, currency));
}
