import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import type { Caller } from '../../platform/context/index.ts';
import { startDataverse, type CrmSeed, type DataverseServer } from '../../legacy/dataverse/index.ts';
import { contactId, testSeed } from '../../legacy/dataverse/testDataverse.ts';
import { wrappingDependencies, type WrappingDependencies } from '../kit/testkit/wrappingDependencies.ts';

/** A CRM of its own with what a subgraph or an adapter needs to run on it, for tests. */
export interface TestCrm extends WrappingDependencies {
  readonly server: DataverseServer;
  readonly clock: SettableClock;
  stop(): Promise<void>;
}

const guid = (kind: string, index: number): string =>
  `0000000${kind}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
const day = (number: number): string => `2026-10-${String(number).padStart(2, '0')}T10:00:00Z`;

/** The small CRM of the embedded system's tests, with a second contact of Anna's (place 2) and more of everything for her. */
function seed(): CrmSeed {
  const small = testSeed(30);
  const anna = contactId(0);
  const second = contactId(2);
  const act = (index: number, contact: string, more: Partial<CrmSeed['consents'][number]>) => ({
    consentId: guid('5', 100 + index),
    contactId: contact,
    purpose: 'MARKETING' as const,
    channel: 'SMS' as const,
    state: 'GRANTED' as const,
    textVersion: '3',
    source: 'app',
    at: day(1),
    ...more,
  });
  return {
    ...small,
    crmContacts: small.crmContacts.map((contact, index) => ({
      ...contact,
      mobilePhone: `203040${String(index).padStart(2, '0')}`,
      ...(index === 2
        ? { firstName: 'Anna', lastName: "O'Connor", email: 'Anna.Other@Example.com', doNotPhone: true }
        : {}),
    })),
    emails: [
      ...small.emails,
      ...Array.from({ length: 11 }, (_, index) => ({
        emailId: guid('4', 100 + index),
        contactId: index === 10 ? second : anna,
        subject: `About article ${index}`,
        kind: 'ORDER' as const,
        toAddress: 'contact0@example.com',
        sentAt: day(index + 1),
        openCount: index % 2,
        lastOpenedAt: index % 2 === 1 ? day(index + 2) : null,
        clickCount: index === 5 ? 3 : 0,
        lastClickedAt: index === 5 ? day(20) : null,
      })),
    ],
    consents: [
      ...small.consents,
      act(0, anna, { at: day(1) }),
      act(1, anna, { at: day(2), state: 'WITHDRAWN' }),
      act(2, anna, { at: day(3), purpose: 'ANALYTICS', channel: null }),
      act(3, second, { at: day(9) }),
      act(4, second, { at: day(1), purpose: 'ANALYTICS', channel: null, state: 'REFUSED' }),
    ],
    preferences: [
      { preferenceId: guid('6', 0), contactId: anna, code: 'shoe-size', value: '38', at: day(1) },
      { preferenceId: guid('6', 1), contactId: second, code: 'favourite-store', value: 'S-DK01', at: day(5) },
    ],
  };
}

export const anna = contactId(0);
export const annasSecond = contactId(2);
export const everyContact: readonly string[] = Array.from({ length: 30 }, (_, index) => contactId(index));

export async function startTestCrm(settings: Readonly<Record<string, string>> = {}): Promise<TestCrm> {
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const server = await startDataverse({ retailer: seed(), clock });
  const env = { ...server.settings, CRM_DISPLAY_TTL_MS: '50', CRM_TIMEOUT_MS: '2000', ...settings };
  const given = await wrappingDependencies({ env, clock, channel: 'CALL_CENTER', caller: staff });
  return { server, clock, ...given, stop: () => server.stop() };
}

export const staff: Extract<Caller, { readonly kind: 'staff' }> = {
  kind: 'staff',
  subject: 'agent',
  role: 'agent',
  scopes: ['customers:read', 'customers:contact', 'consents:read', 'cases:read', 'engagement:read'],
};
export const service: Caller = { kind: 'service', name: 'identity', scopes: ['internal'] };
