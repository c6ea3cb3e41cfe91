import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toDecimal } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';
import { discount, itemCard, line, noon, question } from '../testRecords.ts';
import { businessCentral } from './businessCentral.ts';
import type { PriceQuestion } from './rule.ts';

const decide = (records: readonly PriceRecord[], fields: Partial<PriceQuestion> = {}) =>
  businessCentral.rule(question(records, fields)).decision;
const priceOf = (records: readonly PriceRecord[], fields: Partial<PriceQuestion> = {}) =>
  decide(records, fields)?.amounts.gross.amount;
const swedish = { currency: 'SEK', exchangeRate: toDecimal('0.68') } as const;

describe('Business Central’s rule', () => {
  it('lets a variant’s line beat a general one even when dearer', () => {
    const records = [line({ amount: '399' }), line({ id: 'P1/20000', variant: 'BLK', amount: '449' })];
    expect(priceOf(records)).toBe('449.00');
  });

  it('lets a line in the document’s currency beat a converted one even when dearer', () => {
    const records = [
      line({ amount: '299' }),
      line({ id: 'S1/10000', priceList: 'S1', currency: 'SEK', amount: '549' }),
    ];
    expect(priceOf(records, swedish)).toBe('549.00');
  });

  it('takes the cheaper where one line has the currency and another the variant', () => {
    const records = [line({ currency: 'SEK', amount: '549' }), line({ id: 'P1/20000', variant: 'BLK', amount: '340' })];
    expect(priceOf(records, swedish)).toBe('500.00');
  });

  it('takes the lowest of what is left, after each line’s own discount', () => {
    const records = [line({ amount: '160' }), line({ id: 'P1/20000', amount: '200', discountPercent: '25' })];
    expect(decide(records)).toMatchObject({ winner: { id: 'P1/20000' }, amounts: { gross: { amount: '150.00' } } });
  });

  it('then gives the highest line discount, and only one', () => {
    const records = [line({ amount: '1000' }), discount('10'), discount('15', { id: 'D2/1', audience: 'SEGMENT' })];
    expect(decide(records)).toMatchObject({ discount: { id: 'D2/1' }, amounts: { gross: { amount: '850.00' } } });
  });

  it('ignores 20 % where the winning line allows no line discount', () => {
    const records = [
      line({ amount: '349', allowLineDiscount: false }),
      line({ id: 'P1/2', amount: '400' }),
      discount('20'),
    ];
    expect(priceOf(records)).toBe('349.00');
  });

  it('falls back to the item card, with discounts, only where no line holds', () => {
    expect(priceOf([itemCard('249'), line({ amount: '900' })])).toBe('900.00');
    expect(priceOf([itemCard('249'), line({ amount: '99', unit: 'BOX' })])).toBe('249.00');
    expect(priceOf([itemCard('200'), discount('10')])).toBe('180.00');
    expect(decide([discount('10')])).toBeNull();
  });

  it('knows no candidate that is not for this buyer, such as a campaign that is not activated', () => {
    expect(priceOf([itemCard('599'), line({ amount: '399', applies: false })])).toBe('599.00');
  });

  it.each([
    ['2026-11-20T12:00:00Z', null, '100.00'],
    ['2026-11-20T12:00:01Z', null, '249.00'],
    [null, '2026-11-20T12:00:01Z', '100.00'],
    [null, '2026-11-20T12:00:00Z', '249.00'],
  ])('holds from %s and until, but not at, %s', (validFrom, validUntil, price) => {
    expect(priceOf([itemCard('249'), line({ amount: '100', validFrom, validUntil })])).toBe(price);
  });

  it('counts minimum quantities in the line’s unit, or in base units where it has none', () => {
    const records = [
      line({ amount: '95' }),
      line({ id: 'P1/2', amount: '89', minimumQuantity: '6' }),
      line({ id: 'P1/3', amount: '79', minimumQuantity: '24' }),
    ];
    expect(priceOf(records, { quantity: toDecimal('5') })).toBe('475.00');
    expect(priceOf(records, { quantity: toDecimal('6') })).toBe('534.00');
    expect(priceOf(records, { quantity: toDecimal('4'), unit: 'BOX', quantityPerUnit: toDecimal('6') })).toBe(
      '1896.00',
    );
    const box = [line({ amount: '99' }), line({ id: 'P1/2', amount: '500', unit: 'BOX', minimumQuantity: '2' })];
    expect(priceOf(box, { quantity: toDecimal('1'), unit: 'BOX', quantityPerUnit: toDecimal('6') })).toBe('594.00');
  });

  it('lets blank-unit and unit-specific lines compete', () => {
    const box = { unit: 'BOX', quantityPerUnit: toDecimal('6') };
    expect(priceOf([line({ amount: '99' }), line({ id: 'P1/2', unit: 'BOX', amount: '540' })], box)).toBe('540.00');
    expect(priceOf([line({ amount: '59' }), line({ id: 'P1/2', unit: 'BOX', amount: '360' })], box)).toBe('354.00');
  });

  it('adds VAT to a price without, exchanges another country’s, and takes it off for documents without', () => {
    expect(priceOf([line({ amount: '399.20', taxIncluded: false })])).toBe('499.00');
    expect(priceOf([line({ amount: '125', includedTaxRate: '25' })], { taxRate: toDecimal('12') })).toBe('112.00');
    const net = decide([line({ amount: '499' })], { pricesIncludeTax: false });
    expect(net?.amounts).toEqual({
      gross: { amount: '499.00', currency: 'DKK' },
      net: { amount: '399.20', currency: 'DKK' },
      tax: { amount: '99.80', currency: 'DKK' },
    });
  });

  it('converts VAT, unit and currency and rounds the unit price once, to five places', () => {
    const fields = { ...swedish, taxRate: toDecimal('12'), unit: 'BOX', quantityPerUnit: toDecimal('6') };
    // 33.33 × 112/125 × 6 ÷ 0.68
    expect(decide([line({ amount: '33.33', includedTaxRate: '25' })], fields)?.each.toFixed()).toBe('263.50306');
    expect(priceOf([itemCard('340')], swedish)).toBe('500.00');
  });

  it('rounds the line and its discount half up, as the document does', () => {
    const records = [line({ amount: '33.335' }), discount('12.5')];
    expect(decide(records, { quantity: toDecimal('3') })?.amounts).toMatchObject({
      gross: { amount: '87.51' },
      net: { amount: '70.01' },
      tax: { amount: '17.50' },
    });
  });

  it('says of every record why it won or lost', () => {
    const records = [
      itemCard('900'),
      line({ id: 'P1/1', amount: '450' }),
      line({ id: 'P1/2', amount: '460' }),
      line({ id: 'P1/3', amount: '10', validFrom: '2027-01-01T00:00:00Z' }),
      line({ id: 'P1/4', amount: '10', unit: 'BOX' }),
      discount('5'),
      discount('10', { id: 'D1/2' }),
    ];
    const { verdicts } = businessCentral.rule(question(records));
    expect(verdicts.map(({ record, reason }) => [record.id, reason]).sort()).toEqual([
      ['D1/10000', 'a higher discount counts'],
      ['D1/2', 'the highest line discount'],
      ['P1/1', 'the lowest price in the running'],
      ['P1/2', 'a lower price wins'],
      ['P1/3', 'has not begun'],
      ['P1/4', 'is for the unit BOX'],
      ['item-card', 'price lines go before the item card'],
    ]);
  });
});

