import type { MarketCode, Percent, SaleDiscount, SaleLine, SalePayment, SaleTotals, UnitCode } from '../model.ts';
import type { Sellable } from './catalogue.ts';
import { allocate, amountOf, divideHalfUp, quantityOf } from './numbers.ts';

/** A line as it is decided: whole minor units and thousandths. */
export interface LineDraft {
  readonly sellable: Sellable;
  readonly unit: UnitCode;
  readonly thousandths: number;
  readonly unitPrice: number;
  /** Line discount in percent with its reason; null without. */
  readonly discount: {
    readonly percent: number;
    readonly source: SaleDiscount['source'];
    readonly reference: string | null;
    readonly title: string;
  } | null;
}

export interface LineContext {
  readonly market: MarketCode;
  readonly pricesIncludeVat: boolean;
  readonly shipping: number;
  /** Coupon over the whole basket; null without. */
  readonly basket: { readonly percent: number; readonly reference: string; readonly title: string } | null;
  readonly cash: boolean;
}

export interface PricedSale {
  readonly lines: SaleLine[];
  readonly totals: SaleTotals;
  /** To pay, minor units. */
  readonly total: number;
}

const vatRates = {
  DK: { STANDARD: 25, FOOD: 25, BOOK: 25 },
  SE: { STANDARD: 25, FOOD: 12, BOOK: 6 },
  NO: { STANDARD: 25, FOOD: 15, BOOK: 0 },
} as const;

const percents: Readonly<Record<number, Percent>> = { 0: '0', 6: '6', 12: '12', 15: '15', 25: '25' };
const percentOf = (rate: number): Percent => percents[rate] ?? String(rate);

/** VAT in percent of a sellable in a market. */
export function vatRateOf(sellable: Sellable, market: MarketCode): number {
  return vatRates[market][sellable.draft.type.vat];
}

const noDiscounts: readonly SaleDiscount[] = [];

/** Half up to whole kroner (SE, NO) or 50 øre (DK): what cash can pay. */
function cashRounding(total: number, market: MarketCode): number {
  const step = market === 'DK' ? 50 : 100;
  return divideHalfUp(total, step) * step - total;
}

const localeOf = { DK: 'da-DK', SE: 'sv-SE', NO: 'nb-NO' } as const;

/** Rounds each line once, half up, shares a basket discount out exactly, and sums up. One pass: it runs once a sale. */
export function priceSale(drafts: readonly LineDraft[], context: LineContext): PricedSale {
  const { market, pricesIncludeVat } = context;
  const basketDiscounts = context.basket === null ? null : basketDiscountsOf(drafts, context.basket.percent);
  const byRate: VatSum[] = [];
  let subtotal = 0;
  let discountTotal = 0;
  const lines = drafts.map((draft, index): SaleLine => {
    const { article } = draft.sellable;
    const before = grossOf(draft);
    const lineDiscount = lineDiscountOf(draft, before);
    const basketDiscount = basketDiscounts?.[index] ?? 0;
    const discount = lineDiscount + basketDiscount;
    const amount = before - discount;
    const rate = vatRateOf(draft.sellable, market);
    const net = pricesIncludeVat ? divideHalfUp(amount * 100, 100 + rate) : amount;
    const vat = pricesIncludeVat ? amount - net : divideHalfUp(amount * rate, 100);
    book(byRate, rate, net, vat);
    subtotal += before;
    discountTotal += discount;
    return {
      lineNo: index + 1,
      sku: article.sku,
      itemNo: article.itemNo,
      variantCode: article.variantCode,
      name: article.name[localeOf[market]],
      unit: draft.unit,
      quantity: quantityOf(draft.thousandths),
      unitPrice: amountOf(draft.unitPrice),
      discountAmount: amountOf(discount),
      discounts: discount > 0 ? discountsOf(draft, lineDiscount, context.basket, basketDiscount) : noDiscounts,
      amount: amountOf(amount),
      vatRatePercent: percentOf(rate),
      netAmount: amountOf(net),
      vatAmount: amountOf(vat),
    };
  });
  if (context.shipping > 0) {
    const net = pricesIncludeVat ? divideHalfUp(context.shipping * 100, 125) : context.shipping;
    const vat = pricesIncludeVat ? context.shipping - net : divideHalfUp(context.shipping * 25, 100);
    book(byRate, 25, net, vat);
  }
  let netTotal = 0;
  let vatTotal = 0;
  const vat = byRate.map((sum) => {
    netTotal += sum.net;
    vatTotal += sum.vat;
    return { ratePercent: percentOf(sum.rate), net: amountOf(sum.net), vat: amountOf(sum.vat) };
  });
  const exact = netTotal + vatTotal;
  const rounding = context.cash ? cashRounding(exact, market) : 0;
  return {
    lines,
    total: exact + rounding,
    totals: {
      subtotal: amountOf(subtotal),
      discount: amountOf(discountTotal),
      shipping: amountOf(context.shipping),
      shippingVatRatePercent: '25',
      vat,
      vatAmount: amountOf(vatTotal),
      rounding: amountOf(rounding),
      total: amountOf(exact + rounding),
    },
  };
}

interface VatSum {
  readonly rate: number;
  net: number;
  vat: number;
}

/** A sale has a rate or two. */
function book(sums: VatSum[], rate: number, net: number, vat: number): void {
  for (const sum of sums) {
    if (sum.rate !== rate) continue;
    sum.net += net;
    sum.vat += vat;
    return;
  }
  sums.push({ rate, net, vat });
}

function grossOf({ unitPrice, thousandths }: LineDraft): number {
  return divideHalfUp(unitPrice * thousandths, 1000);
}

function lineDiscountOf({ discount }: LineDraft, gross: number): number {
  return discount === null ? 0 : divideHalfUp(gross * discount.percent, 100);
}

function basketDiscountsOf(drafts: readonly LineDraft[], percent: number): number[] {
  const left = drafts.map((draft) => grossOf(draft) - lineDiscountOf(draft, grossOf(draft)));
  return allocate(divideHalfUp(left.reduce((a, b) => a + b, 0) * percent, 100), left);
}

function discountsOf(
  draft: LineDraft,
  lineDiscount: number,
  basket: LineContext['basket'],
  basketDiscount: number,
): SaleDiscount[] {
  const discounts: SaleDiscount[] = [];
  if (draft.discount !== null && lineDiscount > 0) {
    const { source, reference, title } = draft.discount;
    discounts.push({ level: 'LINE', source, reference, title, amount: amountOf(lineDiscount) });
  }
  if (basket !== null && basketDiscount > 0) {
    const { reference, title } = basket;
    discounts.push({ level: 'BASKET', source: 'SHOP', reference, title, amount: amountOf(basketDiscount) });
  }
  return discounts;
}

/** One payment, or a gift card and the rest by the chosen method. */
export function paymentsOf(
  total: number,
  method: SalePayment['method'],
  status: SalePayment['status'],
  token: string | null,
  giftCard: number,
): SalePayment[] {
  const own = method === 'CARD' ? token : null;
  if (giftCard <= 0 || giftCard >= total) return [{ method, amount: amountOf(total), status, token: own }];
  return [
    { method: 'GIFT_CARD', amount: amountOf(giftCard), status: 'CAPTURED', token: null },
    { method, amount: amountOf(total - giftCard), status, token: own },
  ];
}
