import type {
  Consent,
  ConsentChannel,
  ConsentPurpose,
  PhoneCall,
  Preference,
  SentEmail,
  ServiceCase,
  ServiceTask,
  Staff,
} from '../model.ts';
import { guidsOf, Random } from './random.ts';
import type { Population } from './people.ts';
import type { Sales } from './sales.ts';
import { anchorMs, dayMs, hourMs, instantOf } from './time.ts';

/** What the CRM remembers of dealings with people. */
export interface Care {
  readonly consents: readonly Consent[];
  readonly preferences: readonly Preference[];
  readonly cases: readonly ServiceCase[];
  readonly tasks: readonly ServiceTask[];
  readonly phoneCalls: readonly PhoneCall[];
  readonly emails: readonly SentEmail[];
}

const topics = [
  ['DELIVERY', 'Parcel has not arrived', 'Tracking has not moved for three days.'],
  ['RETURN', 'Refund not received', 'The parcel was returned ten days ago.'],
  ['COMPLAINT', 'Article is damaged', 'The seam came apart on first use.'],
  ['QUESTION', 'Question about size', 'Which size fits a waist of 84 cm?'],
  ['REPAIR', 'Watch stops', 'The watch stops at night.'],
] as const;

const subjects = [
  'New this week',
  'For you who like the outdoors',
  'The season’s favourites',
  'Last days',
  'A gift for you',
] as const;

const purposes: readonly (readonly [ConsentPurpose, ConsentChannel | null, number])[] = [
  ['MARKETING', 'EMAIL', 0.62],
  ['MARKETING', 'SMS', 0.3],
  ['PROFILING', null, 0.55],
  ['PERSONALISED_ADS', 'ONLINE', 0.3],
  ['ANALYTICS', 'ONLINE', 0.7],
];

/** Order and receipt numbers by person, oldest first. */
function referencesOf(sales: Sales): Map<string, string[]> {
  const references = new Map<string, string[]>();
  const add = (personId: string | null, reference: string) => {
    if (personId === null) return;
    const known = references.get(personId);
    if (known === undefined) references.set(personId, [reference]);
    else known.push(reference);
  };
  for (const { personId, receiptNo } of sales.receipts) add(personId, receiptNo);
  for (const { personId, incrementId } of sales.webOrders) add(personId, incrementId);
  return references;
}

