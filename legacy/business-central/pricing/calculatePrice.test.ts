import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculatePrice } from './calculatePrice.ts';
import { lineAmounts } from './lineAmounts.ts';
import type { PriceBook, PriceLine } from './priceBook.ts';
import type { PriceRequest } from './priceRequest.ts';

const line = (fields: Partial<PriceLine>): PriceLine => ({
  priceListCode: 'A',
  lineNo: 10_000,
  status: 'Active',
  amountType: 'Price',
  assignToType: 'All Customers',
  assignToNo: '',
  variantCode: '',
  unitOfMeasureCode: '',
  minimumQuantity: '0',
  currencyCode: '',
  unitPrice: '0',
  lineDiscountPercent: '0',
  allowLineDisc: true,
  priceIncludesVat: true,
  vatBusPostingGrPrice: 'DK',
  startingDate: '',
  endingDate: '',
  ...fields,
});
const bookOf = (lines: readonly PriceLine[], campaigns: readonly string[] = []): PriceBook => ({
  linesOf: () => lines,
  campaignsOf: () => new Set(campaigns),
  vatPercent: (group) => (group === 'SE-FOOD' ? '12' : '25'),
  rateOf: () => '68',
});
const request = (fields: Partial<PriceRequest> = {}): PriceRequest => ({
  buyer: {
    billToNo: 'C1',
    priceGroup: 'CLUB',
    discountGroup: 'LOYAL',
    vatBusPostingGroup: 'DK',
    pricesIncludingVat: true,
    allowLineDisc: true,
  },
  item: {
    number: 'N1',
    unitPrice: '500',
    priceIncludesVat: true,
    vatBusPostingGrPrice: 'DK',
    vatProdPostingGroup: 'STANDARD',
  },
  variantCode: 'BLK',
  unitOfMeasureCode: 'PCS',
  qtyPerUnitOfMeasure: '1',
  quantity: '1',
  currencyCode: '',
  day: '2026-11-20',
  ...fields,
});
const priceOf = (lines: readonly PriceLine[], fields: Partial<PriceRequest> = {}, campaigns: string[] = []) =>
  calculatePrice(request(fields), bookOf(lines, campaigns));

