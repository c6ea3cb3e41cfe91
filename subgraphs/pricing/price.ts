import { amountOf, formatDecimal, roundToMoney, toDecimal, zeroMoney, type Money } from '../../platform/money/index.ts';
import type { Market } from '../../platform/context/index.ts';
import type { Price, PricedFor, UnitPrice } from './__generated__/resolvers.ts';
import { alternatives } from './alternatives.ts';
import { explanation } from './explanation.ts';
import type { HistoryAudience } from './history/appliedPrice.ts';
import { listPrice } from './listPrice.ts';
import { priceUnavailable, type PriceFacts, type PriceRecord } from './priceFacts.ts';
import { soldQuantity, toQuestion, type Asked } from './question.ts';
import { priceVersion } from './promise/priceVersion.ts';
import { ruleFor } from './rules/priceRules.ts';
import type { PriceQuestion, PriceRule } from './rules/rule.ts';
import { shown } from './shown.ts';
import { windowOf } from './windowOf.ts';

/** All that a price depends on. */
export interface PriceInput {
  readonly facts: PriceFacts;
  /** The facts' records that concern the article itself. */
  readonly records: readonly PriceRecord[];
  readonly asked: Asked;
  readonly market: Market;
  readonly rule: PriceRule;
  /** True when the price is for somebody known. */
  readonly hasBuyer: boolean;
  readonly explainEverything: boolean;
}

/** What is known of the decision behind a price. */
export interface PriceBasis {
  /** Names the owner's decision (priceVersion.ts); made when asked for, since few prices are promised. */
  readonly version: () => string;
  /** When the first of the records that decided ends, RFC 3339; null: open. */
  readonly endsAt: string | null;
  /** Base units in one of the price's unit. */
  readonly quantityPerUnit: string;
  /** Who has this price: everybody, or every member. null: it is of a group, an organisation or one customer. */
  readonly audience: HistoryAudience | null;
}

/** A price as the graph shows it, with what it was decided by; null: nothing was decided. */
export type DecidedPrice = Omit<Price, 'promise' | 'reductions'> & { readonly basis: PriceBasis | null };

/** The owner's price by the owner's rule. Throws as `toQuestion`, and PRICE_UNAVAILABLE when a foreign price cannot be converted. */
export function priceOf(input: PriceInput): DecidedPrice {
  const { facts, records, asked, market, hasBuyer } = input;
  const rule = ruleFor(input.rule, records);
  const at = Date.parse(asked.at);
  const common = {
    taxRate: facts.taxRate,
    taxIncluded: market.consumerPricesIncludeTax,
    unit: asked.unit ?? facts.baseUnit,
    quantity: soldQuantity(asked.quantity),
    pricedFor: pricedFor(records, hasBuyer),
    ...windowOf(records, at),
    ...(facts.holdsUntil === null ? {} : { validUntil: earlierOf(windowOf(records, at).validUntil, facts.holdsUntil) }),
  };
  const provenanceOf = (system: string | undefined) => ({
    system: system ?? market.priceOwner,
    asOf: facts.asOf,
    stale: facts.stale,
  });
  if (!facts.sold) {
    const provenance = provenanceOf(records[0]?.source);
    return {
      status: 'NOT_SOLD_HERE',
      ...common,
      ...noAmounts(market.currency),
      explanation: null,
      provenance,
      basis: null,
    };
  }

  const question = toQuestion(facts, records, asked, market);
  const ruling = rule.rule(question);
  const { decision } = ruling;
  if (decision === null && (lacksRate(question) || lacksQuote(question))) throw priceUnavailable('NOT_FOUND');
  const provenance = provenanceOf((decision?.winner ?? records[0])?.source);
  const told = {
    ...common,
    explanation: explanation(rule, question, ruling, {
      owner: market.priceOwner,
      system: provenance.system,
      asOf: facts.asOf,
      everything: input.explainEverything,
    }),
    provenance,
  };
  // An article that has been given no price is sold by asking, not for nothing.
  if (decision === null || decision.each.eq(0)) {
    return { status: 'ON_REQUEST', ...told, ...noAmounts(market.currency), basis: null };
  }

  const { net, tax } = decision.amounts;
  const current = shown(decision.amounts, question);
  const deciding = decision.discount === null ? [decision.winner] : [decision.winner, decision.discount];
  return {
    status: 'ACTIVE',
    ...told,
    current,
    each: roundToMoney(decision.each, market.currency),
    list: listPrice(rule, question, current),
    net,
    tax,
    personalised: deciding.some(({ audience }) => audience !== 'PUBLIC'),
    alternatives: alternatives(rule, question, decision),
    unitPrice: unitPrice(facts, current, question),
    basis: {
      version: () => priceVersion(market.priceOwner, decision, question),
      endsAt: windowOf(deciding, at).validUntil,
      quantityPerUnit: formatDecimal(question.quantityPerUnit),
      audience: told.pricedFor === 'ORGANISATION' ? null : openAudience(deciding),
    },
  };
}

/** True when there are prices, but in a currency for which the owner has no rate: that is not the same as no price. */
function lacksRate({ records, currency, localCurrency, exchangeRate }: PriceQuestion): boolean {
  const isForeign = localCurrency !== currency && exchangeRate === null;
  return isForeign && records.some((record) => record.amount !== null && record.currency === null);
}

/** True when the owner computes each line by itself, and this one it was not asked for or did not tell. */
function lacksQuote({ records }: PriceQuestion): boolean {
  return records.some(({ quoted }) => quoted !== null);
}

/** Of two instants in RFC 3339; null is never. */
function earlierOf(one: string | null, other: string): string {
  const end = new Date(other).toISOString();
  return one !== null && one < end ? one : end;
}

function noAmounts(
  currency: string,
): Pick<Price, 'current' | 'each' | 'list' | 'net' | 'tax' | 'personalised' | 'alternatives' | 'unitPrice'> {
  const zero = zeroMoney(currency);
  return {
    current: zero,
    each: zero,
    list: zero,
    net: zero,
    tax: zero,
    personalised: false,
    alternatives: [],
    unitPrice: null,
  };
}

function pricedFor(records: readonly PriceRecord[], hasBuyer: boolean): PricedFor {
  if (!hasBuyer) return 'ANONYMOUS';
  return records.some(({ audience, applies }) => applies && audience === 'CONTRACT') ? 'ORGANISATION' : 'CUSTOMER';
}

/** null: not all who are members have it. */
function openAudience(deciding: readonly PriceRecord[]): HistoryAudience | null {
  const audiences = new Set(deciding.map(({ audience }) => audience));
  if (audiences.delete('PUBLIC') && audiences.size === 0) return 'PUBLIC';
  return audiences.delete('MEMBERS') && audiences.size === 0 ? 'MEMBERS' : null;
}

/** Of what is paid: price of the quantity by its content, one rounding, in the pack's own measure. */
function unitPrice(
  facts: PriceFacts,
  current: Money,
  { quantity, quantityPerUnit, currency }: PriceQuestion,
): UnitPrice | null {
  if (facts.measure === null) return null;
  const content = toDecimal(facts.measure.quantity).times(quantity).times(quantityPerUnit);
  if (content.lte(0)) return null;
  return {
    amount: roundToMoney(amountOf(current).div(content), currency),
    unit: facts.measure.unit,
    referenceQuantity: '1',
  };
}
