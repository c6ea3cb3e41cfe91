import { compareMoney, type Money } from '../../../platform/money/index.ts';
import { listPrice } from '../listPrice.ts';
import type { PriceRecord } from '../priceFacts.ts';
import type { Decision, PriceQuestion, PriceRule } from '../rules/rule.ts';
import { shown } from '../shown.ts';
import type { HistoryAudience } from './appliedPrice.ts';
import type { ReducedPrice } from './reductions.ts';

/**
 * Prices of one unit below the list price, as everybody or every member can have them now; whoever asks sees the same. A member price that
 * is no lower than everybody's is none of its own.
 * @param question of one unit; its records may be those of a known buyer.
 */
export function reducedPrices(rule: PriceRule, question: PriceQuestion, hasBuyer: boolean): ReducedPrice[] {
  const decide = (counts: (record: PriceRecord) => boolean) => {
    const records = question.records.filter(counts).map((record) => ({ ...record, applies: true }));
    const asked = { ...question, records };
    const { decision } = rule.rule(asked);
    if (decision === null || decision.each.eq(0)) return null;
    const amount = shown(decision.amounts, asked);
    return { decision, amount, isReduced: compareMoney(amount, listPrice(rule, asked, amount)) < 0 };
  };
  // Of nobody known everything that applies is public; of a known buyer some of it is the buyer's own.
  const isPublic = (record: PriceRecord): boolean =>
    record.applies && record.audience !== 'MEMBERS' && (!hasBuyer || record.audience === 'PUBLIC');
  const everybody = decide(isPublic);
  const members = decide((record) => isPublic(record) || record.audience === 'MEMBERS');
  const found: ReducedPrice[] = [];
  if (everybody?.isReduced === true) found.push(toReduced('PUBLIC', everybody.decision, everybody.amount));
  const isOwn = members !== null && (everybody === null || compareMoney(members.amount, everybody.amount) < 0);
  if (isOwn && members.isReduced) found.push(toReduced('MEMBERS', members.decision, members.amount));
  return found;
}

function toReduced(audience: HistoryAudience, { winner, discount }: Decision, amount: Money): ReducedPrice {
  const deciding = discount !== null && winner.kind === 'LIST' ? discount : winner;
  return { audience, kind: deciding.kind, amount, validFrom: deciding.validFrom };
}