describe('the price calculation', () => {
  it('lets a variant line beat a general one even when dearer, in whatever order they stand', () => {
    const lines = [line({ unitPrice: '399' }), line({ lineNo: 20_000, variantCode: 'BLK', unitPrice: '449' })];
    expect(priceOf(lines)).toEqual({ unitPrice: '449', lineDiscountPercent: '0', winner: 'A/20000' });
    expect(priceOf([...lines].reverse()).winner).toBe('A/20000');
  });

  it('takes the cheaper where one line has the currency and the other the variant', () => {
    const lines = [
      line({ currencyCode: 'SEK', unitPrice: '549' }),
      line({ lineNo: 20_000, variantCode: 'BLK', unitPrice: '340' }),
    ];
    expect(priceOf(lines, { currencyCode: 'SEK' })).toMatchObject({ unitPrice: '500', winner: 'A/20000' });
  });

  it('ignores lines of another currency, unit, variant, customer, group, day or state', () => {
    const others = [
      { currencyCode: 'SEK' },
      { unitOfMeasureCode: 'BOX' },
      { variantCode: 'RED' },
      { assignToType: 'Customer', assignToNo: 'C2' },
      { assignToType: 'Customer Price Group', assignToNo: 'VIP' },
      { assignToType: 'Customer Disc. Group', assignToNo: 'LOYAL' },
      { assignToType: 'Campaign', assignToNo: 'CP1' },
      { startingDate: '2026-11-21' },
      { endingDate: '2026-11-19' },
      { status: 'Draft' },
      { minimumQuantity: '2' },
    ];
    const lines = others.map((fields, index) => line({ lineNo: index, unitPrice: '1', ...fields }));
    expect(priceOf(lines)).toEqual({ unitPrice: '500', lineDiscountPercent: '0', winner: null });
  });

  it('counts a campaign only while the buyer is targeted by it and it is activated', () => {
    const lines = [line({ assignToType: 'Campaign', assignToNo: 'CP1', unitPrice: '300' })];
    expect(priceOf(lines, {}, ['CP1']).winner).toBe('A/10000');
    expect(priceOf(lines).winner).toBeNull();
  });

  it('keeps both ends of a line’s dates', () => {
    const lines = [line({ unitPrice: '300', startingDate: '2026-11-20', endingDate: '2026-11-20' })];
    expect(priceOf(lines).winner).toBe('A/10000');
  });

  it('gives the highest discount only where the winning line allows one', () => {
    const discounts = [
      line({ lineNo: 1, amountType: 'Discount', lineDiscountPercent: '20' }),
      line({
        lineNo: 2,
        amountType: 'Discount',
        lineDiscountPercent: '15',
        assignToType: 'Customer Disc. Group',
        assignToNo: 'LOYAL',
      }),
    ];
    expect(priceOf([...discounts, line({ unitPrice: '400' })]).lineDiscountPercent).toBe('20');
    expect(priceOf([...discounts, line({ unitPrice: '400', allowLineDisc: false })]).lineDiscountPercent).toBe('0');
    expect(priceOf(discounts)).toEqual({ unitPrice: '500', lineDiscountPercent: '20', winner: null });
  });

  it('weighs a line by its price after its own discount', () => {
    const lines = [
      line({ unitPrice: '160' }),
      line({ lineNo: 20_000, amountType: 'Price & Discount', unitPrice: '200', lineDiscountPercent: '25' }),
    ];
    expect(priceOf(lines)).toEqual({ unitPrice: '200', lineDiscountPercent: '25', winner: 'A/20000' });
  });

  it('converts VAT, unit and currency, and rounds once to five decimals', () => {
    const lines = [line({ unitPrice: '33.33' })];
    const buyer = { ...request().buyer, vatBusPostingGroup: 'SE-FOOD' };
    // 33.33 × 112/125 × 6 ÷ 0.68
    expect(priceOf(lines, { buyer, currencyCode: 'SEK', unitOfMeasureCode: 'BOX', qtyPerUnitOfMeasure: '6' })).toEqual({
      unitPrice: '263.50306',
      lineDiscountPercent: '0',
      winner: 'A/10000',
    });
    const business = { ...request().buyer, pricesIncludingVat: false };
    expect(priceOf([line({ unitPrice: '499' })], { buyer: business }).unitPrice).toBe('399.2');
    expect(priceOf([line({ unitPrice: '399.2', priceIncludesVat: false })]).unitPrice).toBe('499');
  });

  it('measures minimum quantities in base units for a line without a unit', () => {
    const lines = [line({ unitPrice: '400', minimumQuantity: '6' })];
    expect(priceOf(lines, { unitOfMeasureCode: 'BOX', qtyPerUnitOfMeasure: '6' }).winner).toBe('A/10000');
    expect(priceOf(lines, { quantity: '5' }).winner).toBeNull();
  });

  it('never depends on the order in which the table gives its lines', () => {
    const some = fc.record({
      lineNo: fc.integer({ min: 1, max: 1000 }),
      unitPrice: fc.integer({ min: 1, max: 900 }).map(String),
      variantCode: fc.constantFrom('', 'BLK'),
      currencyCode: fc.constantFrom('', 'SEK'),
      amountType: fc.constantFrom('Price', 'Discount', 'Price & Discount'),
      lineDiscountPercent: fc.integer({ min: 0, max: 50 }).map(String),
      allowLineDisc: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ lineNo }) => lineNo, maxLength: 8 }), (fields) => {
        const lines = fields.map(line);
        expect(priceOf([...lines].reverse(), { currencyCode: 'SEK' })).toEqual(priceOf(lines, { currencyCode: 'SEK' }));
      }),
    );
  });
});

describe('the amounts of a line', () => {
  it('round gross and discount each, and split VAT to the minor unit', () => {
    expect(
      lineAmounts({
        quantity: '3',
        unitPrice: '33.335',
        discountPercent: '12.5',
        taxPercent: '25',
        pricesIncludeTax: true,
      }),
    ).toEqual({
      discountAmount: '12.5',
      amountExcludingTax: '70.01',
      totalTaxAmount: '17.5',
      amountIncludingTax: '87.51',
    });
  });

  it('always give net + tax = gross', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (cents, quantity, incl) => {
          const amounts = lineAmounts({
            quantity: String(quantity),
            unitPrice: String(cents / 100),
            discountPercent: '7',
            taxPercent: '12',
            pricesIncludeTax: incl,
          });
          expect(Number(amounts.amountExcludingTax) + Number(amounts.totalTaxAmount)).toBeCloseTo(
            Number(amounts.amountIncludingTax),
            6,
          );
        },
      ),
    );
  });
});
