import type { HistoryAudience } from '../history/appliedPrice.ts';

/** A price that everybody or every member was promised; how often, nobody counts. */
export interface OutstandingPromise {
  /** Code of the market. */
  readonly market: string;
  readonly sku: string;
  /** null: the article has no unit. */
  readonly unit: string | null;
  /** What `amount` pays for, in `unit`. */
  readonly quantity: string;
  readonly audience: HistoryAudience;
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Of the owner's decision (priceVersion.ts). */
  readonly version: string;
  /** When it was last promised, as far as that is known; RFC 3339, as is the next. */
  readonly issuedAt: string;
  /** Exclusive. Within an hour after the last promise of it ends. */
  readonly expiresAt: string;
}
