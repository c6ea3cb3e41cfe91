import Big from 'big.js';
import { exponentOf } from './currency.ts';
import { compareDecimals, formatDecimal, parseDecimal, roundHalfUp, toDecimal } from './decimal.ts';
import type { Decimal, DecimalInput } from './decimal.ts';

/** An amount in major units with exactly the currency's decimals: `{ amount: "499.00", currency: "DKK" }`. */
export interface Money {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Rounds half up (away from zero) to the currency's minor unit. */
export function roundToMoney(value: DecimalInput, currency: string): Money {
  const places = exponentOf(currency);
  return { amount: formatDecimal(roundHalfUp(value, places), places), currency };
}

/** Reads an amount that must already fit the currency: "1.234" DKK throws ClientError BAD_USER_INPUT. */
export function parseMoney(amount: string, currency: string): Money {
  const places = exponentOf(currency);
  return { amount: formatDecimal(parseDecimal(amount, places), places), currency };
}

export function zeroMoney(currency: string): Money {
  return roundToMoney('0', currency);
}

export function amountOf(money: Money): Decimal {
  return toDecimal(money.amount);
}

/** Throws Error if the currencies differ: whoever adds them has a bug. */
export function addMoney(first: Money, ...others: readonly Money[]): Money {
  const sum = others.reduce((total, money) => total.plus(amountOf(sameCurrency(first, money))), amountOf(first));
  return roundToMoney(sum, first.currency);
}

export function subtractMoney(left: Money, right: Money): Money {
  return roundToMoney(amountOf(left).minus(amountOf(sameCurrency(left, right))), left.currency);
}

/** `money × factor`, rounded half up to the minor unit. */
export function multiplyMoney(money: Money, factor: DecimalInput): Money {
  return roundToMoney(amountOf(money).times(toDecimal(factor)), money.currency);
}

/** Throws Error if the currencies differ. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  return compareDecimals(left.amount, sameCurrency(left, right).amount);
}

/** 49900 and DKK are 499.00 DKK; a number must be a safe integer. */
export function fromMinorUnits(units: bigint | number, currency: string): Money {
  if (typeof units === 'number' && !Number.isSafeInteger(units))
    throw new RangeError('Minor units are a whole number.');
  return roundToMoney(new Big(units.toString()).div(new Big(10).pow(exponentOf(currency))), currency);
}

export function toMinorUnits(money: Money): bigint {
  return BigInt(
    amountOf(money)
      .times(new Big(10).pow(exponentOf(money.currency)))
      .toFixed(0),
  );
}

function sameCurrency(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new Error(`${right.currency} cannot be set against ${left.currency}.`);
  return right;
}
