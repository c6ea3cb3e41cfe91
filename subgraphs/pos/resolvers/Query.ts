import { ClientError } from '../../../platform/errors/index.ts';
import { compareDecimals, parseQuantity } from '../../../platform/money/index.ts';
import { assertServiceCaller } from '../../kit/index.ts';
import type { QueryResolvers, TillBasketInput } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';

/** The most lines of a basket, and receipts of a part of the feed. */
const MOST_LINES = 200;
const LARGEST_PART = 1_000;

export const Query: QueryResolvers = {
  tillBasketQuote: async (_parent, { input }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'BASKET_QUOTES');
    return port.quoteBasket(checked(input), scope);
  },

  tillReceipts: async (_parent, { storeId, cursor, first }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'RECEIPTS');
    if (first < 1 || first > LARGEST_PART) {
      throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 1 and ${LARGEST_PART}.`);
    }
    return port.receipts(storeId, cursor ?? null, first, scope);
  },
};

function checked(basket: TillBasketInput): TillBasketInput {
  const { lines } = basket;
  if (lines.length === 0 || lines.length > MOST_LINES) {
    throw new ClientError('BAD_USER_INPUT', `A basket has between 1 and ${MOST_LINES} lines.`);
  }
  if (new Set(lines.map(({ id }) => id)).size < lines.length) {
    throw new ClientError('BAD_USER_INPUT', 'Each line of a basket has an id of its own.');
  }
  return {
    ...basket,
    lines: lines.map((line) => {
      const quantity = parseQuantity(line.quantity);
      if (compareDecimals(quantity, '0') === 0) throw new ClientError('BAD_USER_INPUT', 'A quantity is above zero.');
      return { ...line, quantity };
    }),
  };
}
