import { createHash } from 'node:crypto';
import type { PostalAddress, SaleLine, SalePayment, WebOrder } from '../../retailer/model.ts';
import { utcText } from '../dates.ts';
import { cents, float } from '../floats.ts';
import type { OrderBook } from '../orderBook.ts';
import { groupId } from '../shop.ts';
import type { Shop } from '../shop.ts';

/** Item ids are the order's id and the line's number. */
export function itemIdOf(order: WebOrder, lineNo: number): number {
  return order.entityId * 100 + lineNo;
}

const methods: Readonly<Record<SalePayment['method'], string>> = {
  CARD: 'adyen_cc',
  MOBILEPAY: 'adyen_mobilepay',
  SWISH: 'adyen_swish',
  VIPPS: 'adyen_vipps',
  INVOICE: 'klarna_kp',
  GIFT_CARD: 'free',
  CASH: 'cashondelivery',
};

const statuses: Readonly<Record<WebOrder['state'], string>> = {
  new: 'pending',
  processing: 'processing',
  complete: 'complete',
  closed: 'closed',
  canceled: 'canceled',
};

export function statusOf(order: WebOrder): string {
  return statuses[order.state];
}

/**
 * An order as `/V1/orders` sends it. Amounts are floats; a discount is negative on the order and positive on its lines. Its costly
 * parts are getters: a poll that asks for a few fields of thousands of orders does not pay for them.
 */
export function renderOrder(
  shop: Shop,
  book: OrderBook,
  order: WebOrder,
  siteModule: boolean,
): Record<string, unknown> {
  const { totals, currency } = order;
  const account = order.accountId === null ? undefined : book.account(order.accountId);
  const giftCards = order.payments.filter(({ method }) => method === 'GIFT_CARD');
  const giftAmount = cents(giftCards.reduce((sum, { amount }) => sum + Number(amount), 0));
  // Adobe takes gift cards off what is to pay.
  const toPay = cents(Number(totals.total) - giftAmount);
  const captured = order.payments
    .filter(({ method, status }) => method !== 'GIFT_CARD' && status === 'CAPTURED')
    .reduce((sum, { amount }) => sum + Number(amount), 0);
  const shippingNet =
    totals.shipping === '0.00' ? 0 : withoutTax(totals.shipping, totals.shippingVatRatePercent, order);
  const shippingGross = withTax(totals.shipping, totals.shippingVatRatePercent, order);
  const address = addressOf(order);
  const items = (): unknown[] => order.lines.map((line) => renderItem(shop, book, order, line));
  return {
    entity_id: order.entityId,
    increment_id: order.incrementId,
    state: order.state,
    status: statusOf(order),
    store_id: shop.storeIdOf(order.storeView),
    store_name: `${order.market}\nNordhavn\n${order.storeView}`,
    created_at: utcText(order.placedAt),
    updated_at: utcText(order.updatedAt),
    customer_email: order.email,
    customer_firstname: order.firstName,
    customer_lastname: order.lastName,
    customer_group_id: account === undefined ? 0 : groupId(account.group),
    ...(order.accountId === null ? {} : { customer_id: order.accountId }),
    customer_is_guest: order.accountId === null ? 1 : 0,
    ...(order.couponCode === null ? {} : { coupon_code: order.couponCode }),
    order_currency_code: currency,
    base_currency_code: currency,
    store_currency_code: currency,
    subtotal: float(cents(order.lines.reduce((sum, line) => sum + netUnit(line, order) * Number(line.quantity), 0))),
    subtotal_incl_tax: float(
      cents(order.lines.reduce((sum, line) => sum + grossUnit(line, order) * Number(line.quantity), 0)),
    ),
    discount_amount: float(-Number(totals.discount)),
    shipping_amount: float(cents(shippingNet)),
    shipping_incl_tax: float(cents(shippingGross)),
    shipping_tax_amount: float(cents(shippingGross - shippingNet)),
    tax_amount: float(totals.vatAmount),
    grand_total: float(toPay),
    base_grand_total: float(toPay),
    total_paid: float(cents(captured)),
    get total_refunded() {
      return float(book.refundedOf(order));
    },
    total_due: float(cents(toPay - captured)),
    total_qty_ordered: float(order.lines.reduce((sum, { quantity }) => sum + Number(quantity), 0)),
    total_item_count: order.lines.length,
    get items() {
      return items();
    },
    billing_address: { ...address, address_type: 'billing' },
    get payment() {
      return paymentOf(order);
    },
    status_histories: [],
    extension_attributes: {
      get shipping_assignments() {
        const method =
          order.shippingMethod === 'CLICK_AND_COLLECT' ? 'instore_pickup' : order.shippingMethod.toLowerCase();
        const total = { shipping_amount: float(cents(shippingNet)), shipping_incl_tax: float(cents(shippingGross)) };
        return [{ shipping: { address: { ...address, address_type: 'shipping' }, method, total }, items: items() }];
      },
      ...(order.pickupStoreId === null ? {} : { pickup_location_code: order.pickupStoreId }),
      applied_taxes: totals.vat.map(({ ratePercent, vat }) => ({
        code: `VAT ${ratePercent}`,
        title: `VAT ${ratePercent} %`,
        percent: float(ratePercent),
        amount: float(vat),
        base_amount: float(vat),
      })),
      gift_cards_amount: float(giftAmount),
      gift_cards: giftCards.map(({ amount }, index) => ({
        id: index + 1,
        code: 'GIFT',
        amount: float(amount),
        base_amount: float(amount),
      })),
      // Undefined is not sent.
      samklang_channel: siteModule ? order.channel.toLowerCase() : undefined,
      get samklang_shipments() {
        if (!siteModule) return undefined;
        return order.shipments.map((shipment, index) => renderShipment(order, shipment, index));
      },
      get samklang_returns() {
        return siteModule ? book.returnsOf(order).map((each) => book.renderReturn(each)) : undefined;
      },
    },
  };
}

