import { limitOf, type SystemProbe } from '../../../kit/index.ts';
import type { CrmConfig } from '../../config.ts';
import type { CrmCapability } from '../../port.ts';
import type { DataverseClient } from './client.ts';
import { tables } from './tables.ts';

/** `WhoAmI` and the first row of each table that a capability reads; what is left of the limits stands in the headers of every answer. */
export function createProbe(client: DataverseClient, config: CrmConfig): SystemProbe<CrmCapability> {
  const table = (
    { entitySet, select }: { readonly entitySet: string; readonly select: readonly string[] },
    ...capabilities: readonly CrmCapability[]
  ) => ({
    name: entitySet,
    capabilities,
    read: async (deadline: Parameters<typeof client.whoAmI>[0]) => {
      await client.first({ entitySet, select }, deadline);
      return {};
    },
  });
  return {
    signIn: (deadline) => client.signIn(deadline),
    reads: [
      {
        name: 'WhoAmI',
        capabilities: [],
        read: async (deadline) => {
          const { body, headers } = await client.whoAmI(deadline);
          const { UserId: user, OrganizationId: organization } = body;
          return {
            signedInAs: `application ${config.CRM_CLIENT_ID}, user ${user} of organization ${organization}`,
            headers,
          };
        },
      },
      table(tables.contacts, 'CONTACTS', 'CONSENTS', 'CONTACT_CHANGES'),
      table(tables.consents, 'CONSENTS'),
      table(tables.preferences, 'PREFERENCES'),
      table(tables.incidents, 'CASES'),
      table(tables.emails, 'EMAILS'),
      table(tables.phonecalls, 'CALLS'),
    ],
    // The vendor's documented service protection limits, of one user and web server.
    limits: (headers) => [
      limitOf('requests in 5 minutes', 6_000, headers['x-ms-ratelimit-burst-remaining-xrm-requests']),
      limitOf('seconds of execution in 5 minutes', 1_200, headers['x-ms-ratelimit-time-remaining-xrm-requests']),
      { of: 'requests at once, by CRM_CONCURRENCY', most: config.CRM_CONCURRENCY, left: null },
    ],
  };
}
