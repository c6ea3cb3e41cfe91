import type {
  ClubEnrolment,
  CrmContact,
  ErpCustomer,
  MarketCode,
  Organisation,
  Person,
  ShopAccount,
  Staff,
} from '../model.ts';
import { branchNumber } from './fixedNumbers.ts';
import { marketCodes, markets } from './markets.ts';
import { surnames, towns } from './names.ts';
import { personaPlans } from './personaPlans.ts';
import { drawPerson } from './personPlans.ts';
import type { PersonPlan } from './personPlans.ts';
import { landlineOf, mobileOf } from './phones.ts';
import { guidsOf, Random } from './random.ts';
import { slugify } from './slugs.ts';
import { anchorMs, dayMs, historyMs, instantOf } from './time.ts';

export interface Population {
  readonly plans: readonly PersonPlan[];
  planOf(personId: string): PersonPlan | undefined;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly erpCustomers: readonly ErpCustomer[];
  readonly crmContacts: readonly CrmContact[];
  readonly shopAccounts: readonly ShopAccount[];
  readonly enrolments: readonly ClubEnrolment[];
}

const peopleAtOne = 10_000;
const organisationsAtOne = 30;
const contactsEach = 4;

const organisationNumberOf = (index: number) => `C${900_001 + index}`;

function plansOf(seed: number, scale: 1 | 10, staff: readonly Staff[]): PersonPlan[] {
  const plans: PersonPlan[] = personaPlans.map((plan, index) => ({ ...plan, index }));
  const organisations = organisationsAtOne * scale;
  const workplaces = organisations * contactsEach - 1;
  // Everyone in a store but the first associate, who is a persona at work only, and the employee persona.
  const shoppers = staff.filter(
    ({ staffId, storeId }) => storeId !== null && staffId !== 'E0001' && staffId !== 'E0006',
  );
  while (plans.length < peopleAtOne * scale) {
    const index = plans.length;
    // Employees and business contacts come after the first hundred, so that low numbers are consumers.
    const seat = index - 100;
    const employee = seat >= 0 ? shoppers[seat] : undefined;
    const desk = seat - shoppers.length;
    const organisation = desk >= 0 && desk < workplaces ? Math.floor((desk + 1) / contactsEach) : null;
    plans.push(drawPerson(seed, index, plans[index - 1], { organisation, staffId: employee?.staffId ?? null }));
  }
  return plans;
}

function organisationsOf(seed: number, scale: 1 | 10, plans: readonly PersonPlan[]): Organisation[] {
  const guid = guidsOf(seed, 'organisation');
  const members = new Map<number, string[]>();
  for (const plan of plans) {
    if (plan.organisation === null) continue;
    const known = members.get(plan.organisation) ?? [];
    known.push(personIdOf(plan.index));
    members.set(plan.organisation, known);
  }
  return Array.from({ length: organisationsAtOne * scale }, (_, index) => {
    const random = new Random(seed, 'organisation', index);
    const market: MarketCode = index === 0 ? 'DK' : random.pick(marketCodes);
    const trade = random.pick(['Byg', 'Kontor', 'Hotel', 'Catering', 'Design', 'Klinik']);
    const name =
      index === 0
        ? 'Lund Byg ApS'
        : `${random.pick(surnames[market])} ${trade} ${{ DK: 'ApS', SE: 'AB', NO: 'AS' }[market]}`;
    const [postalCode, city] = random.pick(towns[market]);
    return {
      organisationId: `O${String(index + 1).padStart(3, '0')}`,
      name,
      market,
      accountId: guid(index),
      erpNumber: organisationNumberOf(index),
      registrationNo: `${market}-ORG-${String(40_000 + index)}`,
      email: `indkoeb.${index + 1}@${index === 0 ? 'lundbyg' : slugify(name)}.example`,
      phone: landlineOf(market, 1000 + index),
      address: { street: `Industrivej ${random.int(1, 60)}`, postalCode, city, country: market },
      memberPersonIds: members.get(index) ?? [],
    };
  });
}

const personIdOf = (index: number) => `P${String(index + 1).padStart(5, '0')}`;

