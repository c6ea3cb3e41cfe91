import type { Day, Locale, MarketCode, PersonKind, PersonaKey, Phone, PostalAddress } from '../model.ts';
import { markets } from './markets.ts';
import { givenNames, streets, surnames, towns } from './names.ts';
import { twoDigits } from './numbers.ts';
import { mobileOf } from './phones.ts';
import { Random } from './random.ts';
import { slugify } from './slugs.ts';

/** A means of contact that one system holds for a person. */
export interface Reach {
  readonly email: string | null;
  readonly phone: Phone | null;
}

/** What is decided about a person before any system's rows are written. */
export interface PersonPlan {
  readonly index: number;
  readonly persona: PersonaKey | null;
  readonly kind: PersonKind;
  readonly market: MarketCode;
  readonly locale: Locale;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: Day | null;
  readonly address: PostalAddress;
  /** Index of the person whose phone or e-mail this one shares; null = alone. */
  readonly sharesWith: number | null;
  /** Index of the organisation; null for private persons. */
  readonly organisation: number | null;
  readonly staffId: string | null;
  readonly erp: readonly Reach[];
  readonly priceGroup: string;
  readonly discountGroup: string;
  readonly crm: readonly Reach[];
  readonly shop: readonly { readonly email: string; readonly phone: Phone | null }[];
  readonly club: readonly Reach[];
  /** E-mail given on guest orders; null = does not order as a guest. */
  readonly guestEmail: string | null;
  readonly paymentTokens: number;
  readonly sales: SalesPlan;
  readonly refusesProfiling: boolean;
}

/** Numbers of sales over the two years, and how long they are. */
export interface SalesPlan {
  readonly web: number;
  readonly till: number;
  readonly call: number;
  /** Null = drawn, mostly one to three. */
  readonly linesEach: number | null;
}

type Shape =
  'everything' | 'shopAndCrm' | 'clubWithoutAccount' | 'shopOnly' | 'receiptsOnly' | 'guest' | 'duplicate' | 'crmOnly';

const shapes: readonly (readonly [Shape, number])[] = [
  ['everything', 32],
  ['shopAndCrm', 14],
  ['clubWithoutAccount', 15],
  ['shopOnly', 10],
  ['receiptsOnly', 12],
  ['guest', 8],
  ['duplicate', 4],
  ['crmOnly', 5],
];

const marketShares: readonly (readonly [MarketCode, number])[] = [
  ['DK', 50],
  ['SE', 28],
  ['NO', 22],
];

function addressOf(random: Random, market: MarketCode): PostalAddress {
  const [postalCode, city] = random.pick(towns[market]);
  return { street: `${random.pick(streets[market])} ${random.int(1, 120)}`, postalCode, city, country: market };
}

function birthDateOf(random: Random): Day | null {
  if (random.chance(0.3)) return null;
  return `${random.int(1940, 2007)}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`;
}

/** Mean about five in all, with a long tail: one in a hundred buys ten times as often. */
function salesOf(random: Random, shape: Shape): SalesPlan {
  const draw = (mean: number) => Math.min(Math.floor(-Math.log(1 - random.next()) * mean + 0.5), 60);
  const busy = random.chance(0.01) ? 8 : 1;
  switch (shape) {
    case 'receiptsOnly':
      return { web: 0, till: 1 + draw(2), call: 0, linesEach: null };
    case 'guest':
      return { web: 1 + draw(1), till: draw(0.5), call: 0, linesEach: null };
    case 'clubWithoutAccount':
      return { web: 0, till: (1 + draw(4)) * busy, call: 0, linesEach: null };
    case 'shopOnly':
      return { web: (1 + draw(2)) * busy, till: 0, call: 0, linesEach: null };
    case 'crmOnly':
      return { web: 0, till: draw(1), call: 1 + draw(1), linesEach: null };
    case 'everything':
    case 'shopAndCrm':
    case 'duplicate':
      return {
        web: draw(2.6) * busy,
        till: (1 + draw(2.6)) * busy,
        call: random.chance(0.05) ? 1 : 0,
        linesEach: null,
      };
  }
}

type Systems = Pick<PersonPlan, 'erp' | 'crm' | 'shop' | 'club' | 'guestEmail' | 'paymentTokens'>;

