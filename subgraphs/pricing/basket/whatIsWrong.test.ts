import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMoney, roundToMoney, subtractMoney, type Money } from '../../../platform/money/index.ts';
import type { BasketFacts } from './basketFacts.ts';
import { whatIsWrong } from './whatIsWrong.ts';

const money = (cents: number): Money => roundToMoney((cents / 100).toFixed(2), 'DKK');
const sum = (amounts: readonly Money[]): Money => addMoney(money(0), ...amounts);

type Facts = Pick<BasketFacts, 'lines' | 'discounts' | 'totals'>;

/** Any answer of an owner that adds up. */
const sound = fc
  .record({
    lines: fc.array(
      fc.record({
        subtotal: fc.nat(1_000_000),
        lineDiscount: fc.nat(100),
        shares: fc.array(fc.nat(100), { minLength: 2, maxLength: 2 }),
        tax: fc.nat(20),
        taxRate: fc.constantFrom('25', '25.00', '15'),
        quantity: fc.constantFrom('1', '2.5'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    rounding: fc.integer({ min: -50, max: 50 }),
  })
  .map(({ lines: drawn, rounding }): Facts => {
    const lines = drawn.map((line, index): Facts['lines'][number] => {
      const off = Math.floor((line.subtotal * line.lineDiscount) / 400);
      const shares = line.shares.map((percent) => Math.floor((line.subtotal * percent) / 400));
      const total = line.subtotal - off - shares.reduce((one, other) => one + other, 0);
      const tax = Math.floor((total * line.tax) / 100);
      return {
        id: String(index),
        sku: 'A',
        unit: null,
        quantity: line.quantity,
        unitPrice: '1.00',
        subtotal: money(line.subtotal),
        lineDiscount: money(off),
        shares: shares.map((amount, n) => ({ discountId: `d${n}`, amount: money(amount) })),
        total: money(total),
        taxRate: line.taxRate,
        net: money(total - tax),
        tax: money(tax),
        allocatedBy: 'OWNER',
      };
    });
    const discounts = [0, 1].map((n) => ({
      id: `d${n}`,
      kind: 'OTHER' as const,
      title: 'x',
      code: null,
      offerIds: [],
      amount: sum(lines.map(({ shares }) => shares[n]?.amount ?? money(0))),
    }));
    const paid = sum(lines.map(({ total }) => total));
    const subtotal = sum(lines.map((line) => line.subtotal));
    const rates = [...new Set(lines.map(({ taxRate }) => Number(taxRate)))];
    return {
      lines,
      discounts,
      totals: {
        subtotal,
        discount: subtractMoney(subtotal, paid),
        shipping: null,
        taxes: rates.map((rate) => {
          const own = lines.filter(({ taxRate }) => Number(taxRate) === rate);
          return { rate: String(rate), net: sum(own.map(({ net }) => net)), tax: sum(own.map(({ tax }) => tax)) };
        }),
        rounding: money(rounding),
        total: addMoney(paid, money(rounding)),
      },
    };
  });
const askedFor = ({ lines }: Facts) => ({
  cartId: null,
  lines: lines.map(({ id, sku, unit, quantity }) => ({ id, sku, unit, quantity })),
});

/** Every amount of an answer, each as a way to write another in its place. */
function amountsOf(facts: Facts): ((change: (money: Money) => Money) => Facts)[] {
  const paths: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('amount' in value && 'currency' in value) paths.push(path);
    else
      for (const [key, each] of Object.entries(value)) walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(facts, []);
  return paths.map((path) => (change) => {
    const copy = structuredClone(facts);
    let place: object = copy;
    for (const step of path.slice(0, -1)) place = Reflect.get(place, step) as object;
    const last = path.at(-1) ?? '';
    Reflect.set(place, last, change(Reflect.get(place, last) as Money));
    return copy;
  });
}

describe('an owner’s answer', () => {
  it('that adds up has nothing wrong with it', () => {
    fc.assert(fc.property(sound, (facts) => expect(whatIsWrong(askedFor(facts), facts, 'DKK')).toBeNull()));
  });

  it('is refused when any one amount in it is a minor unit off, or of another currency', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom('0.01', '-0.01'), (facts, off) => {
        for (const write of amountsOf(facts)) {
          const wrong = write((amount) => addMoney(amount, roundToMoney(off, 'DKK')));
          expect(whatIsWrong(askedFor(facts), wrong, 'DKK')).not.toBeNull();
          expect(
            whatIsWrong(
              askedFor(facts),
              write(({ amount }) => ({ amount, currency: 'SEK' })),
              'DKK',
            ),
          ).toBe('another currency');
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each<[string, (facts: Facts) => Facts]>([
    ['lacks a line', (facts) => ({ ...facts, lines: facts.lines.slice(1) })],
    ['has its lines in another order', (facts) => ({ ...facts, lines: facts.lines.toReversed() })],
    [
      'is for another quantity',
      (facts) => ({ ...facts, lines: facts.lines.map((line) => ({ ...line, quantity: '9' })) }),
    ],
    ['names a discount twice', (facts) => ({ ...facts, discounts: [...facts.discounts, ...facts.discounts] })],
    ['leaves a discount out', (facts) => ({ ...facts, discounts: facts.discounts.slice(1) })],
    ['leaves a tax out', (facts) => ({ ...facts, totals: { ...facts.totals, taxes: [] } })],
    [
      'tells a rate twice',
      (facts) => ({ ...facts, totals: { ...facts.totals, taxes: [...facts.totals.taxes, ...facts.totals.taxes] } }),
    ],
    [
      'calls an amount rounding that is none',
      (facts) => ({
        ...facts,
        totals: {
          ...facts.totals,
          rounding: money(-100),
          total: subtractMoney(addMoney(facts.totals.total, money(-100)), facts.totals.rounding),
        },
      }),
    ],
  ])('is refused when it %s', (_what, change) => {
    const two = fc.sample(
      sound.filter(({ lines }) => lines.length > 1),
      { numRuns: 5, seed: 7 },
    );
    for (const facts of two) expect(whatIsWrong(askedFor(facts), change(facts), 'DKK')).not.toBeNull();
  });
});
