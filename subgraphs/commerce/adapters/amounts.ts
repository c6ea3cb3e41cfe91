import { formatDecimal, roundHalfUp, roundToMoney, toDecimal } from '../../../platform/money/index.ts';
import type { Decimal, Money } from '../../../platform/money/index.ts';

/** A float's text rounded to the currency before anything is done with it: 29.949999999999999 DKK is 29.95. */
export function money(value: Decimal, currency: string): Money {
  return roundToMoney(value, currency);
}

/** As {@link money}, the digits alone. */
export function amount(value: Decimal | null | undefined, currency: string): string {
  return roundToMoney(value ?? zero, currency).amount;
}

/** The same rounded value to go on reckoning with. */
export function rounded(value: Decimal | null | undefined, currency: string): Decimal {
  return toDecimal(amount(value, currency));
}

/** Floats hold quantities too; five places are what we keep. */
export function quantity(value: Decimal): string {
  return formatDecimal(roundHalfUp(value, 5));
}

/** Per cent with the superfluous digits of a float dropped. */
export function percent(value: Decimal): string {
  return formatDecimal(roundHalfUp(value, 4));
}

export const zero = toDecimal('0');

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}
