import { compareDecimals, toDecimal, type Decimal } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';
import { whyNot } from './eligibility.ts';
import { inBuyersTerms } from './inBuyersTerms.ts';
import { lineAmounts } from './lineAmounts.ts';
import type { PriceQuestion, PriceRule, Verdict } from './rule.ts';

/** "Unit-Amount Rounding Precision" 0.00001, the product's default. */
const UNIT_AMOUNT_PLACES = 5;

interface Candidate {
  readonly record: PriceRecord & { readonly amount: string };
  /** Of one unit in the buyer's terms, before the record's own discount. */
  readonly unitPrice: Decimal;
  /** After it: what candidates are weighed by. */
  readonly weight: Decimal;
}

/**
 * Business Central's price calculation V16, "Lowest Price", from its published source. Among the lines in the running one in the
 * document's currency goes before a local one and a variant's before a general one, even when dearer; of the rest the lowest price
 * after the line's own discount wins. The item card counts where no line does. Then the highest line discount of all is given, if
 * the winner allows line discounts.
 */
export const businessCentral: PriceRule = {
  name: 'Business Central price calculation V16, lowest price',

  rule: (question) => {
    const verdicts = new Map<PriceRecord, Verdict>();
    const judge = (record: PriceRecord, competed: boolean, reason: string): void => {
      verdicts.set(record, { record, competed, chosen: false, reason });
    };
    const running: PriceRecord[] = [];
    for (const record of question.records) {
      const reason = whyNot(record, question);
      if (reason === null) running.push(record);
      else judge(record, false, reason);
    }

    const priced = running.filter(hasAmount);
    const lines = priced.filter((record) => !isItemCard(record)).map((record) => toCandidate(record, question));
    const cards = priced.filter(isItemCard).map((record) => toCandidate(record, question));
    const best = lowest(mostSpecific(lines)) ?? lowest(cards);
    for (const candidate of [...lines, ...cards]) judge(candidate.record, true, whyLost(candidate, best, lines));

    const discounts = running.filter(hasDiscount);
    const discount = best?.record.allowLineDiscount === true ? highest(discounts) : null;
    for (const record of discounts.filter((candidate) => candidate.amount === null)) {
      const reason =
        best?.record.allowLineDiscount === false
          ? 'the winning price allows no line discount'
          : 'a higher discount counts';
      judge(record, true, reason);
    }

    if (best === null) return { decision: null, verdicts: [...verdicts.values()] };
    const percent = toDecimal(discount?.discountPercent ?? '0');
    choose(
      verdicts,
      best.record,
      lines.length === 0 ? 'no price line holds: the item card counts' : 'the lowest price in the running',
    );
    if (discount !== null && discount !== best.record) choose(verdicts, discount, 'the highest line discount');
    return {
      decision: {
        winner: best.record,
        discount,
        amounts: lineAmounts(best.unitPrice, percent, question),
        each: afterDiscount(best.unitPrice, percent),
      },
      verdicts: [...verdicts.values()],
    };
  },
};

function hasAmount(record: PriceRecord): record is PriceRecord & { readonly amount: string } {
  return record.amount !== null;
}

function hasDiscount(record: PriceRecord): record is PriceRecord & { readonly discountPercent: string } {
  return record.discountPercent !== null && toDecimal(record.discountPercent).gt(0);
}

/** Every line stands in a price list; the item card's own price does not. */
function isItemCard(record: PriceRecord): boolean {
  return record.priceList === null;
}

function toCandidate(record: PriceRecord & { readonly amount: string }, question: PriceQuestion): Candidate {
  const unitPrice = inBuyersTerms(record, question, UNIT_AMOUNT_PLACES);
  return { record, unitPrice, weight: afterDiscount(unitPrice, toDecimal(record.discountPercent ?? '0')) };
}

function afterDiscount(price: Decimal, percent: Decimal): Decimal {
  return price.times(toDecimal('100').minus(percent)).div(100);
}

/** Those that no other goes before. Where one line has the currency and another the variant, neither does. */
function mostSpecific(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ record }) => !candidates.some((other) => goesBefore(other.record, record)));
}

function goesBefore(one: PriceRecord, other: PriceRecord): boolean {
  const more = (one.currency !== null && other.currency === null) || (one.variant !== null && other.variant === null);
  const less = (one.currency === null && other.currency !== null) || (one.variant === null && other.variant !== null);
  return more && !less;
}

function lowest(candidates: readonly Candidate[]): Candidate | null {
  const [best = null] = [...candidates].sort(
    (a, b) => compareDecimals(a.weight, b.weight) || inTableOrder(a.record, b.record),
  );
  return best;
}

function highest<R extends PriceRecord & { readonly discountPercent: string }>(records: readonly R[]): R | null {
  const [best = null] = [...records].sort(
    (a, b) => compareDecimals(b.discountPercent, a.discountPercent) || inTableOrder(a, b),
  );
  return best;
}

/** Ties go to the earlier line: by price list, then by line number. */
function inTableOrder(a: PriceRecord, b: PriceRecord): number {
  const place = ({ id, priceList }: PriceRecord) => ({
    list: priceList ?? '',
    line: Number(/(\d+)$/.exec(id)?.[1] ?? 0),
    id,
  });
  const [left, right] = [place(a), place(b)];
  if (left.list !== right.list) return left.list < right.list ? -1 : 1;
  if (left.line !== right.line) return left.line - right.line;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function whyLost({ record, weight }: Candidate, best: Candidate | null, lines: readonly Candidate[]): string {
  if (best === null || best.record === record) return '';
  if (isItemCard(record)) return 'price lines go before the item card';
  const before = lines.find((other) => goesBefore(other.record, record))?.record;
  if (before !== undefined) {
    return before.currency !== null && record.currency === null
      ? `a line in ${before.currency} goes before it`
      : 'a line for the variant goes before it';
  }
  return weight.gt(best.weight) ? 'a lower price wins' : 'the same price stands earlier';
}

function choose(verdicts: Map<PriceRecord, Verdict>, record: PriceRecord, reason: string): void {
  verdicts.set(record, { record, competed: true, chosen: true, reason });
}
