import {
  addMoney,
  allocate,
  amountOf,
  roundToMoney,
  subtractMoney,
  zeroMoney,
} from '../../../../platform/money/index.ts';
import type { BasketFactDiscount, BasketFactLine } from '../../__generated__/resolvers.ts';
import { money, quantity, sum, zero } from '../amounts.ts';
import { rateOf, skuOf, unitPriceOf } from './mapCart.ts';
import { offerIdOf } from './offers.ts';
import type { Promotion } from './promotions.ts';
import type { WireCart, WireCartItem } from './wire.ts';

/** A cart row by row, with each row's share of each promotion. */
export interface MappedBasket {
  readonly rows: readonly BasketFactLine[];
  readonly discounts: readonly BasketFactDiscount[];
  /** Promotions that gave something. */
  readonly appliedIds: ReadonlySet<string>;
}

/** Of what no promotion is named for. */
const UNNAMED = 'other';

export function mapBasket(wire: WireCart, promotions: readonly Promotion[]): MappedBasket {
  const currency = wire.currency_code.toUpperCase();
  const none = zeroMoney(currency);
  const rows = wire.items.map((item): BasketFactLine => {
    const [subtotal, total] = [money(item.original_total, currency), money(item.total, currency)];
    const tax = money(item.tax_total, currency);
    return {
      id: item.id,
      sku: skuOf(item),
      unit: null,
      quantity: quantity(item.quantity),
      unitPrice: unitPriceOf(item, currency).amount,
      subtotal,
      lineDiscount: none,
      shares: sharesOf(item, currency),
      total,
      taxRate: rateOf(item),
      net: subtractMoney(total, tax),
      tax,
      allocatedBy: 'OWNER',
    };
  });
  const codes = new Map(
    wire.items.flatMap(({ adjustments }) =>
      (adjustments ?? []).map((each) => [discountIdOf(each.promotion_id), each.code ?? null] as const),
    ),
  );
  const ids = [...new Set(rows.flatMap(({ shares }) => shares.map(({ discountId }) => discountId)))];
  return {
    rows,
    discounts: ids.map((id): BasketFactDiscount => {
      const amounts = rows.flatMap(({ shares }) => shares.filter(({ discountId }) => discountId === id));
      const amount = addMoney(none, ...amounts.map((share) => share.amount));
      const own = promotions.find((promotion) => offerIdOf(promotion) === id);
      const code = own?.isAutomatic === true ? null : (codes.get(id) ?? null);
      return {
        id,
        kind: id === UNNAMED ? 'OTHER' : code === null ? 'CART_RULE' : 'COUPON',
        title: own?.title ?? codes.get(id) ?? id,
        code,
        offerIds: id === UNNAMED ? [] : [id],
        amount,
      };
    }),
    appliedIds: new Set(
      wire.items.flatMap(({ adjustments }) => (adjustments ?? []).flatMap(({ promotion_id }) => promotion_id ?? [])),
    ),
  };
}

/** An adjustment is told before tax or after it, and never rounded: what the row was reduced by is shared as the adjustments stand to each other. */
function sharesOf(item: WireCartItem, currency: string): BasketFactLine['shares'] {
  const reduced = roundToMoney(
    amountOf(money(item.original_total, currency)).minus(amountOf(money(item.total, currency))),
    currency,
  );
  const ids = [...new Set((item.adjustments ?? []).map(({ promotion_id }) => discountIdOf(promotion_id)))];
  if (amountOf(reduced).eq(0)) return [];
  if (ids.length === 0) return [{ discountId: UNNAMED, amount: reduced }];
  const weights = ids.map((id) =>
    sum((item.adjustments ?? []).flatMap((each) => (discountIdOf(each.promotion_id) === id ? each.amount : []))),
  );
  const amounts = allocate(reduced, weights.every((weight) => weight.eq(zero)) ? weights.map(() => '1') : weights);
  return ids.flatMap((discountId, index) => {
    const amount = amounts[index];
    return amount === undefined || amountOf(amount).eq(0) ? [] : [{ discountId, amount }];
  });
}

function discountIdOf(promotionId: string | null | undefined): string {
  return promotionId == null ? UNNAMED : offerIdOf({ id: promotionId });
}
