import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import { raceDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import { createCalendar, createSnapshot, type WebhookHandler } from '../../../kit/index.ts';
import type { LoyaltyConfig } from '../../config.ts';
import { TRANSACTIONS_PER_PART, transactionKeyText } from '../../port.ts';
import type { LoyaltyPort, LoyaltyScope } from '../../port.ts';
import { createVoucherifyClient, LAST_PAGE } from './client.ts';
import { createDeletedMembers } from './deletedMembers.ts';
import { isNotFound } from './errors.ts';
import { createHoldingReader } from './holdings.ts';
import { offersFor, SYSTEM, toExpiry, toLadder, toReward, toTier, toTransaction } from './map.ts';
import { createMemberChanges } from './memberChanges.ts';
import { createProbe } from './probe.ts';
import { loadReference } from './reference.ts';
import { createWebhookReceiver } from './webhook.ts';
import { bucketSchema, listOf, pendingSchema, tierSchema, transactionSchema } from './wire.ts';

/** The loyalty port over Voucherify's REST API v1. */
export function createVoucherifyAdapter(parts: {
  readonly config: LoyaltyConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}): LoyaltyPort {
  const { config, markets, clock, logger } = parts;
  const client = createVoucherifyClient(config);
  // One project holds one club; markets that name another campaign need a subgraph of their own.
  const campaign = markets.default.loyaltyCampaign;
  const club = `/v1/loyalties/${encodeURIComponent(campaign)}`;
  const reference = createSnapshot({
    load: (deadline) => loadReference(client, config, campaign, deadline),
    refreshMs: config.LOYALTY_REFERENCE_REFRESH_MS,
    timeoutMs: 2 * config.LOYALTY_TIMEOUT_MS,
    clock,
    logger,
  });
  const readReference = async (deadline: Deadline) => (await reference.read(deadline)).value;
  const holdings = createHoldingReader({ client, config, clock, reference: readReference });
  const deleted = createDeletedMembers();
  const memberChanges = createMemberChanges({ client, config, markets, deleted });
  const pathOf = (card: string, part: string): string => `/v1/loyalties/members/${encodeURIComponent(card)}/${part}`;

  /** One call for each key, so many at once; a key that the vendor does not have is missing, a failed one has its error. */
  const fanOut = async <K, V>(
    keys: readonly K[],
    { deadline }: LoyaltyScope,
    keyOf: (key: K) => string,
    read: (key: K, deadline: Deadline) => Promise<V | null>,
  ): Promise<Map<string, V | Error>> => {
    const found = new Map<string, V | Error>();
    await mapWithConcurrency(keys, config.LOYALTY_CONCURRENCY, async (key) => {
      try {
        const value = await raceDeadline(read(key, deadline), deadline);
        if (value !== null) found.set(keyOf(key), value);
      } catch (error) {
        if (!isNotFound(error))
          found.set(keyOf(key), error instanceof Error ? error : new Error('Not an error was thrown.'));
      }
    });
    return found;
  };

  return {
    system: SYSTEM,
    capabilities: new Set([
      'MEMBERS',
      'TIERS',
      'TRANSACTIONS',
      'PENDING',
      'EXPIRATIONS',
      'REWARDS',
      'OFFERS',
      'MEMBER_CHANGES',
    ]),
    probe: createProbe(client, config, campaign),
    holdings: holdings.read,

    tiers: (cards, scope) =>
      fanOut(cards, scope, String, async (card, deadline) => {
        const { rows } = await client.get(pathOf(card, 'tiers'), {}, listOf('data', tierSchema), { deadline });
        return rows[0] === undefined ? null : toTier(rows[0], scope.locale);
      }),

    ladder: async ({ deadline, locale }) => {
      const { value, ...header } = await reference.read(deadline);
      return { ...header, value: toLadder(value.tiers, locale) };
    },

    pending: (cards, scope) =>
      fanOut(cards, scope, String, async (card, deadline) => {
        const rows = await client.all(pathOf(card, 'pending-points'), {}, listOf('data', pendingSchema), { deadline });
        return rows.reduce((sum, { points }) => sum + points, 0);
      }),

    expirations: (cards, scope) => {
      const calendar = createCalendar(scope.market.timeZone);
      return fanOut(cards, scope, String, async (card, deadline) => {
        const path = `${club}/members/${encodeURIComponent(card)}/points-expiration`;
        const rows = await client.all(path, {}, listOf('data', bucketSchema), { deadline });
        return rows
          .flatMap(({ bucket, expires_at: day, status }) =>
            day == null || (status ?? 'ACTIVE') !== 'ACTIVE' ? [] : [toExpiry(bucket.total_points, day, calendar)],
          )
          .sort((a, b) => (a.at < b.at ? -1 : 1));
      });
    },

    transactions: (keys, scope) =>
      fanOut(keys, scope, transactionKeyText, async ({ card, part }, deadline) => {
        if (part >= LAST_PAGE) return { transactions: [], hasMore: false, total: null };
        const query = { limit: TRANSACTIONS_PER_PART, page: part + 1 };
        const { rows, hasMore, total } = await client.get(
          pathOf(card, 'transactions'),
          query,
          listOf('data', transactionSchema),
          { deadline },
        );
        return { transactions: rows.map(toTransaction), hasMore: hasMore && part + 1 < LAST_PAGE, total };
      }),

    rewards: async ({ deadline, locale }) => {
      const { value, ...header } = await reference.read(deadline);
      return { ...header, value: value.rewards.map((reward) => toReward(reward, locale, config.LOYALTY_MEDIA_URL)) };
    },

    memberOffers: async ({ deadline, market, locale }) => {
      const { value, ...header } = await reference.read(deadline);
      return { ...header, value: offersFor(value.promotions, market.code, locale) };
    },

    memberChanges,

    hooks: new Map<string, WebhookHandler>(
      config.LOYALTY_WEBHOOK_SECRET === undefined
        ? []
        : [
            [
              'voucherify',
              createWebhookReceiver({
                secret: config.LOYALTY_WEBHOOK_SECRET,
                toleranceMs: config.LOYALTY_WEBHOOK_TOLERANCE_MS,
                effects: {
                  memberChanged: holdings.forget,
                  memberDeleted: (id, at) => deleted.add({ id, at }),
                  referenceChanged: () => reference.refreshSoon(),
                },
              }),
            ],
          ],
    ),
    start: () => reference.start(),
    stop: () => {
      reference.stop();
      client.close();
    },
  };
}
