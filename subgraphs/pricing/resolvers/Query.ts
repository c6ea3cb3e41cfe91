import { encodeBasketRequest } from '../../../platform/basketRequest/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller, hasScope } from '../../kit/index.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { basketRequestOf } from '../basket/basketRequestOf.ts';
import { promiseTerms } from '../promise/promiseTerms.ts';
import { refusalMessages } from '../promise/refusalMessages.ts';
import { soldQuantity } from '../question.ts';

export const Query: QueryResolvers = {
  basketQuote: (_root, { input }, { request }) => ({ request: encodeBasketRequest(basketRequestOf(input, request)) }),

  pricePromise: async (_root, { token, quantity, customerId }, { promises, request }) => {
    if (customerId != null && request.caller.kind === 'staff' && !hasScope(request, 'customers:read')) {
      throw new ClientError('FORBIDDEN', '`customerId` needs the scope customers:read.');
    }
    const asked = { token, quantity: quantity == null ? null : soldQuantity(quantity), customerId: customerId ?? null };
    // Where no market promises, no key of ours can have signed it.
    const checked = promises === null ? ({ refusal: 'UNKNOWN_KEY' } as const) : await promises.check(asked);
    if (checked.refusal !== null) {
      return { __typename: 'RefusedPromise', reason: checked.refusal, message: refusalMessages[checked.refusal] };
    }
    const { claims, quantity: honoured, amount, promised, current } = checked;
    return {
      __typename: 'HonouredPromise',
      quantity: honoured,
      amount,
      promised,
      current,
      sku: claims.sku,
      unit: claims.unit,
      maxQuantity: claims.maxQuantity,
      expiresAt: new Date(claims.exp * 1000).toISOString(),
      terms: promiseTerms(claims),
    };
  },

  pricePromiseKeys: (_root, _arguments, { promises, request }) => {
    assertServiceCaller(request);
    return promises?.published ?? [];
  },
};
