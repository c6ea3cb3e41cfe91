import { compareDecimals, exponentOf, roundHalfUp, toDecimal, type Decimal } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';
import { whyNot } from './eligibility.ts';
import { inBuyersTerms } from './inBuyersTerms.ts';
import { lineAmounts } from './lineAmounts.ts';
import type { PriceQuestion, PriceRule, Ruling, Verdict } from './rule.ts';

const PLACES = 5;

/**
 * Adobe Commerce's final price, from its published source: of the base price, a running special price, the group's tier for the
 * quantity and the catalogue rules' price the lowest counts. A tier in per cent is taken off the base price. One piece is rounded before it is
 * multiplied, as a cart's line is.
 */
export const adobeCommerce: PriceRule = {
  name: 'Adobe Commerce final price, the lowest of base, special, tier and catalogue rule',

  rule: (question): Ruling => {
    const reasons = question.records.map((record) => ({ record, reason: whyNot(record, question) }));
    const running = reasons.flatMap(({ record, reason }) => (reason === null ? [record] : []));
    const base = running.find(isBase);
    const priced = running.flatMap((record) => {
      const each = eachOf(record, base, question);
      return each === null ? [] : [{ record, each }];
    });
    const [best = null] = priced.sort(
      (a, b) => compareDecimals(a.each, b.each) || (a.record.id < b.record.id ? -1 : 1),
    );
    const verdicts = reasons.map(({ record, reason }): Verdict => {
      const competed = reason === null;
      if (record === best?.record) return { record, competed, chosen: true, reason: 'the lowest price in the running' };
      return { record, competed, chosen: false, reason: reason ?? 'a lower price wins' };
    });
    if (best === null) return { decision: null, verdicts };
    const { record: winner, each } = best;
    const amounts = lineAmounts(each, toDecimal('0'), question);
    return { decision: { winner, discount: null, amounts, each }, verdicts };
  },
};

function isBase(record: PriceRecord): boolean {
  return record.kind === 'LIST' && record.amount !== null;
}

/** One unit by this record alone; null for a discount where there is no base price to take it off. */
function eachOf(record: PriceRecord, base: PriceRecord | undefined, question: PriceQuestion): Decimal | null {
  const rounded = (price: Decimal): Decimal => roundHalfUp(price, exponentOf(question.currency));
  if (record.amount !== null) return rounded(inBuyersTerms({ ...record, amount: record.amount }, question, PLACES));
  if (record.discountPercent === null || base === undefined || base.amount === null) return null;
  const full = inBuyersTerms({ ...base, amount: base.amount }, question, PLACES);
  return rounded(full.times(toDecimal('100').minus(toDecimal(record.discountPercent))).div(100));
}