/** Shared accounts: a walk-in account per market, and each organisation's number. They are nobody. */
function sharedCustomers(organisations: readonly Organisation[], guid: (row: number) => string): ErpCustomer[] {
  const createdAt = instantOf(historyMs - 900 * dayMs);
  const facts = {
    discountGroup: '',
    allowLineDisc: true,
    blocked: '',
    shared: true,
    personId: null,
    createdAt,
    lastModifiedAt: createdAt,
  } as const;
  const walkIns = marketCodes.map((code, index): ErpCustomer => ({
    ...facts,
    number: markets[code].walkInCustomer,
    id: guid(index),
    displayName: `Cash customer ${code}`,
    type: 'Person',
    billToNumber: null,
    market: code,
    currency: markets[code].currency,
    priceGroup: '',
    vatBusPostingGroup: markets[code].vatBusPostingGroup,
    pricesIncludingVat: true,
    phone: null,
    email: null,
    address: { street: '', postalCode: '', city: '', country: code },
    walkIn: true,
    organisationId: null,
  }));
  const company = (
    organisation: Organisation,
    number: string,
    billToNumber: string | null,
    row: number,
  ): ErpCustomer => ({
    ...facts,
    number,
    id: guid(row),
    displayName: billToNumber === null ? organisation.name : `${organisation.name}, depot`,
    type: 'Company',
    billToNumber,
    market: organisation.market,
    currency: markets[organisation.market].currency,
    // The paying account decides the prices; the depot's own group is not asked.
    priceGroup: billToNumber === null ? 'B2B-A' : '',
    discountGroup: billToNumber === null && row % 3 === 0 ? 'WHOLESALE' : '',
    vatBusPostingGroup: markets[organisation.market].vatBusPostingGroup,
    pricesIncludingVat: false,
    phone: organisation.phone,
    email: organisation.email,
    address: organisation.address,
    walkIn: false,
    organisationId: organisation.organisationId,
  });
  return [
    ...walkIns,
    ...organisations.map((organisation, index) => company(organisation, organisation.erpNumber, null, 10 + index)),
    ...organisations.slice(0, 1).map((organisation) => company(organisation, branchNumber, organisation.erpNumber, 5)),
  ];
}

