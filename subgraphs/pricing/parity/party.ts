import type { Money } from '../../../platform/money/index.ts';
import type { HistoryAudience } from '../history/appliedPrice.ts';

/** Who states a price beside the others. */
export type PartyKind = 'ERP' | 'SHOP' | 'TILL' | 'PROMISE';

/**
 * What one party would charge anybody for one base unit now; of a promise, what it is for. Not sold and no price are answers too; an outage
 * is not.
 */
export interface Party {
  readonly kind: PartyKind;
  readonly system: string;
  readonly storeId: string | null;
  readonly till: string | null;
  /** Of the price file it sells by; null where there is none. */
  readonly version: string | null;
  /** Title of the campaign or rule whose price it is; null: of none, or not told. */
  readonly campaign: string | null;
  readonly state: 'PRICED' | 'NOT_SOLD' | 'NO_PRICE' | 'UNAVAILABLE';
  /** As the market's consumers read it; null unless the state is PRICED. */
  readonly amount: Money | null;
  /** Why it is UNAVAILABLE: a code of docs/errors.md. */
  readonly code: string | null;
  /** RFC 3339; null when it could not be asked. */
  readonly asOf: string | null;
  /** Of a PROMISE: what `amount` is for. Of nobody else. */
  readonly promised?: PromisedPrice;
}

/** What a promised price pays for, and until when it does. */
export interface PromisedPrice {
  readonly audience: HistoryAudience;
  /** In `unit`. */
  readonly quantity: string;
  /** null: the article has no unit. */
  readonly unit: string | null;
  /** Exclusive, RFC 3339: no promise of it holds then. */
  readonly until: string;
}
