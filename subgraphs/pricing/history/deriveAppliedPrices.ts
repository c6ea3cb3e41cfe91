import { compareMoney } from '../../../platform/money/index.ts';
import type { Market } from '../../../platform/context/index.ts';
import { listPrice } from '../listPrice.ts';
import type { PriceRecord } from '../priceFacts.ts';
import { toQuestion } from '../question.ts';
import { ruleFor } from '../rules/priceRules.ts';
import type { PriceQuestion, PriceRule } from '../rules/rule.ts';
import { shown } from '../shown.ts';
import { ownRecords } from '../variantRecords.ts';
import { historyAudiences, UNNAMED_UNIT, type AppliedPrice, type HistoryAudience } from './appliedPrice.ts';
import { isSamePrice } from './isSamePrice.ts';
import { lastWritten } from './lastWritten.ts';
import type { PricedArticle } from './pricedArticle.ts';

export interface DeriveSetting {
  readonly market: Market;
  /** The owner's. */
  readonly rule: PriceRule;
  readonly skuSeparator: string;
}

/**
 * What one of each unit cost, at every instant that the records are evidence of, by the owner's own rule: for everybody, and for a
 * member. A record with a beginning is evidence of its whole window. One without is evidence since it was last written: before that it
 * may have said anything, so no price is given for a time at which it could have decided. The future is as the records plan it.
 */
export function deriveAppliedPrices(article: PricedArticle, setting: DeriveSetting): AppliedPrice[] {
  const { facts, sku } = article;
  const records = ownRecords(facts.records, sku, setting.skuSeparator);
  // What cannot be shown, for want of its tax, was not applied as far as is known.
  if (facts.sold && facts.taxRate === null) return [];
  const units = facts.units.length > 0 ? facts.units.map(({ code }) => code) : [facts.baseUnit ?? UNNAMED_UNIT];
  return historyAudiences.flatMap((audience) => {
    const open = recordsOf(records, audience);
    return units.flatMap((unit) =>
      facts.sold
        ? pricesOf(article, open, { audience, unit, setting })
        : [notSold(unit, audience, lastWritten(article), setting)],
    );
  });
}

/** The records are those of an anonymous buyer: what applies is public, and members get their own beside it. */
function recordsOf(records: readonly PriceRecord[], audience: HistoryAudience): PriceRecord[] {
  return records
    .filter((record) => record.applies || (audience === 'MEMBERS' && record.audience === 'MEMBERS'))
    .map((record) => ({ ...record, applies: true }));
}

interface Wanted {
  readonly audience: HistoryAudience;
  readonly unit: string;
  readonly setting: DeriveSetting;
}

function pricesOf(article: PricedArticle, records: readonly PriceRecord[], wanted: Wanted): AppliedPrice[] {
  const edges = edgesOf(article, records);
  const prices: AppliedPrice[] = [];
  edges.forEach((from, index) => {
    const price = priceFrom(article, records, from, wanted);
    if (price === null) return;
    const until = edges[index + 1] ?? null;
    const last = prices.at(-1);
    if (last?.until === from && isSamePrice(last, price)) prices[prices.length - 1] = { ...last, until };
    else prices.push({ ...price, until });
  });
  return prices;
}

/** Every instant at which the price, or what is known of it, can change. */
function edgesOf({ rateSince, written, readAt }: PricedArticle, records: readonly PriceRecord[]): string[] {
  const edges = records.flatMap(({ id, validFrom, validUntil }) => [
    validFrom ?? written.get(id) ?? readAt,
    ...(validUntil === null ? [] : [validUntil]),
  ]);
  if (rateSince !== null) edges.push(rateSince);
  return [...new Set(edges.map((edge) => Date.parse(edge)))]
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms).toISOString());
}

/** The price from an edge on; null: not known. */
function priceFrom(
  article: PricedArticle,
  records: readonly PriceRecord[],
  from: string,
  { audience, unit, setting }: Wanted,
): AppliedPrice | null {
  const { market } = setting;
  const rule = ruleFor(setting.rule, records);
  const asked = { quantity: '1', unit: unit === UNNAMED_UNIT ? null : unit, at: from };
  const question = toQuestion(article.facts, records, asked, market);
  if (doubtful(article, records, from).some((record) => couldDecide(rule, question, record))) return null;
  const { decision } = rule.rule(question);
  const base = { unit, audience, from, until: null };
  if (decision === null || decision.each.eq(0)) {
    // Nothing to convert by is not the same as no price.
    if (question.currency !== question.localCurrency && question.exchangeRate === null) return null;
    // What an owner quotes ends with its quotation: what comes then it has not been asked yet.
    if (records.some(({ quoted }) => quoted !== null)) return null;
    return { ...base, ...withoutPrice(records[0]?.source ?? market.priceOwner) };
  }
  const { winner, discount } = decision;
  if (isConverted(winner, question) && !isWithinRate(article, from)) return null;
  const current = shown(decision.amounts, question);
  return {
    ...base,
    amount: current.amount,
    reduced: compareMoney(current, listPrice(rule, question, current)) < 0,
    kind: discount !== null && discount.kind !== 'LIST' && winner.kind === 'LIST' ? discount.kind : winner.kind,
    campaign: winner.campaign ?? discount?.campaign ?? null,
    priceList: winner.priceList,
    record: winner.id,
    discountRecord: discount === null || discount.id === winner.id ? null : discount.id,
    source: winner.source,
  };
}

/** Records without a beginning that were written after this instant. */
function doubtful({ written, readAt }: PricedArticle, records: readonly PriceRecord[], at: string): PriceRecord[] {
  return records.filter(
    ({ id, validFrom }) => validFrom === null && Date.parse(written.get(id) ?? readAt) > Date.parse(at),
  );
}

/** Whether the record would count if it gave as much as a record can. */
function couldDecide(rule: PriceRule, question: PriceQuestion, record: PriceRecord): boolean {
  const best = {
    ...record,
    amount: record.amount === null ? null : '0.00001',
    discountPercent: record.discountPercent === null ? null : '100',
  };
  const records = question.records.map((other) => (other === record ? best : other));
  return rule.rule({ ...question, records }).verdicts.some((verdict) => verdict.record === best && verdict.chosen);
}

function isConverted(winner: PriceRecord, { currency, localCurrency }: PriceQuestion): boolean {
  return winner.currency === null && localCurrency !== currency;
}

function isWithinRate({ rateSince, readAt }: PricedArticle, at: string): boolean {
  return Date.parse(at) >= Date.parse(rateSince ?? readAt);
}

function notSold(unit: string, audience: HistoryAudience, from: string, { market }: DeriveSetting): AppliedPrice {
  return { unit, audience, from, until: null, ...withoutPrice(market.priceOwner) };
}

function withoutPrice(source: string) {
  return {
    amount: null,
    reduced: false,
    kind: null,
    campaign: null,
    priceList: null,
    record: null,
    discountRecord: null,
    source,
  };
}
