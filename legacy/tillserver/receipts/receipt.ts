import type { Quote } from '../engine/quoteBasket.ts';
import type { Tender } from '../engine/tender.ts';

/** A sale that a till has made. */
export interface TillReceipt {
  /** Lower-case GUID, made by the till: the same however often the receipt is sent. */
  readonly id: string;
  /** `S-DK01-T1-500001`. */
  readonly receiptNo: string;
  readonly storeId: string;
  readonly tillId: string;
  readonly staffId: string;
  /** Business instant, RFC 3339 in UTC. */
  readonly placedAt: string;
  /** The store's day. */
  readonly day: string;
  readonly market: string;
  readonly currency: string;
  /** The ERP's number of the buyer: the country's walk-in account unless somebody has given one. */
  readonly customerNo: string;
  readonly cardCode: string | null;
  readonly tender: Tender;
  readonly paymentToken: string | null;
  readonly priceFileVersion: string;
  readonly quote: Quote;
}
