import { decodeBasketRequest } from '../../../platform/basketRequest/index.ts';
import { factsOrUnavailable } from '../../kit/index.ts';
import type { BasketFacts, BasketQuoteResolvers } from '../__generated__/resolvers.ts';
import { parseBasketQuoteReference } from '../entities.ts';
import { quoteAtTill } from '../quoteAtTill.ts';

const noQuote: Omit<BasketFacts, 'unavailable' | 'asOf'> = {
  system: null,
  till: null,
  lines: [],
  discounts: [],
  unapplied: [],
  totals: null,
};

export const BasketQuote: BasketQuoteResolvers = {
  __resolveReference: parseBasketQuoteReference,

  tillQuoteFacts: async ({ request, buyer }, _arguments, context) => {
    const basket = decodeBasketRequest(request);
    if (basket.owner !== 'pos') return null;
    return factsOrUnavailable<BasketFacts>(async () => quoteAtTill(basket, buyer, context), noQuote, context.logger);
  },
};
