import { formatDecimal, roundToMoney, type Money } from '../../platform/money/index.ts';
import type { PriceExplanation } from './__generated__/resolvers.ts';
import type { PriceRecord } from './priceFacts.ts';
import type { PriceQuestion, PriceRule, Ruling } from './rules/rule.ts';

export interface ExplanationOptions {
  /** The market's price owner. */
  readonly owner: string;
  /** The system that the records are of. */
  readonly system: string;
  /** When it told them, RFC 3339. */
  readonly asOf: string;
  /** Whether records that were not in the running are told too. */
  readonly everything: boolean;
}

/**
 * Why this price, in full: `replay` finds the same price from it again. A buyer sees the candidates that were in the running, all of which
 * are the buyer's own or open to everybody; who may explain prices sees the rest too.
 */
export function explanation(
  rule: PriceRule,
  question: PriceQuestion,
  { verdicts }: Ruling,
  { owner, system, asOf, everything }: ExplanationOptions,
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
    system,
    asOf,
    rule: rule.name,
    question: {
      at: new Date(question.at).toISOString(),
      quantity: formatDecimal(question.quantity),
      unit: question.unit,
      quantityPerUnit: formatDecimal(question.quantityPerUnit),
      currency: question.currency,
      localCurrency: question.localCurrency,
      exchangeRate: question.exchangeRate === null ? null : formatDecimal(question.exchangeRate),
      taxRate: formatDecimal(question.taxRate),
      taxIncluded: question.pricesIncludeTax,
    },
    candidates: inOrder.map(({ record, chosen, competed, reason }) => ({
      id: record.id,
      kind: record.kind,
      audience: record.audience,
      amount: stated(record, question.localCurrency),
      exactAmount: record.amount,
      currency: record.currency,
      discountPercent: record.discountPercent,
      unit: record.unit,
      variant: record.variant,
      minimumQuantity: record.minimumQuantity,
      validFrom: record.validFrom,
      validUntil: record.validUntil,
      allowLineDiscount: record.allowLineDiscount,
      taxIncluded: record.taxIncluded,
      includedTaxRate: record.includedTaxRate,
      decided: record.decided,
      quoted: record.quoted,
      priceList: record.priceList,
      campaign: record.campaign,
      competed,
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
