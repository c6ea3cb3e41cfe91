import type { Markets } from '../../../../platform/context/index.ts';
import { toE164 } from '../../../kit/index.ts';
import type {
  CasePriority,
  CaseStatus,
  ConsentState,
  CustomerKind,
  Preference,
} from '../../__generated__/resolvers.ts';
import type { ConsentAct, Contact, PhoneCall, SentEmail, ServiceCase } from '../../port.ts';
import type {
  WireConsent,
  WireContact,
  WireContactMarks,
  WireEmail,
  WireIncident,
  WirePhoneCall,
  WirePreference,
} from './wire.ts';

/** For provenance. */
export const SYSTEM = 'dataverse';

/** Options of the site's own choice columns count up from here. */
const OWN = 100_000_000;

const kinds: readonly CustomerKind[] = ['CONSUMER', 'BUSINESS_CONTACT', 'EMPLOYEE'];
const purposes: readonly ConsentAct['purpose'][] = [
  'SERVICE',
  'MARKETING',
  'PROFILING',
  'PERSONALISED_ADS',
  'ANALYTICS',
];
const channels: readonly NonNullable<ConsentAct['channel']>[] = ['EMAIL', 'SMS', 'PHONE', 'POST', 'PUSH', 'ONLINE'];
const consentStates: readonly ConsentState[] = ['GRANTED', 'REFUSED', 'WITHDRAWN'];
const caseChannels: ReadonlyMap<number, NonNullable<ServiceCase['channel']>> = new Map([
  [1, 'CALL_CENTER'],
  [2, 'EMAIL'],
  [3, 'WEB'],
  [OWN, 'STORE'],
  [OWN + 1, 'SOCIAL'],
]);
const priorities: ReadonlyMap<number, CasePriority> = new Map([
  [1, 'HIGH'],
  [2, 'NORMAL'],
  [3, 'LOW'],
]);
const WAITING_FOR_DETAILS = 3;

export function toContact(row: WireContact, markets: Markets): Contact {
  const first = blankToNull(row.firstname);
  const last = blankToNull(row.lastname);
  const full = blankToNull(row.fullname) ?? ([first, last].filter((part) => part !== null).join(' ') || null);
  const country = toCountry(row.address1_country);
  return {
    kind: toKind(row),
    name: full === null ? null : { full, first, last },
    emails: toEmails(row),
    phones: toPhones(row, markets),
    addresses: toAddresses(row, country),
  };
}

/** A contact of an account is a business contact where the site does not say what it is. */
function toKind({ sk_contactkind: kind, _parentcustomerid_value: account }: WireContact): CustomerKind {
  return own(kinds, kind) ?? (account == null ? 'UNKNOWN' : 'BUSINESS_CONTACT');
}

export function toEmails({ emailaddress1 }: Pick<WireContact, 'emailaddress1'>): readonly string[] {
  const email = blankToNull(emailaddress1)?.toLowerCase() ?? '';
  return /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email) ? [email] : [];
}

/** In E.164; what cannot be one is left out. Numbers without a country's code are of the contact's country. */
export function toPhones(
  row: Pick<WireContact, 'mobilephone' | 'telephone1' | 'address1_country'>,
  markets: Markets,
): readonly string[] {
  const country = toCountry(row.address1_country) ?? markets.default.country;
  const phones = [row.mobilephone, row.telephone1].flatMap((text) => toE164(text, country) ?? []);
  return [...new Set(phones)];
}

function toAddresses(row: WireContact, country: string | null): Contact['addresses'] {
  const lines = [row.address1_line1].flatMap((line) => blankToNull(line) ?? []);
  const postalCode = blankToNull(row.address1_postalcode);
  const city = blankToNull(row.address1_city);
  if (lines.length === 0 && postalCode === null && city === null) return [];
  return [{ lines, postalCode, city, region: null, country }];
}

