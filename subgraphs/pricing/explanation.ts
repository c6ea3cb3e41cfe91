import { roundToMoney, type Money } from '../../platform/money/index.ts';
import type { PriceExplanation } from './__generated__/resolvers.ts';
import type { PriceRecord } from './priceFacts.ts';
import type { PriceRule, Ruling } from './rules/rule.ts';

/**
 * Why this price. A buyer sees the candidates that were in the running, all of which are the buyer's own or open to everybody;
 * who may explain prices sees the rest too.
 */
export function explanation(
  owner: string,
  rule: PriceRule,
  { verdicts }: Ruling,
  { everything, localCurrency }: { readonly everything: boolean; readonly localCurrency: string | null },
): PriceExplanation {
  const shown = verdicts.filter(({ competed }) => competed || everything);
  const inOrder = [...shown].sort(
    (a, b) =>
      Number(b.chosen) - Number(a.chosen) ||
      Number(b.competed) - Number(a.competed) ||
      (a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0),
  );
  return {
    owner,
    rule: rule.name,
    candidates: inOrder.map(({ record, chosen, reason }) => ({
      id: record.id,
      kind: record.kind,
      audience: record.audience,
      amount: stated(record, localCurrency),
      discountPercent: record.discountPercent,
      priceList: record.priceList,
      campaign: record.campaign,
      chosen,
      reason,
    })),
  };
}

/** The amount as the owner states it: of the record's own unit, in its currency, with or without tax. */
function stated({ amount, currency }: PriceRecord, localCurrency: string | null): Money | null {
  const stands = currency ?? localCurrency;
  return amount === null || stands === null ? null : roundToMoney(amount, stands);
}
