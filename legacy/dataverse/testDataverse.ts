import { createSettableClock } from '../../platform/clock/index.ts';
import type { CrmSeed, DataverseOptions, DataverseServer } from './index.ts';
import { startDataverse } from './index.ts';

const guidOf = (kind: number, index: number): string =>
  `0000000${kind}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** Id of the contact at a place in the test seed. */
export const contactId = (index: number): string => guidOf(1, index);
/** Id of the case at a place in the test seed. */
export const caseId = (index: number): string => guidOf(2, index);

const address = { street: 'Strøget 1', postalCode: '1160', city: 'København', country: 'DK' } as const;
const at = '2026-11-01T10:00:00Z';

/** A small CRM: `count` contacts, the first of them Anna O'Connor with two cases, an e-mail, a call and a consent. */
export function testSeed(count = 20): CrmSeed {
  return {
    crmContacts: Array.from({ length: count }, (_, index) => ({
      contactId: contactId(index),
      personId: `P${index}`,
      kind: 'CONSUMER',
      firstName: index === 0 ? 'Anna' : 'Bo',
      lastName: index === 0 ? "O'Connor" : `Larsen ${index}`,
      email: `contact${index}@example.com`,
      telephone: index === 1 ? '+4533000000' : null,
      mobilePhone: `+45310${String(index).padStart(5, '0')}`,
      address,
      birthDate: '1990-05-17',
      clubCardNumber: index % 2 === 0 ? `CARD${index}` : null,
      parentAccountId: index === 3 ? guidOf(9, 1) : null,
      doNotBulkEmail: false,
      doNotEmail: false,
      doNotPhone: false,
      createdAt: '2025-01-01T10:00:00Z',
      modifiedAt: at,
    })),
    organisations: [
      {
        organisationId: 'O001',
        name: 'Fjord A/S',
        market: 'DK',
        accountId: guidOf(9, 1),
        erpNumber: 'C900001',
        registrationNo: '12345678',
        email: 'info@fjord.example',
        phone: '+4533111111',
        address,
        memberPersonIds: [],
      },
    ],
    cases: [0, 1].map((index) => ({
      caseId: caseId(index),
      ticketNumber: `CAS-0100${index}-A1B2C3`,
      contactId: contactId(0),
      title: `Case ${index}`,
      description: '',
      origin: 'PHONE',
      type: 'DELIVERY',
      priority: 'NORMAL',
      state: index === 0 ? 'ACTIVE' : 'RESOLVED',
      orderReference: null,
      createdAt: at,
      resolvedAt: null,
      modifiedAt: at,
    })),
    tasks: [],
    phoneCalls: [
      {
        callId: guidOf(3, 0),
        contactId: contactId(0),
        caseId: caseId(0),
        direction: 'IN',
        subject: 'Where is it?',
        staffId: 'S1',
        at,
        minutes: 4,
      },
    ],
    emails: [
      {
        emailId: guidOf(4, 0),
        contactId: contactId(0),
        subject: 'News',
        kind: 'NEWSLETTER',
        toAddress: 'contact0@example.com',
        sentAt: at,
        openCount: 2,
        lastOpenedAt: '2026-11-02T10:00:00Z',
        clickCount: 0,
        lastClickedAt: null,
      },
    ],
    consents: [
      {
        consentId: guidOf(5, 0),
        contactId: contactId(0),
        purpose: 'MARKETING',
        channel: 'EMAIL',
        state: 'GRANTED',
        textVersion: '3',
        source: 'web',
        at,
      },
    ],
    preferences: [],
  };
}

/** What a test got back. */
export interface TestReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON body, as loose as a test needs it. */
  readonly body: TestBody;
}

export interface TestBody {
  readonly [name: string]: unknown;
  readonly value?: readonly Readonly<Record<string, unknown>>[];
  readonly error?: { readonly code: string; readonly message: string };
}

/** A running Dataverse with a token in hand. */
export interface TestDataverse {
  readonly server: DataverseServer;
  readonly clock: ReturnType<typeof createSettableClock>;
  /** @param target below the base, or a whole URL. */
  send(
    method: string,
    target: string,
    options?: { headers?: Record<string, string>; body?: unknown },
  ): Promise<TestReply>;
  token(): Promise<string>;
}

/** Starts one on port 0; stop `server` afterwards. */
export async function startTestDataverse(options: Partial<DataverseOptions> = {}): Promise<TestDataverse> {
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const server = await startDataverse({ retailer: testSeed(), clock, ...options });
  const token = async (): Promise<string> => {
    const { settings } = server;
    const reply = await fetch(settings['CRM_TOKEN_URL'] ?? '', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings['CRM_CLIENT_ID'] ?? '',
        client_secret: settings['CRM_CLIENT_SECRET'] ?? '',
        scope: settings['CRM_TOKEN_SCOPE'] ?? '',
      }),
    });
    const body = (await reply.json()) as { access_token: string };
    return body.access_token;
  };
  const authorization = `Bearer ${await token()}`;
  return {
    server,
    clock,
    token,
    async send(method, target, { headers = {}, body } = {}) {
      const reply = await fetch(target.startsWith('http') ? target : `${server.apiUrl}/${target}`, {
        method,
        headers: { authorization, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await reply.text();
      const json = (reply.headers.get('content-type') ?? '').startsWith('application/json');
      return { status: reply.status, headers: reply.headers, text, body: json ? (JSON.parse(text) as TestBody) : {} };
    },
  };
}
