import { compareDecimals } from '../../../platform/money/index.ts';
import type { AppliedPrice } from './appliedPrice.ts';
import type { PriorPricePolicy } from './policy.ts';

/**
 * The price with which a reduction began that holds at `prices[index]`: going back as long as the same reduction ran without a break at the
 * same price, and over earlier steps where the country judges steps as one. A price that rose, or another campaign at the same price, is a new
 * beginning.
 * @param prices of one unit and audience, in order.
 */
export function reductionStart(
  prices: readonly AppliedPrice[],
  index: number,
  progressive: PriorPricePolicy['progressive'],
): AppliedPrice | null {
  let start = prices[index] ?? null;
  for (let before = index - 1; start !== null && before >= 0; before -= 1) {
    const previous = prices[before];
    if (previous === undefined || previous.until !== start.from || !goesOn(previous, start, progressive)) break;
    start = previous;
  }
  return start;
}

function goesOn(previous: AppliedPrice, next: AppliedPrice, progressive: PriorPricePolicy['progressive']): boolean {
  if (!previous.reduced || previous.amount === null || next.amount === null) return false;
  const isSame = campaignOf(previous) === campaignOf(next);
  const fell = compareDecimals(previous.amount, next.amount);
  if (fell === 0) return isSame;
  if (fell < 0) return false;
  return progressive === 'UNINTERRUPTED' || (progressive === 'WITHIN_CAMPAIGN' && isSame);
}

/** What was announced as one: the campaign, or the list of a price that names none. */
function campaignOf({ campaign, priceList, discountRecord }: AppliedPrice): string {
  return JSON.stringify(campaign === null ? [priceList, discountRecord] : [campaign]);
}
