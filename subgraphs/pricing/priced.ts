import type { ReducedPrice } from './history/reductions.ts';
import type { DecidedPrice } from './price.ts';

/** A price on its way to its fields, with what its past is looked up and its promise made by. */
export interface Priced extends DecidedPrice {
  readonly sku: string;
  /** For whom; null: for nobody known. */
  readonly buyerId: string | null;
  /** The instant for which it was asked, RFC 3339. */
  readonly at: string;
  /** False when another instant was asked for. */
  readonly isForNow: boolean;
  /** Found when it is asked for. */
  readonly reduced: () => readonly ReducedPrice[];
}
