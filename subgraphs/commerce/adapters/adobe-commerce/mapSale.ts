import { compareDecimals, formatDecimal, type Decimal } from '../../../../platform/money/index.ts';
import type {
  DiscountKind,
  FulfilmentStatus,
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
import { amount, percent, quantity, rounded, sum, zero } from '../amounts.ts';
import { channelOf } from './channels.ts';
import type { WireOrder, WireOrderItem, WireRma, WireShipment } from './wire.ts';

export interface SaleParts {
  readonly shipments: readonly WireShipment[];
  readonly returns: readonly WireRma[];
  readonly system: string;
  readonly withdrawalDays: number;
}

const DAY_MS = 86_400_000;
const PICKUP = 'instore_pickup';

export function mapSale(order: WireOrder, parts: SaleParts): SaleRecord {
  const currency = order.order_currency_code;
  // A configurable's child line carries no money; the parent's line is what was sold.
  const items = order.items.filter(({ parent_item_id }) => parent_item_id == null);
  const lines = items.map((item) => mapLine(item, order, parts));
  const giftCards = rounded(order.extension_attributes?.gift_cards_amount, currency);
  const total = rounded(order.grand_total, currency).plus(giftCards);
  const subtotal = rounded(order.subtotal_incl_tax, currency);
  const shipping = rounded(order.shipping_incl_tax ?? order.shipping_amount, currency);
  const discount = sum(items.map((item) => rounded(item.row_total_incl_tax, currency))).minus(
    sum(items.map((item) => lineTotal(item, currency))),
  );
  const method = order.payment?.method ?? null;
  const delivered = parts.shipments.flatMap(
    ({ extension_attributes }) => extension_attributes?.samklang_delivered_at ?? [],
  );
  return {
    number: order.increment_id,
    channel: channelOf(order.extension_attributes?.samklang_channel) ?? 'WEB',
    storeId: null,
    till: null,
    soldBy: null,
    placedAt: order.created_at,
    status: statusOf(order, items),
    paymentStatus: paymentStatusOf(order),
    rawStatus: order.status ?? order.state,
    currency,
    lines,
    subtotal: amount(subtotal, currency),
    discount: amount(discount, currency),
    shipping: amount(shipping, currency),
    rounding: amount(total.minus(subtotal).plus(discount).minus(shipping), currency),
    total: amount(total, currency),
    taxes: taxesOf(order, items),
    payments: [
      ...(giftCards.eq(0) ? [] : [{ kind: 'GIFT_CARD' as const, amount: amount(giftCards, currency), label: null }]),
      ...(method === null || method === 'free'
        ? []
        : [
            {
              kind: paymentKindOf(method),
              amount: amount(order.payment?.amount_ordered ?? order.grand_total, currency),
              label: order.payment?.cc_last4 ?? null,
            },
          ]),
    ],
    fulfilments: fulfilmentsOf(order, items, parts.shipments),
    returns: parts.returns.map((rma) => mapReturn(rma, items, currency)),
    withdrawalUntil:
      delivered.length === 0 || parts.withdrawalDays === 0
        ? null
        : new Date(Date.parse(delivered.toSorted().at(-1) ?? '') + parts.withdrawalDays * DAY_MS).toISOString(),
  };
}

/** Adobe's own sum: what was paid for the line, tax included, after discounts. */
function lineTotal(item: WireOrderItem, currency: string): Decimal {
  return rounded(item.row_total, currency)
    .plus(rounded(item.tax_amount, currency))
    .plus(rounded(item.discount_tax_compensation_amount, currency))
    .minus(rounded(item.discount_amount, currency));
}

function mapLine(item: WireOrderItem, order: WireOrder, parts: SaleParts): SaleLineRecord {
  const currency = order.order_currency_code;
  const underway = sum(
    parts.returns
      .filter(({ status }) => returnStatusOf(status) !== 'REJECTED' && returnStatusOf(status) !== 'REFUNDED')
      .flatMap(({ items }) => items)
      .filter(({ order_item_id }) => order_item_id === item.item_id)
      .map(({ qty_requested }) => qty_requested),
  );
  const left = item.qty_shipped.minus(item.qty_refunded).minus(underway);
  return {
    id: item.item_id,
    sku: item.sku,
    name: item.name ?? item.sku,
    quantity: quantity(item.qty_ordered),
    returnableQuantity: quantity(left.lt(0) ? zero : left),
    unitPrice: amount(item.price_incl_tax, currency),
    total: amount(lineTotal(item, currency), currency),
    taxRate: percent(item.tax_percent),
    discounts: (item.extension_attributes?.discounts ?? []).map(
      ({ discount_data, rule_id, rule_label, extension_attributes }) => ({
        source: parts.system,
        kind: discountKindOf(extension_attributes?.samklang_source, order.coupon_code ?? null),
        level: extension_attributes?.samklang_level === 'LINE' ? 'LINE' : 'BASKET',
        offerId: rule_id == null || rule_id === '0' ? null : `rule:${rule_id}`,
        title: rule_label ?? null,
        amount: amount(discount_data.amount, currency),
      }),
    ),
  };
}

function discountKindOf(source: string | undefined, coupon: string | null): DiscountKind {
  switch (source) {
    case 'ERP':
      return 'CAMPAIGN';
    case 'CLUB':
      return 'MEMBER';
    case 'SHOP':
    case undefined:
      return coupon === null ? 'CAMPAIGN' : 'COUPON';
    default:
      return 'OTHER';
  }
}

function statusOf(order: WireOrder, items: readonly WireOrderItem[]): OrderStatus {
  switch (order.state) {
    case 'pending_payment':
      return 'PENDING_PAYMENT';
    case 'new':
      return 'PLACED';
    case 'processing':
      return items.some(({ qty_shipped }) => qty_shipped.gt(0)) ? 'PARTLY_FULFILLED' : 'IN_PROGRESS';
    case 'complete':
      return 'FULFILLED';
    case 'closed':
      return 'CLOSED';
    case 'canceled':
      return 'CANCELLED';
    case 'holded':
    case 'payment_review':
      return 'NEEDS_REVIEW';
    default:
      return 'UNKNOWN';
  }
}

function paymentStatusOf(order: WireOrder): PaymentStatus {
  const currency = order.order_currency_code;
  const due = rounded(order.grand_total, currency);
  const paid = rounded(order.total_paid, currency);
  const refunded = rounded(order.total_refunded, currency);
  if (refunded.gt(0)) return refunded.gte(due) ? 'REFUNDED' : 'PARTLY_REFUNDED';
  if (order.state === 'canceled') return 'VOIDED';
  if (paid.gte(due)) return 'CAPTURED';
  if (paid.gt(0)) return 'PARTLY_CAPTURED';
  return order.payment?.amount_authorized == null ? 'NONE' : 'AUTHORISED';
}

function paymentKindOf(method: string): PaymentKind {
  if (/mobilepay|swish|vipps/i.test(method)) return 'MOBILE';
  if (/klarna|invoice|purchaseorder/i.test(method)) return 'INVOICE';
  if (/cashondelivery/i.test(method)) return 'CASH';
  if (/gift/i.test(method)) return 'GIFT_CARD';
  return /cc|card|vault/i.test(method) ? 'CARD' : 'OTHER';
}

/** By rate: the lines' net and tax, and shipping under the rate that explains its tax best. */
function taxesOf(order: WireOrder, items: readonly WireOrderItem[]): SaleTaxRecord[] {
  const currency = order.order_currency_code;
  const rows = items.map((item) => {
    const tax = rounded(item.tax_amount, currency);
    return { rate: percent(item.tax_percent), net: lineTotal(item, currency).minus(tax), tax };
  });
  const shippingNet = rounded(order.shipping_amount, currency);
  const shippingTax = rounded(order.shipping_tax_amount, currency);
  if (!shippingNet.eq(0)) {
    const applied = order.extension_attributes?.applied_taxes?.map((row) => percent(row.percent)) ?? [];
    const rates = [...new Set([...applied, ...rows.map(({ rate }) => rate)])];
    const off = (rate: string): Decimal => shippingNet.times(rate).div(100).minus(shippingTax).abs();
    const [rate = '0'] = rates.toSorted((a, b) => compareDecimals(off(a), off(b)));
    rows.push({ rate, net: shippingNet, tax: shippingTax });
  }
  const rates = [...new Set(rows.map(({ rate }) => rate))].toSorted((a, b) => compareDecimals(b, a));
  return rates.map((rate) => {
    const own = rows.filter((row) => row.rate === rate);
    return {
      rate,
      net: amount(sum(own.map(({ net }) => net)), currency),
      tax: amount(sum(own.map(({ tax }) => tax)), currency),
    };
  });
}

/** What has gone out, and one more for what has not. */
function fulfilmentsOf(
  order: WireOrder,
  items: readonly WireOrderItem[],
  shipments: readonly WireShipment[],
): SaleFulfilmentRecord[] {
  const method = order.extension_attributes?.shipping_assignments?.[0]?.shipping.method ?? null;
  const pickup = method === PICKUP;
  const kind = pickup ? 'PICKUP' : 'DELIVERY';
  const storeId = pickup ? (order.extension_attributes?.pickup_location_code ?? null) : null;
  const sent = shipments.map((shipment): SaleFulfilmentRecord => {
    const delivered = shipment.extension_attributes?.samklang_delivered_at !== undefined;
    const status: FulfilmentStatus = pickup
      ? delivered
        ? 'HANDED_OVER'
        : 'READY_FOR_PICKUP'
      : delivered
        ? 'DELIVERED'
        : 'SHIPPED';
    const [track] = shipment.tracks ?? [];
    return {
      id: shipment.increment_id,
      kind,
      status,
      rawStatus: null,
      storeId,
      trackingNumber: track?.track_number ?? null,
      carrier: track?.title ?? null,
      shippedAt: shipment.created_at,
      lineIds: shipment.items.map(({ order_item_id }) => order_item_id),
    };
  });
  const open = items.filter((item) => item.qty_ordered.minus(item.qty_shipped).minus(item.qty_canceled).gt(0));
  if (open.length === 0 || order.state === 'closed') return sent;
  return [
    ...sent,
    {
      id: `${order.increment_id}-open`,
      kind,
      status: order.state === 'processing' ? 'ALLOCATED' : 'PLANNED',
      rawStatus: order.status ?? null,
      storeId,
      trackingNumber: null,
      carrier: null,
      shippedAt: null,
      lineIds: open.map(({ item_id }) => item_id),
    },
  ];
}

function mapReturn(rma: WireRma, items: readonly WireOrderItem[], currency: string): SaleReturnRecord {
  const refund = rma.extension_attributes?.samklang_refund_amount ?? null;
  return {
    id: rma.increment_id,
    kind: returnKindOf(rma.items[0]?.reason ?? null),
    status: returnStatusOf(rma.status),
    rawStatus: rma.status,
    at: rma.date_requested,
    refund: refund === null ? null : amount(refund, currency),
    lines: rma.items.map(({ order_item_id, qty_requested }) => ({
      lineId: order_item_id,
      sku: items.find(({ item_id }) => item_id === order_item_id)?.sku ?? '',
      quantity: formatDecimal(qty_requested),
    })),
  };
}

function returnStatusOf(status: string): ReturnStatus {
  switch (status) {
    case 'pending':
      return 'REQUESTED';
    case 'authorized':
    case 'partial_authorized':
      return 'IN_TRANSIT';
    case 'received':
    case 'received_on_item':
      return 'RECEIVED';
    case 'approved':
    case 'approved_on_item':
      return 'REFUND_PENDING';
    case 'processed_and_closed':
      return 'REFUNDED';
    case 'denied':
    case 'denied_on_item':
    case 'rejected':
    case 'rejected_on_item':
      return 'REJECTED';
    case 'closed':
      return 'CANCELLED';
    default:
      return 'UNKNOWN';
  }
}

const returnKinds: readonly ReturnKind[] = ['WITHDRAWAL', 'GOODWILL', 'DEFECT', 'WRONG_ITEM', 'NOT_COLLECTED'];

function returnKindOf(reason: string | null): ReturnKind {
  return returnKinds.find((kind) => kind === reason?.toUpperCase()) ?? 'UNKNOWN';
}
