import { seededRandom, type Random } from '../../legacy/kit/random.ts';
import type { Market } from '../../platform/context/index.ts';
import { createCalendar } from '../../subgraphs/kit/index.ts';

/** A row as the back office stores it. */
export type DrawnRow = Readonly<Record<string, string | number | boolean>>;

export interface DrawnCustomer {
  readonly number: string;
  readonly market: Market;
  /** True for the market's account of sales to nobody known. */
  readonly walkIn: boolean;
  readonly priceGroup: string;
  readonly discountGroup: string;
  /** The account that pays and whose terms count. */
  readonly billTo: string;
}

export interface DrawnItem {
  readonly number: string;
  readonly variants: readonly { readonly id: string; readonly code: string }[];
  readonly units: readonly string[];
}

/** A line as somebody who checks for leaks needs to know it. */
export interface DrawnLine {
  readonly assignToType: string;
  readonly assignToNo: string;
}

/** A company with every rule of a price in it: groups, campaigns, variants, units, currencies, VAT groups, ties, dates at the edges of days. */
export interface DrawnCompany {
  readonly markets: readonly Market[];
  readonly customers: readonly DrawnCustomer[];
  readonly items: readonly DrawnItem[];
  /** By "list/line". */
  readonly lines: ReadonlyMap<string, DrawnLine>;
  /** Activated campaigns by the customers whom they target. */
  readonly targeted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows to be stored, by entity set. */
  readonly rows: readonly (readonly [set: string, row: DrawnRow])[];
}

/** One sales line to be priced. */
export interface DrawnCase {
  readonly customer: DrawnCustomer;
  readonly item: DrawnItem;
  readonly variant: DrawnItem['variants'][number] | null;
  readonly unit: string;
  readonly quantity: string;
}

const MEMBERS = 'PX-CLUB';
const groups = ['PX-VIP', 'PX-STAFF'] as const;
const discountGroups = ['PX-D1', 'PX-D2'] as const;
const vatGroups = ['PX-HOME', 'PX-NORTH'] as const;
const vatRates = { STANDARD: ['25', '15'], FOOD: ['12', '6'], BOOKS: ['0', '2.5'] } as const;
/** Both changes of the clock in Europe/Copenhagen, a year's end, and days between. */
const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-07-01', '2026-10-24', '2026-10-25', '2026-10-26'].concat([
  '2026-11-20',
  '2026-12-31',
  '2027-01-01',
]);
const emptyDate = '0001-01-01';

