import { compareDecimals, formatDecimal, roundToMoney, toDecimal, type Decimal } from '../../platform/money/index.ts';
import type { ConditionalPrice, PriceAudience } from './__generated__/resolvers.ts';
import { isRunning } from './rules/eligibility.ts';
import type { Decision, PriceQuestion, PriceRule } from './rules/rule.ts';
import { windowOf } from './windowOf.ts';

/** What one may become, and so may be told of. Somebody's contract or an employee's price is nobody else's, should facts ever hold one. */
const forWhom: Readonly<Partial<Record<PriceAudience, string>>> = { MEMBERS: 'for club members' };

/** Lower prices of one unit that the buyer could have: as a member, or by taking more. Only what runs at the instant is shown. */
export function alternatives(rule: PriceRule, question: PriceQuestion, current: Decision): ConditionalPrice[] {
  return [...byAudience(rule, question, current), ...byQuantity(rule, question, current)];
}

function byAudience(rule: PriceRule, question: PriceQuestion, current: Decision): ConditionalPrice[] {
  const closed = question.records.filter((record) => !record.applies && isRunning(record, question.at));
  const audiences = [...new Set(closed.map(({ audience }) => audience))].sort();
  return audiences.flatMap((audience) => {
    const condition = forWhom[audience];
    if (condition === undefined) return [];
    const records = question.records.map((record) =>
      record.audience === audience && closed.includes(record) ? { ...record, applies: true } : record,
    );
    const { decision } = rule.rule({ ...question, records });
    if (decision === null || !isLower(decision, current, question)) return [];
    const deciding = decision.discount?.audience === audience ? decision.discount : decision.winner;
    return [
      toConditional(decision, question, question.quantity, {
        kind: deciding.kind,
        audience,
        condition,
      }),
    ];
  });
}

function byQuantity(rule: PriceRule, question: PriceQuestion, current: Decision): ConditionalPrice[] {
  const found: ConditionalPrice[] = [];
  let last = current;
  for (const quantity of breaksAbove(question)) {
    const asked = { ...question, quantity };
    const { decision } = rule.rule(asked);
    if (decision === null || !isLower(decision, last, question)) continue;
    const condition = `from ${formatDecimal(quantity)} ${question.unit ?? 'pieces'}`;
    found.push(
      toConditional(decision, asked, quantity, {
        kind: 'QUANTITY_BREAK',
        audience: decision.winner.audience,
        condition,
      }),
    );
    last = decision;
  }
  return found;
}

/** Quantities in the question's unit at which a record begins to hold, above the one that is asked for, smallest first. */
function breaksAbove(question: PriceQuestion): Decimal[] {
  const thresholds = question.records
    .filter(
      (record) =>
        record.applies && isRunning(record, question.at) && (record.unit === null || record.unit === question.unit),
    )
    .map((record) => {
      const minimum = toDecimal(record.minimumQuantity);
      // Rounded up to the places that a quantity has: just under the break the price would not be had.
      return record.unit === null ? minimum.div(question.quantityPerUnit).round(5, 3) : minimum;
    })
    .filter((quantity) => quantity.gt(question.quantity));
  const distinct = new Map(thresholds.map((quantity) => [formatDecimal(quantity), quantity]));
  return [...distinct.values()].sort(compareDecimals);
}

function isLower(one: Decision, other: Decision, { currency }: PriceQuestion): boolean {
  return toDecimal(roundToMoney(one.each, currency).amount).lt(toDecimal(roundToMoney(other.each, currency).amount));
}

function toConditional(
  { each, winner, discount }: Decision,
  { currency, at }: PriceQuestion,
  quantity: Decimal,
  meaning: Pick<ConditionalPrice, 'kind' | 'audience' | 'condition'>,
): ConditionalPrice {
  return {
    ...meaning,
    amount: roundToMoney(each, currency),
    minimumQuantity: formatDecimal(quantity),
    ...windowOf(discount === null ? [winner] : [winner, discount], at),
  };
}
