import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import { cacheKey, createMemoryCache } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { identityScope } from '../../../../platform/context/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import type { Reading } from '../../../kit/index.ts';
import type { LoyaltyConfig } from '../../config.ts';
import type { Card, Holding, LoyaltyScope } from '../../port.ts';
import type { VoucherifyClient } from './client.ts';
import { isNotFound } from './errors.ts';
import { offersFor, toCard, toVoucherOffer, voucherRules, type ClubOffer } from './map.ts';
import { joinRules, skusOf, type ClubReference } from './reference.ts';
import { listOf, ruleSchema, voucherSchema } from './wire.ts';

interface ClubHolding {
  readonly card: Card | null;
  readonly offers: readonly ClubOffer[];
}

export interface HoldingReader {
  /** By member id: one request each (card and coupons come together), at most so many at once. */
  read: (memberIds: readonly string[], scope: LoyaltyScope) => Promise<Map<string, Reading<Holding> | Error>>;
  /** Forgets what is kept of a member. */
  forget: (memberId: string) => void;
}

/** Members whose holdings are kept for a short time. */
const KEPT_MEMBERS = 5_000;

export function createHoldingReader(parts: {
  readonly client: VoucherifyClient;
  readonly config: LoyaltyConfig;
  readonly clock: BusinessClock;
  readonly reference: (deadline: Deadline) => Promise<ClubReference>;
}): HoldingReader {
  const { client, config, clock, reference } = parts;
  const cache = createMemoryCache<ClubHolding | null>({
    name: 'loyalty holdings',
    maxEntries: KEPT_MEMBERS,
    ttlMs: config.LOYALTY_DISPLAY_TTL_MS,
    staleIfErrorMs: config.LOYALTY_STALE_IF_ERROR_MS,
    clock,
  });

  const load = async (memberId: string, deadline: Deadline): Promise<ClubHolding | null> => {
    try {
      const vouchers = await client.all('/v1/vouchers', { customer: memberId }, listOf('vouchers', voucherSchema), {
        deadline,
      });
      const rules = vouchers.some((voucher) => voucherRules(voucher).length > 0)
        ? new Map((await reference(deadline)).rules)
        : new Map<string, readonly string[] | null>();
      const offers: ClubOffer[] = [];
      for (const voucher of vouchers) {
        // A rule made since the last refresh.
        for (const id of voucherRules(voucher).filter((ruleId) => !rules.has(ruleId))) {
          rules.set(
            id,
            skusOf(await client.get(`/v1/validation-rules/${encodeURIComponent(id)}`, {}, ruleSchema, { deadline })),
          );
        }
        const offer = toVoucherOffer(
          voucher,
          joinRules(voucherRules(voucher), rules) ?? null,
          config.LOYALTY_MARKET_FIELD,
        );
        if (offer !== null) offers.push(offer);
      }
      const cards = vouchers.flatMap((voucher) => toCard(voucher) ?? []);
      return vouchers.length === 0 ? null : { card: cards[0] ?? null, offers };
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  };

  return {
    read: async (memberIds, scope) => {
      const found = new Map<string, Reading<Holding> | Error>();
      const identity = identityScope(scope.request);
      await mapWithConcurrency(memberIds, config.LOYALTY_CONCURRENCY, async (memberId) => {
        try {
          const key = cacheKey({ kind: 'identity', identity }, [memberId], [memberId]);
          const kept = cache.getMany({
            keys: [key],
            load: async () =>
              new Map([[key.text, await withDeadline(scope.deadline.remainingMs(), (own) => load(memberId, own))]]),
          });
          const known = kept.get(key.text);
          if (known === undefined) return;
          const { value, asOf, stale } = await raceDeadline(known, scope.deadline);
          if (value === null) return;
          const vouchers = offersFor(value.offers, scope.market.code, scope.locale);
          found.set(memberId, { value: { card: value.card, vouchers }, asOf, stale });
        } catch (error) {
          found.set(memberId, error instanceof Error ? error : new Error('Not an error was thrown.'));
        }
      });
      return found;
    },
    forget: (memberId) => cache.forget([memberId]),
  };
}
