import type { CommerceScope, ShopOffer } from '../../port.ts';
import { searchAll } from './searchAll.ts';
import type { AdobeClient, ReadOptions } from './client.ts';
import { cartRule, coupon, type WireCartRule, type WireCondition, type WireStore } from './wire.ts';
import { beginsAt, endsAt } from './wallClock.ts';

/** Active cart rules with their coupons. */
export interface RuleBook {
  readonly rules: readonly WireCartRule[];
  /** Primary coupon code by rule id. */
  readonly coupons: ReadonlyMap<string, string>;
}

const SHOP_CHANNELS = ['WEB', 'APP'] as const;

export async function loadRules(client: AdobeClient, options: ReadOptions): Promise<RuleBook> {
  const active = [{ field: 'is_active', condition: 'eq', value: '1' }] as const;
  const [rules, coupons] = await Promise.all([
    searchAll(
      client,
      '/salesRules/search',
      { groups: [active], sort: [{ field: 'rule_id', direction: 'ASC' }] },
      cartRule,
      options,
    ),
    searchAll(
      client,
      '/coupons/search',
      { groups: [], sort: [{ field: 'rule_id', direction: 'ASC' }] },
      coupon,
      options,
    ),
  ]);
  return {
    rules,
    coupons: new Map(
      coupons.filter(({ is_primary }) => is_primary !== false).map(({ rule_id, code }) => [rule_id, code]),
    ),
  };
}

/** The rules that run on the scope's website at its instant. */
export function runningOffers(
  book: RuleBook,
  parts: {
    readonly store: WireStore;
    readonly groups: ReadonlyMap<string, string>;
    readonly memberGroups: readonly string[];
    readonly system: string;
  },
  { market, now }: CommerceScope,
): ShopOffer[] {
  const { store, groups, memberGroups, system } = parts;
  return book.rules.flatMap((rule): ShopOffer[] => {
    if (!rule.website_ids.includes(store.website_id)) return [];
    const validFrom = beginsAt(rule.from_date, market.timeZone);
    const validUntil = endsAt(rule.to_date, market.timeZone);
    if (!isWithin(now, validFrom, validUntil)) return [];
    const code = book.coupons.get(rule.rule_id) ?? null;
    const couponNeeded = (rule.coupon_type ?? 'NO_COUPON') !== 'NO_COUPON';
    // A rule that needs a coupon of its own for each customer is no offer to all.
    if (couponNeeded && code === null) return [];
    const everybody = rule.customer_group_ids.includes(GUEST_GROUP);
    const ruleGroups = everybody ? null : rule.customer_group_ids.flatMap((id) => groups.get(id) ?? []);
    const limits = limitsOf(rule.action_condition);
    return [
      {
        groups: ruleGroups,
        ...limits,
        record: {
          id: `rule:${rule.rule_id}`,
          kind: couponNeeded ? 'COUPON' : 'CART_RULE',
          title: rule.store_labels?.find(({ store_id }) => store_id === store.id)?.store_label ?? rule.name,
          source: system,
          validFrom,
          validUntil,
          channels: SHOP_CHANNELS,
          storeIds: null,
          code,
          codeRequired: couponNeeded,
          requiresMembership:
            ruleGroups !== null && ruleGroups.length > 0 && ruleGroups.every((group) => memberGroups.includes(group)),
          combinable: rule.stop_rules_processing === undefined ? null : !rule.stop_rules_processing,
          skus: limits.skus,
        },
      },
    ];
  });
}

/** Adobe's "NOT LOGGED IN": a rule that holds for it holds for everybody. */
const GUEST_GROUP = '0';

function isWithin(now: string, from: string | null, until: string | null): boolean {
  const instant = Date.parse(now);
  return (from === null || Date.parse(from) <= instant) && (until === null || instant < Date.parse(until));
}

/** The articles and categories that a rule's actions name, as far as its conditions are plain lists. */
function limitsOf(condition: WireCondition | null | undefined): Pick<ShopOffer, 'skus' | 'categoryIds'> {
  const found = flatten(condition);
  return { skus: listOf(found, 'sku'), categoryIds: listOf(found, 'category_ids') };
}

function flatten(condition: WireCondition | null | undefined): readonly WireCondition[] {
  return condition == null ? [] : [condition, ...(condition.conditions ?? []).flatMap(flatten)];
}

function listOf(conditions: readonly WireCondition[], attribute: string): readonly string[] | null {
  const values = conditions
    .filter(({ attribute_name, operator }) => attribute_name === attribute && (operator === '()' || operator === '=='))
    .flatMap(({ value }) => (value ?? '').split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return values.length === 0 ? null : values;
}
