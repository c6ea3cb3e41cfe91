import type { Route } from '../kit/index.ts';
import { jsonReply } from '../kit/index.ts';
import { listReply } from './listing.ts';
import { cardReply } from './members.ts';
import type { Project } from './project.ts';
import { invalidQuery, notFound } from './replies.ts';
import type { CardRow, OfferRow } from './state.ts';
import { wireInstant } from './state.ts';
import {
  clubCampaign,
  couponCampaign,
  promotionCampaign,
  writeCoupon,
  writePromotionTier,
  writeReward,
  writeRule,
} from './wire.ts';
import { withoutQuery } from './withoutQuery.ts';

type VoucherRow =
  { readonly kind: 'card'; readonly row: CardRow } | { readonly kind: 'coupon'; readonly row: OfferRow };

/** Vouchers (cards among them), promotions open to all members, rules, rewards, campaigns. */
export function offerRoutes(project: Project): Route[] {
  const { state, clock } = project;
  const campaigns = [
    { ...clubCampaign, campaign_type: 'LOYALTY_PROGRAM' },
    { ...couponCampaign, campaign_type: 'DISCOUNT_COUPONS' },
    { ...promotionCampaign, campaign_type: 'PROMOTION' },
  ].map((campaign) => ({
    ...campaign,
    active: true,
    created_at: wireInstant('2020-01-01T00:00:00Z'),
    object: 'campaign',
  }));
  const writeVoucher = (voucher: VoucherRow): unknown =>
    voucher.kind === 'card' ? cardReply(project, voucher.row) : writeCoupon(voucher.row);
  const createdAt = (voucher: VoucherRow): string =>
    voucher.kind === 'card' ? voucher.row.createdAt : wireInstant(voucher.row.startsAt);
  const updatedAt = (voucher: VoucherRow): string =>
    voucher.kind === 'card' ? voucher.row.updatedAt : wireInstant(voucher.row.startsAt);

  return [
    {
      method: 'GET',
      path: '/v1/vouchers',
      handle(request) {
        const holder = request.query.get('customer');
        // The vendor lists every voucher too; nobody here needs to, and an unlimited list would hide a forgotten filter.
        if (holder === null) throw invalidQuery(request, 'customer is required here');
        const id = state.customerByAnyId(holder)?.id ?? '';
        const campaign = request.query.get('campaign');
        const rows: VoucherRow[] = [
          ...state.cardsOf(id).map((row) => ({ kind: 'card', row }) as const),
          ...state.couponsOf(id).map((row) => ({ kind: 'coupon', row }) as const),
        ];
        const nameOf = (voucher: VoucherRow): string =>
          voucher.kind === 'card' ? clubCampaign.name : couponCampaign.name;
        return listReply(request, campaign === null ? rows : rows.filter((row) => nameOf(row) === campaign), {
          dataRef: 'vouchers',
          orders: { created_at: createdAt, updated_at: updatedAt, code: (voucher) => voucher.row.code },
          instants: { created_at: createdAt, updated_at: updatedAt },
          parameters: ['customer', 'campaign'],
          key: (voucher) => voucher.row.code,
          write: writeVoucher,
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/vouchers/:code',
      handle: withoutQuery((request) => {
        const code = request.params['code'] ?? '';
        const card = state.cards.get(code);
        if (card !== undefined) return jsonReply(200, cardReply(project, card));
        const coupon = state.couponByCode(code);
        if (coupon === undefined) throw notFound(request, 'voucher', code);
        return jsonReply(200, writeCoupon(coupon));
      }),
    },
    {
      method: 'GET',
      path: '/v1/promotions/tiers',
      handle(request) {
        const now = clock.now().toISOString();
        const available = request.query.get('is_available');
        if (available !== null && available !== 'true' && available !== 'false')
          throw invalidQuery(request, 'is_available must be true or false');
        const rows = state.promotions.filter(
          (row) =>
            available !== 'true' ||
            (row.active && wireInstant(row.startsAt) <= now && wireInstant(row.expiresAt) > now),
        );
        return listReply(request, rows, {
          dataRef: 'tiers',
          orders: { created_at: (row) => wireInstant(row.startsAt), updated_at: (row) => wireInstant(row.startsAt) },
          parameters: ['is_available'],
          key: (row) => row.code,
          write: writePromotionTier,
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/validation-rules',
      handle: (request) =>
        listReply(request, state.rules, {
          dataRef: 'data',
          orders: { created_at: (row) => row.id, updated_at: (row) => row.id },
          key: (row) => row.id,
          write: writeRule,
        }),
    },
    {
      method: 'GET',
      path: '/v1/validation-rules/:id',
      handle: withoutQuery((request) => {
        const rule = state.rules.find((row) => row.id === request.params['id']);
        if (rule === undefined) throw notFound(request, 'validation rule', request.params['id'] ?? '');
        return jsonReply(200, writeRule(rule));
      }),
    },
    {
      method: 'GET',
      path: '/v1/loyalties/:campaign/rewards',
      handle(request) {
        const campaign = request.params['campaign'] ?? '';
        if (campaign !== clubCampaign.name && campaign !== clubCampaign.id)
          throw notFound(request, 'campaign', campaign);
        return listReply(
          request,
          state.rewards.filter((reward) => reward.active),
          {
            dataRef: 'data',
            orders: { created_at: (row) => String(row.cost).padStart(12, '0'), id: (row) => row.rewardId },
            parameters: [],
            key: (row) => row.rewardId,
            write: writeReward,
          },
        );
      },
    },
    {
      method: 'GET',
      path: '/v1/campaigns',
      handle: (request) =>
        listReply(request, campaigns, {
          dataRef: 'campaigns',
          orders: { created_at: (row) => row.created_at },
          key: (row) => row.id,
          write: (row) => row,
        }),
    },
  ];
}
