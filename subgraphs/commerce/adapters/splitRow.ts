import { addMoney, allocate, amountOf, subtractMoney, zeroMoney, type Money } from '../../../platform/money/index.ts';
import type { BasketRequestLine } from '../../../platform/basketRequest/index.ts';
import type { BasketFactLine } from '../__generated__/resolvers.ts';

/**
 * One row of the shop's as the lines that asked for it: the shop keeps an article once, whatever the number of lines that name it. Amounts are
 * shared by quantity, by the largest remainder, so that they come to the row's exactly; net is what is paid less tax.
 */
export function splitRow(
  row: BasketFactLine,
  lines: readonly Pick<BasketRequestLine, 'id' | 'quantity'>[],
): readonly BasketFactLine[] {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return [{ ...row, id: only.id }];
  const none = zeroMoney(row.subtotal.currency);
  const subtotals = allocate(
    row.subtotal,
    lines.map(({ quantity }) => quantity),
  );
  // No line is given more than it has left.
  let left: readonly Money[] = subtotals;
  const shares = row.shares.map(({ discountId, amount }) => {
    const amounts = allocate(amount, left.map(amountOf));
    left = left.map((money, index) => subtractMoney(money, amounts[index] ?? none));
    return { discountId, amounts };
  });
  const taxes = allocate(row.tax, left.map(amountOf));
  return lines.map(({ id, quantity }, index) => {
    const [subtotal = none, total = none, tax = none] = [subtotals[index], left[index], taxes[index]];
    return {
      ...row,
      id,
      quantity,
      subtotal,
      total,
      tax,
      net: subtractMoney(total, tax),
      shares: shares.flatMap(({ discountId, amounts }) => {
        const amount = addMoney(none, amounts[index] ?? none);
        return amountOf(amount).eq(0) ? [] : [{ discountId, amount }];
      }),
      allocatedBy: 'SAMKLANG',
    };
  });
}
