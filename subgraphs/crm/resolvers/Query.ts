import { ClientError } from '../../../platform/errors/index.ts';
import { assertServiceCaller, readOwnFeed } from '../../kit/index.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { requireCapability } from '../loaders.ts';

/** The most that one part of the feed holds. */
const LARGEST_PART = 10_000;

export const Query: QueryResolvers = {
  crmIdentityChanges: async (_parent, { cursor, first }, { port, origin, scope, request }) => {
    assertServiceCaller(request);
    requireCapability(port, 'CONTACT_CHANGES');
    if (first < 1 || first > LARGEST_PART) {
      throw new ClientError('BAD_USER_INPUT', `\`first\` must be between 1 and ${LARGEST_PART}.`);
    }
    return readOwnFeed(origin, cursor, (own) => port.contactChanges({ cursor: own, first }, scope));
  },
};
