import { formatDecimal, roundHalfUp, toDecimal, toQuantity, type Decimal } from '../../../../platform/money/index.ts';
import { exponentOf } from '../../../../platform/money/index.ts';
import type { Calendar } from '../../../kit/index.ts';
import type {
  DiscountKind,
  OrderStatus,
  PaymentKind,
  PaymentStatus,
  ReturnKind,
  ReturnStatus,
  SaleDiscountRecord,
  SaleLineRecord,
  SaleRecord,
  SaleReturnRecord,
  SaleTaxRecord,
} from '../../__generated__/resolvers.ts';
import type { SkuRule } from '../../sku.ts';
import { channelOf } from './saleEntry.ts';
import type * as wire from './wire.ts';

export interface SaleSetting {
  readonly sku: SkuRule;
  readonly calendar: Calendar;
  /** Numbers of the ERP's campaigns: a discount that refers to one is its. */
  readonly campaigns: ReadonlyMap<string, unknown>;
  /** VAT per cents among which a sale's shipping can be. */
  readonly vatPercents: readonly string[];
  /** Whether a location is a store: what is handed over there was picked up. */
  readonly isStore: (location: string) => boolean;
}

const ZERO = toDecimal('0');

const paymentKinds: Readonly<Record<string, PaymentKind>> = {
  CARD: 'CARD',
  MOBILEPAY: 'MOBILE',
  SWISH: 'MOBILE',
  VIPPS: 'MOBILE',
  INVOICE: 'INVOICE',
  GIFT_CARD: 'GIFT_CARD',
  CASH: 'CASH',
};
const mobileSchemes: Readonly<Record<string, string>> = { MOBILEPAY: 'MobilePay', SWISH: 'Swish', VIPPS: 'Vipps' };
const orderStatuses: Readonly<Record<string, OrderStatus>> = {
  Open: 'PLACED',
  Released: 'IN_PROGRESS',
  Shipped: 'FULFILLED',
  Invoiced: 'FULFILLED',
};
const returnKinds: Readonly<Record<string, ReturnKind>> = {
  WITHDRAWAL: 'WITHDRAWAL',
  GOODWILL: 'GOODWILL',
  DEFECT: 'DEFECT',
  WRONG_ITEM: 'WRONG_ITEM',
  NOT_COLLECTED: 'NOT_COLLECTED',
};
const returnStatuses: Readonly<Record<string, ReturnStatus>> = {
  REQUESTED: 'REQUESTED',
  IN_TRANSIT: 'IN_TRANSIT',
  RECEIVED: 'RECEIVED',
  REFUNDED: 'REFUNDED',
  REJECTED: 'REJECTED',
};

export function receiptRecord(
  row: wire.WireReceipt,
  returned: readonly wire.WireReturn[],
  setting: SaleSetting,
): SaleRecord {
  const returns = returned.map((each) => toReturn(each, row.currencyCode, setting.sku));
  const lines = toLines(
    row,
    discountsByLine(row.discounts, ({ receiptLineNo }) => receiptLineNo),
    returns,
    setting,
  );
  const amount = (text: string): string => formatDecimal(text, exponentOf(row.currencyCode));
  const captured = row.payments.every(({ status }) => status === 'Captured');
  return {
    number: row.receiptNo,
    channel: 'STORE',
    storeId: row.storeNo || null,
    till: row.terminalNo || null,
    soldBy: row.staffNo || null,
    placedAt: row.transactionDateTime,
    status: 'FULFILLED',
    paymentStatus: refundStatus(returns, row.totalAmount) ?? (captured ? 'CAPTURED' : 'AUTHORISED'),
    rawStatus: null,
    currency: row.currencyCode,
    lines,
    ...totalsOf(lines, row.currencyCode),
    shipping: null,
    rounding: amount(row.roundingAmount),
    total: amount(row.totalAmount),
    taxes: taxesOf(row.lines, [], row.currencyCode),
    payments: row.payments.map(({ tenderType, amount: paid }) => ({
      kind: paymentKinds[tenderType] ?? 'OTHER',
      amount: amount(paid),
      label: mobileSchemes[tenderType] ?? null,
    })),
    fulfilments: [
      {
        id: row.receiptNo,
        kind: 'TAKEN',
        status: 'HANDED_OVER',
        rawStatus: null,
        storeId: row.storeNo || null,
        trackingNumber: null,
        carrier: null,
        shippedAt: row.transactionDateTime,
        lineIds: lines.map(({ id }) => id),
      },
    ],
    returns,
    withdrawalUntil: null,
  };
}

