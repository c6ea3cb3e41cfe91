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
import { crmContactOf, enrolmentOf, erpCustomerOf, personOf, shopAccountOf } from './personRows.ts';
import type { Subject } from './personRows.ts';
import { landlineOf } from './phones.ts';
import { guidsOf, Random } from './random.ts';
import { slugify } from './slugs.ts';
import { dayMs, historyMs, instantOf } from './time.ts';

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
  let erpRow = 0;
  const people = plans.map((plan): Person => {
    const random = new Random(seed, 'rows of person', plan.index);
    const subject: Subject = {
      plan,
      personId: personIdOf(plan.index),
      organisation: plan.organisation === null ? undefined : organisations[plan.organisation],
      joinedMs: historyMs - random.int(1, 1500) * dayMs,
      random,
    };
    const erpNumbers = plan.erp.map((reach) => {
      erpRow += 1;
      const number = `C${100_000 + erpRow}`;
      erpCustomers.push(erpCustomerOf(subject, reach, number, erpGuid(1000 * scale + erpRow)));
      return number;
    });
    const cardCodes = plan.club.map(() => `NHC1${String(plan.index + 1).padStart(7, '0')}`);
    const crmIds = plan.crm.map((reach, nth) => {
      const contactId = crmGuid(crmContacts.length);
      crmContacts.push(crmContactOf(subject, reach, contactId, nth === 0 ? (cardCodes[0] ?? null) : null));
      return contactId;
    });
    const orders = plan.sales.web > 0 || plan.persona !== null;
    const shopIds = plan.shop.map((login, nth) => {
      const accountId = shopAccounts.length + 1;
      shopAccounts.push(shopAccountOf(subject, login, accountId, nth === 0 && orders ? (erpNumbers[0] ?? null) : null));
      return accountId;
    });
    const known = { erpNumbers, crmIds, shopIds, cardCodes };
    plan.club.forEach((reach, nth) => enrolments.push(enrolmentOf(subject, reach, cardCodes[nth] ?? '', known)));
    return personOf(subject, known, plans[plan.index + 1]);
  });
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