describe('Business Central’s rule, whatever the lines', () => {
  const edge = fc.constantFrom(null, '2026-11-19T23:00:00Z', noon, '2026-11-20T23:00:00Z');
  const anyRecord = fc.record({
    line: fc.integer({ min: 1, max: 10_000 }),
    amount: fc.option(fc.integer({ min: 1, max: 99_999 }).map((cents) => (cents / 100).toFixed(2))),
    discountPercent: fc.option(fc.integer({ min: 1, max: 60 }).map(String)),
    currency: fc.constantFrom(null, null, 'SEK'),
    variant: fc.constantFrom(null, null, 'BLK'),
    unit: fc.constantFrom(null, 'PCS', 'BOX'),
    minimumQuantity: fc.constantFrom('0', '1', '6', '24'),
    validFrom: edge,
    validUntil: edge,
    allowLineDiscount: fc.boolean(),
    taxIncluded: fc.boolean(),
    applies: fc.boolean(),
  });
  const anyRecords = fc
    .uniqueArray(anyRecord, { selector: (fields) => fields.line, maxLength: 9 })
    .map((many) => [
      itemCard('300'),
      ...many.map(({ line: number, ...fields }) => line({ id: `P1/${number}`, ...fields })),
    ]);
  const anyQuantity = fc.integer({ min: 1, max: 40 }).map((count) => toDecimal(String(count)));

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(anyRecords, anyQuantity, fc.boolean(), (records, quantity, inSek) => {
        const fields = { quantity, ...(inSek ? swedish : {}) };
        const forwards = decide(records, fields);
        const backwards = decide([...records].reverse(), fields);
        expect([backwards?.winner.id, backwards?.discount?.id, backwards?.amounts]).toEqual([
          forwards?.winner.id,
          forwards?.discount?.id,
          forwards?.amounts,
        ]);
      }),
    );
  });

  it('never becomes dearer by one more line as specific as the winner', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 1, max: 99_999 }), (records, cents) => {
        const before = decide(records);
        if (before === null || before.winner.priceList === null) return;
        const more = line({
          id: 'Z/1',
          priceList: 'Z',
          amount: (cents / 100).toFixed(2),
          variant: before.winner.variant,
          currency: before.winner.currency,
          allowLineDiscount: true,
        });
        const after = decide([...records, more]);
        expect(Number(after?.winner === more || after?.winner === before.winner)).toBe(1);
        if (before.winner.allowLineDiscount) expect(Number(after?.each)).toBeLessThanOrEqual(Number(before.each));
      }),
    );
  });

  it('gives net + tax = gross to the minor unit', () => {
    fc.assert(
      fc.property(
        anyRecords,
        anyQuantity,
        fc.constantFrom('25', '12', '6', '15', '0'),
        fc.boolean(),
        (records, quantity, rate, pricesIncludeTax) => {
          const amounts = decide(records, { quantity, taxRate: toDecimal(rate), pricesIncludeTax })?.amounts;
          if (amounts === undefined) return;
          expect(toDecimal(amounts.net.amount).plus(toDecimal(amounts.tax.amount)).toFixed(2)).toBe(
            amounts.gross.amount,
          );
        },
      ),
    );
  });

  it('changes only at an edge of a line’s window', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 0, max: 3 * 86_400 }), (records, seconds) => {
        const edges = records
          .flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
          .flatMap((text) => (text === null ? [] : [Date.parse(text)]));
        const at = Date.parse('2026-11-19T00:00:00Z') + seconds * 1000;
        const next = Math.min(...edges.filter((moment) => moment > at), at + 1_000_000);
        expect(decide(records, { at: next - 1 })?.amounts).toEqual(decide(records, { at })?.amounts);
      }),
    );
  });
});
