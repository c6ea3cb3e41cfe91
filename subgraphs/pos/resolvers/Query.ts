import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller } from '../../kit/index.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';

/** The most receipts of a part of the feed. */
const LARGEST_PART = 1_000;

export const Query: QueryResolvers = {
  tillReceipts: async (_parent, { storeId, cursor, first }, { port, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'RECEIPTS');
    if (first < 1 || first > LARGEST_PART) {
      throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 1 and ${LARGEST_PART}.`);
    }
    return port.receipts(storeId, cursor ?? null, first, scope);
  },
};
