import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { LegacyRequest, Route } from '../kit/index.ts';
import { jsonReply } from '../kit/index.ts';
import { cardOf } from './members.ts';
import type { Project } from './project.ts';
import { invalidPayload, notFound, refused } from './replies.ts';
import type { CardRow, TransactionRow } from './state.ts';
import { clubCampaign, voucherId, writeReward } from './wire.ts';
import { withoutQuery } from './withoutQuery.ts';

const adjustmentSchema = z.strictObject({
  points: z.int(),
  source_id: z.string().min(1).max(200).optional(),
  reason: z.string().max(500).optional(),
});
const redemptionSchema = z.strictObject({
  reward: z.strictObject({ id: z.string(), points: z.int().positive().optional() }),
  order: z.looseObject({ source_id: z.string().optional() }).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

/** The writes of points: adjustments (v1 at once, v2 as PENDING) and redemptions of rewards. */
export function pointRoutes(
  project: Project,
  options: { readonly settleAfterMs: number; readonly stopped: AbortSignal },
): Route[] {
  const { state, clock, events } = project;

  const bodyOf = <T>(request: LegacyRequest, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(request.json());
    if (!parsed.success)
      throw invalidPayload(request, parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
    return parsed.data;
  };
  const book = (
    card: CardRow,
    entry: Pick<TransactionRow, 'type' | 'points'> & Partial<TransactionRow>,
  ): TransactionRow => {
    const at = clock.now().toISOString();
    card.balance += entry.points;
    if (entry.points > 0) card.points += entry.points;
    card.updatedAt = at;
    const row: TransactionRow = {
      id: project.nextId('vtx_'),
      cardCode: card.code,
      balance: card.balance,
      at,
      sourceId: null,
      reason: null,
      orderReference: null,
      rewardId: null,
      ...entry,
    };
    state.transactionsOf(card.code).push(row);
    return row;
  };
  const assertEnough = (request: LegacyRequest, card: CardRow, points: number): void => {
    if (card.balance + points >= 0) return;
    throw refused(
      request,
      'loyalty_card_points_exceeded',
      'Loyalty card points exceeded',
      `The balance is ${card.balance}`,
    );
  };
  const announce = (card: CardRow, row: TransactionRow): void =>
    events.emit('voucher.loyalty_card.points_added', {
      voucher: { code: card.code, holder_id: card.customerId, object: 'voucher' },
      customer: { id: card.customerId, object: 'customer' },
      balance: { points: row.points, total: row.balance, object: 'balance' },
    });

  return [
    {
      method: 'POST',
      path: '/v1/loyalties/members/:code/balance',
      handle: withoutQuery((request) => {
        const card = cardOf(state, request);
        const body = bodyOf(request, adjustmentSchema);
        const key = body.source_id === undefined ? null : `${card.code}/${body.source_id}`;
        const earlier = key === null ? undefined : project.adjustments.get(key);
        if (earlier !== undefined) {
          if (earlier.request === JSON.stringify(body)) return jsonReply(200, earlier.reply);
          throw refused(request, 'duplicate_resource_key', 'Duplicate resource key', 'This source_id was used before');
        }
        assertEnough(request, card, body.points);
        const row = book(card, {
          type: body.points < 0 ? 'POINTS_REMOVAL' : 'POINTS_ADDITION',
          points: body.points,
          sourceId: body.source_id ?? null,
          reason: body.reason ?? null,
        });
        const reply = {
          points: row.points,
          total: row.balance,
          balance: row.balance,
          type: 'loyalty_card',
          operation_type: 'MANUAL',
          related_object: { type: 'voucher', id: voucherId(card.code) },
          object: 'balance',
        };
        if (key !== null) project.adjustments.set(key, { request: JSON.stringify(body), reply });
        request.noteWrite({
          operation: 'action',
          entity: 'balance',
          key: card.code,
          reference: row.sourceId,
          data: reply,
        });
        announce(card, row);
        return jsonReply(200, reply);
      }),
    },
    {
      method: 'POST',
      path: '/v1/loyalties/members/:code/redemption',
      handle: withoutQuery((request) => {
        const card = cardOf(state, request);
        const body = bodyOf(request, redemptionSchema);
        const reward = state.rewards.find((candidate) => candidate.rewardId === body.reward.id && candidate.active);
        if (reward === undefined) throw notFound(request, 'reward', body.reward.id);
        if (!card.active) throw refused(request, 'voucher_disabled', 'voucher is disabled', card.code);
        if (reward.remaining !== null && reward.remaining < 1) {
          throw refused(request, 'reward_out_of_stock', 'Reward out of stock', reward.rewardId);
        }
        assertEnough(request, card, -reward.cost);
        const row = book(card, {
          type: 'POINTS_REDEMPTION',
          points: -reward.cost,
          rewardId: reward.rewardId,
          orderReference: body.order?.source_id ?? null,
        });
        if (reward.remaining !== null) reward.remaining -= 1;
        const redemption = {
          id: project.nextId('r_'),
          object: 'redemption',
          date: row.at,
          customer_id: card.customerId,
          tracking_id: null,
          amount: reward.cost,
          result: 'SUCCESS',
          status: 'SUCCEEDED',
          order: body.order ?? null,
          reward: writeReward(reward),
          voucher: { id: voucherId(card.code), code: card.code, campaign: clubCampaign.name, object: 'voucher' },
          metadata: body.metadata ?? {},
        };
        request.noteWrite({ operation: 'action', entity: 'redemption', key: redemption.id, data: redemption });
        events.emit('redemption.succeeded', { redemption });
        return jsonReply(200, redemption);
      }),
    },
    {
      // The second API: taken now, booked later.
      method: 'POST',
      path: '/v2/loyalties/programs/:program/members/:member/cards/:code/transactions',
      handle: withoutQuery((request) => {
        const card = cardOf(state, request);
        if (request.params['member'] !== card.customerId)
          throw notFound(request, 'member', request.params['member'] ?? '');
        const body = bodyOf(request, adjustmentSchema);
        const id = project.nextId('lctx_');
        const row = {
          id: id.replace('lctx_', 'lopp_'),
          cardCode: card.code,
          points: body.points,
          at: clock.now().toISOString(),
          orderReference: null,
        };
        state.pendingOf(card.code).push(row);
        request.noteWrite({
          operation: 'create',
          entity: 'transactions',
          key: id,
          reference: body.source_id ?? null,
          data: body,
        });
        const settle = async (): Promise<void> => {
          await sleep(options.settleAfterMs, undefined, { ref: false, signal: options.stopped });
          const pending = state.pendingOf(card.code);
          pending.splice(pending.indexOf(row), 1);
          if (card.balance + body.points < 0) return; // Rejected: the points had gone meanwhile.
          announce(
            card,
            book(card, {
              type: body.points < 0 ? 'POINTS_REMOVAL' : 'POINTS_ADDITION',
              points: body.points,
              sourceId: body.source_id ?? null,
              reason: body.reason ?? null,
            }),
          );
        };
        settle().catch(() => undefined); // Stopped before it was due.
        return jsonReply(202, {
          id,
          card_id: card.code,
          member_id: card.customerId,
          program_id: request.params['program'],
          type: body.points < 0 ? 'ADMIN_DEBIT' : 'ADMIN_CREDIT',
          status: 'PENDING',
          details: {
            points: { total: Math.abs(body.points) },
            ...(body.reason === undefined ? {} : { reason: body.reason }),
          },
          created_at: row.at,
          updated_at: null,
          object: 'card_transaction',
        });
      }),
    },
  ];
}
