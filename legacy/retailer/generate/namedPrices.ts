import { anchor } from '../anchor.ts';
import type { GoldenPriceCase, NamedArticle } from '../model.ts';
import { branchNumber, callerNumber, employeeNumber, lisaNumber, organisationNumber } from './fixedNumbers.ts';
import type { PriceBook } from './priceBook.ts';

type Case = Pick<GoldenPriceCase, 'rule' | 'unitPrice' | 'winner'> & Partial<GoldenPriceCase>;

function addLists(book: PriceBook): void {
  book.list({ code: 'NAMED-DK', description: 'Kept by hand' });
  book.list({ code: 'NAMED-SE', description: 'Kept by hand, Sweden', currencyCode: 'SEK' });
  const watch = { campaignNo: 'CP1001', startingDate: '2026-11-13', endingDate: '2026-11-24' } as const;
  book.list({ code: 'CP1001-DK', description: 'Watch week', ...watch });
  book.list({ code: 'CP1001-SE', description: 'Watch week, Sweden', currencyCode: 'SEK', ...watch });
  book.list({ code: 'CP1001-NO', description: 'Watch week, Norway', currencyCode: 'NOK', ...watch });
  const targeted = { sourceType: 'Campaign', startingDate: '2026-11-01' } as const;
  book.list({
    code: 'CP1005-DK',
    description: 'Lamp evening',
    sourceNo: 'CP1005',
    campaignNo: 'CP1005',
    endingDate: '2026-12-15',
    ...targeted,
  });
  book.list({
    code: 'CP1006-DK',
    description: 'Thank you',
    sourceNo: 'CP1006',
    campaignNo: 'CP1006',
    endingDate: '2026-12-05',
    ...targeted,
  });
  book.list({
    code: 'CP1007-DK',
    description: 'Jewel of the day',
    campaignNo: 'CP1007',
    startingDate: '2026-11-18',
    endingDate: '2026-11-20',
  });
  book.list({ code: `CUST-${callerNumber}`, description: 'Agreement', sourceType: 'Customer', sourceNo: callerNumber });
}

