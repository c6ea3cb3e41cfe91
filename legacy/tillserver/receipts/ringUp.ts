import { createHash } from 'node:crypto';
import type { PriceBook } from '../engine/priceBook.ts';
import type { BasketLine } from '../engine/quoteBasket.ts';
import { quoteBasket } from '../engine/quoteBasket.ts';
import type { Tender } from '../engine/tender.ts';
import { versionOf } from '../priceFile/priceFile.ts';
import type { Chain } from '../chain.ts';
import type { Till } from '../till.ts';
import type { TillReceipt } from './receipt.ts';

/** A sale at a till. */
export interface Sale {
  readonly lines: readonly BasketLine[];
  readonly cardCode: string | null;
  readonly customerNo: string | null;
  readonly tender: Tender;
  readonly paymentToken: string | null;
  readonly staffId: string;
}

/** Sells at the till's own prices, within reach or not, and books the receipt. */
export function ringUp(
  chain: Chain,
  till: Till,
  sale: Sale,
  from: { readonly day: string; readonly book: PriceBook },
): TillReceipt {
  const { market } = chain.store(till.storeId);
  const now = chain.now();
  const receiptNo = chain.queue.nextNumber(till);
  const { lines, tender, cardCode } = sale;
  const day = chain.runOf(till.storeId).time.dayOf(now);
  const receipt: TillReceipt = {
    id: guidOf(receiptNo),
    receiptNo,
    storeId: till.storeId,
    tillId: till.id,
    staffId: sale.staffId,
    placedAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
    day,
    market: market.code,
    currency: market.currency,
    customerNo: sale.customerNo ?? market.walkInCustomer,
    cardCode,
    tender,
    paymentToken: sale.paymentToken,
    priceFileVersion: versionOf(from.day),
    quote: quoteBasket({ lines, card: cardCode !== null, tender, codes: [], day }, from.book),
  };
  chain.queue.book(till, receipt);
  return receipt;
}

function guidOf(text: string): string {
  const hex = createHash('sha256').update(`receipt ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
