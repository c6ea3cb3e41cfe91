import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller, pageOf, readOwnFeed } from '../../kit/index.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';

/** The most that one part of the feed holds. */
const LARGEST_PART = 10_000;

export const Query: QueryResolvers = {
  rewards: async (_parent, page, { port, scope }) => {
    requireCapability(port, 'REWARDS');
    return pageOf((await port.rewards(scope)).value, page, ({ id }) => id);
  },

  loyaltyIdentityChanges: async (_parent, { cursor, first }, { port, origin, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'MEMBER_CHANGES');
    if (first < 1 || first > LARGEST_PART) {
      throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 1 and ${LARGEST_PART}.`);
    }
    return readOwnFeed(origin, cursor, (own) => port.memberChanges(own, first, scope));
  },
};
