import { parseMoney, toQuantity, type Money } from '../../../../platform/money/index.ts';
import type { BasketDiscountKind, TillReceipt, UnappliedReason } from '../../__generated__/resolvers.ts';
import type { TillOffering, TillQuote, TillState } from '../../port.ts';
import type { WireLookup, WireQuote, WireReceipt, WireTill } from './wire.ts';

export const SYSTEM = 'tillserver';

export function toTillState(till: WireTill, storeId: string): TillState {
  const file = till.priceFile;
  return {
    id: till.till,
    storeId,
    online: till.line === 'UP',
    pendingReceipts: till.receiptsWaiting,
    priceFile:
      file === null
        ? null
        : { version: file.version, createdAt: file.madeAt, deliveredAt: file.deliveredAt, lagging: file.behind },
  };
}

/** By article, a row for each till that knows it. */
export function toOfferings({ store, currency, tills }: WireLookup): Map<string, TillOffering[]> {
  const byArticle = new Map<string, TillOffering[]>();
  for (const till of tills) {
    if (till.version === null) continue;
    for (const { plu, unit, price, cardPrice, until } of till.prices) {
      const rows = byArticle.get(plu) ?? [];
      byArticle.set(plu, rows);
      rows.push({
        storeId: store,
        tillId: till.till,
        priceFileVersion: till.version,
        deliveredAt: till.deliveredAt,
        lagging: till.behind,
        unit,
        currency,
        amount: parseMoney(price, currency).amount,
        memberAmount: parseMoney(cardPrice, currency).amount,
        validUntil: until,
      });
    }
  }
  return byArticle;
}

export function toReceipt(row: WireReceipt, storeId: string): TillReceipt {
  return {
    number: row.receipt,
    storeId,
    tillId: row.till,
    placedAt: row.soldAt,
    priceFileVersion: row.priceFile,
    total: parseMoney(row.toPay, row.currency),
    reported: row.told,
  };
}

const kinds: Readonly<Record<string, BasketDiscountKind>> = {
  MIX_AND_MATCH: 'MIX_AND_MATCH',
  CARD_PERCENT: 'MEMBER_OFFER',
  THRESHOLD: 'THRESHOLD',
};
const reasons: Readonly<Record<string, UnappliedReason>> = {
  TOO_FEW_ARTICLES: 'TOO_FEW_ARTICLES',
  BELOW_THRESHOLD: 'BELOW_THRESHOLD',
  NO_CLUB_CARD: 'NOT_A_MEMBER',
  CODE_NOT_KNOWN: 'CODE_NOT_KNOWN',
};

/** Amounts as the till states them; whether they add up is checked where they are shown. */
export function toTillQuote(wire: WireQuote): TillQuote {
  const money = (amount: string): Money => parseMoney(amount, wire.currency);
  return {
    priceFileVersion: wire.version,
    lines: wire.lines.map((line) => ({
      id: line.no,
      sku: line.plu,
      unit: line.unit,
      quantity: toQuantity(line.quantity),
      unitPrice: line.unitPrice,
      subtotal: money(line.gross),
      lineDiscount: money(line.lineDiscount),
      shares: line.offerShares.map(({ offer, amount }) => ({ discountId: offer, amount: money(amount) })),
      total: money(line.amount),
      taxRate: line.vatPercent,
      net: money(line.net),
      tax: money(line.vat),
      allocatedBy: 'OWNER',
    })),
    discounts: wire.offers.map(({ offer, kind, title, amount }) => ({
      id: offer,
      kind: kinds[kind] ?? 'OTHER',
      title,
      code: null,
      offerIds: [offer],
      amount: money(amount),
    })),
    unapplied: wire.notGiven.map(({ offer, title, code, why, missingAmount, missingQuantity }) => ({
      offerId: offer,
      title,
      code,
      reason: reasons[why] ?? 'UNKNOWN',
      missingAmount: missingAmount === undefined ? null : money(missingAmount),
      missingQuantity: missingQuantity ?? null,
    })),
    totals: {
      subtotal: money(wire.gross),
      discount: money(wire.discount),
      shipping: null,
      taxes: wire.vat.map(({ percent, net, vat }) => ({ rate: percent, net: money(net), tax: money(vat) })),
      rounding: money(wire.rounding),
      total: money(wire.toPay),
    },
  };
}
