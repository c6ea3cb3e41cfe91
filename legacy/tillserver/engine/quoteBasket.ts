import Big from 'big.js';
import { allocate } from './allocate.ts';
import type { Unmet } from './applyOffer.ts';
import { applyOffer } from './applyOffer.ts';
import type { Minor } from './minor.ts';
import { fromMinor, shareOf, sumOf, toMinor } from './minor.ts';
import type { BookItem, BookOffer, PriceBook } from './priceBook.ts';
import { priceLine } from './priceLine.ts';
import { roundCash } from './roundCash.ts';
import type { Tender } from './tender.ts';

export interface BasketLine {
  /** The caller's own; unique in the basket. */
  readonly id: string;
  readonly item: BookItem;
  /** Above zero, up to five decimals. */
  readonly quantity: string;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  /** Whether a club card was shown. */
  readonly card: boolean;
  readonly tender: Tender;
  /** Coupon codes that were shown. */
  readonly codes: readonly string[];
  /** The store's day. */
  readonly day: string;
}

/** All amounts have two decimals and include VAT, `net` apart. */
export interface QuotedLine {
  readonly id: string;
  readonly item: BookItem;
  readonly quantity: string;
  /** Of one unit, up to five decimals. */
  readonly unitPrice: string;
  /** Quantity × unit price. */
  readonly gross: string;
  readonly lineDiscount: string;
  /** This line's part of each basket discount. */
  readonly shares: readonly { readonly offer: string; readonly title: string; readonly amount: string }[];
  /** gross − lineDiscount − shares. */
  readonly amount: string;
  readonly net: string;
  readonly vat: string;
}

export interface Quote {
  /** In the order of the question. */
  readonly lines: readonly QuotedLine[];
  readonly offers: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly amount: string;
  }[];
  readonly unapplied: readonly (
    | ({ readonly id: string; readonly title: string } & Unmet)
    | { readonly code: string; readonly reason: 'CODE_NOT_KNOWN' }
  )[];
  readonly vat: readonly { readonly percent: string; readonly net: string; readonly vat: string }[];
  /** Sum of the lines' gross. */
  readonly subtotal: string;
  /** Line and basket discounts together. */
  readonly discount: string;
  /** Of cash alone. */
  readonly rounding: string;
  /** subtotal − discount + rounding: to be paid. */
  readonly total: string;
}

interface WorkLine extends Omit<BasketLine, 'quantity'> {
  readonly quantity: Big;
  readonly unitPrice: Big;
  readonly gross: Minor;
  readonly lineDiscount: Minor;
  readonly shares: { readonly offer: BookOffer; readonly amount: Minor }[];
  amount: Minor;
}

/** Prices first what is on the shelf, then the offers of the whole basket: articles, member's percentage, threshold, in this order. */
const order = ['MIX_AND_MATCH', 'CARD_PERCENT', 'THRESHOLD'];

/** What a till asks for a basket. The same whatever the order of the lines. */
export function quoteBasket(basket: Basket, book: PriceBook): Quote {
  const { card, day, tender, codes } = basket;
  // Ties of an allocation fall by the place of a line: places are by what a line is, not by when it was scanned.
  const lines = [...basket.lines].sort(byContent).map((line) => priced(line, basket));
  const offers: Quote['offers'][number][] = [];
  const unapplied: Quote['unapplied'][number][] = [];
  const running = book.offers
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
    .sort((a, b) => order.indexOf(a.rule.kind) - order.indexOf(b.rule.kind) || (a.id < b.id ? -1 : 1));
  for (const offer of running) {
    const { id, title, rule } = offer;
    const result = applyOffer(offer, lines, card);
    if (result === null) continue;
    if ('reason' in result) {
      unapplied.push({ id, title, ...result });
      continue;
    }
    const shares = allocate(result.discount, result.weights);
    lines.forEach((line, index) => {
      const amount = shares[index] ?? 0n;
      if (amount === 0n) return;
      line.amount -= amount;
      line.shares.push({ offer, amount });
    });
    offers.push({ id, title, kind: rule.kind, amount: fromMinor(result.discount) });
  }
  const total = sumOf(lines.map(({ amount }) => amount));
  const subtotal = sumOf(lines.map(({ gross }) => gross));
  const rounding = roundCash(total, book.currency, tender);
  const quoted = new Map(lines.map((line) => [line.id, finished(line)]));
  const inOrder = basket.lines.flatMap(({ id }) => quoted.get(id) ?? []);
  return {
    lines: inOrder,
    offers,
    unapplied: [...unapplied, ...codes.map((code) => ({ code, reason: 'CODE_NOT_KNOWN' as const }))],
    vat: vatOf(inOrder),
    subtotal: fromMinor(subtotal),
    discount: fromMinor(subtotal - total),
    rounding: fromMinor(rounding),
    total: fromMinor(total + rounding),
  };
}

function priced({ id, item, quantity }: BasketLine, { lines, card, day }: Basket): WorkLine {
  const ofArticle = lines
    .filter((other) => other.item === item)
    .reduce((sum, other) => sum.plus(other.quantity), new Big(0));
  const { unitPrice, percent } = priceLine({ item, quantity: ofArticle, card, day });
  const gross = toMinor(unitPrice.times(quantity));
  const lineDiscount = toMinor(new Big(fromMinor(gross)).times(percent).div(100));
  return {
    id,
    item,
    quantity: new Big(quantity),
    unitPrice,
    gross,
    lineDiscount,
    shares: [],
    amount: gross - lineDiscount,
  };
}

function finished({ id, item, quantity, unitPrice, gross, lineDiscount, shares, amount }: WorkLine): QuotedLine {
  const rate = toMinor(item.vatPercent);
  const vat = shareOf(amount, rate, 10_000n + rate);
  return {
    id,
    item,
    quantity: quantity.toFixed(),
    unitPrice: unitPrice.toFixed(Math.max(2, unitPrice.toFixed().split('.')[1]?.length ?? 0)),
    gross: fromMinor(gross),
    lineDiscount: fromMinor(lineDiscount),
    shares: shares.map(({ offer, amount: share }) => ({
      offer: offer.id,
      title: offer.title,
      amount: fromMinor(share),
    })),
    amount: fromMinor(amount),
    net: fromMinor(amount - vat),
    vat: fromMinor(vat),
  };
}

/** Sums of the lines by rate, the lowest rate first. */
function vatOf(lines: readonly QuotedLine[]): Quote['vat'] {
  const rates = [...new Set(lines.map(({ item }) => item.vatPercent))].sort((a, b) => Number(a) - Number(b));
  return rates.map((percent) => {
    const ofRate = lines.filter(({ item }) => item.vatPercent === percent);
    return {
      percent,
      net: fromMinor(sumOf(ofRate.map(({ net }) => toMinor(net)))),
      vat: fromMinor(sumOf(ofRate.map(({ vat }) => toMinor(vat)))),
    };
  });
}

function byContent(a: BasketLine, b: BasketLine): number {
  return (
    compare(a.item.plu, b.item.plu) ||
    compare(a.item.unit, b.item.unit) ||
    new Big(a.quantity).cmp(b.quantity) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
