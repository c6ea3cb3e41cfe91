import { compareMoney, type Money } from '../../platform/money/index.ts';
import type { PriceQuestion, PriceRule } from './rules/rule.ts';
import { shown } from './shown.ts';

/** What the quantity would cost without campaign, group, quantity break or discount; never less than what is asked. */
export function listPrice(rule: PriceRule, question: PriceQuestion, current: Money): Money {
  const records = question.records
    .filter(
      (record) =>
        record.applies &&
        record.kind === 'LIST' &&
        record.audience === 'PUBLIC' &&
        // What an owner charges for a quantity is not its list price: that it tells beside it.
        record.quoted === null &&
        Number(record.minimumQuantity) <= 1,
    )
    .map((record) => ({ ...record, discountPercent: null }));
  const amounts = rule.rule({ ...question, records }).decision?.amounts;
  const list = amounts === undefined ? undefined : shown(amounts, question);
  return list === undefined || compareMoney(list, current) < 0 ? current : list;
}
