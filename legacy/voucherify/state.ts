import { createHash } from 'node:crypto';
import type { Instant, PointTransaction, Retailer, Reward, Voucher } from '../retailer/model.ts';

/** A customer of the project. Mutable: this is the system's own data from here on. */
export interface CustomerRow {
  readonly id: string;
  sourceId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  metadata: Record<string, unknown>;
  readonly createdAt: string;
  updatedAt: string;
}

/** A loyalty card: the membership of one customer in the club. */
export interface CardRow {
  readonly code: string;
  readonly customerId: string;
  /** Earned in all. */
  points: number;
  balance: number;
  active: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export interface PointBucket {
  readonly id: string;
  readonly points: number;
  readonly expiresAt: string;
}

export interface TransactionRow {
  readonly id: string;
  readonly cardCode: string;
  readonly type: string;
  readonly points: number;
  readonly balance: number;
  readonly at: string;
  readonly sourceId: string | null;
  readonly reason: string | null;
  readonly orderReference: string | null;
  readonly rewardId: string | null;
}

export interface PendingRow {
  readonly id: string;
  readonly cardCode: string;
  readonly points: number;
  readonly at: string;
  readonly orderReference: string | null;
}

export interface RewardRow extends Reward {
  /** Left; null = unlimited. */
  remaining: number | null;
}

/** Which articles a rule is limited to. */
export interface RuleRow {
  readonly id: string;
  readonly skus: readonly string[];
}

/** A personal coupon, or, without a holder, a promotion open to all members. */
export interface OfferRow extends Voucher {
  readonly ruleId: string | null;
}

/** What of the retailer the club is seeded with. */
export type ClubSeed = Pick<
  Retailer,
  'seed' | 'clubEnrolments' | 'clubMembers' | 'clubTiers' | 'pointTransactions' | 'rewards' | 'vouchers'
>;

/** The club's tables as the API reads and writes them. Each is projected from the retailer when first needed. */
export interface ClubState {
  readonly customers: Map<string, CustomerRow>;
  /** By code. */
  readonly cards: Map<string, CardRow>;
  cardsOf(customerId: string): readonly CardRow[];
  /** By e-mail in lower case. */
  customersByEmail(email: string): readonly CustomerRow[];
  customerByAnyId(id: string): CustomerRow | undefined;
  /** Oldest first. */
  transactionsOf(cardCode: string): TransactionRow[];
  pendingOf(cardCode: string): PendingRow[];
  bucketsOf(cardCode: string): readonly PointBucket[];
  readonly tiers: Retailer['clubTiers'];
  readonly rewards: readonly RewardRow[];
  readonly promotions: readonly OfferRow[];
  couponsOf(customerId: string): readonly OfferRow[];
  couponByCode(code: string): OfferRow | undefined;
  readonly rules: readonly RuleRow[];
}

/** The wire's instants carry milliseconds. */
export function wireInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}