export function buildCare(seed: number, population: Population, sales: Sales, staff: readonly Staff[]): Care {
  const guids = {
    consent: guidsOf(seed, 'consent'),
    preference: guidsOf(seed, 'preference'),
    case: guidsOf(seed, 'case'),
    task: guidsOf(seed, 'task'),
    call: guidsOf(seed, 'call'),
    email: guidsOf(seed, 'email'),
  };
  const references = referencesOf(sales);
  const agents = staff.filter(({ role }) => role === 'AGENT');
  const consents: Consent[] = [];
  const preferences: Preference[] = [];
  const cases: ServiceCase[] = [];
  const tasks: ServiceTask[] = [];
  const phoneCalls: PhoneCall[] = [];
  const emails: SentEmail[] = [];

  population.crmContacts.forEach(({ contactId, personId, email, address: { country: market }, createdAt }, row) => {
    const random = new Random(seed, 'care', row);
    const plan = population.planOf(personId);
    const persona = plan?.persona ?? null;
    const ago = (fromDays: number, toDays: number) =>
      anchorMs - Math.floor((fromDays + random.next() * (toDays - fromDays)) * dayMs);
    const since = Date.parse(createdAt);

    let marketing = false;
    for (const [purpose, channel, share] of purposes) {
      if (persona === null && random.chance(0.25)) continue;
      const refused = purpose === 'PROFILING' && plan?.refusesProfiling === true;
      const granted = !refused && (persona !== null || random.chance(share));
      const at = since + random.int(0, 300) * dayMs;
      const act = (state: Consent['state'], ms: number, source: string) =>
        consents.push({
          consentId: guids.consent(consents.length),
          contactId,
          purpose,
          channel,
          state,
          textVersion: ms > Date.parse('2025-06-01') ? '2025-06' : '2023-01',
          source,
          at: instantOf(ms),
        });
      const earlier = Math.min(at, anchorMs - 40 * dayMs);
      act(granted ? 'GRANTED' : 'REFUSED', earlier, random.pick(['web', 'app', 'store', 'call-centre']));
      const withdrawn = granted && persona === null && random.chance(0.08);
      if (withdrawn) act('WITHDRAWN', ago(1, 39), 'web');
      if (purpose === 'MARKETING' && channel === 'EMAIL') marketing = granted && !withdrawn;
    }

    if (persona !== null || random.chance(0.3)) {
      const say = (code: string, value: string) =>
        preferences.push({
          preferenceId: guids.preference(preferences.length),
          contactId,
          code,
          value,
          at: instantOf(ago(1, 600)),
        });
      say('favourite-store', `S-${market}0${random.int(1, 5)}`);
      if (random.chance(0.5)) say('shoe-size', String(random.int(36, 46)));
      if (random.chance(0.5)) say('contact-channel', random.pick(['EMAIL', 'SMS', 'PHONE']));
    }

    const openCase = (forced: 'open' | 'closed' | null) => {
      const [type, title, description] = forced === 'open' ? topics[0] : random.pick(topics);
      const open = forced === 'open' || (forced === null && random.chance(0.15));
      const createdMs = open ? ago(0.2, 6) : ago(7, 700);
      const resolvedMs = open ? null : createdMs + random.int(2, 140) * hourMs;
      const caseId = guids.case(cases.length);
      cases.push({
        caseId,
        ticketNumber: `CAS-${String(1001 + cases.length).padStart(5, '0')}-${random.hex(1).slice(0, 6).toUpperCase()}`,
        contactId,
        title,
        description,
        origin: random.weighted([
          ['PHONE', 40],
          ['EMAIL', 25],
          ['WEB', 20],
          ['STORE', 10],
          ['SOCIAL', 5],
        ] as const),
        type,
        priority: random.weighted([
          ['NORMAL', 80],
          ['HIGH', 12],
          ['LOW', 8],
        ] as const),
        state: open ? 'ACTIVE' : random.chance(0.05) ? 'CANCELLED' : 'RESOLVED',
        orderReference: type === 'QUESTION' ? null : (references.get(personId)?.at(-1) ?? null),
        createdAt: instantOf(createdMs),
        resolvedAt: resolvedMs === null ? null : instantOf(resolvedMs),
        modifiedAt: instantOf(resolvedMs ?? createdMs + hourMs),
      });
      if (open) {
        tasks.push({
          taskId: guids.task(tasks.length),
          contactId,
          caseId,
          subject: `Follow up: ${title}`,
          completed: false,
          createdAt: instantOf(createdMs),
          dueAt: instantOf(anchorMs + random.int(2, 72) * hourMs),
        });
      }
      return { caseId, createdMs };
    };
    const call = (caseId: string | null, ms: number) =>
      phoneCalls.push({
        callId: guids.call(phoneCalls.length),
        contactId,
        caseId,
        direction: random.chance(0.8) ? 'IN' : 'OUT',
        subject: caseId === null ? 'General question' : 'About a case',
        staffId: random.pick(agents).staffId,
        at: instantOf(ms),
        minutes: random.int(1, 22),
      });
    if (persona === 'caller') {
      const { caseId, createdMs } = openCase('open');
      call(caseId, createdMs - 300_000);
      openCase('closed');
    } else if (random.chance(0.09)) {
      const { caseId, createdMs } = openCase(null);
      if (random.chance(0.5)) call(caseId, createdMs - 300_000);
    }
    if (random.chance(0.06)) call(null, ago(1, 700));

    if (email === null) return;
    const send = (kind: SentEmail['kind'], subject: string, sentMs: number) => {
      const openCount = persona === null && random.chance(0.55) ? 0 : random.int(1, 3);
      const lastOpenedMs = Math.min(sentMs + random.int(1, 2880) * 60_000, anchorMs - 60_000);
      const clickCount = openCount > 0 && random.chance(0.3) ? random.int(1, 2) : 0;
      const lastOpenedAt = openCount === 0 ? null : instantOf(lastOpenedMs);
      emails.push({
        emailId: guids.email(emails.length),
        contactId,
        subject,
        kind,
        toAddress: email,
        sentAt: instantOf(sentMs),
        openCount,
        lastOpenedAt,
        clickCount,
        lastClickedAt: clickCount === 0 ? null : lastOpenedAt,
      });
    };
    if (marketing) {
      const letters = persona === null ? random.int(1, 5) : 6;
      for (let n = 0; n < letters; n += 1) send('NEWSLETTER', random.pick(subjects), ago(1, 300));
    }
    if (random.chance(0.3)) send('SERVICE', 'Terms of the club have changed', ago(200, 201));
  });
  return { consents, preferences, cases, tasks, phoneCalls, emails };
}
