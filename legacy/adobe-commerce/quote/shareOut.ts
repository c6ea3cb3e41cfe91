import { sumOf, type Cents } from './cents.ts';

/**
 * Shares an amount over the rows by their weights so that the shares come to it exactly: each its part rounded down, what is left cent by cent to
 * the largest remainders, to the earlier of equals. No share exceeds its weight where the amount does not exceed their sum.
 */
export function shareOut(amount: Cents, weights: readonly Cents[]): Cents[] {
  const whole = sumOf(weights);
  if (whole === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / whole);
  const left = Number(amount - sumOf(shares));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares;
}
