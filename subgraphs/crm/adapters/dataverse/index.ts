import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { identityScope, type Markets } from '../../../../platform/context/index.ts';
import { raceDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import {
  createShelf,
  knownReadings,
  type Reading,
  type Readings,
  type Shelf,
  type ShelfRead,
} from '../../../kit/index.ts';
import type { CrmConfig } from '../../config.ts';
import type { ConsentAct, CrmPort, CrmScope } from '../../port.ts';
import { createDataverseClient } from './client.ts';
import { createContactChanges } from './contactChanges.ts';
import { SYSTEM, toCase, toConsentAct, toContact, toPhoneCall, toPreference, toRefusals, toSentEmail } from './map.ts';
import { createProbe } from './probe.ts';
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
    name: 'crm',
    maxEntries: KEPT_CONTACTS,
    ttlMs: config.CRM_DISPLAY_TTL_MS,
    staleIfErrorMs: config.CRM_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.CRM_TIMEOUT_MS,
    clock,
  };

  /** Personal: kept for those who asked alone. Contacts that the CRM does not have are left out. */
  const readShelf = async <T>(
    shelf: Shelf<T>,
    contactIds: readonly string[],
    { deadline, request }: CrmScope,
    load: ShelfRead<string, T>['load'],
  ): Promise<Readings<T>> => {
    const found = await shelf.read({
      keys: contactIds,
      load,
      deadline,
      scope: { kind: 'identity', identity: identityScope(request) },
    });
    return knownReadings(found);
  };

  /** A list of every contact, kept for a short time; a contact without rows has an empty one. */
  const listReader = <Row, T>(table: ContactTable<Row>, toItem: (row: Row) => T | null): ListReader<T> => {
    const shelf = createShelf<readonly T[]>(shelfOptions);
    return async (contactIds, scope) =>
      readShelf(shelf, contactIds, scope, async (missing, deadline) => {
        const rows = await rowsByContact(client, table, missing, deadline);
        return new Map(missing.map((id) => [id, (rows.get(id) ?? []).flatMap((row) => toItem(row) ?? [])]));
      });
  };

  const contactShelf = createShelf<ReturnType<typeof toContact>>(shelfOptions);
  const contacts: CrmPort['contacts'] = async (contactIds, scope) =>
    readShelf(contactShelf, contactIds, scope, async (missing, deadline) => {
      const rows = await rowsByContact(client, tables.contacts, missing, deadline);
      return new Map([...rows].flatMap(([id, [row]]) => (row === undefined ? [] : [[id, toContact(row, markets)]])));
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
    probe: createProbe(client, config),
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