function renderItem(shop: Shop, book: OrderBook, order: WebOrder, line: SaleLine): Record<string, unknown> {
  const shipped = order.shipments
    .flatMap(({ lines }) => lines)
    .filter(({ lineNo }) => lineNo === line.lineNo)
    .reduce((sum, { quantity }) => sum + Number(quantity), 0);
  const captured = order.payments.some(({ status }) => status === 'CAPTURED');
  const net = netUnit(line, order);
  const gross = grossUnit(line, order);
  return {
    item_id: itemIdOf(order, line.lineNo),
    order_id: order.entityId,
    product_id: shop.bySku().get(line.sku)?.shop.productId ?? 0,
    product_type: 'simple',
    sku: line.sku,
    name: line.name,
    qty_ordered: float(line.quantity),
    qty_invoiced: float(captured ? line.quantity : 0),
    qty_shipped: float(shipped),
    qty_refunded: float(book.returnedQuantity(order, line.lineNo)),
    qty_canceled: float(order.state === 'canceled' ? line.quantity : 0),
    price: float(cents(net)),
    price_incl_tax: float(cents(gross)),
    original_price: float(cents(gross)),
    row_total: float(cents(net * Number(line.quantity))),
    row_total_incl_tax: float(cents(gross * Number(line.quantity))),
    tax_percent: float(line.vatRatePercent),
    tax_amount: float(line.vatAmount),
    discount_amount: float(line.discountAmount),
    discount_percent: 0,
    // What makes row_total + tax_amount + compensation - discount_amount the amount paid for the line.
    discount_tax_compensation_amount: float(
      cents(Number(line.netAmount) + Number(line.discountAmount) - cents(net * Number(line.quantity))),
    ),
    extension_attributes: {
      discounts: line.discounts.map(({ source, reference, title, amount, level }) => ({
        discount_data: { amount: float(amount), base_amount: float(amount) },
        rule_label: title,
        rule_id: source === 'SHOP' && reference !== null && /^\d+$/.test(reference) ? Number(reference) : 0,
        extension_attributes: { samklang_source: source, samklang_level: level, samklang_reference: reference ?? '' },
      })),
    },
  };
}