/** Gives the named articles their price-list lines and says what the ERP must charge for each. */
export function addNamedPrices(book: PriceBook, named: Readonly<Record<NamedArticle, string>>): GoldenPriceCase[] {
  addLists(book);
  const agreement = `CUST-${callerNumber}`;
  const itemOf = (key: NamedArticle) => {
    const sku = named[key];
    const dash = sku.indexOf('-');
    return dash < 0 ? sku : sku.slice(0, dash);
  };
  const cases: GoldenPriceCase[] = [];
  const expect = (key: NamedArticle, name: string, facts: Case) => {
    cases.push({
      key: name,
      sku: named[key],
      customerNo: 'DK-CASH',
      unit: 'PCS',
      quantity: '1',
      currency: 'DKK',
      at: anchor,
      includesVat: true,
      lineDiscountPercent: '0',
      amount: facts.unitPrice,
      ...facts,
    });
  };
  const item = (key: NamedArticle) => ({ itemNo: itemOf(key) });

  const watch = book.line('CP1001-DK', { ...item('lisaWatch'), price: 149_900 });
  book.line('CP1001-SE', { ...item('lisaWatch'), price: 219_900 });
  book.line('CP1001-NO', { ...item('lisaWatch'), price: 229_900 });
  book.line('CLUB-DK', { ...item('lisaWatch'), price: 179_900 });
  expect('lisaWatch', 'campaign-for-all', {
    rule: 'A campaign open to all is an All Customers line of a list that names the campaign.',
    unitPrice: '1499.00',
    winner: watch,
  });
  expect('lisaWatch', 'campaign-for-lisa', {
    rule: 'The campaign beats the dearer member price.',
    customerNo: lisaNumber,
    unitPrice: '1499.00',
    winner: watch,
  });
  expect('lisaWatch', 'campaign-over', {
    rule: 'After the last inclusive day the item card stands again.',
    at: '2026-11-24T23:00:00Z',
    unitPrice: '1999.00',
    winner: null,
  });

  book.line('NAMED-DK', { ...item('variantBeatsGeneral'), price: 39_900 });
  const variant = book.line('NAMED-DK', { ...item('variantBeatsGeneral'), variantCode: 'BLK', price: 44_900 });
  expect('variantBeatsGeneral', 'variant-beats-general', {
    rule: 'A variant line beats a general one even when dearer.',
    unitPrice: '449.00',
    winner: variant,
  });
  expect('variantBeatsGeneral', 'general-for-other-variants', {
    rule: 'Other variants take the general line.',
    sku: `${itemOf('variantBeatsGeneral')}-BRN`,
    unitPrice: '399.00',
    winner: variant.replace(/\d+$/, (n) => String(Number(n) - 10_000)),
  });

  book.line('NAMED-DK', { ...item('currencyBeatsConverted'), price: 29_900 });
  const own = book.line('NAMED-SE', { ...item('currencyBeatsConverted'), price: 54_900 });
  expect('currencyBeatsConverted', 'currency-beats-converted', {
    rule: "A line in the document's currency beats a converted local one even when dearer.",
    customerNo: 'SE-CASH',
    currency: 'SEK',
    unitPrice: '549.00',
    winner: own,
  });

  const fixed = book.line('NAMED-DK', { ...item('noLineDiscount'), price: 34_900, allowLineDisc: false });
  book.line('NAMED-DK', { ...item('noLineDiscount'), percent: 20 });
  expect('noLineDiscount', 'no-line-discount', {
    rule: 'A winning line that allows no line discount ignores 20 %.',
    unitPrice: '349.00',
    winner: fixed,
  });

  book.line('CP1005-DK', { ...item('unactivatedCampaign'), price: 39_900 });
  expect('unactivatedCampaign', 'unactivated-campaign', {
    rule: 'A campaign that is not activated is no candidate, target group or not.',
    customerNo: callerNumber,
    unitPrice: '599.00',
    winner: null,
  });

  book.line('NAMED-DK', { ...item('bestOfSeveral'), price: 50_000 });
  const group = book.line('VIP-DK', { ...item('bestOfSeveral'), price: 45_000 });
  book.line(agreement, { ...item('bestOfSeveral'), price: 47_000 });
  const open = book.line('CP1001-DK', { ...item('bestOfSeveral'), price: 46_000 });
  expect('bestOfSeveral', 'best-of-several', {
    rule: 'Among all customers, customer, price group and campaign the lowest wins.',
    customerNo: callerNumber,
    unitPrice: '450.00',
    winner: group,
  });
  expect('bestOfSeveral', 'best-of-public', {
    rule: 'The walk-in account sees public lines alone.',
    unitPrice: '460.00',
    winner: open,
  });

  const priced = book.line('NAMED-DK', { ...item('highestDiscount'), price: 100_000 });
  book.line('NAMED-DK', { ...item('highestDiscount'), percent: 10 });
  book.line('DISC-LOYAL5', { ...item('highestDiscount'), percent: 15 });
  book.line(agreement, { ...item('highestDiscount'), percent: 12 });
  expect('highestDiscount', 'highest-discount', {
    rule: 'Then the highest line discount counts, and only one.',
    customerNo: callerNumber,
    unitPrice: '1000.00',
    lineDiscountPercent: '15',
    amount: '850.00',
    winner: priced,
  });
  expect('highestDiscount', 'public-discount', {
    rule: 'Without the discount group 10 % are left.',
    unitPrice: '1000.00',
    lineDiscountPercent: '10',
    amount: '900.00',
    winner: priced,
  });

  const one = book.line('NAMED-DK', { ...item('quantityBreaks'), price: 9_500 });
  const six = book.line('NAMED-DK', { ...item('quantityBreaks'), price: 8_900, minimumQuantity: '6' });
  const many = book.line('NAMED-DK', { ...item('quantityBreaks'), price: 7_900, minimumQuantity: '24' });
  expect('quantityBreaks', 'quantity-5', {
    rule: 'Below the break the ordinary line counts.',
    quantity: '5',
    unitPrice: '95.00',
    winner: one,
  });
  expect('quantityBreaks', 'quantity-6', {
    rule: 'A break counts from its minimum quantity on.',
    quantity: '6',
    unitPrice: '89.00',
    winner: six,
  });
  expect('quantityBreaks', 'quantity-24', {
    rule: 'The highest break reached is the lowest price.',
    quantity: '24',
    unitPrice: '79.00',
    winner: many,
  });

  const blankUnit = book.line('NAMED-DK', { ...item('unitSpecific'), price: 9_900 });
  const box = book.line('NAMED-DK', { ...item('unitSpecific'), unitOfMeasureCode: 'BOX', price: 54_000 });
  expect('unitSpecific', 'unit-specific', {
    rule: 'For a box the box line is cheaper than six times the blank-unit line.',
    unit: 'BOX',
    unitPrice: '540.00',
    winner: box,
  });
  expect('unitSpecific', 'blank-unit', {
    rule: 'A single piece takes the blank-unit line.',
    unitPrice: '99.00',
    winner: blankUnit,
  });
  const tea = book.line('NAMED-DK', { ...item('businessPrice'), price: 5_900 });
  book.line('NAMED-DK', { ...item('businessPrice'), unitOfMeasureCode: 'BOX', price: 36_000 });
  expect('businessPrice', 'blank-unit-beats-box', {
    rule: 'Blank-unit and unit-specific lines compete: six times 59 beats a box at 360.',
    unit: 'BOX',
    unitPrice: '354.00',
    winner: tea,
  });

  const net = book.line('NAMED-DK', { ...item('excludingVat'), price: 39_920, priceIncludesVat: false });
  expect('excludingVat', 'excluding-vat', {
    rule: 'A price excluding VAT gets the VAT of a buyer whose documents include it.',
    unitPrice: '499.00',
    winner: net,
  });
  const danish = book.line('NAMED-SE', {
    ...item('foreignVatPrice'),
    price: 12_500,
    vatBusPostingGrPrice: 'DOMESTIC-DK',
  });
  expect('foreignVatPrice', 'foreign-vat', {
    rule: "A price that includes another country's VAT is exchanged to the buyer's rate: 125 at 25 % is 112 at 12 %.",
    customerNo: 'SE-CASH',
    currency: 'SEK',
    unitPrice: '112.00',
    winner: danish,
  });

  const last = book.line('CP1007-DK', { ...item('inclusiveEndDate'), price: 19_900 });
  expect('inclusiveEndDate', 'last-second', {
    rule: 'The ending date is inclusive to its last second in Copenhagen.',
    at: '2026-11-20T22:59:59Z',
    unitPrice: '199.00',
    winner: last,
  });
  expect('inclusiveEndDate', 'day-after', {
    rule: 'At midnight in Copenhagen the line is over.',
    at: '2026-11-20T23:00:00Z',
    unitPrice: '249.00',
    winner: null,
  });

  const active = book.line('NAMED-DK', { ...item('draftLines'), price: 14_900 });
  book.line('NAMED-DK', { ...item('draftLines'), price: 9_900, status: 'Draft' });
  book.line('NAMED-DK', { ...item('draftLines'), price: 8_900, status: 'Inactive' });
  book.line('NAMED-DK', { ...item('draftLines'), price: 7_900, endingDate: '2026-11-19' });
  book.line('NAMED-DK', { ...item('draftLines'), price: 6_900, startingDate: '2026-11-21' });
  expect('draftLines', 'active-lines-only', {
    rule: 'Draft, inactive, ended and future lines are no candidates.',
    unitPrice: '149.00',
    winner: active,
  });

  const target = book.line('CP1006-DK', { ...item('targetedCampaign'), price: 24_900 });
  expect('targetedCampaign', 'targeted-campaign', {
    rule: 'An activated campaign counts for its target group.',
    customerNo: callerNumber,
    unitPrice: '249.00',
    winner: target,
  });
  expect('targetedCampaign', 'outside-the-target-group', {
    rule: 'Others pay the item card.',
    unitPrice: '299.00',
    winner: null,
  });

  const agreed = book.line(agreement, { ...item('customerLine'), price: 35_900 });
  expect('customerLine', 'customer-line', {
    rule: 'A line of the customer herself.',
    customerNo: callerNumber,
    unitPrice: '359.00',
    winner: agreed,
  });
  const member = book.line('CLUB-DK', { ...item('memberPrice'), price: 17_900 });
  expect('memberPrice', 'member-price', {
    rule: 'The member price is that of the price group CLUB.',
    customerNo: lisaNumber,
    unitPrice: '179.00',
    winner: member,
  });
  book.line('VIP-DK', { ...item('memberPrice'), price: 16_900 });
  const staff = book.line('STAFF-DK', { ...item('employeePrice'), price: 40_000, allowLineDisc: false });
  book.line('NAMED-DK', { ...item('employeePrice'), price: 50_000 });
  book.line('NAMED-DK', { ...item('employeePrice'), percent: 10 });
  expect('employeePrice', 'employee-price', {
    rule: 'The employee price wins and allows no further discount.',
    customerNo: employeeNumber,
    unitPrice: '400.00',
    winner: staff,
  });
  expect('convertedCard', 'converted-card', {
    rule: 'Nothing found: the item card, exchanged at 68.00 DKK for 100 SEK.',
    customerNo: 'SE-CASH',
    currency: 'SEK',
    unitPrice: '500.00',
    winner: null,
  });

  const business = book.line('B2B-A-DK', { ...item('businessPrice'), price: 4_000, priceIncludesVat: false });
  expect('businessPrice', 'business-price', {
    rule: "A business customer's documents exclude VAT.",
    customerNo: organisationNumber,
    includesVat: false,
    unitPrice: '40.00',
    winner: business,
  });
  expect('businessPrice', 'bill-to', {
    rule: 'The bill-to customer decides the price group.',
    customerNo: branchNumber,
    includesVat: false,
    unitPrice: '40.00',
    winner: business,
  });

  book.line('NAMED-DK', { ...item('priceAndDiscount'), price: 16_000 });
  const both = book.line('NAMED-DK', { ...item('priceAndDiscount'), price: 20_000, percent: 25 });
  expect('priceAndDiscount', 'price-and-discount', {
    rule: 'The lowest price after the line’s own discount wins: 200 less 25 % beats 160.',
    unitPrice: '200.00',
    lineDiscountPercent: '25',
    amount: '150.00',
    winner: both,
  });
  return cases;
}
