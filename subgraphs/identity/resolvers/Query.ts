import { assertServiceCaller, mayReadCustomer, notFoundOrNotYours } from '../../kit/index.ts';
import type { ActorRole, QueryResolvers } from '../__generated__/resolvers.ts';
import type { IdentityContext } from '../context.ts';
import { identify } from '../identify.ts';

export const Query: QueryResolvers = {
  context: (_root, _arguments, { request }) => ({
    market: request.market,
    channel: request.channel,
    locale: request.locale,
    store: request.storeId === null ? null : { id: request.storeId },
    till: request.tillId,
    actorRole: actorRole(request.caller),
    buyer: request.buyerId === null ? null : { id: request.buyerId },
    now: request.now,
  }),

  me: (_root, _arguments, { request: { caller } }) =>
    caller.kind === 'customer' && caller.customerId !== null ? { id: caller.customerId } : null,

  async customer(_root, { id }, { request, loaders }) {
    // Looked up in any case, so that somebody else's id takes as long as one that never was.
    const survivor = await loaders.survivor.load(id);
    if (survivor === null || !mayReadCustomer(request, survivor)) throw notFoundOrNotYours('customer');
    return { id: survivor };
  },

  async identifyCustomer(_root, { by }, context) {
    const { customerId, assurance, candidates, matchedBy } = await identify(by, context);
    return {
      customer: customerId === null ? null : { id: customerId },
      assurance,
      matchedBy,
      candidates: candidates.map((candidate) => ({
        customerId: candidate.personId,
        maskedName: candidate.maskedName ?? '•••',
        // Deterministic matching does not weigh: each holder is as likely as the others.
        confidence: Math.round(100 / candidates.length) / 100,
        reasons: [
          candidate.verified ? 'holds this identifier, verified' : 'holds this identifier, not verified',
          `${candidates.length} customers hold it`,
        ],
      })),
    };
  },

  async customersByRecord(_root, { records }, { request, crosswalk }) {
    assertServiceCaller(request);
    const persons = await crosswalk.personsOf(records);
    return records.flatMap(({ system, id }) => {
      const customerId = persons.get(`${system}:${id}`);
      return customerId === undefined ? [] : [{ system, id, customerId }];
    });
  },

  async customersByCard(_root, { cards }, { request, crosswalk }) {
    assertServiceCaller(request);
    const holders = await crosswalk.cardHolders(cards);
    return [...holders].map(([id, customerId]) => ({ system: 'loyalty', id, customerId }));
  },

  async customerOfClaim(_root, { type, value }, { request, crosswalk }) {
    assertServiceCaller(request);
    const [only, ...others] = await crosswalk.holders(type, value, request.market.country);
    return only && others.length === 0 ? only.personId : null;
  },
};

const roles: Readonly<Record<string, ActorRole>> = {
  associate: 'STORE_ASSOCIATE',
  agent: 'CALL_CENTER_AGENT',
  marketer: 'MARKETER',
  integrator: 'INTEGRATOR',
};

function actorRole(caller: IdentityContext['request']['caller']): ActorRole {
  switch (caller.kind) {
    case 'anonymous':
      return 'ANONYMOUS';
    case 'customer':
      return 'CUSTOMER';
    case 'staff':
      return roles[caller.role] ?? 'SERVICE';
    case 'service':
      return 'SERVICE';
  }
}
