import type { Persona, PersonaKey, Retailer } from '../model.ts';
import { lazily } from './lazily.ts';

/** The rows from which a persona's ids are gathered: each read by whom it concerns, and sales by whoever asks for their numbers. */
type Rows = Pick<
  Retailer,
  | 'people'
  | 'erpCustomers'
  | 'shopAccounts'
  | 'clubEnrolments'
  | 'staff'
  | 'webOrders'
  | 'receipts'
  | 'erpOrders'
  | 'carts'
  | 'wishlists'
  | 'organisations'
>;

interface Role {
  readonly title: string;
  readonly story: string;
  readonly actor: Persona['actor'];
}

const customers: readonly (readonly [PersonaKey, string, Role])[] = [
  [
    'lisa',
    'Lisa',
    {
      title: 'Shopper',
      actor: 'customer',
      story:
        'Saw a watch in an advertisement, put it on her wish list on the web at 07:42 in Copenhagen on the morning of the anchor; logs in with another e-mail address than the CRM knows; club member in price group CLUB.',
    },
  ],
  [
    'caller',
    'Karen',
    {
      title: 'Caller with an open case',
      actor: 'customer',
      story:
        'Phones about an open delivery case; orders on the web, receipts, an order by phone, points, a wish list and a cart; price group VIP and discount group LOYAL5, so her prices are not the agent’s.',
    },
  ],
  [
    'employee',
    'Jonas',
    {
      title: 'Employee who shops',
      actor: 'customer',
      story: 'Works in the Copenhagen store and buys in price group STAFF, which allows no further discount.',
    },
  ],
  [
    'business',
    'Mette',
    {
      title: 'Business buyer',
      actor: 'customer',
      story:
        'Buys for Lund Byg ApS on the company’s shared customer number in price group B2B-A, without VAT; the number is nobody’s own.',
    },
  ],
  [
    'duplicate',
    'Ida',
    {
      title: 'Duplicate pair',
      actor: 'none',
      story: 'One person with two CRM contacts and two shop accounts under two e-mail addresses and one phone number.',
    },
  ],
  [
    'no-profiling',
    'Astrid',
    { title: 'Refused profiling', actor: 'none', story: 'A member who takes newsletters and has refused profiling.' },
  ],
  [
    'frequent',
    'Ole',
    {
      title: 'Fifty orders of five lines',
      actor: 'none',
      story: 'Thirty web orders and twenty receipts of five lines each, for budgets.',
    },
  ],
  [
    'oconnor',
    'Seán',
    {
      title: 'A name with an apostrophe',
      actor: 'none',
      story: 'Seán O’Connor, whose name and e-mail address hold an apostrophe.',
    },
  ],
  [
    'guest-buyer',
    'Trine',
    { title: 'Guest buyer', actor: 'none', story: 'Three web orders without any account, CRM contact or ERP number.' },
  ],
  [
    'receipt-only',
    'Per',
    {
      title: 'Known by receipts alone',
      actor: 'none',
      story: 'Four till receipts paid with one card on the walk-in account; nothing else.',
    },
  ],
];

