import {
  addMoney,
  allocate,
  amountOf,
  compareDecimals,
  formatDecimal,
  roundToMoney,
  subtractMoney,
  zeroMoney,
  type Money,
} from '../../../../platform/money/index.ts';
import type {
  OrderStatus,
  PaymentKind,
  PaymentStatus,
  ReturnKind,
  ReturnStatus,
  SaleFulfilmentRecord,
  SaleLineRecord,
  SaleRecord,
  SaleReturnRecord,
  SaleTaxRecord,
} from '../../__generated__/resolvers.ts';
import { money, percent, quantity, zero } from '../amounts.ts';
import { numberOf } from './mapEntry.ts';
import type { WireFulfilment, WireOrder, WireOrderItem, WireReturn } from './wire.ts';

export interface SaleParts {
  readonly system: string;
  readonly withdrawalDays: number;
}

const DAY_MS = 86_400_000;

/** Medusa keeps amounts unrounded: each line's is rounded to the currency, and what that leaves of the total is shown as rounding. */
export function mapSale(wire: WireOrder, { system, withdrawalDays }: SaleParts): SaleRecord {
  // Medusa gives lines in any order, another one each time, and remembers none.
  const order = { ...wire, items: wire.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  const currency = order.currency_code.toUpperCase();
  const none = zeroMoney(currency);
  const subtotal = addMoney(none, ...order.items.map((item) => money(item.original_total, currency)));
  const paid = addMoney(none, ...order.items.map((item) => money(item.total, currency)));
  const [shipping, total] = [money(order.shipping_total, currency), money(order.total, currency)];
  const delivered = (order.fulfillments ?? []).flatMap(({ delivered_at, canceled_at }) =>
    delivered_at == null || canceled_at != null ? [] : [delivered_at],
  );
  return {
    number: numberOf(order),
    channel: 'WEB',
    storeId: null,
    till: null,
    soldBy: null,
    placedAt: order.created_at,
    status: statusOf(order),
    paymentStatus: paymentStatusOf(order.payment_status),
    rawStatus: `${order.status}, ${order.fulfillment_status}`,
    currency,
    lines: order.items.map((item) => mapLine(item, currency, system)),
    subtotal: subtotal.amount,
    discount: subtractMoney(subtotal, paid).amount,
    shipping: shipping.amount,
    rounding: subtractMoney(total, addMoney(paid, shipping)).amount,
    total: total.amount,
    taxes: taxesOf(order, currency),
    payments: (order.payment_collections ?? [])
      .flatMap(({ payments }) => payments ?? [])
      .filter(({ canceled_at }) => canceled_at == null)
      .map(({ provider_id, amount }) => ({
        kind: paymentKindOf(provider_id ?? ''),
        amount: money(amount, currency).amount,
        label: null,
      })),
    fulfilments: fulfilmentsOf(order),
    returns: (order.returns ?? []).map((each) => mapReturn(each, order.items, currency)),
    withdrawalUntil:
      delivered.length === 0 || withdrawalDays === 0
        ? null
        : new Date(Date.parse(delivered.toSorted().at(-1) ?? '') + withdrawalDays * DAY_MS).toISOString(),
  };
}

function mapLine(item: WireOrderItem, currency: string, system: string): SaleLineRecord {
  const { detail } = item;
  const left = (detail?.delivered_quantity ?? zero)
    .minus(detail?.return_requested_quantity ?? zero)
    .minus(detail?.return_received_quantity ?? zero)
    .minus(detail?.return_dismissed_quantity ?? zero);
  const [full, paid] = [money(item.original_total, currency), money(item.total, currency)];
  const adjustments = (item.adjustments ?? []).filter(({ amount }) => amount.gt(0));
  // Told before tax: what the line was reduced by is shared as they stand to each other.
  const reduced = subtractMoney(full, paid);
  const amounts =
    adjustments.length === 0 || amountOf(reduced).lte(0)
      ? []
      : allocate(
          reduced,
          adjustments.map(({ amount }) => amount),
        );
  return {
    id: item.id,
    sku: item.variant_sku ?? item.id,
    name: nameOf(item),
    quantity: quantity(item.quantity),
    returnableQuantity: quantity(left.lt(0) ? zero : left),
    unitPrice: roundToMoney(item.quantity.eq(0) ? zero : item.original_total.div(item.quantity), currency).amount,
    total: paid.amount,
    taxRate: rateOf(item.tax_lines),
    discounts: adjustments.flatMap(({ promotion_id: promotion, code }, index) => {
      const amount = amounts[index];
      return amount === undefined
        ? []
        : [
            {
              source: system,
              kind: 'CAMPAIGN' as const,
              level: 'BASKET' as const,
              offerId: promotion == null ? null : `promotion:${promotion}`,
              title: code ?? null,
              amount: amount.amount,
            },
          ];
    }),
  };
}

function nameOf({ product_title: title, variant_title: variant, title: own, variant_sku: sku }: WireOrderItem): string {
  if (title == null) return own;
  return variant == null || variant === sku || title.includes(variant) ? title : `${title}, ${variant}`;
}

function rateOf(lines: WireOrderItem['tax_lines']): string {
  return percent((lines ?? []).reduce((whole, { rate }) => whole.plus(rate), zero));
}

function statusOf({ status, fulfillment_status: sent }: WireOrder): OrderStatus {
  switch (status) {
    case 'draft':
      return 'PENDING_PAYMENT';
    case 'requires_action':
      return 'NEEDS_REVIEW';
    case 'canceled':
      return 'CANCELLED';
    case 'completed':
    case 'archived':
      return 'CLOSED';
    case 'pending':
      break;
    default:
      return 'UNKNOWN';
  }
  switch (sent) {
    case 'not_fulfilled':
    case 'canceled':
      return 'PLACED';
    case 'fulfilled':
      return 'IN_PROGRESS';
    case 'partially_fulfilled':
    case 'partially_shipped':
    case 'partially_delivered':
      return 'PARTLY_FULFILLED';
    case 'shipped':
    case 'delivered':
      return 'FULFILLED';
    default:
      return 'UNKNOWN';
  }
}

function paymentStatusOf(status: string): PaymentStatus {
  switch (status) {
    case 'authorized':
    case 'partially_authorized':
      return 'AUTHORISED';
    case 'captured':
    case 'completed':
      return 'CAPTURED';
    case 'partially_captured':
      return 'PARTLY_CAPTURED';
    case 'refunded':
      return 'REFUNDED';
    case 'partially_refunded':
      return 'PARTLY_REFUNDED';
    case 'canceled':
      return 'VOIDED';
    default:
      return 'NONE';
  }
}

/** By the name of the payment provider's module. */
function paymentKindOf(provider: string): PaymentKind {
  if (/mobilepay|swish|vipps/i.test(provider)) return 'MOBILE';
  if (/klarna|invoice/i.test(provider)) return 'INVOICE';
  return /stripe|card|adyen|nets/i.test(provider) ? 'CARD' : 'OTHER';
}

/** By rate, highest first. */
function taxesOf(order: WireOrder, currency: string): SaleTaxRecord[] {
  const none = zeroMoney(currency);
  const rows: { readonly rate: string; readonly gross: Money; readonly tax: Money }[] = order.items.map((item) => ({
    rate: rateOf(item.tax_lines),
    gross: money(item.total, currency),
    tax: money(item.tax_total, currency),
  }));
  if (order.shipping_total.gt(0)) {
    const [method] = order.shipping_methods ?? [];
    rows.push({
      rate: rateOf(method?.tax_lines),
      gross: money(order.shipping_total, currency),
      tax: money(order.shipping_tax_total, currency),
    });
  }
  const rates = [...new Set(rows.map(({ rate }) => rate))].toSorted((a, b) => compareDecimals(b, a));
  return rates.map((rate) => {
    const own = rows.filter((row) => row.rate === rate);
    const tax = addMoney(none, ...own.map((row) => row.tax));
    return { rate, net: subtractMoney(addMoney(none, ...own.map(({ gross }) => gross)), tax).amount, tax: tax.amount };
  });
}

/** What is packed or has gone out, and one more for what is neither. */
function fulfilmentsOf(order: WireOrder): SaleFulfilmentRecord[] {
  const sent = (order.fulfillments ?? [])
    .filter(({ canceled_at }) => canceled_at == null)
    .map((each): SaleFulfilmentRecord => {
      const pickup = each.shipping_option?.service_zone?.fulfillment_set?.type === 'pickup';
      return {
        id: each.id,
        kind: pickup ? 'PICKUP' : 'DELIVERY',
        status: fulfilmentStatusOf(each, pickup),
        rawStatus: null,
        storeId: null,
        trackingNumber: each.labels?.find(({ tracking_number }) => tracking_number != null)?.tracking_number ?? null,
        carrier: each.shipping_option?.name ?? null,
        shippedAt: each.shipped_at ?? null,
        lineIds: (each.items ?? []).flatMap(({ line_item_id }) => line_item_id ?? []),
      };
    });
  const open = order.items.filter(({ quantity: ordered, detail }) => ordered.gt(detail?.fulfilled_quantity ?? zero));
  if (open.length === 0 || ['canceled', 'completed', 'archived'].includes(order.status)) return sent;
  return [
    ...sent,
    {
      id: `${order.id}-open`,
      kind: 'DELIVERY',
      status: 'PLANNED',
      rawStatus: order.fulfillment_status,
      storeId: null,
      trackingNumber: null,
      carrier: null,
      shippedAt: null,
      lineIds: open.map(({ id }) => id),
    },
  ];
}

function fulfilmentStatusOf(
  { delivered_at: delivered, shipped_at: shipped }: WireFulfilment,
  pickup: boolean,
): SaleFulfilmentRecord['status'] {
  if (delivered != null) return pickup ? 'HANDED_OVER' : 'DELIVERED';
  if (shipped != null) return pickup ? 'READY_FOR_PICKUP' : 'SHIPPED';
  return 'ALLOCATED';
}

function mapReturn(wire: WireReturn, items: readonly WireOrderItem[], currency: string): SaleReturnRecord {
  return {
    id: wire.id,
    kind: returnKindOf(wire.items?.[0]?.reason?.value ?? null),
    status: returnStatusOf(wire.status),
    rawStatus: wire.status,
    at: wire.requested_at ?? wire.created_at,
    refund: wire.refund_amount == null ? null : money(wire.refund_amount, currency).amount,
    lines: (wire.items ?? []).map(({ item_id: lineId, quantity: pieces }) => ({
      lineId,
      sku: items.find(({ id }) => id === lineId)?.variant_sku ?? '',
      quantity: formatDecimal(pieces),
    })),
  };
}

function returnStatusOf(status: string): ReturnStatus {
  switch (status) {
    case 'open':
    case 'requested':
      return 'REQUESTED';
    case 'received':
    case 'partially_received':
      return 'RECEIVED';
    case 'canceled':
      return 'CANCELLED';
    default:
      return 'UNKNOWN';
  }
}

const returnKinds: readonly ReturnKind[] = ['WITHDRAWAL', 'GOODWILL', 'DEFECT', 'WRONG_ITEM', 'NOT_COLLECTED'];

/** The back office names its reasons itself. */
function returnKindOf(reason: string | null): ReturnKind {
  return returnKinds.find((kind) => kind === reason?.toUpperCase()) ?? 'UNKNOWN';
}
