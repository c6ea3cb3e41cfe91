import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import { exponentOf } from './currency.ts';
import {
  compareDecimals,
  decimalFromJsonNumber,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundHalfUp,
} from './decimal.ts';
import {
  addMoney,
  compareMoney,
  fromMinorUnits,
  multiplyMoney,
  parseMoney,
  roundToMoney,
  subtractMoney,
  toMinorUnits,
} from './money.ts';
import { parseQuantity, toQuantity } from './quantity.ts';
import { splitTax } from './splitTax.ts';

const currency = fc.constantFrom('DKK', 'SEK', 'NOK', 'EUR', 'JPY', 'KWD', 'CLF');
const units = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const money = fc.tuple(units, currency).map(([size, code]) => fromMinorUnits(size, code));
const badInput = expect.objectContaining({ code: 'BAD_USER_INPUT' });

describe('a decimal', () => {
  it('is read exactly and written as it was', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 12 }),
        (digits, places) => {
          const value = new Big(digits.toString()).div(new Big(10).pow(places));
          expect(parseDecimal(formatDecimal(value)).eq(value)).toBe(true);
          expect(parseDecimal(formatDecimal(value, 15)).eq(value)).toBe(true);
        },
      ),
    );
  });

  it('is not NaN, infinite, in exponent form, spaced, signed with plus, or longer than allowed', () => {
    const wrong = [
      'NaN',
      'Infinity',
      '1e3',
      '1E-2',
      '+1',
      '.5',
      '5.',
      ' 1',
      '1 ',
      '',
      '-',
      '1,5',
      '0x10',
      '1_000',
      '１',
      '--1',
      '9'.repeat(31),
    ];
    for (const text of wrong) expect(() => parseDecimal(text)).toThrow(badInput);
    expect(() => parseDecimal('0.123456', 5)).toThrow(badInput);
    expect(formatDecimal(parseDecimal('-0.00', 2), 2)).toBe('0.00');
  });

  it('is read from the text of a JSON number, exponents included', () => {
    const texts = {
      '29.949999999999999': '29.949999999999999',
      '1E-5': '0.00001',
      '1.5e2': '150',
      '-0': '0',
      '1000.8': '1000.8',
    };
    for (const [text, plain] of Object.entries(texts)) expect(formatDecimal(decimalFromJsonNumber(text))).toBe(plain);
    for (const text of ['', '01', '1.', 'NaN', '"1"', '1e9999', 'Infinity']) {
      expect(() => decimalFromJsonNumber(text)).toThrow(RangeError);
    }
  });

  it('is compared, multiplied and rounded exactly, halves away from zero', () => {
    expect(['10', '9.5', '-1', '9.50'].sort(compareDecimals)).toEqual(['-1', '9.5', '9.50', '10']);
    expect(formatDecimal(multiplyDecimals('0.1', '0.2'))).toBe('0.02');
    const rounded = { '1.005': '1.01', '1.004999': '1', '-1.005': '-1.01', '0.5': '0.5', '2.675': '2.68' };
    for (const [value, expected] of Object.entries(rounded))
      expect(formatDecimal(roundHalfUp(value, 2))).toBe(expected);
    expect(formatDecimal(roundHalfUp('0.00000001', 9))).toBe('0.00000001');
  });
});

describe('money', () => {
  it('has exactly the decimals of its currency', () => {
    expect(['DKK', 'JPY', 'KWD', 'CLF', 'ISK', 'HUF'].map(exponentOf)).toEqual([2, 0, 3, 4, 0, 2]);
    expect(roundToMoney('499', 'SEK')).toEqual({ amount: '499.00', currency: 'SEK' });
    expect(roundToMoney('499.5', 'JPY')).toEqual({ amount: '500', currency: 'JPY' });
    expect(parseMoney('0.5', 'NOK')).toEqual({ amount: '0.50', currency: 'NOK' });
    expect(() => parseMoney('1.234', 'DKK')).toThrow(badInput);
    for (const code of ['dkk', 'DK', 'DKKK', '']) expect(() => exponentOf(code)).toThrow(badInput);
  });

  it('goes to minor units and back without loss', () => {
    fc.assert(
      fc.property(units, currency, (size, code) => expect(toMinorUnits(fromMinorUnits(size, code))).toBe(size)),
    );
    expect(fromMinorUnits(-5, 'DKK')).toEqual({ amount: '-0.05', currency: 'DKK' });
    for (const size of [0.5, Number.NaN, 2 ** 53]) expect(() => fromMinorUnits(size, 'DKK')).toThrow(RangeError);
  });

  it('adds and subtracts as whole numbers do, and never across currencies', () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 8 }), currency, (sizes, code) => {
        const [first, ...others] = sizes.map((size) => fromMinorUnits(size, code));
        if (first === undefined) return;
        const sum = addMoney(first, ...others);
        expect(toMinorUnits(sum)).toBe(sizes.reduce((left, right) => left + right));
        expect(others.reduceRight((left, right) => subtractMoney(left, right), sum)).toEqual(first);
      }),
    );
    const dkk = roundToMoney('1', 'DKK');
    const sek = roundToMoney('1', 'SEK');
    for (const mix of [addMoney, subtractMoney, compareMoney])
      expect(() => mix(dkk, sek)).toThrow('SEK cannot be set against DKK');
  });

  it('multiplies with one rounding', () => {
    expect(multiplyMoney({ amount: '0.05', currency: 'DKK' }, '0.5')).toEqual({ amount: '0.03', currency: 'DKK' });
    expect(multiplyMoney({ amount: '-0.05', currency: 'DKK' }, '0.5')).toEqual({ amount: '-0.03', currency: 'DKK' });
    expect(multiplyMoney({ amount: '499.00', currency: 'DKK' }, '0.33333')).toEqual({
      amount: '166.33',
      currency: 'DKK',
    });
  });
});

