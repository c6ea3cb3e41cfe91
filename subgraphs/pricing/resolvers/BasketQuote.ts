import { decodeBasketRequest } from '../../../platform/basketRequest/index.ts';
import type { BasketQuoteResolvers } from '../__generated__/resolvers.ts';
import { quotedBasket } from '../basket/quotedBasket.ts';
import { readBasketFacts } from '../basket/basketFacts.ts';
import { parseBasketQuoteReference } from '../entities.ts';

export const BasketQuote: BasketQuoteResolvers = {
  __resolveReference: parseBasketQuoteReference,

  buyer: ({ request }) => {
    const { buyerId } = decodeBasketRequest(request);
    return buyerId === null ? null : { id: buyerId };
  },

  owner: ({ request }) => decodeBasketRequest(request).owner,

  store: ({ request }) => {
    const { storeId } = decodeBasketRequest(request);
    return storeId === null ? null : { id: storeId };
  },

  basket: ({ request, shopQuoteFacts, tillQuoteFacts }, _arguments, context) => {
    const asked = decodeBasketRequest(request);
    const facts = readBasketFacts(asked.owner === 'commerce' ? shopQuoteFacts : tillQuoteFacts);
    return quotedBasket(asked, facts, context.request.market.currency);
  },
};
