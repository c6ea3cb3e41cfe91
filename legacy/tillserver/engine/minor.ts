import Big from 'big.js';

/** Hundredths: the currencies of the three countries all have two decimals. */
export type Minor = bigint;

/** Rounds half up to hundredths. */
export function toMinor(value: Big | string): Minor {
  return BigInt(new Big(value).times(100).round(0, Big.roundHalfUp).toFixed(0));
}

/** 149900 is "1499.00". */
export function fromMinor(minor: Minor): string {
  return new Big(minor.toString()).div(100).toFixed(2);
}

export function sumOf(values: Iterable<Minor>): Minor {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum;
}

/** `amount × numerator / denominator`, half up; none of them negative. */
export function shareOf(amount: Minor, numerator: bigint, denominator: bigint): Minor {
  return (2n * amount * numerator + denominator) / (2n * denominator);
}