describe('an allocation', () => {
  const weights = fc.array(
    fc.integer({ min: 0, max: 1_000_000 }).map((n) => formatDecimal(new Big(n).div(1000))),
    { minLength: 1, maxLength: 12 },
  );

  it('sums to the total exactly, and no part is a unit or more from its share', () => {
    fc.assert(
      fc.property(money, weights, (total, given) => {
        const parts = allocate(total, given);
        const whole = toMinorUnits(total);
        expect(parts.map(toMinorUnits).reduce((left, right) => left + right)).toBe(whole);
        const sum = given.reduce((left, weight) => left.plus(weight), new Big(0));
        given.forEach((weight, index) => {
          const share = sum.eq(0)
            ? new Big(whole.toString()).div(given.length)
            : new Big(whole.toString()).times(weight).div(sum);
          const part = toMinorUnits(parts[index] ?? total);
          expect(share.minus(part.toString()).abs().lt(1)).toBe(true);
        });
      }),
    );
  });

  it('mirrors for a credit, gives nothing to a weight of zero, and earlier parts come first', () => {
    expect(allocate(roundToMoney('100', 'DKK'), ['1', '1', '1']).map(({ amount }) => amount)).toEqual([
      '33.34',
      '33.33',
      '33.33',
    ]);
    expect(allocate(roundToMoney('-100', 'DKK'), ['1', '0', '2']).map(({ amount }) => amount)).toEqual([
      '-33.33',
      '0.00',
      '-66.67',
    ]);
    expect(allocate(roundToMoney('0.01', 'DKK'), ['0', '0']).map(({ amount }) => amount)).toEqual(['0.01', '0.00']);
    expect(() => allocate(roundToMoney('1', 'DKK'), [])).toThrow(RangeError);
    expect(() => allocate(roundToMoney('1', 'DKK'), ['1', '-1'])).toThrow(RangeError);
  });
});

describe('tax', () => {
  it('and net are gross, to the minor unit, from either side', () => {
    fc.assert(
      fc.property(money, fc.constantFrom('0', '6', '12', '15', '25', '8.1'), (given, rate) => {
        for (const split of [splitTax({ gross: given }, rate), splitTax({ net: given }, rate)]) {
          expect(addMoney(split.net, split.tax)).toEqual(split.gross);
        }
        expect(splitTax({ gross: given }, rate).gross).toEqual(given);
        expect(splitTax({ net: given }, rate).net).toEqual(given);
      }),
    );
  });

  it('is a fifth of a Danish gross price', () => {
    expect(splitTax({ gross: roundToMoney('499', 'DKK') }, '25')).toMatchObject({
      net: { amount: '399.20' },
      tax: { amount: '99.80' },
    });
    expect(splitTax({ net: roundToMoney('0.02', 'DKK') }, '25')).toMatchObject({
      tax: { amount: '0.01' },
      gross: { amount: '0.03' },
    });
    expect(() => splitTax({ net: roundToMoney('1', 'DKK') }, '-1')).toThrow(RangeError);
  });
});

describe('a quantity', () => {
  it('has up to five places, no more, and is not negative when a client says it', () => {
    expect(['1', '0.25000', '12.34567', '0'].map(parseQuantity)).toEqual(['1', '0.25', '12.34567', '0']);
    for (const text of ['0.123456', '-1', '1e5', '']) expect(() => parseQuantity(text)).toThrow(badInput);
    expect(toQuantity(new Big('-3.50'))).toBe('-3.5');
    expect(() => toQuantity(new Big('0.000001'))).toThrow(RangeError);
  });
});
