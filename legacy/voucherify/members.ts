import type { LegacyRequest, Route } from '../kit/index.ts';
import { jsonReply } from '../kit/index.ts';
import { listReply } from './listing.ts';
import type { Project } from './project.ts';
import { notFound } from './replies.ts';
import type { CardRow, ClubState } from './state.ts';
import { wireInstant } from './state.ts';
import { clubCampaign, voucherId, writeCard, writePending, writeTransaction } from './wire.ts';
import { withoutQuery } from './withoutQuery.ts';

/** @throws Refusal 404 unless the path's `code` is a card. */
export function cardOf(state: ClubState, request: LegacyRequest): CardRow {
  const code = request.params['code'] ?? '';
  const card = state.cards.get(code);
  if (card === undefined) throw notFound(request, 'member', code);
  return card;
}

/** A card as the API shows it at an instant. */
export function cardReply(project: Project, card: CardRow): unknown {
  const now = project.clock.now().toISOString();
  return writeCard(
    card,
    project.state.bucketsOf(card.code).find((bucket) => bucket.expiresAt > now),
  );
}

/** The readings of `/v1/loyalties`: members, their tier, transactions, pending and expiring points. */
export function memberRoutes(project: Project): Route[] {
  const { state } = project;
  const onClub = (request: LegacyRequest): void => {
    const campaign = request.params['campaign'] ?? '';
    if (campaign !== clubCampaign.name && campaign !== clubCampaign.id) throw notFound(request, 'campaign', campaign);
  };
  const tierReply = (tier: ClubState['tiers'][number], card?: CardRow): unknown => {
    const next = state.tiers.find((other) => other.fromPoints > tier.fromPoints);
    return {
      id: tier.tierId,
      name: tier.name['en-GB'],
      campaign_id: clubCampaign.id,
      metadata: Object.fromEntries(Object.entries(tier.name).map(([locale, name]) => [`name_${locale}`, name])),
      points: { from: tier.fromPoints, to: next === undefined ? null : next.fromPoints - 1 },
      ...(card === undefined
        ? {}
        : { expiration: { customer_id: card.customerId, start_date: reachedAt(card, tier), expiration_date: null } }),
      object: 'loyalty_tier',
    };
  };
  /** When the points earned in all first reached the tier; null where the transactions do not tell. */
  const reachedAt = (card: CardRow, tier: ClubState['tiers'][number]): string | null => {
    if (tier.fromPoints === 0) return card.createdAt;
    let earned = 0;
    for (const row of state.transactionsOf(card.code)) {
      if (row.type === 'POINTS_ACCRUAL') earned += row.points;
      if (earned >= tier.fromPoints) return row.at;
    }
    return null;
  };
  const transactions = (request: LegacyRequest) =>
    listReply(request, state.transactionsOf(cardOf(state, request).code), {
      dataRef: 'data',
      // One card's ids do not sort by time; the place in the book does.
      orders: { created_at: (row) => row.at, id: (row) => row.id },
      instants: { created_at: (row) => row.at },
      key: (row) => row.id,
      write: writeTransaction,
    });

  return [
    {
      method: 'GET',
      path: '/v1/loyalties/members/:code',
      handle: withoutQuery((request) => jsonReply(200, cardReply(project, cardOf(state, request)))),
    },
    {
      method: 'GET',
      path: '/v1/loyalties/members/:code/tiers',
      handle: withoutQuery((request) => {
        const card = cardOf(state, request);
        const reached = state.tiers.filter((tier) => tier.fromPoints <= card.points).at(-1);
        const data = reached === undefined ? [] : [tierReply(reached, card)];
        return jsonReply(200, { object: 'list', data_ref: 'data', data, total: data.length });
      }),
    },
    { method: 'GET', path: '/v1/loyalties/members/:code/transactions', handle: transactions },
    {
      method: 'GET',
      path: '/v1/loyalties/members/:code/pending-points',
      handle(request) {
        const card = cardOf(state, request);
        return listReply(request, state.pendingOf(card.code), {
          dataRef: 'data',
          orders: { id: (row) => row.id },
          key: (row) => row.id,
          write: (row) => writePending(row, card.customerId),
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/loyalties/:campaign/members',
      handle(request) {
        onClub(request);
        const customer = request.query.get('customer');
        const code = request.query.get('code');
        const rows =
          customer === null ? [...state.cards.values()] : state.cardsOf(state.customerByAnyId(customer)?.id ?? '');
        return listReply(request, code === null ? rows : rows.filter((card) => card.code === code), {
          dataRef: 'vouchers',
          orders: { created_at: (row) => row.createdAt, updated_at: (row) => row.updatedAt, code: (row) => row.code },
          instants: { created_at: (row) => row.createdAt, updated_at: (row) => row.updatedAt },
          parameters: ['customer', 'code'],
          key: (row) => row.code,
          write: (row) => cardReply(project, row),
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/loyalties/:campaign/members/:code/points-expiration',
      handle(request) {
        onClub(request);
        const card = cardOf(state, request);
        const now = project.clock.now().toISOString();
        const buckets = state.bucketsOf(card.code).filter((bucket) => bucket.expiresAt > now);
        return listReply(request, buckets, {
          dataRef: 'data',
          orders: { expires_at: (row) => row.expiresAt, id: (row) => row.id },
          key: (row) => row.id,
          write: (row) => ({
            id: row.id,
            voucher_id: voucherId(card.code),
            campaign_id: clubCampaign.id,
            bucket: { total_points: row.points },
            status: 'ACTIVE',
            expires_at: row.expiresAt.slice(0, 10),
            object: 'loyalty_points_bucket',
          }),
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/loyalties/:campaign/tiers',
      handle(request) {
        onClub(request);
        return listReply(request, state.tiers, {
          dataRef: 'data',
          orders: { created_at: (row) => String(row.fromPoints).padStart(12, '0'), id: (row) => row.tierId },
          key: (row) => row.tierId,
          write: (row) => tierReply(row),
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/loyalties/:campaign',
      handle: withoutQuery((request) => {
        onClub(request);
        return jsonReply(200, {
          id: clubCampaign.id,
          name: clubCampaign.name,
          campaign_type: 'LOYALTY_PROGRAM',
          type: 'AUTO_UPDATE',
          active: true,
          vouchers_count: state.cards.size,
          created_at: wireInstant('2020-01-01T00:00:00Z'),
          object: 'campaign',
        });
      }),
    },
  ];
}
