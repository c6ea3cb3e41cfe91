import { compareDecimals, toDecimal } from '../../../platform/money/index.ts';
import { whyNot } from './eligibility.ts';
import { inBuyersTerms } from './inBuyersTerms.ts';
import { lineAmounts } from './lineAmounts.ts';
import type { PriceQuestion, PriceRule, Ruling } from './rule.ts';

const PLACES = 5;

/** Where the owner computed the price itself, for exactly this buyer, it is taken as it is: the record that holds from the highest quantity reached. */
export const decided: PriceRule = {
  name: 'decided by the owner',

  rule: (question: PriceQuestion): Ruling => {
    const judged = question.records
      .filter((record) => record.decided)
      .map((record) => ({ record, reason: whyNot(record, question) }));
    const [winner] = judged
      .flatMap(({ record, reason }) =>
        reason === null && record.amount !== null ? [{ ...record, amount: record.amount }] : [],
      )
      .sort((a, b) => compareDecimals(b.minimumQuantity, a.minimumQuantity) || (a.id < b.id ? -1 : 1));
    const verdicts = judged.map(({ record, reason }) => ({
      record,
      competed: reason === null,
      chosen: record.id === winner?.id,
      reason: reason ?? (record.id === winner?.id ? 'the owner’s own price' : 'holds for a smaller quantity'),
    }));
    if (winner === undefined) return { decision: null, verdicts };
    const each = inBuyersTerms(winner, question, PLACES);
    return {
      decision: { winner, discount: null, amounts: lineAmounts(each, toDecimal('0'), question), each },
      verdicts,
    };
  },
};
