import type { Instant, Localised, MarketCode, Phone } from './common.ts';

/** The club: one loyalty campaign (`club`) with a card per member. */
export interface ClubEnrolment {
  /** The club's customer id: `cust_…`. */
  readonly memberId: string;
  /** Card code `NHC10000017`, printed on the card; key of the loyalty API. */
  readonly cardCode: string;
  /** Truth, not on the wire. */
  readonly personId: string;
  /** Id in the enrolling system (`crm:<contactId>`, `shop:<accountId>`, `erp:<number>`); null for a card handed out in a store. */
  readonly sourceId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: Phone | null;
  readonly market: MarketCode;
  readonly enrolledAt: Instant;
  readonly active: boolean;
}

/** What the member has of it by the anchor. */
export interface ClubMember extends ClubEnrolment {
  readonly tierId: string;
  /** Spendable points at the anchor: the sum of all DONE transactions. */
  readonly balance: number;
  /** Sum of PENDING transactions. */
  readonly pending: number;
  /** Points earned in all, for the tier. */
  readonly lifetimePoints: number;
  /** Soonest first. */
  readonly expirations: readonly { readonly points: number; readonly at: Instant }[];
}

export interface ClubTier {
  readonly tierId: string;
  readonly name: Localised;
  /** Lifetime points from which the tier is reached. */
  readonly fromPoints: number;
}

export type PointTransactionType = 'EARNED' | 'REDEEMED' | 'EXPIRED' | 'ADJUSTED' | 'RETURNED';

/** A movement on a card, oldest first per card. */
export interface PointTransaction {
  /** `vtx_…`. */
  readonly transactionId: string;
  readonly cardCode: string;
  readonly type: PointTransactionType;
  readonly status: 'DONE' | 'PENDING';
  /** Signed. */
  readonly points: number;
  /** Balance after it; unchanged by a PENDING one. */
  readonly balanceAfter: number;
  readonly at: Instant;
  /** Increment id or receipt number that earned or returned them; null otherwise. */
  readonly orderReference: string | null;
  readonly rewardId: string | null;
}

export interface Reward {
  /** `rew_…`. */
  readonly rewardId: string;
  readonly name: Localised;
  /** In points. */
  readonly cost: number;
  /** Null = unlimited. */
  readonly stock: number | null;
  readonly kind: 'MATERIAL' | 'COUPON' | 'EXPERIENCE';
  /** Article handed out, for MATERIAL. */
  readonly sku: string | null;
  readonly mediaPath: string;
  readonly active: boolean;
}

export interface RewardRedemption {
  /** `r_…`. */
  readonly redemptionId: string;
  readonly cardCode: string;
  readonly rewardId: string;
  /** Positive. */
  readonly points: number;
  readonly at: Instant;
  readonly transactionId: string;
}

/** A member offer or personal coupon of the loyalty system. */
export interface Voucher {
  /** `CLUB-…`. */
  readonly code: string;
  readonly title: Localised;
  /** Member whose it is; null = every member. */
  readonly memberId: string | null;
  readonly market: MarketCode;
  readonly discount: {
    readonly type: 'PERCENT' | 'AMOUNT';
    /** percent, or minor units of the market's currency */ readonly value: number;
  };
  /** Empty = anything. */
  readonly skus: readonly string[];
  readonly startsAt: Instant;
  readonly expiresAt: Instant;
  readonly redeemed: boolean;
  readonly active: boolean;
}
