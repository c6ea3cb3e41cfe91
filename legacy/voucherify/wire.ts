import type { CardRow, CustomerRow, OfferRow, PendingRow, RewardRow, RuleRow, TransactionRow } from './state.ts';
import { hashOf, wireInstant } from './state.ts';

/** The club's loyalty campaign: its name, also usable as its id in paths. */
export const clubCampaign = { name: 'club', id: `camp_${hashOf('club')}` } as const;
export const couponCampaign = { name: 'club-coupons', id: `camp_${hashOf('club-coupons')}` } as const;
export const promotionCampaign = { name: 'club-offers', id: `camp_${hashOf('club-offers')}` } as const;

export const voucherId = (code: string): string => `v_${hashOf(code)}`;

export function writeCustomer(row: CustomerRow): unknown {
  return {
    id: row.id,
    source_id: row.sourceId,
    name: row.name,
    description: null,
    email: row.email,
    phone: row.phone,
    birthdate: null,
    address: null,
    metadata: row.metadata,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    object: 'customer',
  };
}

/** @param next the soonest points to expire. */
export function writeCard(
  row: CardRow,
  next: { readonly points: number; readonly expiresAt: string } | undefined,
): unknown {
  return {
    ...voucherFrame(row.code, clubCampaign, 'LOYALTY_CARD'),
    loyalty_card: {
      points: row.points,
      balance: row.balance,
      next_expiration_date: next?.expiresAt.slice(0, 10) ?? null,
      next_expiration_points: next?.points ?? null,
    },
    start_date: null,
    expiration_date: null,
    active: row.active,
    metadata: {},
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    holder_id: row.customerId,
    validation_rules_assignments: assignments(null, voucherId(row.code), 'voucher'),
  };
}

export function writeCoupon(row: OfferRow): unknown {
  const redeemed = row.redeemed ? 1 : 0;
  return {
    ...voucherFrame(row.code, couponCampaign, 'DISCOUNT_VOUCHER'),
    discount: discountOf(row),
    start_date: wireInstant(row.startsAt),
    expiration_date: wireInstant(row.expiresAt),
    active: row.active,
    redemption: { quantity: 1, redeemed_quantity: redeemed, object: 'list' },
    additional_info: row.title['en-GB'],
    metadata: metadataOf(row),
    created_at: wireInstant(row.startsAt),
    updated_at: wireInstant(row.startsAt),
    holder_id: row.memberId,
    validation_rules_assignments: assignments(row.ruleId, voucherId(row.code), 'voucher'),
  };
}

export function writePromotionTier(row: OfferRow): unknown {
  return {
    id: `promo_${hashOf(row.code)}`,
    name: row.title['en-GB'],
    banner: row.title['en-GB'],
    action: { discount: discountOf(row) },
    metadata: metadataOf(row),
    hierarchy: 1,
    promotion_id: promotionCampaign.id,
    campaign_id: promotionCampaign.id,
    campaign: {
      id: promotionCampaign.id,
      name: promotionCampaign.name,
      start_date: null,
      expiration_date: null,
      active: true,
      object: 'campaign',
    },
    start_date: wireInstant(row.startsAt),
    expiration_date: wireInstant(row.expiresAt),
    active: row.active,
    created_at: wireInstant(row.startsAt),
    updated_at: wireInstant(row.startsAt),
    validation_rule_assignments: assignments(row.ruleId, `promo_${hashOf(row.code)}`, 'promotion_tier'),
    object: 'promotion_tier',
  };
}

export function writeRule(row: RuleRow): unknown {
  return {
    id: row.id,
    name: 'Named articles',
    type: 'basic',
    context_type: 'global',
    applicable_to: {
      excluded: [],
      included: row.skus.map((sku) => ({
        object: 'product',
        id: `prod_${hashOf(sku)}`,
        source_id: sku,
        effect: 'APPLY_TO_EVERY',
      })),
      included_all: false,
    },
    object: 'validation_rules',
  };
}

