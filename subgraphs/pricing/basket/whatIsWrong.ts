import type { BasketRequest } from '../../../platform/basketRequest/index.ts';
import {
  addMoney,
  amountOf,
  compareDecimals,
  compareMoney,
  toDecimal,
  zeroMoney,
  type Money,
} from '../../../platform/money/index.ts';
import type { BasketFacts } from './basketFacts.ts';

/** Cash is rounded to a whole unit of the currency at the coarsest: anything above half a unit is another amount under that name. */
const MOST_ROUNDING = '0.5';

/**
 * Why an owner's answer cannot be what was asked, or does not add up, to the minor unit; null: nothing is wrong with it. Lines to the totals,
 * shares to each discount, net and tax to what is paid, line by line and rate by rate.
 */
export function whatIsWrong(
  { cartId, lines: asked }: Pick<BasketRequest, 'cartId' | 'lines'>,
  facts: Pick<BasketFacts, 'lines' | 'discounts' | 'totals'>,
  currency: string,
): string | null {
  const { lines, discounts, totals } = facts;
  if (moneysOf(facts).some((money) => money.currency !== currency)) return 'another currency';
  if (cartId === null && !answers(asked, lines)) return 'other lines than were asked';
  const zero = zeroMoney(currency);
  const sum = (amounts: readonly Money[]): Money => addMoney(zero, ...amounts);
  const same = (one: Money, other: Money): boolean => compareMoney(one, other) === 0;
  const shares = lines.flatMap((line) => line.shares);
  const badLine = lines.find(
    (line) =>
      !same(sum([line.total, line.lineDiscount, ...line.shares.map(({ amount }) => amount)]), line.subtotal) ||
      !same(sum([line.net, line.tax]), line.total) ||
      amountOf(line.total).lt(0),
  );
  if (badLine !== undefined) return 'a line';
  if (shares.some(({ discountId }) => !discounts.some(({ id }) => id === discountId))) return 'a share of no discount';
  const ofDiscount = (id: string): Money =>
    sum(shares.filter(({ discountId }) => discountId === id).map(({ amount }) => amount));
  if (new Set(discounts.map(({ id }) => id)).size < discounts.length) return 'a discount twice';
  if (discounts.some(({ id, amount }) => !same(ofDiscount(id), amount))) return 'the shares of a discount';
  const paid = sum(lines.map(({ total }) => total));
  if (!same(sum(lines.map(({ subtotal }) => subtotal)), totals.subtotal)) return 'the subtotal';
  if (!same(sum([paid, totals.discount]), totals.subtotal)) return 'the discount';
  if (!taxesAddUp(facts, sum)) return 'the taxes';
  if (amountOf(totals.rounding).abs().gt(toDecimal(MOST_ROUNDING))) return 'the rounding';
  if (!same(sum([paid, totals.shipping ?? zero, totals.rounding]), totals.total)) return 'the total';
  return null;
}

function answers(asked: BasketRequest['lines'], lines: BasketFacts['lines']): boolean {
  return (
    asked.length === lines.length &&
    asked.every(({ id, quantity }, index) => {
      const line = lines[index];
      return line?.id === id && compareDecimals(line.quantity, quantity) === 0;
    })
  );
}

/** Each rate stands once, with the sums of its lines, and no rate without lines has an amount. */
function taxesAddUp(
  { lines, totals: { taxes } }: Pick<BasketFacts, 'lines' | 'totals'>,
  sum: (amounts: readonly Money[]) => Money,
): boolean {
  const isOf = (rate: string) => (other: { readonly taxRate: string }) => compareDecimals(rate, other.taxRate) === 0;
  return (
    taxes.every(({ rate, net, tax }, index) => {
      const own = lines.filter(isOf(rate));
      return (
        taxes.findIndex((other) => compareDecimals(other.rate, rate) === 0) === index &&
        compareMoney(sum(own.map((line) => line.net)), net) === 0 &&
        compareMoney(sum(own.map((line) => line.tax)), tax) === 0
      );
    }) && lines.every(({ taxRate }) => taxes.some(({ rate }) => compareDecimals(rate, taxRate) === 0))
  );
}

function moneysOf({ lines, discounts, totals }: Pick<BasketFacts, 'lines' | 'discounts' | 'totals'>): Money[] {
  return [
    ...lines.flatMap(({ subtotal, lineDiscount, shares, total, net, tax }) => [
      subtotal,
      lineDiscount,
      total,
      net,
      tax,
      ...shares.map(({ amount }) => amount),
    ]),
    ...discounts.map(({ amount }) => amount),
    ...totals.taxes.flatMap(({ net, tax }) => [net, tax]),
    ...[totals.subtotal, totals.discount, totals.rounding, totals.total],
    ...(totals.shipping === null ? [] : [totals.shipping]),
  ];
}
