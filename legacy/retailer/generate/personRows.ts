import type { ClubEnrolment, CrmContact, ErpCustomer, Organisation, Person, ShopAccount } from '../model.ts';
import { markets } from './markets.ts';
import type { PersonPlan, Reach } from './personPlans.ts';
import { landlineOf, mobileOf } from './phones.ts';
import type { Random } from './random.ts';
import { anchorMs, dayMs, instantOf } from './time.ts';

/** Of whom each system now writes its row, in this order: ERP, CRM, shop, club, and last the truth. They draw from one stream. */
export interface Subject {
  readonly plan: PersonPlan;
  readonly personId: string;
  readonly organisation: Organisation | undefined;
  readonly joinedMs: number;
  readonly random: Random;
}

/** Under which ids the systems know the subject. */
export type KnownAs = Pick<Person, 'erpNumbers' | 'crmIds' | 'shopIds' | 'cardCodes'>;

const blocks = ['Ship', 'Invoice', 'All'] as const;

function touchedAt(random: Random): string {
  return instantOf(anchorMs - random.int(1, 500 * 1440) * 60_000);
}

function fullName({ firstName, lastName }: PersonPlan): string {
  return `${firstName} ${lastName}`;
}

export function erpCustomerOf(subject: Subject, reach: Reach, number: string, id: string): ErpCustomer {
  const { plan, random } = subject;
  const { currency, vatBusPostingGroup } = markets[plan.market];
  return {
    number,
    id,
    displayName: fullName(plan),
    type: 'Person',
    billToNumber: null,
    market: plan.market,
    currency,
    priceGroup: plan.priceGroup,
    discountGroup: plan.discountGroup,
    vatBusPostingGroup,
    pricesIncludingVat: true,
    allowLineDisc: true,
    phone: reach.phone,
    email: reach.email,
    address: plan.address,
    blocked: plan.persona === null && random.chance(0.005) ? random.pick(blocks) : '',
    shared: false,
    walkIn: false,
    personId: subject.personId,
    organisationId: null,
    createdAt: instantOf(subject.joinedMs),
    lastModifiedAt: touchedAt(random),
  };
}

/** @param cardCode the club card that the contact carries; null = none. */
export function crmContactOf(subject: Subject, reach: Reach, contactId: string, cardCode: string | null): CrmContact {
  const { plan, random } = subject;
  const drawn = plan.persona === null;
  return {
    contactId,
    personId: subject.personId,
    kind: plan.kind,
    firstName: plan.firstName,
    lastName: plan.lastName,
    email: reach.email,
    telephone: drawn && random.chance(0.1) ? landlineOf(plan.market, 10_000 + plan.index) : null,
    mobilePhone: reach.phone,
    address: plan.address,
    birthDate: plan.birthDate,
    clubCardNumber: cardCode,
    parentAccountId: subject.organisation?.accountId ?? null,
    doNotBulkEmail: random.chance(0.25),
    doNotEmail: drawn && random.chance(0.03),
    doNotPhone: drawn && random.chance(0.15),
    createdAt: instantOf(subject.joinedMs),
    modifiedAt: touchedAt(random),
  };
}

function shopGroupOf({ organisation, staffId, club }: PersonPlan): string {
  if (organisation !== null) return 'Wholesale';
  if (staffId !== null) return 'Staff';
  return club.length > 0 ? 'Club' : 'General';
}

/** @param erpNumber that the connector has written back; null before the first order. */
export function shopAccountOf(
  subject: Subject,
  { email, phone }: PersonPlan['shop'][number],
  accountId: number,
  erpNumber: string | null,
): ShopAccount {
  const { plan, random } = subject;
  return {
    accountId,
    personId: subject.personId,
    email,
    firstName: plan.firstName,
    lastName: plan.lastName,
    market: plan.market,
    group: shopGroupOf(plan),
    phone,
    address: plan.address,
    erpNumber,
    createdAt: instantOf(subject.joinedMs + random.int(0, 400) * dayMs),
    updatedAt: touchedAt(random),
    // Filled in from the log of sign-ins.
    lastLoginAt: null,
  };
}

export function enrolmentOf(subject: Subject, reach: Reach, cardCode: string, known: KnownAs): ClubEnrolment {
  const { plan, random } = subject;
  return {
    memberId: `cust_${random.hex(3)}`,
    cardCode,
    personId: subject.personId,
    sourceId: enrolledThrough(subject, known),
    name: fullName(plan),
    email: plan.persona !== null || random.chance(0.8) ? reach.email : null,
    phone: reach.phone,
    market: plan.market,
    enrolledAt: instantOf(subject.joinedMs),
    active: plan.persona !== null || !random.chance(0.02),
  };
}

/** Personas enrolled on the web where they have an account: the contact knows the card by its number anyway. */
function enrolledThrough({ plan, random }: Subject, { erpNumbers, crmIds, shopIds }: KnownAs): string | null {
  const sources: (string | null)[] = [];
  if (crmIds[0] !== undefined) sources.push(`crm:${crmIds[0]}`);
  if (shopIds[0] !== undefined) sources.push(`shop:${String(shopIds[0])}`);
  if (erpNumbers[0] !== undefined) sources.push(`erp:${erpNumbers[0]}`);
  sources.push(null);
  if (plan.persona === null) return random.pick(sources);
  return sources.find((source) => source?.startsWith('shop:')) ?? sources[0] ?? null;
}

/** @param next whoever comes after, who may live with the subject. */
export function personOf(subject: Subject, known: KnownAs, next: PersonPlan | undefined): Person {
  const { plan, random } = subject;
  const emails = new Set<string>();
  const phones = new Set<string>();
  for (const reaches of [plan.crm, plan.erp, plan.shop, plan.club])
    for (const { email, phone } of reaches) {
      if (email !== null) emails.add(email);
      if (phone !== null) phones.add(phone);
    }
  if (plan.guestEmail !== null) {
    emails.add(plan.guestEmail);
    phones.add(mobileOf(plan.market, plan.index));
  }
  const shared = plan.sharesWith !== null || next?.sharesWith === plan.index;
  const paymentTokens: string[] = [];
  for (let n = 0; n < plan.paymentTokens; n += 1) paymentTokens.push(`ptk_${random.hex(3)}`);
  return {
    personId: subject.personId,
    kind: plan.kind,
    market: plan.market,
    locale: plan.locale,
    firstName: plan.firstName,
    lastName: plan.lastName,
    birthDate: plan.birthDate,
    address: plan.address,
    emails: [...emails],
    phones: [...phones],
    householdId: shared ? `H${String((plan.sharesWith ?? plan.index) + 1)}` : null,
    organisationId: subject.organisation?.organisationId ?? null,
    staffId: plan.staffId,
    ...known,
    paymentTokens,
  };
}