/** @param invoice what its invoice says: "Open" or "Paid"; null while there is none. */
export function documentRecord(
  row: wire.WireDocument,
  returned: readonly wire.WireReturn[],
  invoice: string | null,
  setting: SaleSetting,
): SaleRecord {
  const returns = returned.map((each) => toReturn(each, row.currencyCode, setting.sku));
  const lines = toLines(
    row,
    discountsByLine(row.discounts, ({ orderLineNo }) => orderLineNo),
    returns,
    setting,
  );
  const goodsNet = sum(row.lines.map(({ netAmount }) => netAmount));
  const goodsTax = sum(row.lines.map(({ vatAmount }) => vatAmount));
  const shippingNet = toDecimal(row.netAmount).minus(goodsNet);
  const shippingTax = toDecimal(row.vatAmount).minus(goodsTax);
  const places = exponentOf(row.currencyCode);
  const pickup = setting.isStore(row.locationCode);
  const shipping: readonly TaxedPart[] = shippingNet.eq(0)
    ? []
    : [{ rate: shippingRate(shippingNet, shippingTax, setting.vatPercents), net: shippingNet, tax: shippingTax }];
  return {
    number: row.orderNumber,
    channel: channelOf(row.salesChannel),
    storeId: pickup ? row.locationCode : null,
    till: null,
    soldBy: row.staffNo || null,
    placedAt: row.placedDateTime,
    status: orderStatuses[row.status] ?? 'UNKNOWN',
    paymentStatus: refundStatus(returns, row.totalAmount) ?? (invoice === 'Paid' ? 'CAPTURED' : 'NONE'),
    rawStatus: row.status || null,
    currency: row.currencyCode,
    lines,
    ...totalsOf(lines, row.currencyCode),
    shipping: formatDecimal(shippingNet.plus(shippingTax), places),
    rounding: formatDecimal(ZERO, places),
    total: formatDecimal(row.totalAmount, places),
    taxes: taxesOf(row.lines, shipping, row.currencyCode),
    // Which means were used, the shop knows; the ERP has the invoice alone.
    payments: [],
    fulfilments:
      row.shipmentNumber === ''
        ? []
        : [
            {
              id: row.shipmentNumber,
              kind: pickup ? 'PICKUP' : 'DELIVERY',
              status: 'SHIPPED',
              rawStatus: null,
              storeId: pickup ? row.locationCode : null,
              trackingNumber: null,
              carrier: null,
              shippedAt: row.shipmentDate === null ? null : setting.calendar.startOf(row.shipmentDate),
              lineIds: lines.map(({ id }) => id),
            },
          ],
    returns,
    withdrawalUntil: null,
  };
}

type LineDiscount = wire.WireSaleDiscount;

function discountsByLine<D extends LineDiscount>(
  discounts: readonly D[],
  lineNo: (discount: D) => number,
): ReadonlyMap<number, readonly D[]> {
  const byLine = new Map<number, D[]>();
  for (const discount of discounts) {
    const no = lineNo(discount);
    byLine.set(no, [...(byLine.get(no) ?? []), discount]);
  }
  return byLine;
}

function toLines(
  sale: Pick<wire.WireReceipt, 'lines' | 'pricesIncludeVat' | 'currencyCode'>,
  discounts: ReadonlyMap<number, readonly LineDiscount[]>,
  returns: readonly SaleReturnRecord[],
  { sku, campaigns }: SaleSetting,
): readonly SaleLineRecord[] {
  const places = exponentOf(sale.currencyCode);
  return sale.lines.map((line) => {
    const id = String(line.lineNo);
    /** Amounts of sales without VAT are shown with it, as the graph shows all amounts of lines. */
    const withTax = (amount: string): string => {
      const factor = sale.pricesIncludeVat ? toDecimal('1') : toDecimal(line.vatPercent).div(100).plus(1);
      return formatDecimal(roundHalfUp(toDecimal(amount).times(factor), places), places);
    };
    const back = sum(
      returns
        .filter(({ status }) => status !== 'REJECTED' && status !== 'CANCELLED')
        .flatMap((each) => each.lines.filter(({ lineId }) => lineId === id).map(({ quantity }) => quantity)),
    );
    const left = toDecimal(line.quantity).minus(back);
    return {
      id,
      sku: sku.join(line.itemNo, line.variantCode),
      name: line.description,
      quantity: toQuantity(line.quantity),
      returnableQuantity: toQuantity(left.lt(0) ? ZERO : left),
      unitPrice: withTax(line.unitPrice),
      total: formatDecimal(toDecimal(line.netAmount).plus(toDecimal(line.vatAmount)), places),
      taxRate: line.vatPercent,
      discounts: (discounts.get(line.lineNo) ?? []).map((discount): SaleDiscountRecord => ({
        source: discount.source,
        kind: discountKind(discount, campaigns),
        level: discount.level.toUpperCase() === 'BASKET' ? 'BASKET' : 'LINE',
        offerId: discount.reference || null,
        title: discount.title || null,
        amount: withTax(discount.amount),
      })),
    };
  });
}

