import { ClientError } from '../../../../platform/errors/index.ts';
import {
  addMoney,
  amountOf,
  compareMoney,
  parseMoney,
  toQuantity,
  zeroMoney,
} from '../../../../platform/money/index.ts';
import type { Money } from '../../../../platform/money/index.ts';
import type {
  TillAppliedOffer,
  TillBasketQuote,
  TillReceipt,
  TillUnappliedReason,
} from '../../__generated__/resolvers.ts';
import type { TillOffering, TillState } from '../../port.ts';
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

const kinds: Readonly<Record<string, TillAppliedOffer['kind']>> = {
  MIX_AND_MATCH: 'MIX_AND_MATCH',
  CARD_PERCENT: 'MEMBER_PERCENT',
  THRESHOLD: 'THRESHOLD',
};
const reasons: Readonly<Record<string, TillUnappliedReason>> = {
  TOO_FEW_ARTICLES: 'TOO_FEW_ARTICLES',
  BELOW_THRESHOLD: 'BELOW_THRESHOLD',
  NO_CLUB_CARD: 'NO_CLUB_CARD',
  CODE_NOT_KNOWN: 'CODE_NOT_KNOWN',
};

/** @throws ClientError RESPONSE_VALIDATION_FAILED when the amounts do not add up: nobody is shown a sum that nobody can check. */
export function toBasketQuote(wire: WireQuote, asOf: string): TillBasketQuote {
  const { currency } = wire;
  const money = (amount: string): Money => parseMoney(amount, currency);
  const lines = wire.lines.map((line) => ({
    id: line.no,
    sku: line.plu,
    unit: line.unit,
    quantity: toQuantity(line.quantity),
    unitPrice: line.unitPrice,
    subtotal: money(line.gross),
    lineDiscount: money(line.lineDiscount),
    shares: line.offerShares.map(({ offer, amount }) => ({ offerId: offer, amount: money(amount) })),
    total: money(line.amount),
    taxRate: line.vatPercent,
    net: money(line.net),
    tax: money(line.vat),
  }));
  const applied = wire.offers.map(({ offer, kind, title, amount }) => ({
    id: offer,
    kind: kinds[kind] ?? ('UNKNOWN' as const),
    title,
    amount: money(amount),
  }));
  const totals = {
    subtotal: money(wire.gross),
    discount: money(wire.discount),
    shipping: null,
    taxes: wire.vat.map(({ percent, net, vat }) => ({ rate: percent, net: money(net), tax: money(vat) })),
    rounding: money(wire.rounding),
    total: money(wire.toPay),
  };
  const quote: TillBasketQuote = {
    tillId: wire.till,
    priceFileVersion: wire.version,
    lines,
    applied,
    unapplied: wire.notGiven.map(({ offer, title, code, why, missingAmount, missingQuantity }) => ({
      id: offer,
      title,
      code,
      reason: reasons[why] ?? 'UNKNOWN',
      missingAmount: missingAmount === undefined ? null : money(missingAmount),
      missingQuantity: missingQuantity ?? null,
    })),
    totals,
    asOf,
  };
  if (!addsUp(quote, currency)) {
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: new Error('The quote does not add up.') });
  }
  return quote;
}

function addsUp({ lines, applied, totals }: TillBasketQuote, currency: string): boolean {
  const zero = zeroMoney(currency);
  const sum = (amounts: readonly Money[]): Money => addMoney(zero, ...amounts);
  const same = (one: Money, other: Money): boolean => compareMoney(one, other) === 0;
  const paid = sum(lines.map(({ total }) => total));
  return (
    lines.every(
      ({ subtotal, lineDiscount, shares, total, net, tax }) =>
        same(sum([total, lineDiscount, ...shares.map(({ amount }) => amount)]), subtotal) &&
        same(sum([net, tax]), total) &&
        amountOf(total).gte(0),
    ) &&
    applied.every(({ id, amount }) =>
      same(
        sum(lines.flatMap(({ shares }) => shares.filter(({ offerId }) => offerId === id).map((share) => share.amount))),
        amount,
      ),
    ) &&
    same(sum(lines.map(({ subtotal }) => subtotal)), totals.subtotal) &&
    same(sum([paid, totals.discount]), totals.subtotal) &&
    same(sum(totals.taxes.flatMap(({ net, tax }) => [net, tax])), paid) &&
    same(sum([paid, totals.rounding]), totals.total)
  );
}
