import type { PriceListLine, Retailer } from '../retailer/index.ts';
import type { TillReceipt } from './receipts/receipt.ts';

/** What the till server has of the ERP: the lines it makes its files from, and where receipts go. */
export interface HeadOffice {
  /** Every price-list line as it stands now; null: the ERP cannot be reached. */
  priceLines(): readonly PriceListLine[] | null;
  /** False: it was not taken, to be sent again. Taking a receipt a second time changes nothing. */
  takeReceipt(receipt: TillReceipt): boolean;
}

/** A till server on its own: it knows the lines that it was installed with, and keeps its receipts. */
export function withoutHeadOffice(retailer: Pick<Retailer, 'priceListLines'>): HeadOffice {
  return { priceLines: () => retailer.priceListLines, takeReceipt: () => false };
}
