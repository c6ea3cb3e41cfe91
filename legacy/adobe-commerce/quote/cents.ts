import Big from 'big.js';

/** Hundredths: the currencies of the three countries all have two decimals. */
export type Cents = bigint;

/** Rounds half up to hundredths. */
export function toCents(value: Big | string): Cents {
  return BigInt(new Big(value).times(100).round(0, Big.roundHalfUp).toFixed(0));
}

/** 149900 is "1499.00". */
export function fromCents(cents: Cents): string {
  return new Big(cents.toString()).div(100).toFixed(2);
}

export function sumOf(values: readonly Cents[]): Cents {
  return values.reduce((sum, value) => sum + value, 0n);
}
