import { addMoney, roundToMoney, subtractMoney, zeroMoney, type Money } from '../../../../platform/money/index.ts';
import type { Totals } from '../../__generated__/resolvers.ts';
import type { ShopCart } from '../../port.ts';
import { money, percent, quantity, zero } from '../amounts.ts';
import type { WireCart, WireCartItem } from './wire.ts';

export function mapCart(wire: WireCart, accountId: string | null): ShopCart {
  const currency = wire.currency_code.toUpperCase();
  return {
    id: wire.id,
    accountId,
    updatedAt: wire.updated_at,
    lines: wire.items.map((item) => ({
      id: item.id,
      sku: skuOf(item),
      quantity: quantity(item.quantity),
      unitPrice: unitPriceOf(item, currency),
      total: money(item.total, currency),
    })),
    totals: mapTotals(wire),
  };
}

/** As the shop reckons it, each part rounded to the currency. A rest that the parts do not explain is shown as rounding, never hidden. */
export function mapTotals(wire: WireCart): Totals {
  const currency = wire.currency_code.toUpperCase();
  const none = zeroMoney(currency);
  const subtotal = addMoney(none, ...wire.items.map((item) => money(item.original_total, currency)));
  const paid = addMoney(none, ...wire.items.map((item) => money(item.total, currency)));
  const shipping = money(wire.shipping_total ?? zero, currency);
  const shippingTax = money(wire.shipping_tax_total ?? zero, currency);
  const total = money(wire.total, currency);
  const rows = [
    ...wire.items.map((item) => ({
      rate: rateOf(item),
      gross: money(item.total, currency),
      tax: money(item.tax_total, currency),
    })),
    ...(shipping.amount === none.amount ? [] : [{ rate: shippingRate(wire), gross: shipping, tax: shippingTax }]),
  ];
  const rates = [...new Set(rows.map(({ rate }) => rate))];
  return {
    subtotal,
    discount: subtractMoney(subtotal, paid),
    // Nothing is sent yet while no way is chosen.
    shipping: shipping.amount === none.amount ? null : shipping,
    taxes: rates.map((rate) => {
      const own = rows.filter((row) => row.rate === rate);
      const tax = addMoney(none, ...own.map((row) => row.tax));
      return { rate, net: subtractMoney(addMoney(none, ...own.map(({ gross }) => gross)), tax), tax };
    }),
    rounding: subtractMoney(total, addMoney(paid, shipping)),
    total,
  };
}

/** Per cent: several tax lines of one item come one on the other. */
export function rateOf({ tax_lines: lines }: Pick<WireCartItem, 'tax_lines'>): string {
  return percent((lines ?? []).reduce((whole, { rate }) => whole.plus(rate), zero));
}

/** One piece with tax, before discounts. */
export function unitPriceOf(
  { original_total, quantity: pieces }: Pick<WireCartItem, 'original_total' | 'quantity'>,
  currency: string,
): Money {
  return roundToMoney(pieces.eq(0) ? zero : original_total.div(pieces), currency);
}

export function skuOf({ variant_sku: sku, variant_id, id }: WireCartItem): string {
  return sku ?? variant_id ?? id;
}

/** The storefront's cart does not tell a delivery's rate: its two amounts do. */
function shippingRate({ shipping_total: gross, shipping_tax_total: tax, items }: WireCart): string {
  const [net, own] = [(gross ?? zero).minus(tax ?? zero), tax ?? zero];
  const told = net.eq(0) ? zero : own.div(net).times(100);
  const near = items.map(rateOf).find((rate) => told.minus(rate).abs().lt('0.5'));
  return near ?? percent(told);
}