function discountKind({ source, reference }: LineDiscount, campaigns: ReadonlyMap<string, unknown>): DiscountKind {
  if (source === 'CLUB') return 'MEMBER';
  if (reference === '') return 'PRICE_REDUCTION';
  if (campaigns.has(reference)) return 'CAMPAIGN';
  return source === 'SHOP' ? 'COUPON' : 'PRICE_REDUCTION';
}

function totalsOf(lines: readonly SaleLineRecord[], currency: string): Pick<SaleRecord, 'subtotal' | 'discount'> {
  const places = exponentOf(currency);
  const discount = sum(lines.flatMap(({ discounts }) => discounts.map(({ amount }) => amount)));
  const paid = sum(lines.map(({ total }) => total));
  return { subtotal: formatDecimal(paid.plus(discount), places), discount: formatDecimal(discount, places) };
}

interface TaxedPart {
  readonly rate: string;
  readonly net: Decimal;
  readonly tax: Decimal;
}

/** Net and tax by rate, highest rate first. */
function taxesOf(
  lines: readonly wire.WireSaleLine[],
  extra: readonly TaxedPart[],
  currency: string,
): readonly SaleTaxRecord[] {
  const parts: readonly TaxedPart[] = [
    ...lines.map(({ vatPercent, netAmount, vatAmount }) => ({
      rate: vatPercent,
      net: toDecimal(netAmount),
      tax: toDecimal(vatAmount),
    })),
    ...extra,
  ];
  const places = exponentOf(currency);
  const rates = [...new Set(parts.map(({ rate }) => rate))].sort((a, b) => toDecimal(b).cmp(toDecimal(a)));
  return rates.map((rate) => {
    const ours = parts.filter((part) => part.rate === rate);
    const total = (pick: (part: TaxedPart) => Decimal): string =>
      formatDecimal(
        ours.reduce((whole, part) => whole.plus(pick(part)), ZERO),
        places,
      );
    return { rate, net: total(({ net }) => net), tax: total(({ tax }) => tax) };
  });
}

/** The document page tells shipping's tax, not its rate: of the rates that are set up, the one that comes closest. */
function shippingRate(net: Decimal, tax: Decimal, rates: readonly string[]): string {
  const miss = (rate: string): Decimal => net.times(toDecimal(rate)).div(100).minus(tax).abs();
  const [closest] = [...rates].sort((a, b) => miss(a).cmp(miss(b)));
  return closest ?? formatDecimal(roundHalfUp(tax.times(100).div(net), 2));
}

function toReturn(row: wire.WireReturn, currency: string, sku: SkuRule): SaleReturnRecord {
  const status = returnStatuses[row.status] ?? 'UNKNOWN';
  return {
    id: row.number,
    kind: returnKinds[row.kind] ?? 'UNKNOWN',
    status,
    rawStatus: row.status || null,
    at: row.receivedDateTime ?? row.requestedDateTime,
    refund: status === 'REFUNDED' ? formatDecimal(row.totalAmount, exponentOf(currency)) : null,
    lines: row.lines.map((line) => ({
      lineId: String(line.saleLineNo),
      sku: sku.join(line.itemNo, line.variantCode),
      quantity: toQuantity(line.quantity),
    })),
  };
}

/** null: nothing was refunded. */
function refundStatus(returns: readonly SaleReturnRecord[], total: string): PaymentStatus | null {
  const refunded = sum(returns.flatMap(({ refund }) => refund ?? []));
  if (refunded.eq(0)) return null;
  return refunded.gte(toDecimal(total)) ? 'REFUNDED' : 'PARTLY_REFUNDED';
}

function sum(amounts: readonly string[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(toDecimal(amount)), ZERO);
}
