import { ClientError } from '../../../platform/errors/index.ts';
import { hasScope } from '../../kit/index.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

const MOST_SKUS = 100;
const FURTHEST_MS = 30 * 86_400_000;

export const Mutation: MutationResolvers = {
  revokePricePromises: async (_root, { input }, { promises, request }) => {
    const { skus, idempotencyKey, until = null } = input;
    // The schema says so; a subgraph that is called directly is guarded once more.
    if (!hasScope(request, 'prices:revoke')) throw new ClientError('FORBIDDEN');
    if (skus.length === 0 || skus.length > MOST_SKUS) {
      throw new ClientError('BAD_USER_INPUT', `\`skus\` names between 1 and ${MOST_SKUS} articles.`);
    }
    const end = until ?? request.now;
    if (Date.parse(end) > Date.parse(request.now) + FURTHEST_MS) {
      throw new ClientError('BAD_USER_INPUT', '`until` is at most 30 days from now.');
    }
    if (promises === null || request.market.pricePromise === undefined) {
      return { result: { __typename: 'NothingPromisedHere', market: request.market.code } };
    }
    await promises.revoke({ skus, until: end, idempotencyKey });
    return { result: { __typename: 'RevokedPricePromises', skus, until: end } };
  },
};
