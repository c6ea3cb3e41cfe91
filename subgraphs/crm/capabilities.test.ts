import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../platform/log/index.ts';
import { createSubgraph, feedOrigin } from '../kit/index.ts';
import { askAsService, codesByPath } from '../kit/testkit/askAsService.ts';
import type { CrmContext } from './context.ts';
import { createCrmLoaders } from './loaders.ts';
import type { CrmCapability, CrmPort } from './port.ts';
import { resolvers } from './resolvers/index.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
const asOf = '2026-11-20T09:00:00.000Z';

/** A CRM that can do nothing but what is named; whatever else it is asked is remembered. */
function bareCrm(capabilities: readonly CrmCapability[], more: Partial<CrmPort> = {}) {
  const asked: string[] = [];
  const unable = (what: string) => async (): Promise<never> => {
    asked.push(what);
    throw new Error(`asked for ${what}`);
  };
  const port: CrmPort = {
    system: 'bare',
    capabilities: new Set(capabilities),
    probe: { reads: [] },
    contacts: unable('contacts'),
    consents: unable('consents'),
    preferences: unable('preferences'),
    cases: unable('cases'),
    emails: unable('emails'),
    calls: unable('calls'),
    contactChanges: unable('contactChanges'),
    stop: () => undefined,
    ...more,
  };
  const subgraph = createSubgraph<CrmContext>({
    name: 'crm',
    resolvers,
    logger,
    createContext: (base) => {
      const scope = { now: base.request.now, deadline: base.deadline, request: base.request };
      return { ...base, port, scope, origin: feedOrigin('test'), loaders: createCrmLoaders(port, scope) };
    },
  });
  const customer = async (fields: string) =>
    askAsService(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { ${fields} } } }`,
      {
        of: [{ __typename: 'Customer', id: 'c', crmIds: ['1'] }],
      },
    );
  return { subgraph, customer, asked };
}

describe('a CRM that cannot do something', () => {
  it('is not asked for it, and each field says NOT_SUPPORTED at its own path', async () => {
    const { subgraph, customer, asked } = bareCrm([]);
    const fields = [
      'kind',
      'name',
      'emails',
      'phones',
      'addresses',
      'preferences',
      'consents',
      'cases',
      'emailEngagement',
    ];
    const answer = await customer(
      `kind name { full } emails phones addresses { city } preferences { topic } consents { state } cases { totalCount }
       emailEngagement { sent }`,
    );
    expect(answer.data).toEqual({ _entities: [Object.fromEntries(fields.map((field) => [field, null]))] });
    expect(codesByPath(answer)).toEqual(
      Object.fromEntries(fields.map((field) => [`_entities.0.${field}`, 'NOT_SUPPORTED'])),
    );
    const feed = await askAsService(subgraph, '{ crmIdentityChanges { cursor } }');
    expect(codesByPath(feed)).toEqual({ crmIdentityChanges: 'NOT_SUPPORTED' });
    expect(asked).toEqual([]);
  });

  it('gives the activities that it can tell, and says that others are missing', async () => {
    const calls: Partial<CrmPort> = {
      calls: async (ids) =>
        new Map(
          ids.map((id) => [id, { value: [{ id: 'k', direction: null, at: asOf, minutes: 3 }], asOf, stale: false }]),
        ),
    };
    const facts = 'crmActivities { unavailable records { type } }';
    const { customer, asked } = bareCrm(['CALLS'], calls);
    expect((await customer(facts)).data).toEqual({
      _entities: [{ crmActivities: { unavailable: 'NOT_SUPPORTED', records: [{ type: 'CALL' }] } }],
    });
    const none = await bareCrm([]).customer(facts);
    expect(none.data).toEqual({ _entities: [{ crmActivities: { unavailable: 'NOT_SUPPORTED', records: [] } }] });
    expect(asked).toEqual([]);
  });
});