interface Contacts {
  readonly reach: Reach;
  readonly login: PersonPlan['shop'][number];
  readonly second: PersonPlan['shop'][number];
  readonly email: string;
  /** Buys for herself, not for an organisation. */
  readonly own: boolean;
}

/** Which systems know the person, and by what. */
function systemsOf(random: Random, shape: Shape, { reach, login, second, email, own }: Contacts): Systems {
  const none = { erp: [], crm: [], shop: [], club: [], guestEmail: null, paymentTokens: random.chance(0.6) ? 1 : 0 };
  switch (shape) {
    case 'everything':
      return { ...none, erp: [reach], crm: [reach], shop: [login], club: [reach] };
    case 'shopAndCrm':
      return { ...none, erp: [reach], crm: [reach], shop: [login] };
    case 'clubWithoutAccount':
      return { ...none, erp: random.chance(0.5) ? [reach] : [], crm: [reach], club: [reach] };
    case 'shopOnly':
      return { ...none, erp: random.chance(0.8) ? [login] : [], shop: [login] };
    case 'receiptsOnly':
      return { ...none, paymentTokens: 1 };
    case 'guest':
      return { ...none, guestEmail: email };
    case 'duplicate':
      return {
        ...none,
        erp: [reach],
        crm: [reach, { email: second.email, phone: reach.phone }],
        shop: random.chance(0.5) ? [login, second] : [login],
        club: random.chance(0.6) ? [reach] : [],
      };
    case 'crmOnly':
      return { ...none, erp: own ? [reach] : [], crm: [reach] };
  }
}

/** Draws person `index`; `previous` is whom she may live with. */
export function drawPerson(
  seed: number,
  index: number,
  previous: PersonPlan | undefined,
  work: { organisation: number | null; staffId: string | null },
): PersonPlan {
  const random = new Random(seed, 'person', index);
  const shares =
    previous !== undefined &&
    previous.persona === null &&
    previous.sharesWith === null &&
    previous.kind === 'CONSUMER' &&
    work.organisation === null &&
    random.chance(0.06);
  const market = shares ? previous.market : random.weighted(marketShares);
  const firstName = random.pick(givenNames[market]);
  const lastName = shares ? previous.lastName : random.pick(surnames[market]);
  const own = `${slugify(firstName)}.${slugify(lastName)}.${index.toString(36)}`;
  const shared = shares ? ([...previous.crm, ...previous.club, ...previous.erp][0] ?? null) : null;
  const shareEmail = random.chance(0.5);
  const email = shared !== null && shareEmail ? (shared.email ?? `${own}@post.example`) : `${own}@post.example`;
  const phone = shared !== null && !shareEmail ? (shared.phone ?? mobileOf(market, index)) : mobileOf(market, index);
  const shape = work.organisation !== null ? 'crmOnly' : work.staffId !== null ? 'everything' : random.weighted(shapes);
  const reach: Reach = { email, phone: random.chance(0.93) ? phone : null };
  // A shop e-mail is a login and cannot be shared; one in seven has another than the CRM knows.
  const other = random.chance(0.15) || email !== `${own}@post.example`;
  const login = { email: other ? `${own}@mail.example` : email, phone: random.chance(0.6) ? phone : null };
  const known = systemsOf(random, shape, {
    reach,
    login,
    second: { email: `${own}@arbejde.example`, phone },
    email,
    own: work.organisation === null,
  });
  return {
    index,
    persona: null,
    kind: work.organisation !== null ? 'BUSINESS_CONTACT' : work.staffId !== null ? 'EMPLOYEE' : 'CONSUMER',
    market,
    locale: random.chance(0.06) ? 'en-GB' : (markets[market].locales[0] ?? 'en-GB'),
    firstName,
    lastName,
    birthDate: birthDateOf(random),
    address: shares ? previous.address : addressOf(random, market),
    sharesWith: shares ? previous.index : null,
    organisation: work.organisation,
    staffId: work.staffId,
    ...known,
    priceGroup: work.staffId !== null ? 'STAFF' : known.club.length > 0 ? 'CLUB' : random.chance(0.03) ? 'VIP' : '',
    discountGroup: random.chance(0.05) ? 'LOYAL5' : '',
    sales: salesOf(random, shape),
    refusesProfiling: random.chance(0.12),
  };
}
