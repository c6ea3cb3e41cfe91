import type { RawNumber } from '../kit/index.ts';
import { rawNumber } from '../kit/index.ts';

/**
 * A decimal as PHP with `serialize_precision=17` prints the float that holds it: 29.95 becomes 29.949999999999999. That is what
 * real shops send, and why a client must read the number's text and round it.
 */
export function float(value: string | number): RawNumber {
  const text = Number(value).toPrecision(17);
  if (text.includes('e')) return rawNumber(String(Number(value)));
  return rawNumber(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

/** Rounds to two decimals, for the sums that a cart makes in floats as the vendor does. */
export function cents(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}