export function renderShipment(
  order: WebOrder,
  shipment: WebOrder['shipments'][number],
  index: number,
): Record<string, unknown> {
  return {
    entity_id: order.entityId * 10 + index,
    increment_id: shipment.shipmentNo,
    order_id: order.entityId,
    created_at: utcText(shipment.shippedAt),
    updated_at: utcText(shipment.deliveredAt ?? shipment.shippedAt),
    items: shipment.lines.map(({ lineNo, quantity }) => ({
      entity_id: itemIdOf(order, lineNo) * 10 + index,
      order_item_id: itemIdOf(order, lineNo),
      sku: order.lines.find((line) => line.lineNo === lineNo)?.sku ?? '',
      qty: float(quantity),
    })),
    tracks: [
      {
        order_id: order.entityId,
        parent_id: order.entityId * 10 + index,
        carrier_code: shipment.carrier.toLowerCase(),
        title: shipment.carrier,
        track_number: shipment.trackingNo,
        created_at: utcText(shipment.shippedAt),
      },
    ],
    ...(shipment.deliveredAt === null
      ? {}
      : { extension_attributes: { samklang_delivered_at: utcText(shipment.deliveredAt) } }),
  };
}

function withTax(amount: string, rate: string, order: WebOrder): number {
  return order.pricesIncludeVat ? Number(amount) : Number(amount) * (1 + Number(rate) / 100);
}

function withoutTax(amount: string, rate: string, order: WebOrder): number {
  return order.pricesIncludeVat ? Number(amount) / (1 + Number(rate) / 100) : Number(amount);
}

const grossUnit = (line: SaleLine, order: WebOrder): number => withTax(line.unitPrice, line.vatRatePercent, order);
const netUnit = (line: SaleLine, order: WebOrder): number => withoutTax(line.unitPrice, line.vatRatePercent, order);

function paymentOf(order: WebOrder): Record<string, unknown> {
  const main = order.payments.find(({ method }) => method !== 'GIFT_CARD') ?? order.payments[0];
  const amount = float(main?.amount ?? order.totals.total);
  return {
    entity_id: order.entityId,
    parent_id: order.entityId,
    method: main === undefined ? 'free' : methods[main.method],
    account_status: null,
    additional_information: [],
    amount_ordered: amount,
    amount_authorized: amount,
    ...(main?.status === 'CAPTURED' ? { amount_paid: amount } : {}),
    cc_last4: main?.method === 'CARD' ? String(1000 + (order.entityId % 9000)) : null,
    ...(main?.token == null ? {} : { extension_attributes: { vault_payment_token: vaultToken(order, main.token) } }),
  };
}

function vaultToken(order: WebOrder, token: string): Record<string, unknown> {
  return {
    entity_id: order.entityId,
    ...(order.accountId === null ? {} : { customer_id: order.accountId }),
    public_hash: createHash('sha256').update(token).digest('hex'),
    payment_method_code: methods.CARD,
    type: 'card',
    created_at: utcText(order.placedAt),
    gateway_token: token,
    token_details: '{"type":"VI"}',
    is_active: true,
    is_visible: order.accountId !== null,
  };
}

export function renderAddress(address: PostalAddress): Record<string, unknown> {
  return { street: [address.street], postcode: address.postalCode, city: address.city, country_id: address.country };
}

function addressOf(order: WebOrder): Record<string, unknown> {
  return {
    ...renderAddress(order.shippingAddress),
    firstname: order.firstName,
    lastname: order.lastName,
    email: order.email,
    telephone: order.phone ?? '',
  };
}