/** Made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const newestFirst = (numbers: { readonly placedAt: string; readonly number: string }[]) =>
  numbers
    .sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1))
    .map(({ number }) => number)
    .slice(0, 5);

function customerPersona(rows: Rows, index: number, key: PersonaKey, role: Role): Persona {
  const person = rows.people[index];
  if (person === undefined) throw new Error(`The persona ${key} has no person.`);
  const own = rows.erpCustomers.filter(({ personId }) => personId === person.personId);
  const organisation = rows.organisations.find(({ organisationId }) => organisationId === person.organisationId);
  const priced =
    organisation === undefined ? own : rows.erpCustomers.filter(({ number }) => number === organisation.erpNumber);
  const accounts = rows.shopAccounts.filter(({ personId }) => personId === person.personId);
  const mine = (row: { readonly personId: string | null }) => row.personId === person.personId;
  const orderNumbers = once(() =>
    newestFirst([
      ...rows.webOrders.filter(mine).map(({ placedAt, incrementId }) => ({ placedAt, number: incrementId })),
      ...rows.erpOrders.filter(mine).map(({ placedAt, erp }) => ({ placedAt, number: erp.orderNo })),
    ]),
  );
  const receiptNumbers = once(() =>
    newestFirst(rows.receipts.filter(mine).map(({ placedAt, receiptNo }) => ({ placedAt, number: receiptNo }))),
  );
  return {
    key,
    ...role,
    name: `${person.firstName} ${person.lastName}`,
    market: person.market,
    locale: person.locale,
    personId: person.personId,
    emails: person.emails,
    phones: person.phones,
    login: accounts[0]?.email ?? null,
    erpNumbers: organisation === undefined ? person.erpNumbers : [organisation.erpNumber],
    crmIds: person.crmIds,
    shopIds: person.shopIds,
    cardCodes: person.cardCodes,
    memberIds: rows.clubEnrolments.filter(mine).map(({ memberId }) => memberId),
    paymentTokens: person.paymentTokens,
    priceGroups: priced.map(({ priceGroup }) => priceGroup).filter((group) => group !== ''),
    staffId: person.staffId,
    storeId: null,
    tillId: null,
    get orderNumbers() {
      return orderNumbers();
    },
    get receiptNumbers() {
      return receiptNumbers();
    },
    guestCartId: null,
    guestWishlistId: null,
  };
}

const nobody = {
  market: 'DK',
  locale: 'da-DK',
  personId: null,
  emails: [],
  phones: [],
  login: null,
  erpNumbers: [],
  crmIds: [],
  shopIds: [],
  cardCodes: [],
  memberIds: [],
  paymentTokens: [],
  priceGroups: [],
  staffId: null,
  storeId: null,
  tillId: null,
  orderNumbers: [],
  receiptNumbers: [],
  guestCartId: null,
  guestWishlistId: null,
} as const satisfies Partial<Persona>;

/** Everyone with a name in the demo, with the ids under which each system knows them. Each is made when first read. */
export function buildPersonas(rows: Rows): Readonly<Record<PersonaKey, Persona>> {
  const staff = (
    key: PersonaKey,
    staffId: string,
    facts: Pick<Persona, 'title' | 'story' | 'actor'> & Partial<Persona>,
  ): Persona => {
    const member = rows.staff.find((one) => one.staffId === staffId);
    if (member === undefined) throw new Error(`No staff ${staffId}`);
    return { ...nobody, key, name: member.name, emails: [member.email], staffId, storeId: member.storeId, ...facts };
  };
  const guest = (key: PersonaKey, market: Persona['market'], locale: Persona['locale']): Persona => ({
    ...nobody,
    key,
    title: `Visitor, ${market}`,
    story:
      'Nobody has logged in; a guest cart and a guest wish list, both with the watch, are reached by their unguessable ids.',
    actor: 'anonymous',
    name: 'Guest',
    market,
    locale,
    guestCartId: rows.carts.find((cart) => cart.accountId === null && cart.market === market)?.maskedId ?? null,
    guestWishlistId:
      rows.wishlists.find((list) => list.accountId === null && list.market === market)?.wishlistId ?? null,
  });
  const customer = (key: PersonaKey): Persona => {
    const index = customers.findIndex(([known]) => known === key);
    const entry = customers[index];
    if (entry === undefined || rows.people[index]?.firstName !== entry[1])
      throw new Error(`The persona ${key} is not where it should be.`);
    return customerPersona(rows, index, key, entry[2]);
  };
  return lazily<Record<PersonaKey, Persona>>({
    lisa: () => customer('lisa'),
    caller: () => customer('caller'),
    agent: () =>
      staff('agent', 'E0002', {
        title: 'Call-centre agent',
        actor: 'staff',
        story: 'Answers the phone and sees the caller’s prices, not her own.',
      }),
    associate: () =>
      staff('associate', 'E0001', {
        title: 'Store associate',
        actor: 'staff',
        tillId: 'S-DK01-M1',
        story: 'Serves in the Copenhagen store with a mobile till.',
      }),
    marketer: () =>
      staff('marketer', 'E0003', {
        title: 'Marketer',
        actor: 'staff',
        story: 'Plans campaigns; may not read people’s cases.',
      }),
    integrator: () =>
      staff('integrator', 'E0004', {
        title: 'Integrator',
        actor: 'service',
        story: 'A service that reads for other systems.',
      }),
    business: () => customer('business'),
    employee: () => customer('employee'),
    'guest-dk': () => guest('guest-dk', 'DK', 'da-DK'),
    'guest-se': () => guest('guest-se', 'SE', 'sv-SE'),
    'guest-no': () => guest('guest-no', 'NO', 'nb-NO'),
    'guest-buyer': () => customer('guest-buyer'),
    duplicate: () => customer('duplicate'),
    'no-profiling': () => customer('no-profiling'),
    frequent: () => customer('frequent'),
    oconnor: () => customer('oconnor'),
    'receipt-only': () => customer('receipt-only'),
  });
}
