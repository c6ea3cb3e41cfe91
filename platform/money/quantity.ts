import { ClientError } from '../errors/index.ts';
import { formatDecimal, parseDecimal, toDecimal, type DecimalInput } from './decimal.ts';

/** Pieces, metres, kilos: a plain decimal with up to 5 places and no trailing zeros, such as "1", "0.25". */
export type Quantity = string;

const quantityPlaces = 5;

/** Reads a quantity of a client. Throws ClientError BAD_USER_INPUT on other text, more than 5 places, or below zero. */
export function parseQuantity(text: string): Quantity {
  const value = parseDecimal(text, quantityPlaces);
  if (value.lt(0)) throw new ClientError('BAD_USER_INPUT', 'A quantity is not negative.');
  return formatDecimal(value);
}

/** An exact value as a quantity. Throws RangeError if it has more than 5 places: it is not rounded by guess. */
export function toQuantity(value: DecimalInput): Quantity {
  const decimal = toDecimal(value);
  if (!decimal.round(quantityPlaces).eq(decimal)) throw new RangeError('A quantity has at most 5 decimal places.');
  return formatDecimal(decimal);
}
