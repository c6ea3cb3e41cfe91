import type { Chain } from '../chain.ts';
import type { Quote } from '../engine/quoteBasket.ts';
import { versionOf } from '../priceFile/priceFile.ts';
import type { BookedReceipt } from '../receipts/receiptQueue.ts';
import type { Till } from '../till.ts';

/** Decimals leave with a comma. */
export function withComma(decimal: string): string {
  return decimal.replace('.', ',');
}

export function writeTill(till: Till, chain: Chain): object {
  const now = chain.now();
  const { time, madeAt } = chain.runOf(till.storeId);
  const file = till.activeFile(now);
  return {
    till: till.id,
    line: till.online ? 'UP' : 'DOWN',
    priceFile:
      file === null
        ? null
        : {
            version: versionOf(file.day),
            madeAt: time.write(madeAt(file.day)),
            deliveredAt: time.write(file.deliveredAt),
            behind: till.isLagging(now),
          },
    receiptsWaiting: chain.queue.pending(till.id),
  };
}

export function writeQuote(quote: Quote): object {
  return {
    lines: quote.lines.map((line) => ({
      no: line.id,
      plu: line.item.plu,
      unit: line.item.unit,
      name: line.item.name,
      quantity: withComma(line.quantity),
      unitPrice: withComma(line.unitPrice),
      gross: withComma(line.gross),
      lineDiscount: withComma(line.lineDiscount),
      offerShares: line.shares.map(({ offer, amount }) => ({ offer, amount: withComma(amount) })),
      amount: withComma(line.amount),
      net: withComma(line.net),
      vat: withComma(line.vat),
      vatPercent: withComma(line.item.vatPercent),
    })),
    offers: quote.offers.map(({ id, title, kind, amount }) => ({ offer: id, title, kind, amount: withComma(amount) })),
    notGiven: quote.unapplied.map((unmet) => ({
      offer: 'id' in unmet ? unmet.id : null,
      title: 'title' in unmet ? unmet.title : null,
      code: 'code' in unmet ? unmet.code : null,
      why: unmet.reason,
      ...('missingAmount' in unmet ? { missingAmount: withComma(unmet.missingAmount) } : {}),
      ...('missingQuantity' in unmet ? { missingQuantity: unmet.missingQuantity } : {}),
    })),
    vat: quote.vat.map(({ percent, net, vat }) => ({
      percent: withComma(percent),
      net: withComma(net),
      vat: withComma(vat),
    })),
    gross: withComma(quote.subtotal),
    discount: withComma(quote.discount),
    rounding: withComma(quote.rounding),
    toPay: withComma(quote.total),
  };
}

export function writeReceipt({ sequence, receipt, sent }: BookedReceipt, chain: Chain): object {
  const { time } = chain.runOf(receipt.storeId);
  return {
    place: sequence,
    receipt: receipt.receiptNo,
    till: receipt.tillId,
    soldAt: time.write(Date.parse(receipt.placedAt)),
    priceFile: receipt.priceFileVersion,
    toPay: withComma(receipt.quote.total),
    currency: receipt.currency,
    told: sent,
  };
}
