import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import { raceDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import type { CrmConfig } from '../../config.ts';
import type { ConsentAct, CrmPort, CrmScope, Reading, Readings } from '../../port.ts';
import { createShelf } from '../../shelf.ts';
import { createDataverseClient } from './client.ts';
import { createContactChanges } from './contactChanges.ts';
import { SYSTEM, toCase, toConsentAct, toContact, toPhoneCall, toPreference, toRefusals, toSentEmail } from './map.ts';
import { rowsByContact, tables, type ContactTable } from './tables.ts';

/** Contacts whose part of one kind is kept for a short time. */
const KEPT_CONTACTS = 5_000;

type ListReader<T> = (contactIds: readonly string[], scope: CrmScope) => Promise<Readings<readonly T[]>>;

/** The CRM port over the Dataverse Web API 9.2. */
export function createDataverseAdapter(parts: {
  readonly config: CrmConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
}): CrmPort {
  const { config, markets, clock } = parts;
  const client = createDataverseClient(config);
  const shelfOptions = {
    maxEntries: KEPT_CONTACTS,
    ttlMs: config.CRM_DISPLAY_TTL_MS,
    staleIfErrorMs: config.CRM_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.CRM_TIMEOUT_MS,
    clock,
  };

  /** A list of every contact, kept for a short time; a contact without rows has an empty one. */
  const listReader = <Row, T>(table: ContactTable<Row>, toItem: (row: Row) => T | null): ListReader<T> => {
    const shelf = createShelf<readonly T[]>(shelfOptions);
    return async (contactIds, { deadline, request }) =>
      shelf.read({
        keys: contactIds,
        load: async (missing, own) => {
          const rows = await rowsByContact(client, table, missing, own);
          return new Map(missing.map((id) => [id, (rows.get(id) ?? []).flatMap((row) => toItem(row) ?? [])]));
        },
        deadline,
        request,
      });
  };

  const contactShelf = createShelf<ReturnType<typeof toContact>>(shelfOptions);
  const contacts: CrmPort['contacts'] = async (contactIds, { deadline, request }) =>
    contactShelf.read({
      keys: contactIds,
      load: async (missing, own) => {
        const rows = await rowsByContact(client, tables.contacts, missing, own);
        return new Map([...rows].flatMap(([id, [row]]) => (row === undefined ? [] : [[id, toContact(row, markets)]])));
      },
      deadline,
      request,
    });

  const readActs = async (contactIds: readonly string[], deadline: Deadline) => {
    const [marks, rows] = await Promise.all([
      rowsByContact(client, tables.contactMarks, contactIds, deadline),
      rowsByContact(client, tables.consents, contactIds, deadline),
    ]);
    return new Map<string, readonly ConsentAct[]>(
      contactIds.map((id) => [
        id,
        [
          ...(rows.get(id) ?? []).flatMap((row) => toConsentAct(row) ?? []),
          ...(marks.get(id) ?? []).flatMap((row) => toRefusals(row)),
        ],
      ]),
    );
  };

  // Consents are never kept: what was allowed a minute ago may be forbidden now.
  const consents: CrmPort['consents'] = async (contactIds, { deadline, now }) => {
    const acts = await raceDeadline(readActs(contactIds, deadline), deadline);
    return new Map<string, Reading<readonly ConsentAct[]>>(
      [...acts].map(([id, value]) => [id, { value, asOf: now, stale: false }]),
    );
  };

  return {
    system: SYSTEM,
    capabilities: new Set(['CONTACTS', 'CONSENTS', 'PREFERENCES', 'CASES', 'EMAILS', 'CALLS', 'CONTACT_CHANGES']),
    contacts,
    consents,
    preferences: listReader(tables.preferences, toPreference),
    cases: listReader(tables.incidents, toCase),
    emails: listReader(tables.emails, toSentEmail),
    calls: listReader(tables.phonecalls, toPhoneCall),
    contactChanges: createContactChanges({ client, markets }),
    stop: () => client.close(),
  };
}