/** The column is free text; only a country's code is one. */
export function toCountry(text: string | null | undefined): string | null {
  const code = blankToNull(text)?.toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

/** null: the row speaks of a purpose or a channel that we do not know, and allows nothing that we do. */
export function toConsentAct(row: WireConsent): ConsentAct | null {
  const purpose = own(purposes, row.sk_purpose);
  const channel = row.sk_channel == null ? null : own(channels, row.sk_channel);
  const state = toConsentState(row);
  if (purpose === null || (row.sk_channel != null && channel === null && state === 'GRANTED')) return null;
  return {
    purpose,
    // A refusal on a channel that we do not know is taken for one on every channel.
    channel,
    state,
    source: blankToNull(row.sk_source) ?? SYSTEM,
    textVersion: blankToNull(row.sk_textversion),
    at: row.sk_at ?? null,
  };
}

function toConsentState({ sk_state: state, sk_granted: granted }: WireConsent): ConsentState {
  if (state != null) return own(consentStates, state) ?? 'UNKNOWN';
  if (granted == null) return 'UNKNOWN';
  return granted ? 'GRANTED' : 'REFUSED';
}

/** "Do not allow" marks of a contact: refusals of unknown time. */
export function toRefusals({ donotbulkemail, donotemail, donotphone }: WireContactMarks): readonly ConsentAct[] {
  const refusal = (purpose: ConsentAct['purpose'], channel: ConsentAct['channel']): ConsentAct => ({
    purpose,
    channel,
    state: 'REFUSED',
    source: 'contact',
    textVersion: null,
    at: null,
  });
  return [
    ...(donotbulkemail === true || donotemail === true ? [refusal('MARKETING', 'EMAIL')] : []),
    ...(donotemail === true ? [refusal('SERVICE', 'EMAIL')] : []),
    ...(donotphone === true ? [refusal('MARKETING', 'PHONE'), refusal('SERVICE', 'PHONE')] : []),
  ];
}

export function toPreference(row: WirePreference): Preference | null {
  const topic = blankToNull(row.sk_code);
  const value = blankToNull(row.sk_value);
  if (topic === null || value === null) return null;
  return { topic, value, source: blankToNull(row.sk_source) ?? SYSTEM, at: row.sk_at ?? null };
}

export function toCase(row: WireIncident): ServiceCase {
  const statusLabel = row['statuscode@OData.Community.Display.V1.FormattedValue'];
  return {
    id: row.incidentid,
    number: blankToNull(row.ticketnumber) ?? row.incidentid,
    subject: row.title ?? '',
    topic: blankToNull(row['casetypecode@OData.Community.Display.V1.FormattedValue']),
    status: toCaseStatus(row),
    rawStatus: blankToNull(statusLabel) ?? (row.statuscode == null ? null : String(row.statuscode)),
    priority: priorities.get(row.prioritycode ?? 0) ?? 'UNKNOWN',
    channel: caseChannels.get(row.caseorigincode ?? 0) ?? null,
    openedAt: row.createdon,
    closedAt: row.sk_resolvedon ?? null,
    orderNumber: blankToNull(row.sk_orderreference),
  };
}

/** The state is the vendor's, the status within it a site's own. */
function toCaseStatus({ statecode, statuscode }: WireIncident): CaseStatus {
  switch (statecode) {
    case 0:
      return statuscode === WAITING_FOR_DETAILS ? 'WAITING_FOR_CUSTOMER' : 'OPEN';
    case 1:
      return 'RESOLVED';
    case 2:
      return 'CANCELLED';
    default:
      return 'UNKNOWN';
  }
}

/** null: it was not sent, or not yet. */
export function toSentEmail(row: WireEmail): SentEmail | null {
  if (row.senton == null) return null;
  return {
    id: row.activityid,
    subject: row.subject ?? '',
    topic: blankToNull(row['sk_emailkind@OData.Community.Display.V1.FormattedValue']),
    sentAt: row.senton,
    opens: row.sk_openedcount ?? 0,
    clicks: row.sk_clickedcount ?? 0,
    lastOpenedAt: row.sk_lastopenedon ?? null,
    lastClickedAt: row.sk_lastclickedon ?? null,
  };
}

/** null: a call that is planned and has not been made. */
export function toPhoneCall(row: WirePhoneCall): PhoneCall | null {
  if (row.actualstart == null) return null;
  return {
    id: row.activityid,
    direction: row.directioncode == null ? null : row.directioncode ? 'OUT' : 'IN',
    at: row.actualstart,
    minutes: row.actualdurationminutes ?? null,
  };
}

function own<T>(options: readonly T[], value: number | null | undefined): T | null {
  return value == null ? null : (options[value - OWN] ?? null);
}

export function blankToNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
