import type { Calendar } from '../../../kit/index.ts';
import type { OfferRecord, PointExpiry, PointTransaction, Reward, Tier } from '../../__generated__/resolvers.ts';
import type { Card, TierStep } from '../../port.ts';
import type { WirePromotion, WireReward, WireTier, WireTransaction, WireVoucher } from './wire.ts';

export const SYSTEM = 'voucherify';

type Metadata = Readonly<Record<string, unknown>> | null | undefined;

/** An offer before a market and a locale are known: snapshots are shared by all. */
export interface ClubOffer {
  readonly market: string | null;
  readonly titles: Metadata;
  readonly record: OfferRecord;
}

/** Instants leave in UTC with milliseconds. */
function inUtc(text: string): string {
  return new Date(text).toISOString();
}

function optionalInstant(text: string | null | undefined): string | null {
  return text == null ? null : inUtc(text);
}

function metadataText(metadata: Metadata, name: string): string | null {
  const value = metadata?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

const ruleIdsOf = (assigned: WireVoucher['validation_rules_assignments']): string[] =>
  (assigned?.data ?? []).map(({ rule_id: ruleId }) => ruleId);

export const voucherRules = (voucher: WireVoucher): string[] => ruleIdsOf(voucher.validation_rules_assignments);
export const promotionRules = (promotion: WirePromotion): string[] => ruleIdsOf(promotion.validation_rule_assignments);

export function toCard(voucher: WireVoucher): Card | null {
  const card = voucher.loyalty_card;
  if (card == null || !voucher.active) return null;
  return {
    code: voucher.code,
    programme: voucher.campaign ?? 'club',
    balance: card.balance,
    earned: card.points,
    expires: card.next_expiration_date != null,
  };
}

/** @param skus the articles that the voucher's rules name; null: it is not limited to named ones. */
export function toVoucherOffer(
  voucher: WireVoucher,
  skus: readonly string[] | null,
  marketField: string,
): ClubOffer | null {
  const { quantity, redeemed_quantity: redeemed } = voucher.redemption ?? {};
  const usedUp = quantity != null && (redeemed ?? 0) >= quantity;
  if (voucher.type !== 'DISCOUNT_VOUCHER' || !voucher.active || usedUp) return null;
  return {
    market: metadataText(voucher.metadata, marketField),
    titles: voucher.metadata,
    record: {
      id: voucher.id,
      kind: 'VOUCHER',
      title: voucher.additional_info ?? voucher.code,
      source: SYSTEM,
      validFrom: optionalInstant(voucher.start_date),
      validUntil: optionalInstant(voucher.expiration_date),
      channels: null,
      storeIds: null,
      code: voucher.code,
      codeRequired: true,
      requiresMembership: true,
      combinable: null,
      skus,
    },
  };
}

export function toPromotionOffer(
  promotion: WirePromotion,
  skus: readonly string[] | null,
  marketField: string,
): ClubOffer | null {
  if (!promotion.active || promotion.campaign?.active === false) return null;
  return {
    market: metadataText(promotion.metadata, marketField),
    titles: promotion.metadata,
    record: {
      id: promotion.id,
      kind: 'MEMBER_OFFER',
      title: promotion.name ?? promotion.banner ?? promotion.id,
      source: SYSTEM,
      validFrom: optionalInstant(promotion.start_date ?? promotion.campaign?.start_date),
      validUntil: optionalInstant(promotion.expiration_date ?? promotion.campaign?.expiration_date),
      channels: null,
      storeIds: null,
      code: null,
      codeRequired: false,
      requiresMembership: true,
      combinable: null,
      skus,
    },
  };
}

/** The offers of a market, titled in a locale where the site keeps such a title. */
export function offersFor(offers: readonly ClubOffer[], market: string, locale: string): OfferRecord[] {
  return offers
    .filter((offer) => offer.market === null || offer.market === market)
    .map(({ record, titles }) => ({ ...record, title: metadataText(titles, `title_${locale}`) ?? record.title }));
}

export function toTier(tier: WireTier, locale: string): Tier {
  return {
    id: tier.id,
    name: metadataText(tier.metadata, `name_${locale}`) ?? tier.name,
    since: optionalInstant(tier.expiration?.start_date),
    until: optionalInstant(tier.expiration?.expiration_date),
  };
}

export function toLadder(tiers: readonly WireTier[], locale: string): TierStep[] {
  return tiers
    .map((tier) => ({ tier: toTier(tier, locale), fromPoints: tier.points?.from ?? 0 }))
    .sort((a, b) => a.fromPoints - b.fromPoints);
}

const kinds: Readonly<Record<string, PointTransaction['kind']>> = {
  POINTS_ACCRUAL: 'EARNED',
  POINTS_REDEMPTION: 'REDEEMED',
  POINTS_REFUND: 'REFUNDED',
  POINTS_CANCELLATION: 'REFUNDED',
  POINTS_EXPIRATION: 'EXPIRED',
  POINTS_ADDITION: 'ADJUSTED',
  POINTS_REMOVAL: 'ADJUSTED',
  POINTS_TRANSFER_IN: 'ADJUSTED',
  POINTS_TRANSFER_OUT: 'ADJUSTED',
};

export function toTransaction(row: WireTransaction): PointTransaction {
  return {
    id: row.id,
    kind: kinds[row.type] ?? 'UNKNOWN',
    rawKind: row.type,
    points: row.details.balance?.points ?? 0,
    balanceAfter: row.details.balance?.balance ?? null,
    at: inUtc(row.created_at),
    reason: row.reason ?? null,
    orderNumber: row.details.order?.source_id ?? null,
  };
}

/** The vendor names the day; points are good until it is over in the market. */
export function toExpiry(points: number, day: string, calendar: Calendar): PointExpiry {
  return { points, at: calendar.startOf(day.slice(0, 10), 1) };
}

export function toReward({ reward, assignment }: WireReward, locale: string, mediaUrl: string | undefined): Reward {
  const image = reward.attributes?.image_url;
  const url =
    image == null || image === '' ? null : URL.canParse(image, mediaUrl) ? new URL(image, mediaUrl).href : null;
  const description = reward.attributes?.description;
  return {
    id: reward.id,
    name: metadataText(reward.metadata, `name_${locale}`) ?? reward.name,
    description: description == null || description === '' ? null : description,
    cost: assignment.parameters.loyalty.points,
    stock: reward.stock ?? null,
    media: url === null ? [] : [{ url, type: 'IMAGE', alt: null }],
  };
}
