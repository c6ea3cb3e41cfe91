import { z } from 'zod';
import { createKeyedLoader } from '../../platform/batch/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import { priceUnavailable, readPriceFacts, type PriceFacts } from './priceFacts.ts';
import { knownCustomer } from './promise/customers.ts';

/** A line of which only the owner can say what it costs. */
export interface QuoteQuestion {
  readonly sku: string;
  /** Canonical id; null: the public. */
  readonly buyerId: string | null;
  readonly quantity: string;
  /** RFC 3339. */
  readonly at: string;
}

export interface QuoteOptions {
  readonly internalGraph: InternalGraph;
  readonly request: RequestContext;
  readonly deadline: Deadline;
}

/**
 * The owner's facts for quantities and instants that the planner's facts are not of; all of one request in one query.
 * @throws ClientError PRICE_UNAVAILABLE when the owner, or identity, cannot be asked.
 */
export type Quotes = (question: QuoteQuestion) => Promise<PriceFacts>;

/** As many as the owner's subgraph takes. */
const MOST_AT_ONCE = 200;

const replySchema = z.object({ facts: z.array(z.unknown()) });

/** One request's quotations. */
export function createQuotes({ internalGraph, request: context, deadline }: QuoteOptions): Quotes {
  const call = { context, deadline };
  const accountOf = async (buyerId: string | null): Promise<string | null> => {
    if (buyerId === null) return null;
    const customer = await knownCustomer(buyerId, internalGraph, call);
    if (customer === null) throw new ClientError('FORBIDDEN');
    return customer.accounts[0] ?? null;
  };
  const loader = createKeyedLoader<QuoteQuestion, { readonly told: unknown }>({
    keyOf: textOf,
    maxBatch: MOST_AT_ONCE,
    load: async (questions) => {
      const buyers = [...new Set(questions.map(({ buyerId }) => buyerId))];
      const accounts = new Map(
        await Promise.all(buyers.map(async (buyerId) => [buyerId, await accountOf(buyerId)] as const)),
      );
      const { facts } = await internalGraph.query({
        subgraph: 'erp',
        document: `query Quotes($asked: [PriceQuoteInput!]!) {
          facts: erpQuotedPriceFacts(asked: $asked) {
            unavailable asOf stale sold baseUnit units { code quantityPerUnit } taxRate localCurrency exchangeRate
            measure { unit quantity } holdsUntil
            records {
              id kind audience amount currency discountPercent unit variant minimumQuantity validFrom validUntil priceList campaign
              campaignTitle allowLineDiscount taxIncluded includedTaxRate decided quoted { net gross calculation } applies source
            }
          }
        }`,
        variables: {
          asked: questions.map(({ sku, buyerId, quantity, at }) => ({
            sku,
            customerNumber: accounts.get(buyerId) ?? null,
            quantity,
            at,
          })),
        },
        schema: replySchema,
        ...call,
      });
      return new Map(questions.map((question, place) => [textOf(question), { told: facts[place] }]));
    },
  });
  return async (question) => {
    try {
      return readPriceFacts((await loader.load(question))?.told);
    } catch (error) {
      if (!(error instanceof ClientError) || error.code === 'PRICE_UNAVAILABLE') throw error;
      throw priceUnavailable(error.code, error);
    }
  };
}

function textOf({ sku, buyerId, quantity, at }: QuoteQuestion): string {
  return JSON.stringify([sku, buyerId, quantity, at]);
}
