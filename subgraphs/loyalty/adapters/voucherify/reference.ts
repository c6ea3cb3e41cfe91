import type { Deadline } from '../../../../platform/deadline/index.ts';
import type { LoyaltyConfig } from '../../config.ts';
import type { VoucherifyClient } from './client.ts';
import { promotionRules, toPromotionOffer, type ClubOffer } from './map.ts';
import {
  listOf,
  promotionSchema,
  rewardSchema,
  ruleSchema,
  tierSchema,
  type WireReward,
  type WireRule,
  type WireTier,
} from './wire.ts';

/** What belongs to no member: read at start and kept fresh, so that no page waits for it. */
export interface ClubReference {
  readonly tiers: readonly WireTier[];
  readonly rewards: readonly WireReward[];
  readonly promotions: readonly ClubOffer[];
  /** By rule id: the articles it names; null: it names none. */
  readonly rules: ReadonlyMap<string, readonly string[] | null>;
}

/** @param campaign the club's loyalty campaign. */
export async function loadReference(
  client: VoucherifyClient,
  config: LoyaltyConfig,
  campaign: string,
  deadline: Deadline,
): Promise<ClubReference> {
  const options = { deadline, priority: 'background' } as const;
  const club = `/v1/loyalties/${encodeURIComponent(campaign)}`;
  const [tiers, rewards, promotions, ruleRows] = await Promise.all([
    client.all(`${club}/tiers`, {}, listOf('data', tierSchema), options),
    client.all(`${club}/rewards`, {}, listOf('data', rewardSchema), options),
    client.all('/v1/promotions/tiers', {}, listOf('tiers', promotionSchema), options),
    client.all('/v1/validation-rules', {}, listOf('data', ruleSchema), options),
  ]);
  const rules = new Map(ruleRows.map((rule) => [rule.id, skusOf(rule)]));
  return {
    tiers,
    rewards,
    rules,
    promotions: promotions.flatMap((promotion) => {
      const skus = joinRules(promotionRules(promotion), rules);
      return toPromotionOffer(promotion, skus ?? null, config.LOYALTY_MARKET_FIELD) ?? [];
    }),
  };
}

export function skusOf(rule: WireRule): readonly string[] | null {
  if (rule.applicable_to?.included_all === true) return null;
  const skus = (rule.applicable_to?.included ?? []).flatMap(({ source_id: sku }) => sku ?? []);
  return skus.length === 0 ? null : skus;
}

/** The articles that a set of rules allows together; null: any. Undefined when one of the rules is not known. */
export function joinRules(
  ids: readonly string[],
  rules: ReadonlyMap<string, readonly string[] | null>,
): readonly string[] | null | undefined {
  let allowed: readonly string[] | null = null;
  for (const id of ids) {
    const skus = rules.get(id);
    if (skus === undefined) return undefined;
    if (skus === null) continue;
    allowed = allowed === null ? skus : allowed.filter((sku: string) => skus.includes(sku));
  }
  return allowed;
}
