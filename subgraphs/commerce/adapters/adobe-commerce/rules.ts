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
  /** When each rule begins and ends, by its id, on the wall clock of a time zone. */
  windowsIn(timeZone: string): ReadonlyMap<string, RuleWindow>;
}

/** RFC 3339 in UTC; null: without end. */
interface RuleWindow {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
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
    windowsIn: windowsOf(rules),
  };
}

/** Reckoned once for each time zone, since every page with offers asks: there are as many as markets have. */
function windowsOf(rules: readonly WireCartRule[]): RuleBook['windowsIn'] {
  const known = new Map<string, ReadonlyMap<string, RuleWindow>>();
  return (timeZone) => {
    const windows =
      known.get(timeZone) ??
      new Map(
        rules.map(({ rule_id, from_date, to_date }) => [
          rule_id,
          { validFrom: beginsAt(from_date, timeZone), validUntil: endsAt(to_date, timeZone) },
        ]),
      );
    known.set(timeZone, windows);
    return windows;
  };
}

/** A rule that runs, and the code that brings it; null: it needs none. */
export interface RunningRule {
  readonly rule: WireCartRule;
  readonly code: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** The rules that run on the scope's website at its instant. */
export function runningRules(book: RuleBook, store: WireStore, { market, now }: CommerceScope): RunningRule[] {
  const windows = book.windowsIn(market.timeZone);
  return book.rules.flatMap((rule): RunningRule[] => {
    if (!rule.website_ids.includes(store.website_id)) return [];
    const { validFrom = null, validUntil = null } = windows.get(rule.rule_id) ?? {};
    if (!isWithin(now, validFrom, validUntil)) return [];
    if ((rule.coupon_type ?? 'NO_COUPON') === 'NO_COUPON') return [{ rule, code: null, validFrom, validUntil }];
    const code = book.coupons.get(rule.rule_id);
    // A rule that needs a coupon of its own for each customer is no offer to all.
    return code === undefined ? [] : [{ rule, code, validFrom, validUntil }];
  });
}

/** The same as offers. */
export function runningOffers(
  book: RuleBook,
  parts: {
    readonly store: WireStore;
    readonly groups: ReadonlyMap<string, string>;
    readonly memberGroups: readonly string[];
    readonly system: string;
  },
  scope: CommerceScope,
): ShopOffer[] {
  const { store, groups, memberGroups, system } = parts;
  return runningRules(book, store, scope).flatMap(({ rule, code, validFrom, validUntil }): ShopOffer[] => {
    const couponNeeded = code !== null;
    const everybody = rule.customer_group_ids.includes(GUEST_GROUP);
    const ruleGroups = everybody ? null : rule.customer_group_ids.flatMap((id) => groups.get(id) ?? []);
    const limits = limitsOf(rule.action_condition);
    return [
      {
        groups: ruleGroups,
        ...limits,
        record: {
          id: offerIdOf(rule),
          kind: couponNeeded ? 'COUPON' : 'CART_RULE',
          title: titleOf(rule, store),
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

export function offerIdOf({ rule_id }: Pick<WireCartRule, 'rule_id'>): string {
  return `rule:${rule_id}`;
}

export function titleOf(rule: WireCartRule, store: WireStore): string {
  return rule.store_labels?.find(({ store_id }) => store_id === store.id)?.store_label ?? rule.name;
}

/** Adobe's "NOT LOGGED IN": a rule that holds for it holds for everybody. */
export const GUEST_GROUP = '0';

function isWithin(now: string, from: string | null, until: string | null): boolean {
  const instant = Date.parse(now);
  return (from === null || Date.parse(from) <= instant) && (until === null || instant < Date.parse(until));
}

/** The articles and categories that a rule's actions name, as far as its conditions are plain lists. */
export function limitsOf(condition: WireCondition | null | undefined): Pick<ShopOffer, 'skus' | 'categoryIds'> {
  const found = flatten(condition);
  return { skus: listOf(found, 'sku'), categoryIds: listOf(found, 'category_ids') };
}

export function flatten(condition: WireCondition | null | undefined): readonly WireCondition[] {
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