export function writeTransaction(row: TransactionRow): unknown {
  return {
    id: row.id,
    source_id: row.sourceId,
    voucher_id: voucherId(row.cardCode),
    campaign_id: clubCampaign.id,
    source: row.sourceId === null ? 'EVENT' : 'API',
    reason: row.reason,
    type: row.type,
    details: {
      balance: {
        type: 'loyalty_card',
        total: row.balance,
        object: 'balance',
        points: row.points,
        balance: row.balance,
        related_object: { id: voucherId(row.cardCode), type: 'voucher' },
      },
      ...(row.orderReference === null
        ? {}
        : { order: { id: `ord_${hashOf(row.orderReference)}`, source_id: row.orderReference } }),
      ...(row.rewardId === null ? {} : { reward: { id: row.rewardId } }),
    },
    related_transaction_id: null,
    created_at: row.at,
  };
}

export function writePending(row: PendingRow, customerId: string): unknown {
  return {
    id: row.id,
    voucher_id: voucherId(row.cardCode),
    campaign_id: clubCampaign.id,
    customer_id: customerId,
    order_id: row.orderReference === null ? null : `ord_${hashOf(row.orderReference)}`,
    points: row.points,
    details: row.orderReference === null ? {} : { order: { source_id: row.orderReference } },
    created_at: row.at,
    updated_at: null,
    object: 'pending_points',
  };
}

export function writeReward(row: RewardRow): unknown {
  const redeemed = row.stock === null ? null : row.stock - (row.remaining ?? 0);
  return {
    object: 'loyalty_reward',
    reward: {
      id: row.rewardId,
      name: row.name['en-GB'],
      stock: row.remaining,
      redeemed,
      type: row.kind === 'MATERIAL' ? 'MATERIAL' : 'CAMPAIGN',
      parameters:
        row.kind === 'MATERIAL'
          ? { product: { id: `prod_${hashOf(row.sku ?? row.rewardId)}`, sku_id: row.sku } }
          : { campaign: { id: couponCampaign.id, type: 'DISCOUNT_COUPONS' } },
      attributes: { image_url: row.mediaPath, description: '' },
      metadata: Object.fromEntries(Object.entries(row.name).map(([locale, name]) => [`name_${locale}`, name])),
      object: 'reward',
    },
    assignment: {
      id: `rewa_${hashOf(row.rewardId)}`,
      reward_id: row.rewardId,
      related_object_id: clubCampaign.id,
      related_object_type: 'campaign',
      parameters: { loyalty: { points: row.cost } },
      object: 'reward_assignment',
    },
  };
}

function voucherFrame(
  code: string,
  campaign: { readonly name: string; readonly id: string },
  type: 'LOYALTY_CARD' | 'DISCOUNT_VOUCHER',
): Record<string, unknown> {
  return {
    id: voucherId(code),
    code,
    campaign: campaign.name,
    campaign_id: campaign.id,
    category: null,
    type,
    discount: null,
    gift: null,
    loyalty_card: null,
    additional_info: null,
    is_referral_code: false,
    object: 'voucher',
  };
}

/** Amounts are integer minor units, percentages plain numbers. */
function discountOf(row: OfferRow): unknown {
  const effect = row.skus.length === 0 ? 'APPLY_TO_ORDER' : 'APPLY_TO_ITEMS';
  return row.discount.type === 'PERCENT'
    ? { type: 'PERCENT', percent_off: row.discount.value, effect }
    : { type: 'AMOUNT', amount_off: row.discount.value, effect };
}

function metadataOf(row: OfferRow): Record<string, unknown> {
  const titles = Object.entries(row.title).map(([locale, title]) => [`title_${locale}`, title] as const);
  return { market: row.market, ...Object.fromEntries(titles) };
}

function assignments(ruleId: string | null, relatedId: string, relatedType: string): unknown {
  const data =
    ruleId === null
      ? []
      : [
          {
            id: `asgm_${hashOf(`${ruleId}/${relatedId}`)}`,
            rule_id: ruleId,
            related_object_id: relatedId,
            related_object_type: relatedType,
            object: 'validation_rules_assignment',
          },
        ];
  return { object: 'list', data_ref: 'data', data, total: data.length };
}
