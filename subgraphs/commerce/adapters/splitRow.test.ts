import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMoney, amountOf, compareMoney, roundToMoney, zeroMoney } from '../../../platform/money/index.ts';
import { splitRow } from './splitRow.ts';

const money = (cents: number) => roundToMoney((cents / 100).toFixed(2), 'DKK');
const drawn = fc
  .record({
    quantities: fc.array(fc.constantFrom('1', '2', '3', '0.5', '12'), { minLength: 1, maxLength: 6 }),
    subtotal: fc.nat(100_000),
    parts: fc.array(fc.nat(100), { maxLength: 3 }),
    taxPercent: fc.nat(20),
  })
  .map(({ quantities, subtotal, parts, taxPercent }) => {
    let left = subtotal;
    const shares = parts.map((percent, index) => {
      const taken = Math.floor((left * percent) / 100);
      left -= taken;
      return { discountId: String(index), amount: money(taken) };
    });
    const tax = Math.floor((left * taxPercent) / 100);
    return {
      lines: quantities.map((quantity, index) => ({ id: String(index), quantity })),
      row: {
        id: 'row',
        sku: 'A',
        unit: null,
        quantity: '1',
        unitPrice: '1.00',
        subtotal: money(subtotal),
        lineDiscount: money(0),
        shares,
        total: money(left),
        taxRate: '25',
        net: money(left - tax),
        tax: money(tax),
        allocatedBy: 'OWNER' as const,
      },
    };
  });

describe('a row that several lines asked for', () => {
  it('is shared among them so that every amount comes to the row’s, and no line costs less than nothing', () => {
    fc.assert(
      fc.property(drawn, ({ row, lines }) => {
        const split = splitRow(row, lines);
        const none = zeroMoney('DKK');
        for (const part of ['subtotal', 'total', 'tax', 'net'] as const)
          expect(addMoney(none, ...split.map((line) => line[part]))).toEqual(row[part]);
        for (const { discountId, amount } of row.shares) {
          const shares = split.flatMap((line) => line.shares.filter((share) => share.discountId === discountId));
          expect(addMoney(none, ...shares.map((share) => share.amount))).toEqual(amount);
        }
        for (const { subtotal, shares, total, net, tax } of split) {
          expect(addMoney(total, ...shares.map(({ amount }) => amount))).toEqual(subtotal);
          expect(compareMoney(addMoney(net, tax), total)).toBe(0);
          expect(amountOf(total).gte(0)).toBe(true);
        }
      }),
    );
  });

  it('says whose sharing it is', () => {
    const [first] = fc.sample(drawn, { numRuns: 1, seed: 1 });
    if (first === undefined) throw new Error('Nothing was drawn.');
    const by = (...ids: string[]) =>
      splitRow(
        first.row,
        ids.map((id) => ({ id, quantity: '1' })),
      ).map(({ id, allocatedBy }) => [id, allocatedBy]);
    expect(by('a')).toEqual([['a', 'OWNER']]);
    expect(by('a', 'b')).toEqual([
      ['a', 'SAMKLANG'],
      ['b', 'SAMKLANG'],
    ]);
  });
});
