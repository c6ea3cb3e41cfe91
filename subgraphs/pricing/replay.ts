import { toDecimal } from '../../platform/money/index.ts';
import type { PriceCandidate, PriceExplanation } from './__generated__/resolvers.ts';
import type { PriceRecord } from './priceFacts.ts';
import { priceRuleNames, priceRule } from './rules/priceRules.ts';
import type { Decision, PriceRule } from './rules/rule.ts';

/**
 * The decision that an explanation tells of, found again from the explanation alone; null: none was made. What a buyer is shown is enough:
 * a record that was not in the running decides nothing.
 * @throws Error when the rule is not one of ours.
 */
export function replay(explanation: PriceExplanation): Decision | null {
  const { question, candidates } = explanation;
  return ruleNamed(explanation.rule).rule({
    records: candidates.map((candidate) => recordOf(candidate, explanation.system)),
    quantity: toDecimal(question.quantity),
    unit: question.unit,
    quantityPerUnit: toDecimal(question.quantityPerUnit),
    currency: question.currency,
    localCurrency: question.localCurrency,
    exchangeRate: question.exchangeRate === null ? null : toDecimal(question.exchangeRate),
    taxRate: toDecimal(question.taxRate),
    pricesIncludeTax: question.taxIncluded,
    at: Date.parse(question.at),
  }).decision;
}

function ruleNamed(name: string): PriceRule {
  const rule = priceRuleNames.map(priceRule).find((each) => each.name === name);
  if (rule === undefined) throw new Error('The explanation names a rule that is not known here.');
  return rule;
}

function recordOf({ competed, exactAmount, ...candidate }: PriceCandidate, source: string): PriceRecord {
  // Whether it was for the buyer is told by its having been in the running; what was not, must not be now.
  return { ...candidate, amount: exactAmount, applies: competed, campaignTitle: null, source };
}
