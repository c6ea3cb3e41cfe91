import type { Read, ShownPrice } from './history.ts';

export type ViolationKind =
  /** An amount that nobody wrote, or that was written only after it was shown. */
  | 'unwritten'
  /** One answer shows one article in two versions. */
  | 'mixed'
  /** A price of a campaign that was over, or had not begun, or a price that its own answer said to be over. */
  | 'outside window'
  /** Not the price that this version's records give at that time. */
  | 'wrong record'
  /** Older than a price may be. */
  | 'outdated'
  /** Older than what the same session had been shown. */
  | 'went back';

export interface Violation {
  readonly kind: ViolationKind;
  readonly read: Read;
  readonly price: ShownPrice;
  /** In a sentence. */
  readonly text: string;
  /** Of the read that showed what this one contradicts. */
  readonly earlier?: Read;
}
