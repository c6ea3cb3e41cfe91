import { formatDecimal, roundToMoney, toDecimal, type Decimal } from '../../../../platform/money/index.ts';
import type { BasketFactUnapplied } from '../../__generated__/resolvers.ts';
import { flatten, limitsOf, offerIdOf, titleOf, type RunningRule } from './rules.ts';
import type { BasketTerms } from './mapBasket.ts';
import type { WireCartRule } from './wire.ts';

/** A basket before its discounts, as the conditions of rules see it. */
export interface ConsideredBasket {
  readonly rows: readonly {
    readonly sku: string;
    readonly quantity: string;
    /** null: not known now. */
    readonly categoryIds: readonly string[] | null;
  }[];
  /** With tax. */
  readonly subtotal: Decimal;
  /** Shop customer group; null: not told. */
  readonly groupId: string | null;
  readonly appliedRuleIds: ReadonlySet<string>;
  /** As they were given, in the order in which they are tried. */
  readonly codes: readonly string[];
  /** The one that counts. */
  readonly usedCode: string | null;
}

type Unmet = Pick<BasketFactUnapplied, 'reason' | 'missingAmount' | 'missingQuantity'>;

/**
 * Why running rules gave nothing, as far as their own words tell it; what they leave open is UNKNOWN. A rule that is another group's, or of other
 * articles, has nothing to do with the basket and is left out. The shop alone decides what is given: this only explains.
 */
export function unappliedOffers(
  basket: ConsideredBasket,
  terms: BasketTerms & { readonly isMemberGroup: (groupId: string) => boolean },
): BasketFactUnapplied[] {
  const { rules, store } = terms;
  const offers = rules.flatMap((running): BasketFactUnapplied[] => {
    const { rule, code } = running;
    if (basket.appliedRuleIds.has(rule.rule_id)) return [];
    const unmet = whyNot(running, basket, terms);
    return unmet === null ? [] : [{ offerId: offerIdOf(rule), title: titleOf(rule, store), code, ...unmet }];
  });
  const { codes, usedCode } = basket;
  const used = usedCode === null ? -1 : codes.findIndex((given) => isSame(usedCode, given));
  const untold = codes.flatMap((code, index): BasketFactUnapplied[] => {
    if (index === used || offers.some((offer) => offer.code !== null && isSame(offer.code, code))) return [];
    // A cart takes one code: those behind it were not tried.
    const reason = used !== -1 && index > used ? 'NOT_COMBINABLE' : 'CODE_NOT_KNOWN';
    return [{ offerId: null, title: null, code, ...because(reason) }];
  });
  return [...offers, ...untold];
}

function whyNot(
  { rule, code }: RunningRule,
  basket: ConsideredBasket,
  { rules, currency, isMemberGroup }: Parameters<typeof unappliedOffers>[1],
): Unmet | null {
  const { groupId } = basket;
  if (groupId !== null && !rule.customer_group_ids.includes(groupId)) {
    return rule.customer_group_ids.every(isMemberGroup) ? because('NOT_A_MEMBER') : null;
  }
  const given = code !== null && basket.codes.some((each) => isSame(each, code));
  const concerned = concernedRows(rule, basket);
  if (concerned === 'UNKNOWN') return because('UNKNOWN');
  if (concerned.length === 0) return given ? because('TOO_FEW_ARTICLES') : null;
  if (code !== null && !given) return because('COUPON_NOT_GIVEN');
  const threshold = thresholdOf(rule);
  if (threshold !== null && basket.subtotal.lt(threshold)) {
    return { ...because('BELOW_THRESHOLD'), missingAmount: roundToMoney(threshold.minus(basket.subtotal), currency) };
  }
  const pieces = missingPieces(rule, concerned);
  if (pieces !== null) return { ...because('TOO_FEW_ARTICLES'), missingQuantity: formatDecimal(pieces) };
  const otherCode = code !== null && basket.usedCode !== null && !isSame(code, basket.usedCode);
  const isShutOut = rules.some(
    (other) =>
      other.rule.stop_rules_processing === true &&
      basket.appliedRuleIds.has(other.rule.rule_id) &&
      placeOf(other.rule) < placeOf(rule),
  );
  return because(otherCode || isShutOut ? 'NOT_COMBINABLE' : 'UNKNOWN');
}

function because(reason: Unmet['reason']): Unmet {
  return { reason, missingAmount: null, missingQuantity: null };
}

function concernedRows(rule: WireCartRule, { rows }: ConsideredBasket): ConsideredBasket['rows'] | 'UNKNOWN' {
  const { skus, categoryIds } = limitsOf(rule.action_condition);
  const named = skus === null ? rows : rows.filter(({ sku }) => skus.includes(sku));
  if (categoryIds === null) return named;
  if (named.some((row) => row.categoryIds === null)) return 'UNKNOWN';
  return named.filter((row) => row.categoryIds?.some((id) => categoryIds.includes(id)));
}

/** The subtotal with tax that a rule asks for, where its conditions are that and nothing else. */
function thresholdOf(rule: WireCartRule): Decimal | null {
  const plain = flatten(rule.condition).filter(({ attribute_name }) => attribute_name !== undefined);
  const [only] = plain;
  if (plain.length !== 1 || only?.attribute_name !== 'base_subtotal_total_incl_tax' || only.operator !== '>=')
    return null;
  return /^\d{1,12}(\.\d{1,10})?$/.test(only.value ?? '') ? toDecimal(only.value ?? '') : null;
}

/** Of "buy x, get y" the pieces that the fullest row lacks: the shop counts each row by itself. */
function missingPieces(rule: WireCartRule, rows: ConsideredBasket['rows']): Decimal | null {
  if (rule.simple_action !== 'buy_x_get_y' || rule.discount_step == null) return null;
  const needed = rule.discount_step.plus(1);
  const most = rows.map(({ quantity }) => toDecimal(quantity)).reduce((one, other) => (one.gte(other) ? one : other));
  return most.gte(needed) ? null : needed.minus(most);
}

/** Rules are applied by their sort order, then by id. */
function placeOf({ sort_order, rule_id }: WireCartRule): number {
  return Number(sort_order ?? 0) * 1e12 + Number(rule_id);
}

/** The shop compares codes without case. */
export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
