/** Whose price: what everybody pays, or what a member of the market's club pays. */
export const historyAudiences = ['PUBLIC', 'MEMBERS'] as const;
export type HistoryAudience = (typeof historyAudiences)[number];

/** The unit of an owner that tells none: a shop sells by the piece and does not say so. */
export const UNNAMED_UNIT = '';

/** One price of one unit of an article during `[from, until)`, with the records of the owner that it rests on. */
export interface AppliedPrice {
  /** The owner's code, or {@link UNNAMED_UNIT}. */
  readonly unit: string;
  readonly audience: HistoryAudience;
  /** RFC 3339 in UTC. */
  readonly from: string;
  /** Exclusive; null: until something changes. */
  readonly until: string | null;
  /** Decimal in the market's currency, as its consumers read prices; null: it is known that the article had no price. */
  readonly amount: string | null;
  /** True when it was lower than the list price of the same time: a campaign, a markdown, a discount or a member price. */
  readonly reduced: boolean;
  readonly kind: string | null;
  readonly campaign: string | null;
  readonly priceList: string | null;
  /** The owner's record whose price it was. */
  readonly record: string | null;
  /** The record whose discount counted, if it is another. */
  readonly discountRecord: string | null;
  readonly source: string;
}
