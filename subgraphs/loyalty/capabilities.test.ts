import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../platform/log/index.ts';
import { createSubgraph, feedOrigin } from '../kit/index.ts';
import { askAsService, codesByPath } from '../kit/testkit/askAsService.ts';
import type { LoyaltyContext } from './context.ts';
import { createLoyaltyLoaders } from './loaders.ts';
import type { LoyaltyCapability, LoyaltyPort } from './port.ts';
import { resolvers } from './resolvers/index.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
const asOf = '2026-11-20T09:00:00.000Z';

/** A club that can do nothing but what is named; whatever else it is asked is remembered. */
function bareClub(capabilities: readonly LoyaltyCapability[], more: Partial<LoyaltyPort> = {}) {
  const asked: string[] = [];
  const unable = (what: string) => async (): Promise<never> => {
    asked.push(what);
    throw new Error(`asked for ${what}`);
  };
  const port: LoyaltyPort = {
    system: 'bare',
    capabilities: new Set(capabilities),
    probe: { reads: [] },
    holdings: unable('holdings'),
    tiers: unable('tiers'),
    ladder: unable('ladder'),
    pending: unable('pending'),
    expirations: unable('expirations'),
    transactions: unable('transactions'),
    rewards: unable('rewards'),
    memberOffers: unable('memberOffers'),
    memberChanges: unable('memberChanges'),
    hooks: new Map(),
    start: () => undefined,
    stop: () => undefined,
    ...more,
  };
  const subgraph = createSubgraph<LoyaltyContext>({
    name: 'loyalty',
    resolvers,
    logger,
    createContext: (base) => {
      const { market, locale, now } = base.request;
      const scope = { market, locale, now, deadline: base.deadline, request: base.request };
      const loaders = createLoyaltyLoaders(port, scope);
      return { ...base, port, scope, origin: feedOrigin('test'), receiptPrefix: 'S-', loaders };
    },
  });
  const entity = async (type: string, fields: string, representation: object) =>
    askAsService(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
      {
        of: [{ __typename: type, ...representation }],
      },
    );
  return { subgraph, entity, asked };
}

const member = { id: 'c', memberIds: ['m'] };

describe('a club that cannot do something', () => {
  it('is not asked for it, and each field says NOT_SUPPORTED at its own path', async () => {
    const { subgraph, entity, asked } = bareClub([]);
    for (const root of ['rewards { totalCount }', 'loyaltyIdentityChanges { cursor }']) {
      expect(Object.values(codesByPath(await askAsService(subgraph, `{ ${root} }`)))).toEqual(['NOT_SUPPORTED']);
    }
    const answer = await entity('Customer', 'membership { balance }', member);
    expect([answer.data, codesByPath(answer)]).toEqual([
      { _entities: [{ membership: null }] },
      { '_entities.0.membership': 'NOT_SUPPORTED' },
    ]);
    expect(asked).toEqual([]);
  });

  it('has facts that say so as a value', async () => {
    const { entity, asked } = bareClub([]);
    for (const [type, fields, representation] of [
      ['Customer', 'facts: loyaltyActivities { unavailable records { id } }', member],
      ['Customer', 'facts: loyaltyOfferFacts { unavailable records { id } }', member],
      ['Product', 'facts: offerFacts { unavailable records { id } }', { sku: 'A', buyer: null }],
    ] as const) {
      const { data, errors } = await entity(type, fields, representation);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [{ facts: { unavailable: 'NOT_SUPPORTED', records: [] } }] });
    }
    expect(asked).toEqual([]);
  });

  it('shows the balance though it knows neither tiers, pending and expiring points nor transactions', async () => {
    const card = { code: 'NHC1', programme: 'Club', balance: 120, earned: 300, expires: false };
    const { entity, asked } = bareClub(['MEMBERS'], {
      holdings: async (ids) => new Map(ids.map((id) => [id, { value: { card, vouchers: [] }, asOf, stale: false }])),
    });
    const answer = await entity(
      'Customer',
      `membership { balance pending tier { id } nextTier { pointsMissing } expiring { points } transactions { totalCount } }`,
      member,
    );
    const lacking = { pending: null, tier: null, nextTier: null, expiring: null, transactions: null };
    expect(answer.data).toEqual({ _entities: [{ membership: { balance: 120, ...lacking } }] });
    expect(codesByPath(answer)).toEqual(
      Object.fromEntries(Object.keys(lacking).map((field) => [`_entities.0.membership.${field}`, 'NOT_SUPPORTED'])),
    );
    expect(asked).toEqual([]);
  });
});
