import type { Minor } from './minor.ts';
import { sumOf } from './minor.ts';

/**
 * Splits an amount in proportion to the weights so that the parts come to it exactly: each gets its share rounded down, and what is left
 * goes unit by unit to the largest remainders, to the earlier of equals. Nothing is negative, and no part exceeds its weight as long as
 * the amount does not exceed their sum.
 */
export function allocate(amount: Minor, weights: readonly Minor[]): Minor[] {
  const whole = sumOf(weights);
  if (whole === 0n) throw new RangeError('There is nothing to allocate to.');
  const parts = weights.map((weight, index) => ({
    index,
    share: (amount * weight) / whole,
    remainder: (amount * weight) % whole,
  }));
  const left = amount - sumOf(parts.map(({ share }) => share));
  const shares = parts.map(({ share }) => share);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const { index } of byRemainder.slice(0, Number(left))) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares;
}
