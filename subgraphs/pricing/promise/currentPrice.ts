import { z } from 'zod';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import type { PromiseClaims } from '../../../platform/pricePromise/index.ts';
import { priceOf, type DecidedPrice } from '../price.ts';
import { readPriceFacts } from '../priceFacts.ts';
import type { PriceRule } from '../rules/rule.ts';
import { ownRecords } from '../variantRecords.ts';

/** Whose price of how much. */
export interface CurrentPriceQuestion {
  readonly claims: PromiseClaims;
  readonly quantity: string;
  /** The owner's account of who presents the promise; null: the public's. */
  readonly account: string | null;
  readonly hasBuyer: boolean;
}

export interface CurrentPriceOptions {
  readonly internalGraph: InternalGraph;
  readonly rule: PriceRule;
  readonly skuSeparator: string;
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

/**
 * What the owner would charge now, asked of it anew. null: it no longer sells the article in that unit.
 * @throws ClientError PRICE_UNAVAILABLE when the owner cannot be asked, NOT_SUPPORTED for an owner that cannot be asked so.
 */
export async function currentPrice(
  { claims, quantity, account, hasBuyer }: CurrentPriceQuestion,
  { internalGraph, rule, skuSeparator, context, deadline }: CurrentPriceOptions,
): Promise<DecidedPrice | null> {
  const ask = asks[context.market.priceOwner];
  if (ask === undefined) throw new ClientError('NOT_SUPPORTED');
  const { facts: told } = await internalGraph.query({
    subgraph: context.market.priceOwner,
    ...ask({ sku: claims.sku, account, quantity }),
    schema: z.object({ facts: z.unknown() }),
    context,
    deadline,
  });
  const facts = readPriceFacts(told);
  const { unit } = claims;
  const isSoldSo = unit === facts.baseUnit || facts.units.some(({ code }) => code === unit);
  if (!facts.sold || !isSoldSo) return null;
  return priceOf({
    facts,
    records: ownRecords(facts.records, claims.sku, skuSeparator),
    asked: { quantity, unit, at: context.now },
    market: context.market,
    rule,
    hasBuyer,
    explainEverything: false,
  });
}

type Ask = (wanted: { readonly sku: string; readonly account: string | null; readonly quantity: string }) => {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

const everyFact = `unavailable asOf stale sold baseUnit units { code quantityPerUnit } taxRate localCurrency exchangeRate
  measure { unit quantity } holdsUntil
  records {
    id kind audience amount currency discountPercent unit variant minimumQuantity validFrom validUntil priceList campaign
    campaignTitle allowLineDiscount taxIncluded includedTaxRate decided quoted { net gross calculation } applies source
  }`;

/** How each owner is asked anew. */
const asks: Readonly<Partial<Record<string, Ask>>> = {
  erp: ({ sku, account, quantity }) => ({
    document: `query Now($sku: ID!, $customerNumber: ID, $quantity: Quantity!) {
      facts: erpPriceFactsNow(sku: $sku, customerNumber: $customerNumber, quantity: $quantity) { ${everyFact} }
    }`,
    variables: { sku, customerNumber: account, quantity },
  }),
  commerce: ({ sku, account }) => ({
    document: `query Now($sku: ID!, $accountId: ID) {
      facts: shopPriceFactsNow(sku: $sku, accountId: $accountId) { ${everyFact} }
    }`,
    variables: { sku, accountId: account },
  }),
};
