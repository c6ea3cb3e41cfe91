import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { identityScope, type Markets } from '../../../../platform/context/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createShelf, knownReadings } from '../../../kit/index.ts';
import type { Contact, CrmPort } from '../../port.ts';
import { create__Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { SYSTEM, toContact } from './map.ts';
import { contactsSchema } from './wire.ts';

/** Contacts in one request. */
const MOST_KEYS = 50;
const KEPT_CONTACTS = 5_000;

/** A doctor asks for it: what counts is that one may ask. */
const NO_KEY = 'samklang-doctor';

/** The CRM port over __vendor__. What is not in `capabilities` is never asked of it. */
export function create__Vendor__(parts: {
  readonly config: __Vendor__Config;
  readonly markets: Markets;
  readonly clock: BusinessClock;
}): CrmPort {
  const { config, markets, clock } = parts;
  const client = create__Vendor__Client(config);
  const shelf = createShelf<Contact>({
    name: 'crm contacts',
    maxEntries: KEPT_CONTACTS,
    ttlMs: config.CRM_DISPLAY_TTL_MS,
    staleIfErrorMs: config.CRM_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.CRM_TIMEOUT_MS,
    clock,
  });
  const notSupported = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));

  return {
    system: SYSTEM,
    capabilities: new Set(['CONTACTS']),
    probe: {
      reads: [
        {
          name: '/contacts',
          capabilities: ['CONTACTS'],
          read: async (deadline) => {
            await client.get('/contacts', { id: [NO_KEY] }, contactsSchema, deadline);
            return { signedInAs: 'the holder of CRM_TOKEN' };
          },
        },
      ],
    },
    contacts: async (contactIds, { deadline, request }) =>
      knownReadings(
        await shelf.read({
          keys: contactIds,
          // Personal: kept for those who asked alone.
          scope: { kind: 'identity', identity: identityScope(request) },
          deadline,
          load: async (missing, own) => {
            const found = new Map<string, Contact>();
            for (let from = 0; from < missing.length; from += MOST_KEYS) {
              const id = missing.slice(from, from + MOST_KEYS);
              const { items } = await client.get('/contacts', { id }, contactsSchema, own);
              const rows = new Map(items.map((row) => [row.id.toLowerCase(), row]));
              // An id is answered as it was asked, whatever the case in which the system writes it.
              for (const asked of id) {
                const row = rows.get(asked.toLowerCase());
                if (row !== undefined) found.set(asked, toContact(row, markets.default.country));
              }
            }
            return found;
          },
        }),
      ),
    consents: notSupported,
    preferences: notSupported,
    cases: notSupported,
    emails: notSupported,
    calls: notSupported,
    contactChanges: notSupported,
    stop: () => client.close(),
  };
}
