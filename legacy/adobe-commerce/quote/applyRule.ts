import Big from 'big.js';
import type { CartRule } from '../../retailer/model.ts';
import { fromCents, sumOf, toCents, type Cents } from './cents.ts';
import { shareOut } from './shareOut.ts';

/** A row as the rules before have left it. */
export interface OpenRow {
  readonly quantity: Big;
  /** Before any discount, with tax. */
  readonly gross: Cents;
  /** After the discounts so far. */
  readonly left: Cents;
}

/** What a rule takes off each of the rows that it concerns. Never more than is left. */
export function applyRule({ action, amount, discountStep }: CartRule, rows: readonly OpenRow[]): Cents[] {
  const left = rows.map((row) => row.left);
  const whole = sumOf(left);
  switch (action) {
    case 'by_percent':
      return shareOut(toCents(new Big(fromCents(whole)).times(amount).div(100)), left);
    case 'cart_fixed':
      return shareOut(smaller(toCents(amount), whole), left);
    case 'by_fixed':
      return rows.map((row) => smaller(toCents(row.quantity.times(amount)), row.left));
    case 'buy_x_get_y':
      return rows.map((row) => smaller(freeOf(row, discountStep, Number(amount)), row.left));
  }
}

/** Of one row alone: the vendor counts no pieces of different rows together. */
function freeOf({ quantity, gross }: OpenRow, buy: number, get: number): Cents {
  if (buy < 1 || get < 1 || get > buy) return 0n;
  const pieces = quantity.round(0, Big.roundDown).toNumber();
  const groups = Math.floor(pieces / (buy + get));
  const rest = pieces - groups * (buy + get);
  const free = groups * get + Math.max(0, rest - buy);
  return free === 0 ? 0n : toCents(new Big(fromCents(gross)).times(free).div(quantity));
}

function smaller(one: Cents, other: Cents): Cents {
  return one < other ? one : other;
}