export function createClubState(retailer: ClubSeed): ClubState {
  const customers = once(() => {
    const rows = new Map<string, CustomerRow>();
    for (const member of retailer.clubEnrolments) {
      const at = wireInstant(member.enrolledAt);
      rows.set(member.memberId, {
        id: member.memberId,
        sourceId: member.sourceId,
        name: member.name,
        email: member.email,
        phone: member.phone,
        // What the retailer's own integration writes beside the vendor's fields.
        metadata: { market: member.market, card_code: member.cardCode },
        createdAt: at,
        updatedAt: at,
      });
    }
    return rows;
  });
  const cards = once(() => {
    const rows = new Map<string, CardRow>();
    for (const member of retailer.clubMembers) {
      const at = wireInstant(member.enrolledAt);
      rows.set(member.cardCode, {
        code: member.cardCode,
        customerId: member.memberId,
        points: member.lifetimePoints,
        balance: member.balance,
        active: member.active,
        createdAt: at,
        updatedAt: at,
      });
    }
    return rows;
  });
  const cardsByCustomer = once(() => groupBy([...cards().values()], (card) => card.customerId));
  const seededTransactions = once(() => groupBy(retailer.pointTransactions, (transaction) => transaction.cardCode));
  const transactions = new Map<string, TransactionRow[]>();
  const pending = new Map<string, PendingRow[]>();
  const membersByCard = once(() => new Map(retailer.clubMembers.map((member) => [member.cardCode, member])));
  const offers = once(() =>
    retailer.vouchers.map((voucher): OfferRow => ({ ...voucher, ruleId: ruleIdOf(voucher.skus) })),
  );
  const couponsByCustomer = once(() =>
    groupBy(
      offers().filter((offer) => offer.memberId !== null),
      (offer) => offer.memberId ?? '',
    ),
  );
  const couponsByCode = once(() => new Map(offers().map((offer) => [offer.code, offer])));
  const promotions = once(() => offers().filter((offer) => offer.memberId === null));
  const rules = once(() => {
    const rows = new Map<string, RuleRow>();
    for (const { ruleId, skus } of offers()) if (ruleId !== null) rows.set(ruleId, { id: ruleId, skus });
    return [...rows.values()];
  });
  const rewards = once(() => retailer.rewards.map((reward): RewardRow => ({ ...reward, remaining: reward.stock })));

  return {
    get customers() {
      return customers();
    },
    get cards() {
      return cards();
    },
    cardsOf: (customerId) => cardsByCustomer().get(customerId) ?? [],
    customersByEmail: (email) => [...customers().values()].filter((row) => row.email?.toLowerCase() === email),
    customerByAnyId: (id) =>
      customers().get(id) ?? [...customers().values()].find((row) => row.sourceId !== null && row.sourceId === id),
    transactionsOf: (code) => kept(transactions, code, () => (seededTransactions().get(code) ?? []).flatMap(doneOf)),
    pendingOf: (code) => kept(pending, code, () => (seededTransactions().get(code) ?? []).flatMap(pendingRowOf)),
    bucketsOf: (code) =>
      (membersByCard().get(code)?.expirations ?? []).map((bucket, index) => ({
        id: `lopb_${hashOf(`${code}/${index}`)}`,
        points: bucket.points,
        expiresAt: wireInstant(bucket.at),
      })),
    get tiers() {
      return retailer.clubTiers;
    },
    get rewards() {
      return rewards();
    },
    get promotions() {
      return promotions();
    },
    couponsOf: (customerId) => couponsByCustomer().get(customerId) ?? [],
    couponByCode: (code) => couponsByCode().get(code),
    get rules() {
      return rules();
    },
  };
}

/** Equal lists of articles share one rule. */
function ruleIdOf(skus: readonly string[]): string | null {
  return skus.length === 0 ? null : `val_${hashOf(skus.join('\n'))}`;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 18);
}

const seededTypes: Readonly<Record<PointTransaction['type'], (points: number) => string>> = {
  EARNED: () => 'POINTS_ACCRUAL',
  REDEEMED: () => 'POINTS_REDEMPTION',
  EXPIRED: () => 'POINTS_EXPIRATION',
  ADJUSTED: (points) => (points < 0 ? 'POINTS_REMOVAL' : 'POINTS_ADDITION'),
  RETURNED: (points) => (points < 0 ? 'POINTS_CANCELLATION' : 'POINTS_REFUND'),
};

function doneOf(row: PointTransaction): TransactionRow[] {
  if (row.status !== 'DONE') return [];
  return [
    {
      id: row.transactionId,
      cardCode: row.cardCode,
      type: seededTypes[row.type](row.points),
      points: row.points,
      balance: row.balanceAfter,
      at: wireInstant(row.at),
      sourceId: null,
      reason: null,
      orderReference: row.orderReference,
      rewardId: row.rewardId,
    },
  ];
}

function pendingRowOf(row: PointTransaction): PendingRow[] {
  if (row.status !== 'PENDING') return [];
  const { transactionId, cardCode, points, at, orderReference } = row;
  return [{ id: transactionId.replace('vtx_', 'lopp_'), cardCode, points, at: wireInstant(at), orderReference }];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) kept(groups, keyOf(row), () => []).push(row);
  return groups;
}
