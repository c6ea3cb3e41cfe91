import Big from 'big.js';
import { ClientError } from '../errors/index.ts';

/** An exact decimal number. */
export type Decimal = Big;

/** Whatever can be read as an exact decimal: never a float. */
export type DecimalInput = Decimal | string | bigint;

const plainPattern = /^-?\d{1,30}(\.\d{1,20})?$/;
const jsonNumberPattern = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?$/;

/**
 * Reads a plain decimal such as "499.00" or "-0.5", as clients and our own types write it. Throws ClientError BAD_USER_INPUT on
 * anything else: NaN, exponents, spaces, "+1", ".5", or more than `maxPlaces` decimals.
 */
export function parseDecimal(text: string, maxPlaces = 20): Decimal {
  if (!plainPattern.test(text))
    throw new ClientError('BAD_USER_INPUT', 'A decimal is written as digits, such as "499.00".');
  const places = text.length - 1 - text.lastIndexOf('.');
  if (text.includes('.') && places > maxPlaces) {
    throw new ClientError('BAD_USER_INPUT', `At most ${maxPlaces} decimal places are allowed here.`);
  }
  return new Big(text);
}

/** Reads the TEXT of a JSON number as an upstream wrote it (`29.949999999999999`, `1E-5`). Throws RangeError on other text. */
export function decimalFromJsonNumber(text: string): Decimal {
  if (!jsonNumberPattern.test(text) || text.length > 400)
    throw new RangeError('This is not the text of a JSON number.');
  return new Big(text);
}

/** Takes what is exact already, or reads a plain decimal. */
export function toDecimal(value: DecimalInput): Decimal {
  if (typeof value === 'string') return parseDecimal(value);
  return typeof value === 'bigint' ? new Big(value.toString()) : value;
}

/** Negative, zero or positive, as for Array.sort. */
export function compareDecimals(left: DecimalInput, right: DecimalInput): -1 | 0 | 1 {
  return toDecimal(left).cmp(toDecimal(right));
}

export function multiplyDecimals(left: DecimalInput, right: DecimalInput): Decimal {
  return toDecimal(left).times(toDecimal(right));
}

/** Rounds to `places` decimals, halves away from zero, so that a credit of -0.005 mirrors a charge of 0.005. */
export function roundHalfUp(value: DecimalInput, places: number): Decimal {
  return toDecimal(value).round(places, Big.roundHalfUp);
}

/** Plain digits without an exponent, at least `places` decimals if given: "0.00001", "499.00". Never "-0". */
export function formatDecimal(value: DecimalInput, places?: number): string {
  const decimal = toDecimal(value);
  const text = places === undefined ? decimal.toFixed() : decimal.toFixed(places, Big.roundHalfUp);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
