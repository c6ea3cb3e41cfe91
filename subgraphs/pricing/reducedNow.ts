import { reducedPrices } from './history/reducedPrices.ts';
import type { ReducedPrice } from './history/reductions.ts';
import type { PriceInput } from './price.ts';
import { toQuestion } from './question.ts';
import { ruleFor } from './rules/priceRules.ts';

/** What is reduced of one unit at the instant that is asked for; nothing of an article that is not sold. */
export function reducedNow({ facts, records, asked, market, rule, hasBuyer }: PriceInput): ReducedPrice[] {
  if (!facts.sold) return [];
  const question = toQuestion(facts, records, { ...asked, quantity: '1' }, market);
  return reducedPrices(ruleFor(rule, records), question, hasBuyer);
}