const guid = (kind: number, count: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-9000-${count.toString(16).padStart(12, '0')}`;

/** Draws from one seed: the same numbers, the same company. */
class Draw {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  from<T>(...values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('Nothing can be drawn from nothing.');
    return value;
  }
}

/** @param like a market of the house, whose language and shop the drawn ones take over. */
export function drawCompany(seed: number, like: Market): DrawnCompany {
  const draw = new Draw(seed);
  const rows: (readonly [string, DrawnRow])[] = [];
  const markets = drawMarkets(like, rows);
  const { customers, targeted } = drawCustomers(draw, markets, rows);
  const items = Array.from({ length: 60 }, (_, index) => drawItem(draw, index, rows));
  const lines = new Map<string, DrawnLine>();
  for (const item of items) {
    for (let left = draw.below(15); left > 0; left -= 1) {
      const line = drawLine(draw, item, customers, lines.size + 1);
      lines.set(`${line['priceListCode']}/${line['lineNo']}`, {
        assignToType: String(line['assignToType']),
        assignToNo: String(line['assignToNo']),
      });
      rows.push(['priceListLines', line]);
    }
  }
  return { markets, customers, items, lines, targeted, rows };
}

function drawMarkets(like: Market, rows: (readonly [string, DrawnRow])[]): Market[] {
  let count = 0;
  for (const [place, group] of vatGroups.entries()) {
    for (const [product, rates] of Object.entries(vatRates)) {
      const vatPercent = rates[place] ?? '0';
      rows.push([
        'vatPostingSetup',
        { id: guid(1, (count += 1)), vatBusPostingGroup: group, vatProdPostingGroup: `PX-${product}`, vatPercent },
      ]);
    }
  }
  const currencies = [
    ['DKK', '0.01'],
    ['SEK', '0.01'],
    ['JPY', '1'],
    ['KWD', '0.001'],
  ] as const;
  for (const [code, amountRoundingPrecision] of currencies.slice(2)) {
    const rest = { displayName: code, symbol: code, amountDecimalPlaces: code === 'JPY' ? '0:0' : '3:3' };
    rows.push(['currencies', { id: guid(2, (count += 1)), code, amountRoundingPrecision, ...rest }]);
  }
  for (const [currencyCode, first, second, per] of [
    ['SEK', '68.1234', '66.5', '100'],
    ['JPY', '4.5179', '4.61', '100'],
    ['KWD', '22.4167', '21.98', '1'],
  ] as const) {
    const known = { currencyCode, exchangeRateAmount: per };
    rows.push(
      [
        'currencyExchangeRates',
        { id: guid(3, (count += 1)), ...known, startingDate: '2025-01-01', relationalExchangeRateAmount: first },
      ],
      [
        'currencyExchangeRates',
        { id: guid(3, (count += 1)), ...known, startingDate: '2026-10-25', relationalExchangeRateAmount: second },
      ],
    );
  }
  return currencies.flatMap(([currency], place) =>
    [true, false].map((consumerPricesIncludeTax) => ({
      ...like,
      currency,
      consumerPricesIncludeTax,
      memberPriceGroup: MEMBERS,
      walkInCustomer: `PX-CASH-${currency}-${consumerPricesIncludeTax ? 'I' : 'E'}`,
      erpVatBusPostingGroup: vatGroups[place % 2] ?? vatGroups[0],
    })),
  );
}

function drawCustomers(
  draw: Draw,
  markets: readonly Market[],
  rows: (readonly [string, DrawnRow])[],
): Pick<DrawnCompany, 'customers' | 'targeted'> {
  const customers: DrawnCustomer[] = [];
  const add = (market: Market, number: string, more: Partial<DrawnCustomer> = {}): DrawnCustomer => {
    const customer = { number, market, walkIn: false, priceGroup: '', discountGroup: '', billTo: number, ...more };
    customers.push(customer);
    rows.push([
      'customers',
      {
        id: guid(4, customers.length),
        number,
        displayName: number,
        type: draw.from('Person', 'Company'),
        ...{ addressLine1: '', addressLine2: '', city: '', state: '', country: market.country, postalCode: '' },
        ...{ phoneNumber: '', email: '', website: '', blocked: ' ' },
        currencyCode: market.currency,
        billToCustomerNo: customer.billTo,
        customerPriceGroup: customer.priceGroup,
        customerDiscGroup: customer.discountGroup,
        vatBusPostingGroup: market.erpVatBusPostingGroup,
        pricesIncludingVat: market.consumerPricesIncludeTax,
        allowLineDisc: draw.from(true, true, false),
        countryCode: market.country,
        walkIn: customer.walkIn,
        registeredDateTime: '2025-01-01T00:00:00Z',
      },
    ]);
    return customer;
  };
  for (const [index, market] of markets.entries()) {
    const named = (name: string): string => `PX${index}-${name}`;
    add(market, market.walkInCustomer, { walkIn: true });
    add(market, named('PLAIN'));
    add(market, named('MEMBER'), { priceGroup: MEMBERS });
    add(market, named('STAFF'), { priceGroup: 'PX-STAFF' });
    const payer = add(market, named('VIP'), { priceGroup: 'PX-VIP', discountGroup: draw.from(...discountGroups) });
    add(market, named('DISCOUNT'), { discountGroup: draw.from(...discountGroups), priceGroup: draw.from('', MEMBERS) });
    add(market, named('BRANCH'), { billTo: payer.number, priceGroup: 'PX-STAFF' });
  }
  const campaigns = [
    ['PX-ON', true],
    ['PX-OFF', false],
  ] as const;
  const targeted = new Map<string, Set<string>>();
  let count = 0;
  for (const [no, activated] of campaigns) {
    const titles = JSON.stringify({ 'en-GB': no });
    const dates = { startingDate: emptyDate, endingDate: emptyDate };
    rows.push([
      'campaigns',
      { id: guid(5, (count += 1)), no, description: no, title: no, titles, activated, openToAll: false, ...dates },
    ]);
    for (const customer of customers.filter(({ walkIn }) => !walkIn && draw.from(true, false))) {
      rows.push(['campaignTargets', { id: guid(6, (count += 1)), campaignNo: no, customerNo: customer.number }]);
      if (!activated) continue;
      targeted.set(customer.number, (targeted.get(customer.number) ?? new Set<string>()).add(no));
    }
  }
  return { customers, targeted };
}

function drawItem(draw: Draw, index: number, rows: (readonly [string, DrawnRow])[]): DrawnItem {
  const number = `PX${String(index).padStart(3, '0')}`;
  const id = guid(7, index + 1);
  const base = draw.from('PCS', 'KG', 'M');
  const units = draw.from([base], [base, 'BOX'], [base, 'BOX']);
  const variants = draw.from<readonly string[]>([], ['RED'], ['RED', 'BLU-L']).map((code, place) => ({
    id: guid(8, index * 10 + place + 1),
    code,
  }));
  rows.push([
    'items',
    {
      id,
      number,
      displayName: number,
      type: 'Inventory',
      ...{ itemCategoryId: guid(0, 0), itemCategoryCode: '', blocked: false, gtin: '', inventory: '0', unitCost: '0' },
      unitPrice: drawAmount(draw),
      baseUnitOfMeasureId: guid(0, 0),
      baseUnitOfMeasureCode: base,
      salesUnitOfMeasureCode: base,
      ...drawVat(draw),
      vatProdPostingGroup: `PX-${draw.from(...Object.keys(vatRates))}`,
      ...{ allowInvoiceDisc: true, salesBlocked: false, countries: '' },
    },
  ]);
  for (const { id: variantId, code } of variants) {
    rows.push(['itemVariants', { id: variantId, itemId: id, itemNumber: number, code, description: code }]);
  }
  for (const [place, code] of units.entries()) {
    const perBase = place === 0 ? '1' : draw.from('6', '12', '2.5');
    const row = { itemNo: number, unitOfMeasureCode: code, qtyPerUnitOfMeasure: perBase, baseUnit: place === 0 };
    rows.push(['itemUnitsOfMeasure', { id: guid(9, index * 10 + place + 1), ...row, description: code }]);
  }
  return { number, variants, units };
}

function drawLine(draw: Draw, item: DrawnItem, customers: readonly DrawnCustomer[], lineNo: number): DrawnRow {
  const everybody = ['All Customers', ''] as const;
  const group = ['Customer Price Group', draw.from(MEMBERS, ...groups)] as const;
  const [assignToType, assignToNo] = draw.from<readonly [string, string]>(
    ...[everybody, everybody, everybody, everybody, group, group],
    ['Customer Disc. Group', draw.from(...discountGroups)],
    ['Customer', draw.from(...customers).number],
    ['Customer', draw.from(...customers).number],
    ['Campaign', draw.from('PX-ON', 'PX-OFF')],
  );
  const amountType = draw.from('Price', 'Price', 'Discount', 'Price & Discount');
  const [from, to] = [draw.from('', '', ...days), draw.from('', '', ...days)].sort();
  const dates = draw.from([from, to] as const, ['', from] as const, [to, ''] as const);
  return {
    id: guid(10, lineNo),
    priceListCode: draw.from('PX-A', 'PX-B', 'PX-C'),
    lineNo,
    status: draw.from('Active', 'Active', 'Active', 'Draft'),
    amountType,
    assignToType,
    assignToNo,
    campaignNo: assignToType === 'All Customers' ? draw.from('', 'PX-ON') : '',
    assetType: 'Item',
    itemNo: item.number,
    variantCode: draw.from('', '', ...item.variants.map(({ code }) => code)),
    unitOfMeasureCode: draw.from('', '', ...item.units),
    minimumQuantity: draw.from('0', '0', '1', '2', '6', '12', '0.5'),
    currencyCode: draw.from('', '', '', 'SEK', 'JPY', 'KWD'),
    unitPrice: amountType === 'Discount' ? '0' : drawAmount(draw),
    lineDiscountPercent: amountType === 'Price' ? '0' : draw.from('5', '10', '10', '12.5', '33.33', '100'),
    allowLineDisc: draw.from(true, true, false),
    allowInvoiceDisc: true,
    ...drawVat(draw),
    startingDate: dates[0] === '' || dates[0] === undefined ? emptyDate : dates[0],
    endingDate: dates[1] === '' || dates[1] === undefined ? emptyDate : dates[1],
  };
}

/** Few enough that lines tie, with parts of the smallest coin. */
function drawAmount(draw: Draw): string {
  return draw.from('99', '99', '100', '149.95', '149.95', '0.05', '1234.567', '33.333', '0.125', '7.77777');
}

function drawVat(draw: Draw): { readonly priceIncludesVat: boolean; readonly vatBusPostingGrPrice: string } {
  return { priceIncludesVat: draw.from(true, true, false), vatBusPostingGrPrice: draw.from(...vatGroups) };
}

/** Instants around the beginnings of the days at which lines begin and end, to the millisecond, and of the hours that the clock repeats. */
export function drawInstants(timeZone: string): readonly string[] {
  const calendar = createCalendar(timeZone);
  const beginnings = days.map((day) => Date.parse(calendar.startOf(day)));
  const around = beginnings.flatMap((moment) => [moment - 1, moment, moment + 12 * 3_600_000]);
  return [...around, Date.parse('2026-10-25T00:30:00Z'), Date.parse('2026-10-25T01:30:00Z')].map((moment) =>
    new Date(moment).toISOString(),
  );
}

/** Sales lines of one customer: every kind of quantity and unit. */
export function drawCases(seed: number, company: DrawnCompany, customer: DrawnCustomer, count: number): DrawnCase[] {
  const draw = new Draw(seed);
  return Array.from({ length: count }, () => {
    const item = draw.from(...company.items);
    const quantity = draw.from('1', '1', '2', '5', '6', '7', '12', '0.5', '0.33333', '100');
    return { customer, item, variant: draw.from(null, ...item.variants), unit: draw.from(...item.units), quantity };
  });
}
