import { compareDecimals, roundHalfUp, roundToMoney, toDecimal } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';
import { whyNot } from './eligibility.ts';
import { inBuyersTerms } from './inBuyersTerms.ts';
import { lineAmounts } from './lineAmounts.ts';
import type { Decision, PriceQuestion, PriceRule, Ruling } from './rule.ts';

const PLACES = 5;

/** A price that is somebody's own goes before one that many have, that before everybody's. */
const closeness: Readonly<Record<PriceRecord['audience'], number>> = {
  CUSTOMER: 0,
  CONTRACT: 0,
  EMPLOYEE: 0,
  SEGMENT: 0,
  MEMBERS: 1,
  PUBLIC: 2,
};

type Priced = PriceRecord & { readonly amount: string };

/**
 * Where the owner computed the price itself, for exactly this buyer, it is taken as it is: the record that holds from the highest quantity
 * reached; of an owner that quotes each line by itself, the quotation of exactly this quantity, and no other.
 */
export const decided: PriceRule = {
  name: 'decided by the owner',

  rule: (question: PriceQuestion): Ruling => {
    const own = question.records.filter((record) => record.decided);
    const isQuoted = own.some(({ quoted }) => quoted !== null);
    const judged = own.map((record) => ({
      record,
      reason: whyNot(record, question) ?? whyNotQuoted(record, question),
    }));
    const [winner] = judged
      .flatMap(({ record, reason }): Priced[] =>
        reason === null && record.amount !== null && (record.quoted !== null || !isQuoted)
          ? [{ ...record, amount: record.amount }]
          : [],
      )
      .sort(inOrder);
    const verdicts = judged.map(({ record, reason }) => ({
      record,
      competed: reason === null,
      chosen: record.id === winner?.id,
      reason: reason ?? whyChosen(record, winner, isQuoted),
    }));
    return { decision: winner === undefined ? null : decisionOf(winner, question), verdicts };
  },
};

function whyNotQuoted({ quoted, minimumQuantity }: PriceRecord, { quantity }: PriceQuestion): string | null {
  if (quoted === null || quantity.eq(toDecimal(minimumQuantity))) return null;
  return `is of ${minimumQuantity} exactly`;
}

function inOrder(a: Priced, b: Priced): number {
  return (
    compareDecimals(b.minimumQuantity, a.minimumQuantity) ||
    Number(a.variant === null) - Number(b.variant === null) ||
    closeness[a.audience] - closeness[b.audience] ||
    (a.id < b.id ? -1 : 1)
  );
}

function whyChosen(record: PriceRecord, winner: Priced | undefined, isQuoted: boolean): string {
  if (record.id === winner?.id) return record.quoted?.calculation ?? 'the owner’s own price';
  if (!isQuoted) return 'holds for a smaller quantity';
  return record.quoted === null ? 'the owner’s list price, which it charges nobody' : 'the buyer’s own goes before it';
}

function decisionOf(winner: Priced, question: PriceQuestion): Decision {
  const { quoted } = winner;
  const { currency, quantity, pricesIncludeTax } = question;
  if (quoted === null) {
    const each = inBuyersTerms(winner, question, PLACES);
    return { winner, discount: null, amounts: lineAmounts(each, toDecimal('0'), question), each };
  }
  const [net, gross] = [toDecimal(quoted.net), toDecimal(quoted.gross)];
  return {
    winner,
    discount: null,
    amounts: {
      net: roundToMoney(quoted.net, currency),
      gross: roundToMoney(quoted.gross, currency),
      tax: roundToMoney(gross.minus(net), currency),
    },
    each: roundHalfUp((pricesIncludeTax ? gross : net).div(quantity), PLACES),
  };
}
