import { createKeyedLoader, type KeyedLoader } from '../../platform/batch/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Reading, Readings } from '../kit/index.ts';
import type { Preference } from './__generated__/resolvers.ts';
import type {
  ConsentAct,
  Contact,
  CrmCapability,
  CrmPort,
  CrmScope,
  PhoneCall,
  SentEmail,
  ServiceCase,
} from './port.ts';

/** One request's reads, collected by contact id. */
export interface CrmLoaders {
  readonly contacts: KeyedLoader<string, Reading<Contact>>;
  readonly consents: KeyedLoader<string, Reading<readonly ConsentAct[]>>;
  readonly preferences: KeyedLoader<string, Reading<readonly Preference[]>>;
  readonly cases: KeyedLoader<string, Reading<readonly ServiceCase[]>>;
  readonly emails: KeyedLoader<string, Reading<readonly SentEmail[]>>;
  readonly calls: KeyedLoader<string, Reading<readonly PhoneCall[]>>;
}

export function createCrmLoaders(port: CrmPort, scope: CrmScope): CrmLoaders {
  const loader = <T>(
    capability: CrmCapability,
    read: (ids: readonly string[], scope: CrmScope) => Promise<Readings<T>>,
  ): KeyedLoader<string, Reading<T>> =>
    createKeyedLoader({
      load: async (ids: readonly string[]) => {
        requireCapability(port, capability);
        return read(ids, scope);
      },
    });
  return {
    contacts: loader('CONTACTS', (ids, own) => port.contacts(ids, own)),
    consents: loader('CONSENTS', (ids, own) => port.consents(ids, own)),
    preferences: loader('PREFERENCES', (ids, own) => port.preferences(ids, own)),
    cases: loader('CASES', (ids, own) => port.cases(ids, own)),
    emails: loader('EMAILS', (ids, own) => port.emails(ids, own)),
    calls: loader('CALLS', (ids, own) => port.calls(ids, own)),
  };
}

/** @throws ClientError NOT_SUPPORTED when the adapter's system cannot do this. */
export function requireCapability(port: CrmPort, capability: CrmCapability): void {
  if (!port.capabilities.has(capability)) throw new ClientError('NOT_SUPPORTED');
}
