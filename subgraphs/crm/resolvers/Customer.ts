import { ClientError } from '../../../platform/errors/index.ts';
import {
  assertMayReadCustomer,
  factsOrUnavailable,
  listFreshness,
  mayReadCustomer,
  pageOf,
  type Reading,
} from '../../kit/index.ts';
import type { CustomerResolvers } from '../__generated__/resolvers.ts';
import { activitiesOf } from '../activities.ts';
import { consentsNow } from '../consentsNow.ts';
import { engagementOf } from '../engagement.ts';
import { parseCustomerReference, type CustomerReference } from '../entities.ts';
import type { CrmContext } from '../context.ts';
import { knownContacts } from '../knownContacts.ts';
import { newestFirst } from '../newestFirst.ts';
import type { CrmCapability } from '../port.ts';
import { readRecords } from '../readRecords.ts';

/** Of two contacts of one person the first record's word counts; of lists, every one's. */
async function contactsOf(customer: CustomerReference, { request, loaders }: CrmContext) {
  assertMayReadCustomer(request, customer.id);
  return (await readRecords(customer, loaders.contacts)).map(({ value }) => value);
}

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  kind: async (customer, _arguments, context) => {
    const contacts = await contactsOf(customer, context);
    return (contacts.find(({ kind }) => kind !== 'UNKNOWN') ?? contacts[0])?.kind ?? null;
  },

  name: async (customer, _arguments, context) =>
    (await contactsOf(customer, context)).find(({ name }) => name !== null)?.name ?? null,

  emails: async (customer, _arguments, context) => [
    ...new Set((await contactsOf(customer, context)).flatMap(({ emails }) => emails)),
  ],

  phones: async (customer, _arguments, context) => [
    ...new Set((await contactsOf(customer, context)).flatMap(({ phones }) => phones)),
  ],

  addresses: async (customer, _arguments, context) =>
    distinct((await contactsOf(customer, context)).flatMap(({ addresses }) => addresses)),

  preferences: async (customer, _arguments, { request, loaders }) => {
    assertMayReadCustomer(request, customer.id);
    const said = (await readRecords(customer, loaders.preferences)).flatMap(({ value }) => value);
    return newestFirst(
      said,
      ({ at }) => at,
      ({ topic, value }) => JSON.stringify([topic, value]),
    );
  },

  consents: async (customer, _arguments, { request, loaders }) => {
    assertMayReadCustomer(request, customer.id);
    return consentsNow((await readRecords(customer, loaders.consents)).map(({ value }) => value));
  },

  cases: async (customer, { open, ...page }, { request, loaders, port }) => {
    assertMayReadCustomer(request, customer.id);
    const all = (await readRecords(customer, loaders.cases)).flatMap(({ value, asOf, stale }) =>
      value.map((each) => ({ ...each, provenance: { system: port.system, asOf, stale } })),
    );
    const asked = all.filter(({ status }) => open == null || open === !closed.has(status));
    const sorted = newestFirst(
      asked,
      ({ openedAt }) => openedAt,
      ({ id }) => id,
    );
    return pageOf(sorted, page, ({ id }) => id, 10);
  },

  emailEngagement: async (customer, _arguments, { request, loaders, port }) => {
    assertMayReadCustomer(request, customer.id);
    const readings = await readRecords(customer, loaders.emails);
    const { asOf, stale } = listFreshness(readings);
    if (asOf === null) return null;
    return {
      ...engagementOf(readings.flatMap(({ value }) => value)),
      provenance: { system: port.system, asOf, stale },
    };
  },

  crmActivities: async (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        const { request, loaders, port } = context;
        if (!mayReadCustomer(request, customer.id)) throw new ClientError('FORBIDDEN');
        // Nobody was asked for somebody whom the CRM does not have: there is no time of reading.
        if (knownContacts(customer).length === 0) {
          return { unavailable: null, asOf: null, truncated: false, records: [] };
        }
        const readIf = async <T>(capability: CrmCapability, read: () => Promise<readonly Reading<readonly T[]>[]>) =>
          port.capabilities.has(capability) ? read() : [];
        // What the CRM cannot tell is missing, not absent: a timeline without it is not whole.
        const isWhole = (['CASES', 'EMAILS', 'CALLS'] as const).every((each) => port.capabilities.has(each));
        const [cases, emails, calls] = await Promise.all([
          readIf('CASES', () => readRecords(customer, loaders.cases)),
          readIf('EMAILS', () => readRecords(customer, loaders.emails)),
          readIf('CALLS', () => readRecords(customer, loaders.calls)),
        ]);
        const history = {
          cases: cases.flatMap(({ value }) => value),
          emails: emails.flatMap(({ value }) => value),
          calls: calls.flatMap(({ value }) => value),
        };
        const { asOf } = listFreshness([...cases, ...emails, ...calls]);
        return { unavailable: isWhole ? null : 'NOT_SUPPORTED', asOf, ...activitiesOf(history, port.system) };
      },
      { truncated: false, records: [] },
      context.logger,
    ),
};

const closed: ReadonlySet<string> = new Set(['RESOLVED', 'CANCELLED']);

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
