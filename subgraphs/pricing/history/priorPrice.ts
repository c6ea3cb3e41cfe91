import { compareDecimals } from '../../../platform/money/index.ts';
import type { AppliedPrice, HistoryAudience } from './appliedPrice.ts';
import type { PriorPricePolicy } from './policy.ts';
import type { Timeline } from './timeline.ts';

export interface PriorPriceQuestion {
  readonly timeline: Timeline;
  readonly unit: string;
  /** For whom the reduction is. */
  readonly audience: HistoryAudience;
  /** When it began, RFC 3339 in UTC. */
  readonly startedAt: string;
  readonly policy: PriorPricePolicy;
  /** Local midnight so many days before the day of an instant, in the market's zone. */
  readonly daysBefore: (instant: string, days: number) => string;
}

export interface PriorPriceFound {
  readonly status: 'KNOWN' | 'UNKNOWN' | 'NOT_REQUIRED';
  /** Decimal in the market's currency; null unless KNOWN. */
  readonly amount: string | null;
  /** The window that counts, `[from, to)`; null where none does. */
  readonly from: string | null;
  readonly to: string | null;
  readonly includesMemberPrices: boolean;
  /** In English; null when KNOWN. */
  readonly why: string | null;
}

/**
 * The lowest price applied during the policy's days before the reduction began. The days are whole local days before the day on which it
 * began, and what of that day lies before it. UNKNOWN unless the history knows every instant of them.
 */
export function priorPrice({
  timeline,
  unit,
  audience,
  startedAt,
  policy,
  daysBefore,
}: PriorPriceQuestion): PriorPriceFound {
  const includesMemberPrices = policy.includesMemberPrices || audience === 'MEMBERS';
  const none = { amount: null, from: null, to: null, includesMemberPrices };
  const { perishables } = policy;
  if (timeline.perishable && perishables.rule === 'EXEMPT') {
    return { status: 'NOT_REQUIRED', ...none, why: 'goods that soon deteriorate need no prior price here' };
  }
  const days = timeline.perishable && perishables.rule === 'SHORTER' ? perishables.windowDays : policy.windowDays;
  let from = daysBefore(startedAt, days);
  const { introducedAt } = timeline;
  if (introducedAt !== null && Date.parse(introducedAt) > Date.parse(from)) {
    if (policy.newArticles === 'UNKNOWN' || Date.parse(introducedAt) >= Date.parse(startedAt)) {
      return { status: 'UNKNOWN', ...none, why: `the article was younger than ${days} days when the reduction began` };
    }
    from = new Date(introducedAt).toISOString();
  }
  const window = { from, to: startedAt };
  const counted: readonly HistoryAudience[] = includesMemberPrices ? ['PUBLIC', 'MEMBERS'] : ['PUBLIC'];
  const amounts: string[] = [];
  for (const whose of counted) {
    const prices = timeline.prices
      .filter((price) => price.unit === unit && price.audience === whose)
      .filter((price) => price.from < window.to && (price.until === null || price.until > window.from));
    if (!covers(prices, window)) {
      return { status: 'UNKNOWN', ...none, ...window, why: `the price history does not cover the ${days} days before` };
    }
    amounts.push(...prices.flatMap(({ amount }) => amount ?? []));
  }
  const [lowest] = amounts.sort(compareDecimals);
  if (lowest === undefined) {
    return { status: 'UNKNOWN', ...none, ...window, why: `the article had no price in the ${days} days before` };
  }
  return { status: 'KNOWN', amount: lowest, ...window, includesMemberPrices, why: null };
}

function covers(
  prices: readonly AppliedPrice[],
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  let known = from;
  for (const price of prices.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (price.from > known) return false;
    if (price.until === null) return true;
    if (price.until > known) known = price.until;
  }
  return known >= to;
}
