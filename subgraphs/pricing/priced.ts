import type { Price } from './__generated__/resolvers.ts';
import type { ReducedPrice } from './history/reductions.ts';

/** A price before its past is looked up. */
export type OwnPrice = Omit<Price, 'reductions'>;

/** A price with what its reductions are looked up by. */
export interface Priced extends OwnPrice {
  readonly sku: string;
  /** The instant for which it was asked, RFC 3339. */
  readonly at: string;
  /** Found when it is asked for. */
  readonly reduced: () => readonly ReducedPrice[];
}
