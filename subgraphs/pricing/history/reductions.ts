import { roundToMoney, toDecimal, type Money } from '../../../platform/money/index.ts';
import type { Market } from '../../../platform/context/index.ts';
import { createCalendar } from '../../kit/index.ts';
import type { PriceKind, PriceReduction } from '../__generated__/resolvers.ts';
import { UNNAMED_UNIT, type HistoryAudience } from './appliedPrice.ts';
import type { PolicyOn } from './loadPolicies.ts';
import type { PriorPricePolicy } from './policy.ts';
import { priorPrice, type PriorPriceFound } from './priorPrice.ts';
import { reductionStart } from './reductionStart.ts';
import type { Timeline } from './timeline.ts';

/** A price below the list price, as the owner's rule gives it now. */
export interface ReducedPrice {
  readonly audience: HistoryAudience;
  readonly kind: PriceKind;
  readonly amount: Money;
  /** When the deciding record begins; null: it has no beginning. */
  readonly validFrom: string | null;
}

export interface ReductionSetting {
  /** null: nothing is known of the article's past. */
  readonly timeline: Timeline | null;
  /** null: the owner's own, of which it tells no name. */
  readonly unit: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly market: Market;
  readonly policyOn: PolicyOn;
}

/** What each reduction may be announced against. Asks nobody: all it knows is the price history. */
export function reductions(reduced: readonly ReducedPrice[], setting: ReductionSetting): PriceReduction[] {
  return reduced.map((price) => reduction(price, setting));
}

function reduction(price: ReducedPrice, { timeline, unit, at, market, policyOn }: ReductionSetting): PriceReduction {
  const calendar = createCalendar(market.timeZone);
  const unitCode = unit ?? UNNAMED_UNIT;
  const now = new Date(at).toISOString();
  const startOf = (policy: PriorPricePolicy) => {
    const prices = (timeline?.prices ?? []).filter((one) => one.unit === unitCode && one.audience === price.audience);
    const index = prices.findIndex(({ from, until }) => from <= now && (until === null || now < until));
    // A price that the history has not seen yet began at a time that it does not know.
    if (prices[index]?.amount == null || !toDecimal(prices[index].amount).eq(toDecimal(price.amount.amount)))
      return null;
    return reductionStart(prices, index, policy.progressive)?.from ?? null;
  };
  const told = (
    policy: PriorPricePolicy | null,
    startedAt: string,
    prior: PriorPriceFound,
    verdict: Pick<PriceReduction, 'percent' | 'mayAnnounce' | 'why'>,
  ): PriceReduction => ({
    kind: price.kind,
    audience: price.audience,
    startedAt,
    prior: {
      status: prior.status,
      amount: prior.amount === null ? null : roundToMoney(prior.amount, market.currency),
      from: prior.from,
      to: prior.to,
      policy: policy?.id ?? 'none in force',
      includesMemberPrices: prior.includesMemberPrices,
    },
    ...allowedIn(market, verdict),
  });

  const planned = price.validFrom === null ? now : new Date(price.validFrom).toISOString();
  const policy = policyOn(market.country, calendar.dayOf(now));
  if (policy === null) {
    return told(null, planned, unknown(false), {
      percent: null,
      mayAnnounce: false,
      why: 'no policy is in force here',
    });
  }
  const startedAt = timeline === null ? null : startOf(policy);
  if (timeline === null || startedAt === null) {
    const why = 'the price history does not hold this price yet';
    return told(policy, planned, unknown(policy.includesMemberPrices), { percent: null, mayAnnounce: false, why });
  }
  // The law of the day on which the reduction began.
  const lawful = policyOn(market.country, calendar.dayOf(startedAt)) ?? policy;
  const prior = priorPrice({
    timeline,
    unit: unitCode,
    audience: price.audience,
    startedAt,
    policy: lawful,
    daysBefore: (instant, days) => calendar.startOf(calendar.dayOf(instant), -days),
  });
  return told(lawful, startedAt, prior, judge(price.amount, prior));
}

/** Where list prices are what is shown struck, a prior price beside them would be a second one. */
function allowedIn(
  { referencePriceMode }: Market,
  verdict: Pick<PriceReduction, 'percent' | 'mayAnnounce' | 'why'>,
): typeof verdict {
  if (referencePriceMode !== 'LIST') return verdict;
  return { percent: null, mayAnnounce: false, why: 'this market shows list prices struck, and no prior prices' };
}

function judge(current: Money, prior: PriorPriceFound): Pick<PriceReduction, 'percent' | 'mayAnnounce' | 'why'> {
  if (prior.status === 'NOT_REQUIRED') return { percent: null, mayAnnounce: true, why: prior.why ?? '' };
  if (prior.amount === null) return { percent: null, mayAnnounce: false, why: prior.why ?? '' };
  const before = toDecimal(prior.amount);
  const off = before.minus(toDecimal(current.amount));
  if (off.lte(0)) {
    return {
      percent: null,
      mayAnnounce: false,
      why: `not below ${before.toString()}, the lowest price of the time before`,
    };
  }
  return {
    // Never more than was taken off: cut to one place, not rounded.
    percent: off.times(100).div(before).round(1, 0).toString(),
    mayAnnounce: true,
    why: `below ${before.toString()}, the lowest price of the time before`,
  };
}

function unknown(includesMemberPrices: boolean): PriorPriceFound {
  return { status: 'UNKNOWN', amount: null, from: null, to: null, includesMemberPrices, why: null };
}