/** People, and each system's own rows about them. */
export function buildPopulation(seed: number, scale: 1 | 10, staff: readonly Staff[]): Population {
  const plans = plansOf(seed, scale, staff);
  const organisations = organisationsOf(seed, scale, plans);
  const erpGuid = guidsOf(seed, 'erp customer');
  const crmGuid = guidsOf(seed, 'crm contact');
  const erpCustomers = sharedCustomers(organisations, erpGuid);
  const crmContacts: CrmContact[] = [];
  const shopAccounts: ShopAccount[] = [];
  const enrolments: ClubEnrolment[] = [];
  const people: Person[] = [];
  let erpRow = 0;
  for (const plan of plans) {
    const random = new Random(seed, 'rows of person', plan.index);
    const personId = personIdOf(plan.index);
    const organisation = plan.organisation === null ? undefined : organisations[plan.organisation];
    const { market, firstName, lastName, address } = plan;
    const name = `${firstName} ${lastName}`;
    const joinedMs = historyMs - random.int(1, 1500) * dayMs;
    const touched = () => instantOf(anchorMs - random.int(1, 500 * 1440) * 60_000);
    const erpNumbers = plan.erp.map((reach) => {
      erpRow += 1;
      const number = `C${100_000 + erpRow}`;
      erpCustomers.push({
        number,
        id: erpGuid(1000 * scale + erpRow),
        displayName: name,
        type: 'Person',
        billToNumber: null,
        market,
        currency: markets[market].currency,
        priceGroup: plan.priceGroup,
        discountGroup: plan.discountGroup,
        vatBusPostingGroup: markets[market].vatBusPostingGroup,
        pricesIncludingVat: true,
        allowLineDisc: true,
        phone: reach.phone,
        email: reach.email,
        address,
        blocked: plan.persona === null && random.chance(0.005) ? random.pick(['Ship', 'Invoice', 'All'] as const) : '',
        shared: false,
        walkIn: false,
        personId,
        organisationId: null,
        createdAt: instantOf(joinedMs),
        lastModifiedAt: touched(),
      });
      return number;
    });
    const cardCodes = plan.club.map(() => `NHC1${String(plan.index + 1).padStart(7, '0')}`);
    const crmIds = plan.crm.map((reach, nth) => {
      const contactId = crmGuid(crmContacts.length);
      crmContacts.push({
        contactId,
        personId,
        kind: plan.kind,
        firstName,
        lastName,
        email: reach.email,
        telephone: plan.persona === null && random.chance(0.1) ? landlineOf(market, 10_000 + plan.index) : null,
        mobilePhone: reach.phone,
        address,
        birthDate: plan.birthDate,
        clubCardNumber: nth === 0 ? (cardCodes[0] ?? null) : null,
        parentAccountId: organisation?.accountId ?? null,
        doNotBulkEmail: random.chance(0.25),
        doNotEmail: plan.persona === null && random.chance(0.03),
        doNotPhone: plan.persona === null && random.chance(0.15),
        createdAt: instantOf(joinedMs),
        modifiedAt: touched(),
      });
      return contactId;
    });
    const shopIds = plan.shop.map(({ email, phone }, nth) => {
      const accountId = shopAccounts.length + 1;
      shopAccounts.push({
        accountId,
        personId,
        email,
        firstName,
        lastName,
        market,
        group:
          plan.organisation !== null
            ? 'Wholesale'
            : plan.staffId !== null
              ? 'Staff'
              : plan.club.length > 0
                ? 'Club'
                : 'General',
        phone,
        address,
        erpNumber: nth === 0 && (plan.sales.web > 0 || plan.persona !== null) ? (erpNumbers[0] ?? null) : null,
        createdAt: instantOf(joinedMs + random.int(0, 400) * dayMs),
        updatedAt: touched(),
        // Filled in from the log of sign-ins.
        lastLoginAt: null,
      });
      return accountId;
    });
    plan.club.forEach((reach, nth) => {
      const cardCode = cardCodes[nth];
      if (cardCode === undefined) return;
      const sources = [
        ...crmIds.slice(0, 1).map((id) => `crm:${id}`),
        ...shopIds.slice(0, 1).map((id) => `shop:${String(id)}`),
        ...erpNumbers.slice(0, 1).map((number) => `erp:${number}`),
        null,
      ];
      enrolments.push({
        memberId: `cust_${random.hex(3)}`,
        cardCode,
        personId,
        // Personas enrolled on the web where they have an account: the contact knows the card by its number anyway.
        sourceId:
          plan.persona === null
            ? random.pick(sources)
            : (sources.find((source) => source?.startsWith('shop:')) ?? sources[0] ?? null),
        name,
        email: plan.persona !== null || random.chance(0.8) ? reach.email : null,
        phone: reach.phone,
        market,
        enrolledAt: instantOf(joinedMs),
        active: plan.persona !== null || !random.chance(0.02),
      });
    });
    const emails = new Set<string>();
    const phones = new Set<string>();
    for (const reaches of [plan.crm, plan.erp, plan.shop, plan.club])
      for (const { email, phone } of reaches) {
        if (email !== null) emails.add(email);
        if (phone !== null) phones.add(phone);
      }
    if (plan.guestEmail !== null) {
      emails.add(plan.guestEmail);
      phones.add(mobileOf(market, plan.index));
    }
    people.push({
      personId,
      kind: plan.kind,
      market,
      locale: plan.locale,
      firstName,
      lastName,
      birthDate: plan.birthDate,
      address,
      emails: [...emails],
      phones: [...phones],
      householdId:
        plan.sharesWith !== null || plans[plan.index + 1]?.sharesWith === plan.index
          ? `H${String((plan.sharesWith ?? plan.index) + 1)}`
          : null,
      organisationId: organisation?.organisationId ?? null,
      staffId: plan.staffId,
      erpNumbers,
      crmIds,
      shopIds,
      cardCodes,
      paymentTokens: Array.from({ length: plan.paymentTokens }, () => `ptk_${random.hex(3)}`),
    });
  }
  return {
    plans,
    planOf: (personId) => plans[Number(personId.slice(1)) - 1],
    people,
    organisations,
    erpCustomers,
    crmContacts,
    shopAccounts,
    enrolments,
  };
}
