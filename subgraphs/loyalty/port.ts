import type { Market, RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { Reading, Readings, SystemProbe, WebhookHandler } from '../kit/index.ts';
import type {
  IdentityFeed,
  OfferRecord,
  PointExpiry,
  PointTransaction,
  Reward,
  Tier,
} from './__generated__/resolvers.ts';

/**
 * What a loyalty system may be able to tell. What an adapter does not list, its system cannot do: the graph answers NOT_SUPPORTED
 * in that place and the adapter is never asked.
 */
export type LoyaltyCapability =
  'MEMBERS' | 'TIERS' | 'TRANSACTIONS' | 'PENDING' | 'EXPIRATIONS' | 'REWARDS' | 'OFFERS' | 'MEMBER_CHANGES';

/** For whom, when and how long something is read. */
export interface LoyaltyScope {
  readonly market: Market;
  /** BCP 47; texts come in it where the system has them. */
  readonly locale: string;
  /** The request's business instant, RFC 3339 in UTC. */
  readonly now: string;
  readonly deadline: Deadline;
  /** Who asks: what is personal is never shared between identities. */
  readonly request: RequestContext;
}

/** A member's card. */
export interface Card {
  readonly code: string;
  readonly programme: string;
  /** Points that can be spent. */
  readonly balance: number;
  /** Points earned in all, by which tiers are reached. */
  readonly earned: number;
  /** False: no points of it will expire, as far as the system tells. */
  readonly expires: boolean;
}

/** What a member holds: the card, and the vouchers that can still be used, now or later. */
export interface Holding {
  readonly card: Card | null;
  readonly vouchers: readonly OfferRecord[];
}

/** A step of the ladder. */
export interface TierStep {
  readonly tier: Tier;
  /** Points earned in all from which it is reached. */
  readonly fromPoints: number;
}

/** A part of a card's transactions, newest first. */
export interface TransactionPart {
  readonly transactions: readonly PointTransaction[];
  readonly hasMore: boolean;
  /** In all; null if the system does not say. */
  readonly total: number | null;
}

/** Transactions come in parts of this many; part 0 is the newest. */
export const TRANSACTIONS_PER_PART = 100;

export interface TransactionKey {
  readonly card: string;
  readonly part: number;
}

export const transactionKeyText = ({ card, part }: TransactionKey): string => `${part}/${card}`;

/** A loyalty system in our words. Every failure is a ClientError. */
export interface LoyaltyPort {
  /** For provenance. */
  readonly system: string;
  readonly capabilities: ReadonlySet<LoyaltyCapability>;
  /** What a doctor may read, to see that the system answers and to whom. */
  readonly probe: SystemProbe<LoyaltyCapability>;
  /** By member id. Asks for the given members only, however many the programme has. */
  holdings(memberIds: readonly string[], scope: LoyaltyScope): Promise<Readings<Holding>>;
  /** By card code; a card without a tier is missing. */
  tiers(cards: readonly string[], scope: LoyaltyScope): Promise<ReadonlyMap<string, Tier | Error>>;
  /** The ladder, lowest step first. */
  ladder(scope: LoyaltyScope): Promise<Reading<readonly TierStep[]>>;
  /** By card code: points earned and not yet released. */
  pending(cards: readonly string[], scope: LoyaltyScope): Promise<ReadonlyMap<string, number | Error>>;
  /** By card code, soonest first. */
  expirations(
    cards: readonly string[],
    scope: LoyaltyScope,
  ): Promise<ReadonlyMap<string, readonly PointExpiry[] | Error>>;
  /** By {@link transactionKeyText}. */
  transactions(
    keys: readonly TransactionKey[],
    scope: LoyaltyScope,
  ): Promise<ReadonlyMap<string, TransactionPart | Error>>;
  rewards(scope: LoyaltyScope): Promise<Reading<readonly Reward[]>>;
  /** Offers open to every member of the programme in the market: running, ended and to come. */
  memberOffers(scope: LoyaltyScope): Promise<Reading<readonly OfferRecord[]>>;
  /** Changed members since the cursor; null or an unknown cursor: from the start. */
  memberChanges(cursor: string | null, first: number, scope: LoyaltyScope): Promise<IdentityFeed>;
  /** Receivers of the system's webhooks. */
  readonly hooks: ReadonlyMap<string, WebhookHandler>;
  /** Begins to keep reference data fresh in the background. */
  start(): void;
  stop(): void;
}
